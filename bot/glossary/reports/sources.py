"""The sources of a glossary: each work once, and the page that names them all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from bot.glossary.model.term import Source, Term
from bot.strings import sources as strings


def sources(terms: Iterable[Term]) -> tuple[Source, ...]:
    """Every work that a definition or a piece of advice rests on, once, with its shortest address; by title.

    Two sections of one work are one source: the same title from the same organisation.
    """
    works: dict[tuple[str, str], list[Source]] = defaultdict(list)
    for source in _given(terms):
        works[source.title.casefold(), source.organisation.casefold()].append(source)
    return tuple(min(works[work], key=_plainest) for work in sorted(works))


def sources_page(terms: Iterable[Term]) -> str:
    """The sources as a Markdown page, grouped by licence."""
    licences: dict[str, list[Source]] = defaultdict(list)
    for source in sources(terms):
        licences[source.licence or strings.no_licence()].append(source)
    return f"{strings.page()}\n" + "".join(_groups(licences))


def _given(terms: Iterable[Term]) -> Iterator[Source]:
    for term in terms:
        yield from (definition.source for definition in term.definitions if definition.source)
        yield from (relation.source for relation in term.relations if relation.source)


def _plainest(source: Source) -> tuple[bool, int, str, str]:
    return not source.url, len(source.url), source.url, source.licence


def _groups(licences: Mapping[str, Iterable[Source]]) -> Iterator[str]:
    for licence, works in sorted(licences.items()):
        yield f"\n## {licence}\n\n"
        yield from (f"- {_line(work)}\n" for work in works)


def _line(source: Source) -> str:
    title = source.title or source.organisation
    linked = f"[{title}](<{source.url}>)" if source.url else title
    return f"{linked}, {source.organisation}" if source.title and source.organisation else linked
