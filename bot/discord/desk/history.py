"""What was done to a word, newest first, for curators: who, when, how, and from what to what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from discord import ui

from bot.discord.kit.buttons import PAGE, SLUG, LastingButton, button_of
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.pages import page_of, turners
from bot.discord.kit.text import cut, line, weight
from bot.discord.kit.view import View
from bot.glossary.model.revision import Revision
from bot.glossary.reports.told_pieces import Told, fitted, said, told_changes
from bot.strings import history as strings
from bot.strings import pages as page_strings

CHANGES_ON_PAGE = 4
MOST_CHANGE = 850  # so that the changes of a page fit into a message
MOST_TOLD = 6  # pieces of one change
MOST_PIECE = 160  # characters of each side of a piece


class HistoryView(View):
    """A page of changes, each with a button that asks whether to undo it."""

    def __init__(self, slug: str, label: str, revisions: Sequence[Revision], number: int = 0) -> None:
        super().__init__()
        shown, number, pages = page_of(revisions, number, CHANGES_ON_PAGE)
        self.add_item(ui.TextDisplay(strings.title(line(label)) if revisions else strings.nothing(line(label))))
        for each in shown:
            self.add_item(ui.TextDisplay(cut("\n".join(_rows(each)), MOST_CHANGE, weight)))
        if shown:
            buttons = (button_of(f"undo-ask:{slug}:{each.number}", strings.undo(each.number)) for each in shown)
            self.add_item(ui.ActionRow(*buttons))
        if pages > 1:
            self.add_item(ui.TextDisplay(page_strings.page(number + 1, pages)))
            self.add_item(ui.ActionRow(*turners(number, pages, lambda to, name: HistoryButton(slug, to, name))))


class HistoryButton(LastingButton, wire="history", for_curators="term"):
    """Turns to another page of it."""

    arguments = rf"{SLUG}:{PAGE}"

    def __init__(self, slug: str, page: int | str = 0, label: str = "") -> None:
        self.slug, self.page = slug, int(page)
        super().__init__(slug, str(page), label=label)

    async def press(self, interaction: Interaction) -> None:
        await interaction.response.edit_message(view=await history_of(interaction, self.slug, self.page))


async def history_of(interaction: Interaction, slug: str, number: int = 0) -> HistoryView:
    """A page of what was done to a word where the person is."""
    revisions = await interaction.client.jargon.history.revisions(server_of(interaction), slug)
    return HistoryView(slug, label_of(interaction, slug, revisions), revisions, number)


def label_of(interaction: Interaction, slug: str, revisions: Sequence[Revision] = ()) -> str:
    """How a word is called, or was called last where it is gone or hidden."""
    jargon, server = interaction.client.jargon, server_of(interaction)
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
    yield strings.change(revision.number, revision.at, revision.by, revision.door)
    if revision.why:
        yield f"-# {strings.why(line(cut(revision.why, MOST_PIECE)))}"
    yield from told_rows(told_changes(revision.before, revision.after))
