"""Texts of documentation and wikis: AsciiDoc, reStructuredText and MediaWiki; only read."""

import re
from collections.abc import Callable
from typing import Any

from bot.formats.child import parsed
from bot.formats.content import Content, of_text
from bot.formats.format import Format
from bot.formats.pages import asciidoc_parts, sphinx, wiki_parts
from bot.formats.pages.choosing import reading_of_parts
from bot.formats.pages.part import from_json
from bot.formats.reading import Reading

_ADOC_TABLE = re.compile(r"^\|===[ ]*$", re.MULTILINE)
_ADOC_GLOSSARY = re.compile(r"^\[glossary[^\]\n]*\][ ]*$", re.MULTILINE)
_ADOC_TERM = re.compile(r"^(?![.:]|//)[ ]*\S[^\n]{0,200}?[^:\s](?:::|;;)(?:[ \t]+\S|[ \t]*\n[ \t]*\S)", re.MULTILINE)
_WIKI_TABLE = re.compile(r"^\{\|", re.MULTILINE)
_WIKI_ROW = re.compile(r"^\|[}-]", re.MULTILINE)
_WIKI_TERM = re.compile(r"^;[^:\n]++\n?+:[ ]*+\S", re.MULTILINE)
_WIKI_BOLD = re.compile(r"^[*#]*[ ]*'''[^'\n]+'''", re.MULTILINE)


def _read_with(parts: Callable[[bytes], Any]) -> Callable[[Content], Reading]:
    def read(content: Content) -> Reading:
        text = Content(content.text.encode(), content.file)  # whatever encoding it came in
        return reading_of_parts(from_json(parsed(parts, text)), content)

    return read


def _is_asciidoc(text: str) -> bool:
    if text.lstrip()[:1] == "{":
        return False  # JSON, in which anything may stand
    terms = _ADOC_TERM.findall(text)
    return len(_ADOC_TABLE.findall(text)) > 1 or bool(terms and (len(terms) > 1 or _ADOC_GLOSSARY.search(text)))


def _is_wiki(text: str) -> bool:
    several = (len(found.findall(text)) > 1 for found in (_WIKI_TERM, _WIKI_BOLD))
    return bool(_WIKI_TABLE.search(text) and _WIKI_ROW.search(text)) or any(several)


ASCIIDOC = Format(
    name="asciidoc",
    suffixes=(".adoc", ".asciidoc", ".asc"),
    fits=of_text(_is_asciidoc),
    read=_read_with(asciidoc_parts.parts),
)
SPHINX = Format(
    name="rst",
    suffixes=(".rst",),
    fits=of_text(sphinx.has_directive),
    read=_read_with(sphinx.parts),
)
MEDIAWIKI = Format(
    name="mediawiki",
    suffixes=(".wiki", ".mediawiki"),
    fits=of_text(_is_wiki),
    read=_read_with(wiki_parts.parts),
)
