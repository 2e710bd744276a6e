"""What a card shows of definitions, for curators: where the whole answer is flagged, and where they change a text."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime

from bot.discord.answers.short import shown_passages
from bot.discord.kit.interaction import Interaction, server_of
from bot.errors import JargonError
from bot.feedback.definition_ref import WHOLE
from bot.feedback.flagged_word import FlaggedWord
from bot.glossary.model.keys import keyed
from bot.glossary.model.term import Definition, Kind, Term
from bot.service import Page
from bot.strings import answers as answer_strings
from bot.strings import curation as strings


def definitions_on_card(word: FlaggedWord, page: Page | None) -> dict[str, Definition]:
    """The definitions by their keys that those had before them who flagged the whole answer.

    What has open flags of its own is not among them; nothing is, where the whole answer has none.
    """
    open_keys = {row.key for row in word.rows}
    if page is None or WHOLE not in open_keys:
        return {}
    shown, definitions = shown_passages(page, _today()), keyed(page.term)
    return {key: definitions[key] for key in shown if key not in open_keys}


def card_rows(definitions: dict[str, Definition], page: Page) -> Iterator[str]:
    """These definitions as the card shows them, each with its name and, where it is cut, a word of that."""
    shown = shown_passages(page, _today())
    for key, each in definitions.items():
        yield f"### {answer_strings.kind(each.kind, each.nation)}"
        if body := shown[key].body:
            yield body
        if not shown[key].is_whole:
            yield f"-# {_sentence(each, len(shown[key].pieces))}"


def how_shown(interaction: Interaction, before: Term | None, after: Term, server_id: int | None = None) -> list[str]:
    """What the card leaves out of the texts that a curator has just changed, or since they did, in a sentence each."""
    with suppress(JargonError):  # it may be removed by now
        page = interaction.client.jargon.page(after.slug, server_of(interaction) if server_id is None else server_id)
        return [*_left_out(replace(page, term=after), replace(page, term=before) if before else None, _today())]
    return []


def _left_out(now: Page, before: Page | None, today: date) -> Iterator[str]:
    known = {*_extents(before, today).values()} if before else set()
    for key, extent in _extents(now, today).items():
        definition, sentences, is_whole = keyed(now.term)[key], *extent[2:]
        if extent not in known and not is_whole and definition.kind is not Kind.EASY_READ:  # has a button of its own
            yield _sentence(definition, sentences)


def _extents(page: Page, today: date) -> dict[str, tuple[Kind, str, int | None, bool]]:
    """Each definition by its key: its kind and text, how many sentences of it a card shows, and whether that is all."""
    shown = shown_passages(page, today)
    return {
        key: (each.kind, each.text, *((len(shown[key].pieces), shown[key].is_whole) if key in shown else (None, False)))
        for key, each in keyed(page.term).items()
    }


def _sentence(definition: Definition, sentences: int | None) -> str:
    return strings.on_card(answer_strings.kind_within(definition.kind, definition.nation), sentences)


def _today() -> date:
    return datetime.now(UTC).date()
