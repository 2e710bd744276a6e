"""The pages of More, as texts: a definition a page, and then what is around the word."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from bot.discord.answers import card_text
from bot.discord.answers.origin import origin_and_day, source
from bot.discord.answers.relations import advice_rows, discussion_rows, link_row, mix_ups
from bot.discord.kit.text import cut, line, weight
from bot.feedback.definition_ref import WHOLE
from bot.glossary.browsing import publisher_of
from bot.glossary.model.relation import LISTED, Heading
from bot.glossary.model.term import Definition, Kind, Note
from bot.glossary.reports.told_pieces import TEXT, aspects_of, name_of
from bot.glossary.text.sentences import passages
from bot.service import Page
from bot.strings import answers as strings
from bot.strings import pieces as piece_strings
from bot.strings.language import spoken

MOST_TEXT = 2500  # of 4,000 on one page, so that its title and what stands around the text fit, too
MOST_PIECE = 100  # characters of a part that is the server's own, where these are listed
MOST_ON_SHEET = 3400  # with all that stands around a text, but the title of the page


@dataclass(frozen=True)
class Sheet:
    """One page: its text, and the key of the definition that it shows; the whole answer's where it shows none.

    `publisher` is who says so, where it shows one.
    """

    text: str
    key: str = WHOLE
    publisher: str = ""


# All of them are laid out to know what stands on one: 0.3 s of the processor for a word with 5,000 definitions.
_SHEETS: WeakKeyDictionary[Page, tuple[str, list[Sheet]]] = WeakKeyDictionary()


def sheets_of(page: Page) -> list[Sheet]:
    """All pages of an entry in the language that is spoken; kept as long as the page of the term is."""
    kept = _SHEETS.get(page)
    if kept is None or kept[0] != spoken():
        kept = _SHEETS[page] = (spoken(), [*sheets(page)])
    return kept[1]


def sheets(page: Page) -> Iterator[Sheet]:
    """All pages of an entry. Nothing is cut within a sentence or a row: what does not fit begins the next page."""
    for key, each in page.ordered():
        yield from _definition(page, key, each)
    for text in _together(_around(page)):
        yield Sheet(text)


def _definition(page: Page, key: str, each: Definition) -> Iterator[Sheet]:
    """Its text on as many pages as it takes, with what is known of it on the first, and its source on the last.

    A source whose addresses are too long to stand beneath the text has a page of its own.
    """
    heading = f"## {card_text.kind_name(each)}"
    above = [heading, *card_text.flagged(page.counts_of(key)), *card_text.state(each)]
    origin = origin_and_day(each, trusted=not page.local)
    if each.kind is Kind.EASY_READ:
        origin += f"\n{card_text.readers(each)}"
    room = min(MOST_TEXT, MOST_ON_SHEET - weight("\n".join(above)))
    parts = passages(card_text.as_read(each), room, weight) or [""]  # its source and its flags stand without a text
    if weight("\n".join((*above, *parts[-1:], origin))) > MOST_ON_SHEET:
        parts.append("")
    last = len(parts) - 1
    for number, part in enumerate(parts):
        rows = [heading, strings.continued()] if number else above
        rows = [*rows, part, origin if number == last else strings.to_be_continued()]
        yield Sheet("\n".join(filter(None, rows)), key, publisher_of(each.source))


def _around(page: Page) -> Iterator[str]:
    """What is said about the word itself, block by block, each short enough for a page."""
    relations, trusted = page.relations, not page.local
    for heading, notes in card_text.note_blocks(page.term):
        yield from _block(heading, [f"- {_note(each, trusted=trusted)}" for each in notes])
    yield from _block(strings.also_called(), [f"- {line(each)}" for each in page.term.aliases])
    yield from _block(strings.in_welsh(), [f"- {line(each)}" for each in page.term.welsh_labels])
    advice = [*advice_rows(relations.get(Heading.CONSIDER_USING_INSTEAD, ()))]
    yield from _block(strings.consider_using_instead(), advice, f"-# {strings.only_advice()}")
    yield from _block(strings.do_not_mix_up(), mix_ups(page))
    related = strings.related()
    for heading in LISTED:
        yield from _block(related[heading], map(link_row, relations.get(heading, ())))
    yield from _block(strings.discussion(), discussion_rows(page.term.discussions, trusted=trusted))
    yield from _block(piece_strings.own_here(), _own_pieces(page))
    yield from card_text.whole_flagged(page)
    if not page.term.definitions:
        yield strings.no_definition()


def _note(each: Note, *, trusted: bool) -> str:
    """A note, where it holds, and who says so."""
    said = strings.in_nation(each.nation, line(each.text))
    return f"{said} {source(each.source, trusted=trusted)}" if each.source else said


def _own_pieces(page: Page) -> Iterator[str]:
    """Which parts of a shared word are this server's own, and which it took away."""
    changes = page.layer.changes if page.layer and not page.layer.apart else {}
    for name, change in changes.items():
        called, piece = name_of(name, change.now, change.was), change.was if change.now is None else change.now
        text = "" if isinstance(piece, Definition) else cut(aspects_of(piece).get(TEXT, ""), MOST_PIECE)
        yield f"- {line(piece_strings.own(called, text, gone=change.now is None))}"


def _block(heading: str, rows: Iterable[str], below: str = "") -> Iterator[str]:
    """Rows under their heading, which stands above each part again where they are too many for one."""
    for part in passages("\n".join(rows), MOST_TEXT, weight):
        yield f"## {heading}\n{part}" + (f"\n{below}" if below else "")


def _together(blocks: Iterable[str]) -> Iterator[str]:
    """As many blocks on one page as fit."""
    kept = ""
    for block in blocks:
        if kept and weight(f"{kept}\n{block}") > MOST_TEXT:
            yield kept
            kept = ""
        kept = f"{kept}\n{block}".strip()
    if kept:
        yield kept
