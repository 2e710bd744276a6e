"""More: everything that an entry has, for one person alone, a definition a page, and then what is around the word."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from discord import ui

from bot.discord.answers import card_text
from bot.discord.answers.origin import origin_and_day, source
from bot.discord.answers.relations import advice_rows, discussion_rows, link_row, mix_ups
from bot.discord.answers.take_away import TakeAwayButton, button_on, taking_away
from bot.discord.browsing.ways_on import source_buttons, topic_buttons
from bot.discord.feedback.discussion import DiscussionButton
from bot.discord.feedback.flagging import FlagButton
from bot.discord.feedback.readers_check import check_button, is_reader
from bot.discord.feedback.suggesting import RewordButton
from bot.discord.feedback.writing import AddWordsButton
from bot.discord.kit.audience import own_page
from bot.discord.kit.buttons import SLUG, LastingButton, TermButton
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.pages import TextView, turners
from bot.discord.kit.saying import show_alone
from bot.discord.kit.text import cut, line, weight
from bot.feedback.definition_ref import WHOLE
from bot.glossary.browsing import Contents, publisher_of
from bot.glossary.model.relation import Heading
from bot.glossary.model.term import Definition, Kind, Note
from bot.glossary.reports.told_pieces import TEXT, aspects_of, name_of
from bot.glossary.text.sentences import passages
from bot.service import Page
from bot.strings import answers as strings
from bot.strings import flags as flag_strings
from bot.strings import pieces as piece_strings

MOST_PAGES = 9999  # as many as four digits of a `custom_id` can name
MOST_TEXT = 2500  # of 4,000 on one page, so that its title and what stands around the text fit, too
MOST_PIECE = 100  # characters of a part that is the server's own, where these are listed
MOST_ON_SHEET = 3400  # with all that stands around a text, but the title of the page
_LISTED = (
    Heading.CHILD_OF,
    Heading.PARENT_OF,
    Heading.SYNONYM_OF,
    Heading.USE_INSTEAD_OF,
    Heading.SEE_ALSO,
    Heading.TOPICS,
)


@dataclass(frozen=True)
class Sheet:
    """One page: its text, and the key of the definition that it shows; the whole answer's where it shows none.

    `publisher` is who says so, where it shows one.
    """

    text: str
    key: str = WHOLE
    publisher: str = ""


class MoreButton(TermButton, wire="more", label=strings.more):
    """Shows everything about a term, from its first page on."""

    async def press(self, interaction: Interaction) -> None:
        contents = interaction.client.jargon.glossary(server_of(interaction)).contents
        view = MoreView(
            own_page(interaction, self.slug), 0, await taking_away(interaction), contents, reads=is_reader(interaction)
        )
        await show_alone(interaction, view)


class MorePageButton(LastingButton, wire="more-page"):
    """Turns to another page of it."""

    arguments = rf"{SLUG}:(?P<page>\d{{1,4}})"

    def __init__(self, slug: str, page: int | str = 0, label: str = "") -> None:
        self.slug, self.page = slug, int(page)
        super().__init__(slug, str(page), label=label)

    async def press(self, interaction: Interaction) -> None:
        contents = interaction.client.jargon.glossary(server_of(interaction)).contents
        view = MoreView(
            own_page(interaction, self.slug),
            self.page,
            button_on(interaction.message),
            contents,
            reads=is_reader(interaction),
        )
        await interaction.response.edit_message(view=view)


class MoreView(TextView):
    """One page of everything; the nearest that there is. Whoever asked can take the public answer away here.

    The `contents` of the glossary are where its word stands with others: of the source, or of a topic. Who `reads` for
    people who draw on support can say that they have read it.
    """

    def __init__(
        self,
        page: Page,
        number: int = 0,
        taking_away: TakeAwayButton | None = None,
        contents: Contents | None = None,
        *,
        reads: bool = False,
    ) -> None:
        all_sheets = [*sheets(page)][:MOST_PAGES]
        number = min(number, len(all_sheets) - 1)
        sheet, slug = all_sheets[number], page.term.slug
        title = "\n".join(
            (
                f"# {line(page.term.label)}",
                f"-# {strings.page_of(number + 1, len(all_sheets))}",
                *card_text.read_through(page),
            )
        )
        super().__init__((title, sheet.text))
        buttons = ui.ActionRow[Any](FlagButton(slug, sheet.key))
        if label := _discussion_label(page, sheet.key):
            buttons.add_item(DiscussionButton(slug, sheet.key, label=label))
        for to_source in source_buttons(sheet.publisher, contents) if contents else ():
            buttons.add_item(to_source)
        buttons.add_item(RewordButton(slug))
        self.add_item(buttons)
        is_last = number == len(all_sheets) - 1
        if contents and is_last and (topics := topic_buttons(page.term, contents)):
            self.add_item(ui.ActionRow(*topics))
        if turning := turners(number, len(all_sheets), lambda to, label: MorePageButton(slug, to, label)):
            self.add_item(ui.ActionRow(*turning))
        adding = AddWordsButton(slug) if page.together.open else None
        if last := [*filter(None, (taking_away, check_button(page) if reads else None, adding))]:
            self.add_item(ui.ActionRow(*last))


def sheets(page: Page) -> Iterator[Sheet]:
    """All pages of an entry. Nothing is cut within a sentence or a row: what does not fit begins the next page."""
    for key, each in card_text.ordered_definitions(page):
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
    for heading in _LISTED:
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


def _discussion_label(page: Page, key: str) -> str:
    """What the second button says; empty where there is nothing to read."""
    counts = page.counts_of(key)
    if counts.comments:
        return flag_strings.see_comments(counts.comments)
    return flag_strings.see_discussion() if counts.reviews or page.term.discussions else ""
