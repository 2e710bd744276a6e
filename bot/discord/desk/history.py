"""What was done to a word, newest first, for curators: who, when, how, and from what to what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from discord import ui

from bot.discord.desk.whose_word import WORD, Word, word_named
from bot.discord.kit.buttons import LastingButton, button_of
from bot.discord.kit.interaction import PRIVATE_CHAT, Interaction
from bot.discord.kit.page_number import PAGE, named_page, read_page
from bot.discord.kit.pages import page_of, turners
from bot.discord.kit.text import cut, line, weight
from bot.discord.kit.view import View
from bot.glossary.model.revision import Revision
from bot.glossary.reports.told_pieces import Told, fitted, said, told_changes
from bot.strings import history as strings
from bot.strings import home as home_strings
from bot.strings import pages as page_strings

CHANGES_ON_PAGE = 4
MOST_CHANGE = 850  # so that the changes of a page fit into a message
MOST_TOLD = 6  # pieces of one change
MOST_PIECE = 160  # characters of each side of a piece


class HistoryView(View):
    """A page of changes, each with a button that asks whether to undo it."""

    def __init__(self, word: Word, label: str, revisions: Sequence[Revision], number: int = 0) -> None:
        super().__init__()
        shown, number, pages = page_of(revisions, number, CHANGES_ON_PAGE)
        title = home_strings.history_title if word.is_for_everyone else strings.title
        self.add_item(ui.TextDisplay(title(line(label)) if revisions else strings.nothing(line(label))))
        for each in shown:
            self.add_item(ui.TextDisplay(cut("\n".join(_rows(each)), MOST_CHANGE, weight)))
        if shown:
            buttons = (button_of(f"undo-ask:{word.named}:{each.number}", strings.undo(each.number)) for each in shown)
            self.add_item(ui.ActionRow(*buttons))
        if pages > 1:
            self.add_item(ui.TextDisplay(page_strings.page(number + 1, pages)))
            self.add_item(ui.ActionRow(*turners(number, pages, lambda to, name: HistoryButton(word.named, to, name))))


class HistoryButton(LastingButton, wire="history", for_curators="term"):
    """Turns to another page of it."""

    arguments = rf"{WORD}:{PAGE}"

    def __init__(self, named: str, page: int | str = 0, label: str = "") -> None:
        self.named, self.page = named, read_page(page)
        super().__init__(named, named_page(self.page), label=label)

    async def press(self, interaction: Interaction) -> None:
        word = word_named(interaction, self.named)
        await interaction.response.edit_message(view=await history_of(interaction, word, self.page))


async def history_of(interaction: Interaction, word: Word, number: int = 0) -> HistoryView:
    """A page of what was done to a word where the person is."""
    revisions = await interaction.client.jargon.history.revisions(word.server_id, word.slug)
    return HistoryView(word, label_of(interaction, word, revisions), revisions, number)


def label_of(interaction: Interaction, word: Word, revisions: Sequence[Revision] = ()) -> str:
    """How a word is called, or was called last where it is gone or hidden."""
    jargon, server, slug = interaction.client.jargon, word.server_id, word.slug
    glossary = jargon.glossary(server)
    if slug not in glossary and (hidden := glossary.hidden_word(slug)):
        return hidden.label
    layers = (layer for each in revisions for layer in (each.after, each.before) if layer)
    last = next(layers, None)
    return last.called if last and slug not in glossary else jargon.label(slug, server)


def told_rows(told: Sequence[Told]) -> Iterator[str]:
    """What became of each piece, in a row each; of many, how many more there are."""
    for each in told[:MOST_TOLD]:
        yield f"- {line(said(fitted(each, MOST_PIECE)))}"
    if len(told) > MOST_TOLD:
        yield f"-# {strings.rest(len(told) - MOST_TOLD)}"


def _rows(revision: Revision) -> Iterator[str]:
    everyone = revision.server_id == PRIVATE_CHAT
    yield strings.change(revision.number, revision.at, revision.by, revision.door, everyone=everyone)
    if revision.why:
        yield f"-# {strings.why(line(cut(revision.why, MOST_PIECE)))}"
    yield from told_rows(told_changes(revision.before, revision.after))
