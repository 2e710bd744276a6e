"""Undoing one change to a word: it is asked first, and said what comes back and what stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from discord import ui

from bot.discord.desk.history import label_of, told_rows
from bot.discord.desk.whose_word import WORD, Word, WordButton, word_named
from bot.discord.feedback.change import flags_changed
from bot.discord.kit.buttons import LastingButton, button_of
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.pages import TextView
from bot.discord.kit.text import line
from bot.discord.kit.view import View
from bot.errors import MovedOnError
from bot.glossary.model.layer import Layer
from bot.glossary.model.pieces import Name, Piece
from bot.glossary.reports.told_pieces import name_of, told_changes
from bot.service import Undoing
from bot.strings import history as strings
from bot.strings import home as home_strings

NUMBER = r"(?P<number>\d{1,5})"
MARK = r"(?P<mark>[0-9a-f]{8})"


class UndoView(View):
    """What undoing a change does, and the two ways on.

    `told` stands beneath the question; `clickable` makes commands open.
    """

    def __init__(
        self, word: Word, label: str, undoing: Undoing, clickable: Callable[[str], str], told: str = ""
    ) -> None:
        super().__init__()
        number = undoing.revision.number
        rows = [strings.ask_undo(number, line(label)), *([told] if told else [])]
        rows += [f"-# {home_strings.read_by_everyone()}"] if word.is_for_everyone else []
        rows += _rows(word, undoing, clickable)
        self.add_item(ui.TextDisplay("\n".join(rows)))
        ways = (f"undo:{word.named}:{number}:{undoing.mark}", f"stays:{word.named}")
        self.add_item(ui.ActionRow(*map(button_of, ways)))


class AskUndoButton(LastingButton, wire="undo-ask", for_curators="term"):
    """Asks whether to undo a change."""

    arguments = f"{WORD}:{NUMBER}"

    def __init__(self, named: str, number: str, label: str = "") -> None:
        self.named, self.number = named, int(number)
        super().__init__(named, number, label=label or strings.undo(self.number))

    async def press(self, interaction: Interaction) -> None:
        word = word_named(interaction, self.named)
        await interaction.response.edit_message(view=await undo_view(interaction, word, self.number))


class UndoButton(LastingButton, wire="undo", label=strings.undo_it, for_curators="term"):
    """Undoes it, unless something else lies over the word since it was asked: then it is asked anew."""

    arguments = f"{WORD}:{NUMBER}:{MARK}"

    def __init__(self, named: str, number: str, mark: str, label: str = "") -> None:
        self.named, self.number, self.mark = named, int(number), mark
        super().__init__(named, number, mark, label=label)

    async def press(self, interaction: Interaction) -> None:
        layering, word = interaction.client.jargon.layering, word_named(interaction, self.named)
        label = await _label(interaction, word)
        try:
            revised = await layering.undo(word.slug, self.number, word.act_of(interaction), self.mark)
        except MovedOnError as error:
            view: View = await undo_view(interaction, word, self.number, str(error))
        else:
            flags_changed(interaction, word.slug)
            stays = [strings.stays(_names(revised.kept, ()))] if revised.kept else []
            done = "\n".join([strings.undone(self.number, line(label)), *stays])
            view = TextView([interaction.client.clickable(done)])
        await interaction.response.edit_message(view=view)


class LeaveButton(WordButton, wire="stays", label=strings.leave_it, for_curators="term"):
    """Leaves a word as it is, whatever was asked."""

    async def press(self, interaction: Interaction) -> None:
        label = await _label(interaction, word_named(interaction, self.named))
        await interaction.response.edit_message(view=TextView([strings.left(line(label))]))


async def undo_view(interaction: Interaction, word: Word, number: int, told: str = "") -> UndoView:
    """What undoing a change would do now.

    Raises:
        JargonError: there is no such change, or nothing of it is left to undo.
    """
    undoing = await interaction.client.jargon.layering.undoing(word.server_id, word.slug, number)
    return UndoView(word, await _label(interaction, word), undoing, interaction.client.clickable, told)


async def _label(interaction: Interaction, word: Word) -> str:
    revisions = await interaction.client.jargon.history.revisions(word.server_id, word.slug)
    return label_of(interaction, word, revisions)


def _rows(word: Word, undoing: Undoing, clickable: Callable[[str], str]) -> Iterator[str]:
    if undoing.goes or undoing.comes:
        told = home_strings if word.is_for_everyone else strings
        yield clickable(told.word_goes()) if undoing.goes else told.word_comes_back()
    yield strings.comes_back()
    yield from told_rows(told_changes(undoing.now, undoing.left))
    if undoing.kept:
        yield strings.stays(_names(undoing.kept, (undoing.now, undoing.revision.after, undoing.revision.before)))


def _names(kept: Sequence[Name], layers: Sequence[Layer | None]) -> str:
    return ", ".join(line(name_of(name, *_pieces(name, layers))) for name in kept)


def _pieces(name: Name, layers: Sequence[Layer | None]) -> Iterator[Piece | None]:
    changes = (layer.changes[name] for layer in layers if layer and name in layer.changes)
    return (piece for each in changes for piece in (each.now, each.was))
