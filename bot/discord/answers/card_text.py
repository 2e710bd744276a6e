"""What is said of a term and its definitions, in Discord's markdown: names, where they hold, what readers flagged."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from bot.discord.kit.text import cut, line, safe, weight
from bot.feedback.definition_ref import WHOLE
from bot.feedback.flags import FlagCounts
from bot.glossary.model.term import Definition, Kind, Note, Term
from bot.glossary.text.acronyms import is_acronym
from bot.glossary.text.sentences import one_idea_a_line
from bot.service import Page
from bot.strings import answers as strings
from bot.strings import flags as flag_strings
from bot.strings import readers_checks as check_strings
from bot.strings import writings as writing_strings

MOST_NAME, MOST_READERS = 100, 200
WALES = "Wales"


def title(page: Page) -> str:
    """The name, and a word where it is a server's own, whose words it has, and who has read it."""
    return "\n".join((f"# {name(page.term)}", *own(page), *read_through(page), *written_together(page)))


def name(term: Term) -> str:
    """The label, with the letters that it is known by."""
    letters = [each for each in term.aliases if is_acronym(each) and not is_acronym(term.label)][:1]
    return line(term.label) + (f" ({line(letters[0])})" if letters else "")


def own(page: Page) -> Iterator[str]:
    """That a text is a server's own."""
    if page.local:
        yield f"-# {strings.local_term()}"


def read_through(page: Page) -> Iterator[str]:
    """That people who draw on support have read it as it stands, and when."""
    if page.read_on:
        yield f"-# {check_strings.on_card(page.read_on)}"


def written_together(page: Page) -> Iterator[str]:
    """With how many people it was written, and whether it is written at the moment."""
    if page.together.people:
        yield f"-# {writing_strings.written_with(page.together.people)}"
    if page.together.open:
        yield f"-# {writing_strings.on_card()}"


def common_nation(definitions: Iterable[Definition]) -> str:
    """Where all of these hold; empty where they differ, or hold everywhere."""
    nations = {each.nation for each in definitions}
    return nations.pop() if len(nations) == 1 else ""


def standing(definitions: Sequence[Definition]) -> Iterator[str]:
    """Where they hold, and what the law says of them today."""
    if nation := common_nation(definitions):
        yield f"-# {strings.holds_in(nation)}"
    yield from dict.fromkeys(said for each in definitions for said in state(each))


def of_elsewhere(page: Page, definitions: Sequence[Definition]) -> Iterator[str]:
    """That there is nothing for the nation of the readers, where all that they are told holds in others."""
    if page.is_of_elsewhere(definitions):
        yield f"-# {strings.nothing_for(page.nation)}"


def in_welsh(page: Page) -> Iterator[str]:
    """What it is called in Welsh, for readers in Wales."""
    if page.nation == WALES and page.term.welsh_labels:
        yield f"-# {line(strings.in_welsh_names(', '.join(page.term.welsh_labels)))}"


def note_blocks(term: Term) -> Iterator[tuple[str, Sequence[Note]]]:
    """The notes of a term under their headings, in the order in which they are read."""
    yield strings.next_step(), term.next_steps
    yield strings.time_limit(), term.time_limits


def state(each: Definition) -> Iterator[str]:
    """What the law says today of what one definition speaks of, where readers could take it otherwise."""
    if each.in_force:
        yield f"**{line(each.in_force)}**"


def overdue(definitions: Iterable[Definition], today: date) -> Iterator[str]:
    """A word of warning where somebody was to read them again by now."""
    definitions = list(definitions)
    if any(each.sums_until and each.sums_until < today for each in definitions):
        yield f"-# {strings.old_sums()}"
    days = [each.review_by for each in definitions if each.review_by and each.review_by < today]
    if days:
        yield f"-# {strings.overdue(min(days))}"


def whole_flagged(page: Page) -> Iterator[str]:
    """What readers flagged of the whole answer."""
    yield from _flags(page.counts_of(), strings.flagged_by)


def flagged(counts: FlagCounts) -> Iterator[str]:
    """What readers flagged of one definition."""
    yield from _flags(counts, flag_strings.people_flagged)


def kind_name(each: Definition) -> str:
    """What people call the kind of a definition, with the nation where it holds, if it does not hold everywhere."""
    return strings.kind(each.kind, each.nation)


def as_read(each: Definition) -> str:
    """Its text, and of easy read one idea a line, wherever it stands."""
    text = safe(each.text)
    return one_idea_a_line(text) if each.kind is Kind.EASY_READ else text


def readers(each: Definition) -> str:
    """Which people have read an easy read text and understood it, or that nobody has yet."""
    people = cut(line(each.checked_by), MOST_READERS, weight)
    return f"-# {strings.read_by(people) if people else strings.not_read_by_readers()}"


def definition_name(each: Definition | None, key: str) -> str:
    """A definition in a few words: its kind, and where it comes from."""
    if each is None:
        return flag_strings.whole_answer() if key == WHOLE else flag_strings.gone_definition()
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
