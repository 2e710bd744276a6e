"""The texts of a card: a page in Discord's markdown, heading by heading."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from bot.discord.kit.text import bare, cut, line, safe
from bot.feedback.definition_ref import WHOLE, keyed
from bot.feedback.flags import FlagCounts
from bot.glossary.model.ownership import is_own
from bot.glossary.model.relation import Heading, Link
from bot.glossary.model.term import Definition, Discussion, Kind, Source
from bot.service import Page
from bot.strings import answers as strings
from bot.strings import flags as flag_strings

MOST_DEFINITION = 1200
MOST_LABELS = 300
MOST_LINKS = 500
MOST_NAME = 100

_EXPLAINED = (Heading.NOT_TO_BE_CONFUSED_WITH, Heading.USE_INSTEAD_OF)
_LISTED = (
    Heading.SYNONYM_OF,
    Heading.NOT_TO_BE_CONFUSED_WITH,
    Heading.SEE_ALSO,
    Heading.USE_INSTEAD_OF,
    Heading.PARENT_OF,
    Heading.CHILD_OF,
    Heading.TOPICS,
)


def title(page: Page) -> str:
    """The label, and the other names that readers may see."""
    names = cut(", ".join(map(line, page.term.aliases)), MOST_LABELS)
    ours = f"\n-# {strings.LOCAL_TERM}" if page.local else ""
    return f"# {line(page.term.label)}" + (f"\n-# {strings.ALSO_CALLED} {names}" if names else "") + ours


def shown_definitions(page: Page) -> list[tuple[str, Definition]]:
    """Plain first, then formal, with their keys, each beginning with the readers' nation; easy read if nothing else."""
    definitions = sorted(keyed(page.term).items(), key=lambda each: page.distance(each[1]))
    order = [each for kind in (Kind.PLAIN, Kind.FORMAL) for each in definitions if each[1].kind is kind]
    return order or definitions


def definition(each: Definition, counts: FlagCounts, *, trusted: bool) -> str:
    """One definition under its heading, with what readers flagged, what to know about it, and its source."""
    flagged = _flags(counts, flag_strings.people_flagged)
    parts = [f"## {kind_name(each)}", *flagged, cut(safe(each.text), MOST_DEFINITION)]
    if each.in_force:
        parts.append(f"**{line(each.in_force)}**")
    parts.append(f"-# {origin(each, trusted=trusted)}")
    return "\n".join(parts)


def kind_name(each: Definition) -> str:
    """What people call the kind of a definition, with the nation where it holds, if it does not hold everywhere."""
    return strings.kind(each.kind, each.nation)


def definition_name(each: Definition | None, key: str) -> str:
    """A definition in a few words: its kind, and where it comes from."""
    if each is None:
        return flag_strings.WHOLE_ANSWER if key == WHOLE else flag_strings.GONE_DEFINITION
    origin = each.source.title or each.source.organisation
    return f"{kind_name(each)} ({line(cut(origin, MOST_NAME))})" if origin else kind_name(each)


def _flags(counts: FlagCounts, flagged: Callable[[int], str]) -> Iterator[str]:
    if counts.shown:
        yield f"-# {flagged(counts.shown)}"
    if counts.changed_at:
        yield f"-# {flag_strings.changed_after(counts.changed_after, counts.changed_at)}"


def flag_lines(components: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    """What a message says of open flags, by its components as Discord sends them."""
    rows = (row.strip() for text in _contents(components) for row in text.splitlines())
    return frozenset(row for row in rows if flag_strings.MARK in row)


def _contents(components: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for each in components:
        yield each.get("content", "")
        yield from _contents(each.get("components", ()))


def origin(each: Definition, *, trusted: bool) -> str:
    """Whose words a definition holds, of when they are, and what a community wrote its own from."""
    parts = [source(each.source, trusted=trusted)]
    if is_own(each):
        basis = each.written_from
        parts += [strings.written(each.changed_on, _names(basis)), _link(basis.url, trusted)]
    elif each.changed_on:
        parts.append(strings.changed(each.changed_on))
    elif each.checked_on:
        parts.append(strings.checked(each.checked_on))
    return " ".join(filter(None, parts))


def source(each: Source, *, trusted: bool) -> str:
    """Where a text comes from. Only links of the shared glossary are masked by words."""
    if not each:
        return strings.NO_SOURCE
    names = _names(each)
    return " ".join(part for part in (f"{strings.SOURCE} {names}." if names else "", _link(each.url, trusted)) if part)


def _names(each: Source) -> str:
    return ", ".join(line(part) for part in (each.title, each.organisation, each.section) if part)


def after_definitions(page: Page) -> Iterator[str]:
    """Advice, the other relations, what people say about the word, and whether it was flagged."""
    if not page.term.definitions:
        yield strings.NO_DEFINITION
    if advice := page.relations.get(Heading.CONSIDER_USING_INSTEAD):
        yield _advice(advice)
    for heading in _LISTED:
        if links := page.relations.get(heading):
            yield _links(heading, links)
    if page.term.discussions:
        yield discussions(page.term.discussions, trusted=not page.local)
    if noted := "\n".join(_flags(page.counts_of(), strings.flagged_by)):
        yield noted


def discussions(pointers: Iterable[Discussion], *, trusted: bool) -> str:
    """Where people have argued about the word."""
    rows = [f"## {strings.DISCUSSION}"]
    for each in pointers:
        by = f" {strings.BY} {line(each.author)}" if each.author else ""
        summary = f" {safe(each.summary)}" if each.summary else ""
        rows.append(f"- **{line(each.title)}**{by}.{summary} {_link(each.url, trusted)}".rstrip())
    return cut("\n".join(rows), MOST_LINKS * 2)


def _advice(links: Iterable[Link]) -> str:
    rows = [f"## {Heading.CONSIDER_USING_INSTEAD.words}", *advice_rows(links), f"-# {strings.ONLY_ADVICE}"]
    return cut("\n".join(rows), MOST_LINKS * 2)


def advice_rows(links: Iterable[Link]) -> Iterator[str]:
    """What people advise saying instead, one line each: the words, why, and who advises it."""
    for link in links:
        adviser = line(link.source.organisation or link.source.title)
        yield _explained(link) + (f" {strings.ADVISED_BY} {adviser}." if adviser else "")


def _explained(link: Link) -> str:
    return f"- **{line(link.label)}**" + (f": {line(link.why)}" if link.why else "")


def _links(heading: Heading, links: tuple[Link, ...]) -> str:
    if heading in _EXPLAINED and any(link.why for link in links):
        return cut("\n".join((f"## {heading.words}", *map(_explained, links))), MOST_LINKS * 2)
    return f"## {heading.words}\n" + cut(", ".join(line(link.label) for link in links), MOST_LINKS)


def _link(url: str, trusted: bool) -> str:
    if not url:
        return ""
    address = bare(url).replace("(", "%28").replace(")", "%29")
    return f"[{strings.READ_SOURCE}]({address})" if trusted else f"<{address}>"
