"""A glossary as a terminology in TBX-Basic, third edition, style DCT (https://www.tbxinfo.net)."""

from collections.abc import Iterable, Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from bot.formats.format import Written
from bot.formats.vocabularies.losses import Lost, always_lost, told
from bot.glossary.model.relation import Relations
from bot.glossary.model.slug import slug_of
from bot.glossary.model.term import Definition, Kind, RelationKind, Source, Term
from bot.strings import vocabularies as strings

_START = """\
<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
  xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
  <tbxHeader><fileDesc><sourceDesc><p>{title}</p></sourceDesc></fileDesc></tbxHeader>
  <text><body>
"""
_END = "  </body></text>\n</tbx>\n"
_PREFERRED, _ADMITTED, _DEPRECATED = (f"{each}Term-admn-sts" for each in ("preferred", "admitted", "deprecated"))


def written(terms: Sequence[Term]) -> Written:
    """Write terms as entries, one for each; what is matched and never shown is deprecated there."""
    relations = Relations(terms)
    links = {term.slug: list(_links(term, relations)) for term in terms}
    entries = (line for term in terms for line in _entry(term, links[term.slug]))
    text = _START.format(title=escape(strings.glossary())) + "".join(f"    {line}\n" for line in entries) + _END
    counts = {**always_lost(terms), **_lost(terms, sum(map(len, links.values())))}
    return Written(text, tuple(told("TBX", counts)))


def _links(term: Term, relations: Relations) -> Iterator[tuple[str, str]]:
    for relation in term.related(RelationKind.SEE_ALSO):
        if other := relations.target(relation.target, term.slug):
            yield other.slug, other.label


def _entry(term: Term, links: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield f"<conceptEntry id={quoteattr(_id(term.slug))}>"
    for topic in term.topics:
        yield f"  <min:subjectField>{escape(topic)}</min:subjectField>"
    for slug, label in dict.fromkeys(links):
        yield f"  <basic:crossReference target={quoteattr(_id(slug))}>{escape(label)}</basic:crossReference>"
    yield '  <langSec xml:lang="en">'
    for definition in term.definitions:
        yield from _definition(definition)
    names = dict.fromkeys(term.hidden_labels, _DEPRECATED) | dict.fromkeys(term.aliases, _ADMITTED)
    for name in dict.fromkeys((term.label, *term.aliases, *term.hidden_labels)):
        yield from _term(name, _PREFERRED if name == term.label else names[name])
    yield "  </langSec>"
    if term.welsh_labels:
        yield '  <langSec xml:lang="cy">'
        for name in dict.fromkeys(term.welsh_labels):
            yield from _term(name, "")
        yield "  </langSec>"
    yield "</conceptEntry>"


def _id(slug: str) -> str:
    """An id of XML begins with a letter, a slug may begin with a digit."""
    return f"term-{slug}"


def _definition(definition: Definition) -> Iterator[str]:
    source = definition.source.url or definition.source.title
    yield "    <descripGrp>"
    yield f"      <basic:definition>{escape(definition.text)}</basic:definition>"
    if source:
        yield f"      <basic:source>{escape(source)}</basic:source>"
    yield "    </descripGrp>"


def _term(name: str, status: str) -> Iterator[str]:
    said = f"<min:administrativeStatus>{status}</min:administrativeStatus>" if status else ""
    yield f"    <termSec><term>{escape(name)}</term>{said}</termSec>"


def _lost(terms: Sequence[Term], links: int) -> dict[Lost, int]:
    definitions = [each for term in terms for each in term.definitions]
    english = [(term.label, *term.aliases, *term.hidden_labels) for term in terms]
    return {
        strings.relations_lost: sum(len(term.relations) for term in terms) - links,
        strings.kinds_lost: sum(each.kind is not Kind.FORMAL or bool(each.nation) for each in definitions),
        strings.sources_lost: sum(_is_more(each.source) for each in definitions),
        strings.breaks_lost: sum(each.text != " ".join(each.text.split()) for each in definitions),
        strings.names_twice_lost: sum(len(names) - len(set(names)) for names in english),
        strings.slugs_lost: sum(term.slug != slug_of(term.label) for term in terms),
    }


def _is_more(source: Source) -> bool:
    return source not in (Source(url=source.url), Source(title=source.title))
