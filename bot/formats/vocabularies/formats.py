"""The formats of vocabularies, each before those that it is also written in."""

from bot.formats.vocabularies.avoid import AVOID
from bot.formats.vocabularies.skos_file import JSON_LD, NTRIPLES, RDF_XML, SKOS
from bot.formats.vocabularies.tbx import TBX
from bot.formats.vocabularies.vale import VALE

VOCABULARIES = (NTRIPLES, SKOS, RDF_XML, JSON_LD, TBX, AVOID, VALE)
