"""The page of a word, in the order of its card, with everything that More has, too."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from markupsafe import Markup, escape

from bot.feedback.flags import CROWD
from bot.glossary.model.nation import NATIONS
from bot.glossary.model.relation import LISTED, Heading, Link
from bot.glossary.model.slug import slug_of
from bot.glossary.model.term import Definition, Kind, Note, Term
from bot.glossary.search.wording import is_named
from bot.glossary.text.acronyms import is_acronym
from bot.glossary.text.sentences import one_idea_a_line
from bot.service import Page
from bot.site.sources import discussion_row, origin, source
from bot.site.wording import NOTHING, Paragraph, Saying, paragraphs
from bot.strings import answers as strings
from bot.strings import flags as flag_strings
from bot.strings import readers_checks as check_strings
from bot.strings import writings as writing_strings


@dataclass(frozen=True, slots=True)
class Passage:
    """One definition: its text, where it holds, and what is known of it."""

    key: str
    heading: Markup
    nations: str
    is_easy: bool
    paragraphs: tuple[Paragraph, ...]
    in_force: str
    said: tuple[Markup, ...]
    origin: Markup


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a list: a word that is related, or a note; `slug` is empty where it leads nowhere."""

    text: str
    slug: str = ""
    beside: Markup = NOTHING
    nations: str = ""


@dataclass(frozen=True, slots=True)
class Rows:
    """A list under its heading, which the program knows by its `name`, with a sentence below it."""

    name: str
    heading: Markup
    rows: tuple[Row, ...]
    below: Markup = NOTHING


@dataclass(frozen=True, slots=True)
class Entry:
    """All that the page of a word shows, but what people said."""

    label: str
    letters: str
    aliases: tuple[str, ...]
    welsh: tuple[str, ...]
    said: tuple[Markup, ...]
    plain: tuple[Passage, ...]
    notes: tuple[Rows, ...]
    others: tuple[Passage, ...]
    relations: tuple[Rows, ...]
    discussions: tuple[Markup, ...]
    nations: tuple[str, ...]  # to choose from, where what is read differs


def entry_of(page: Page, say: Saying, today: date) -> Entry:
    """The page of a word in the language of the moment."""
    term, trusted = page.term, not page.local
    ordered = page.ordered()
    passages = [_passage(page, key, each, say, today) for key, each in ordered]
    first = ordered[0][1].kind if ordered else None
    notes = tuple(_notes(page, say))
    places = [*(each.nations for each in passages), *(row.nations for block in notes for row in block.rows)]
    return Entry(
        label=term.label,
        letters=_letters(term),
        aliases=term.aliases,
        welsh=term.welsh_labels,
        said=tuple(_said(page, say, [each for _, each in ordered])),
        plain=tuple(each for each, (_, by) in zip(passages, ordered, strict=True) if by.kind is first),
        notes=notes,
        others=tuple(each for each, (_, by) in zip(passages, ordered, strict=True) if by.kind is not first),
        relations=tuple(_relations(page, say)),
        discussions=tuple(discussion_row(each, say, trusted=trusted) for each in term.discussions),
        nations=NATIONS if any(places) else (),
    )


def nations_in(where: str) -> tuple[str, ...]:
    """The nations that a text is only for; none where it is for all, or for what we have no name for."""
    return tuple(each for each in NATIONS if each in where)


def _slugs(where: str) -> str:
    return " ".join(map(slug_of, nations_in(where)))


def _letters(term: Term) -> str:
    """The letters that it is known by, as they stand beside the name on a card."""
    return next((each for each in term.aliases if is_acronym(each) and not is_acronym(term.label)), "")


def _said(page: Page, say: Saying, definitions: Iterable[Definition]) -> Iterator[Markup]:
    """What is said below the name: whose words they are, who has read them, and where they hold."""
    if page.local:
        yield say(strings.local_term)
    if page.read_on:
        yield say(check_strings.on_card, page.read_on)
    if page.together.people >= CROWD:
        yield say(writing_strings.written_with, page.together.people)
    where = {each.nation for each in definitions}
    if len(where) == 1 and (nation := where.pop()):
        yield say(strings.holds_in, nation)
    if page.is_of_elsewhere(page.term.definitions):
        yield say(strings.nothing_for, page.nation)
    if not page.term.definitions:
        yield say(strings.no_definition)
    if (counts := page.counts_of()).shown >= CROWD:
        yield say(strings.flagged_by, counts.shown)


def _passage(page: Page, key: str, each: Definition, say: Saying, today: date) -> Passage:
    is_easy = each.kind is Kind.EASY_READ
    return Passage(
        key=key,
        heading=say(strings.kind, each.kind, each.nation),
        nations=_slugs(each.nation),
        is_easy=is_easy,
        paragraphs=_paragraphs(each.text, is_easy=is_easy),
        in_force=each.in_force,
        said=tuple(_of_text(page, key, each, say, today)),
        origin=origin(each, say, trusted=not page.local),
    )


@lru_cache(64)  # a word's pages are made in one language after the other
def _paragraphs(text: str, *, is_easy: bool) -> tuple[Paragraph, ...]:
    return tuple(paragraphs(one_idea_a_line(text) if is_easy else text))


def _of_text(page: Page, key: str, each: Definition, say: Saying, today: date) -> Iterator[Markup]:
    """What is said below a text: who has checked it, whether it is old, and how many people flagged it."""
    if each.kind is Kind.EASY_READ:
        people = say.english(each.checked_by)
        yield say(strings.read_by, people) if people else say(strings.not_read_by_readers)
    if each.sums_until and each.sums_until < today:
        yield say(strings.old_sums)
    if each.review_by and each.review_by < today:
        yield say(strings.overdue, each.review_by)
    if (counts := page.counts_of(key)).shown >= CROWD:
        yield say(flag_strings.people_flagged, counts.shown)


def _notes(page: Page, say: Saying) -> Iterator[Rows]:
    """What to do next, and what waiting may lose."""
    term = page.term
    for name, heading, notes in (
        ("next-steps", strings.next_step, term.next_steps),
        ("time-limits", strings.time_limit, term.time_limits),
    ):
        if notes:
            yield Rows(name, say(heading), tuple(_note(page, each, say) for each in notes))


def _note(page: Page, each: Note, say: Saying) -> Row:
    text = say.english(each.text)
    said = say(strings.in_nation, each.nation, text) if each.nation else text
    if each.source:
        said = Markup("{} {}").format(said, source(each.source, say, trusted=not page.local))
    return Row(said, nations=_slugs(each.nation))


def _relations(page: Page, say: Saying) -> Iterator[Rows]:
    """The eight relations under their headings, without the empty ones."""
    links = page.relations
    if advice := links.get(Heading.CONSIDER_USING_INSTEAD):
        rows = tuple(_advice(each, say) for each in advice)
        heading = say(strings.consider_using_instead)
        yield Rows(Heading.CONSIDER_USING_INSTEAD, heading, rows, say(strings.only_advice))
    if others := links.get(Heading.NOT_TO_BE_CONFUSED_WITH):
        rows = tuple(_mix_up(page, each, say) for each in others)
        yield Rows(Heading.NOT_TO_BE_CONFUSED_WITH, say(strings.do_not_mix_up), rows)
    for listed in LISTED:
        if found := links.get(listed):
            yield Rows(listed, say(_related, listed.value), tuple(_row(each, say) for each in found))


def _related(name: str) -> str:
    return strings.related()[name]


def _advice(link: Link, say: Saying) -> Row:
    adviser = link.source.organisation or link.source.title
    told = Markup(" ").join(
        filter(None, (say.english(link.why), say(strings.advised_by, say.english(adviser)) if adviser else ""))
    )
    return Row(link.label, link.slug or "", told)


def _mix_up(page: Page, link: Link, say: Saying) -> Row:
    """Unless the reason names this word, both names stand: nobody has to guess which of them it calls “this”."""
    if link.why and not is_named(page.term, link.why):
        both = say(strings.both, escape(page.term.label), escape(link.label))
        return Row(both, link.slug or "", say.english(link.why))
    return _row(link, say)


def _row(link: Link, say: Saying) -> Row:
    return Row(link.label, link.slug or "", say.english(link.why))
