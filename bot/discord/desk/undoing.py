"""Undoing one change to a word: it is asked first, and said what comes back and what stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from discord import ui

from bot.discord.desk.history import label_of, told_rows
from bot.discord.feedback.change import flags_changed
from bot.discord.kit.buttons import SLUG, LastingButton, TermButton, button_of
from bot.discord.kit.interaction import Interaction, act_of, server_of
from bot.discord.kit.pages import TextView
from bot.discord.kit.text import line
from bot.discord.kit.view import View
from bot.errors import MovedOnError
from bot.glossary.model.layer import Layer
from bot.glossary.model.pieces import Name, Piece
from bot.glossary.reports.told_pieces import name_of, told_changes
from bot.service import Undoing
from bot.strings import history as strings

NUMBER = r"(?P<number>\d{1,5})"
MARK = r"(?P<mark>[0-9a-f]{8})"


class UndoView(View):
    """What undoing a change does, and the two ways on.

    `told` stands beneath the question; `clickable` makes commands open.
    """

    def __init__(
        self, slug: str, label: str, undoing: Undoing, clickable: Callable[[str], str], told: str = ""
    ) -> None:
        super().__init__()
        number = undoing.revision.number
        rows = [strings.ask_undo(number, line(label)), *([told] if told else []), *_rows(undoing, clickable)]
        self.add_item(ui.TextDisplay("\n".join(rows)))
        ways = (f"undo:{slug}:{number}:{undoing.mark}", f"stays:{slug}")
        self.add_item(ui.ActionRow(*map(button_of, ways)))


class AskUndoButton(LastingButton, wire="undo-ask", for_curators="term"):
    """Asks whether to undo a change."""

    arguments = f"{SLUG}:{NUMBER}"

    def __init__(self, slug: str, number: str, label: str = "") -> None:
        self.slug, self.number = slug, int(number)
        super().__init__(slug, number, label=label or strings.undo(self.number))

    async def press(self, interaction: Interaction) -> None:
        await interaction.response.edit_message(view=await undo_view(interaction, self.slug, self.number))


class UndoButton(LastingButton, wire="undo", label=strings.undo_it, for_curators="term"):
    """Undoes it, unless something else lies over the word since it was asked: then it is asked anew."""

    arguments = f"{SLUG}:{NUMBER}:{MARK}"

    def __init__(self, slug: str, number: str, mark: str, label: str = "") -> None:
        self.slug, self.number, self.mark = slug, int(number), mark
        super().__init__(slug, number, mark, label=label)

    async def press(self, interaction: Interaction) -> None:
        layering = interaction.client.jargon.layering
        label = await _label(interaction, self.slug)
        try:
            revised = await layering.undo(self.slug, self.number, act_of(interaction), self.mark)
        except MovedOnError as error:
            view: View = await undo_view(interaction, self.slug, self.number, str(error))
        else:
            flags_changed(interaction, self.slug)
            stays = [strings.stays(_names(revised.kept, ()))] if revised.kept else []
            done = "\n".join([strings.undone(self.number, line(label)), *stays])
            view = TextView([interaction.client.clickable(done)])
        await interaction.response.edit_message(view=view)


class LeaveButton(TermButton, wire="stays", label=strings.leave_it, for_curators="term"):
    """Leaves a word as it is, whatever was asked."""

    async def press(self, interaction: Interaction) -> None:
        label = await _label(interaction, self.slug)
        await interaction.response.edit_message(view=TextView([strings.left(line(label))]))


async def undo_view(interaction: Interaction, slug: str, number: int, told: str = "") -> UndoView:
    """What undoing a change would do now.

    Raises:
        JargonError: there is no such change, or nothing of it is left to undo.
    """
    undoing = await interaction.client.jargon.layering.undoing(server_of(interaction), slug, number)
    return UndoView(slug, await _label(interaction, slug), undoing, interaction.client.clickable, told)


async def _label(interaction: Interaction, slug: str) -> str:
    revisions = await interaction.client.jargon.history.revisions(server_of(interaction), slug)
    return label_of(interaction, slug, revisions)


def _rows(undoing: Undoing, clickable: Callable[[str], str]) -> Iterator[str]:
    if undoing.goes or undoing.comes:
        yield clickable(strings.word_goes()) if undoing.goes else strings.word_comes_back()
    yield strings.comes_back()
    yield from told_rows(told_changes(undoing.now, undoing.left))
    if undoing.kept:
        yield strings.stays(_names(undoing.kept, (undoing.now, undoing.revision.after, undoing.revision.before)))


def _names(kept: Sequence[Name], layers: Sequence[Layer | None]) -> str:
    return ", ".join(line(name_of(name, *_pieces(name, layers))) for name in kept)


def _pieces(name: Name, layers: Sequence[Layer | None]) -> Iterator[Piece | None]:
    changes = (layer.changes[name] for layer in layers if layer and name in layer.changes)
    return (piece for each in changes for piece in (each.now, each.was))
