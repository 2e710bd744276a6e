"""The buttons that open the forms: for a new piece, for changing one that is there, and for the word as a whole."""

from __future__ import annotations

from bot.discord.desk.definition_form import DefinitionForm
from bot.discord.desk.pieces.definition_forms import ChecksForm, FactsForm, NewDefinitionForm
from bot.discord.desk.pieces.discussion_forms import DiscussionForm, NewDiscussionForm
from bot.discord.desk.pieces.link_forms import LinkForm, NewLinkForm
from bot.discord.desk.pieces.listing import PartView
from bot.discord.desk.pieces.names_form import NamesForm
from bot.discord.desk.pieces.note_forms import LimitForm, NewLimitForm, NewStepForm, StepForm
from bot.discord.desk.pieces.part import PART, Part, part_of
from bot.discord.desk.pieces.piece import PieceButton
from bot.discord.desk.pieces.piece_form import ChangeForm, NewPieceForm
from bot.discord.desk.pieces.scope_form import ScopeForm
from bot.discord.desk.whose_word import WORD, Word, WordButton, word_named
from bot.discord.kit.buttons import LastingButton
from bot.discord.kit.forms import LastingForm
from bot.discord.kit.interaction import Interaction
from bot.glossary.model.pieces import Name, Piece
from bot.strings import piece_panel as strings

__all__ = ["PartView"]  # with all the buttons and forms to which it leads
_NEW: dict[Part, type[NewPieceForm]] = {
    Part.LINKS: NewLinkForm,
    Part.TEXTS: NewDefinitionForm,
    Part.TALKS: NewDiscussionForm,
    Part.STEPS: NewStepForm,
    Part.LIMITS: NewLimitForm,
}
_CHANGE: dict[Part, type[ChangeForm]] = {
    Part.LINKS: LinkForm,
    Part.TALKS: DiscussionForm,
    Part.STEPS: StepForm,
    Part.LIMITS: LimitForm,
}


class AddPieceButton(LastingButton, wire="part-add", for_curators="term"):
    """Opens the form for one more."""

    arguments = f"{WORD}:{PART}"

    def __init__(self, named: str, part: str, label: str = "") -> None:
        self.named, self.part = named, Part(part)
        super().__init__(named, part, label=label or strings.add(part))

    async def press(self, interaction: Interaction) -> None:
        word = word_named(interaction, self.named)
        word.term(interaction)  # nothing is typed for a word that is gone
        await interaction.response.send_modal(_NEW[self.part](word))


class AlterButton(PieceButton, wire="alter", label=strings.alter, for_curators="term"):
    """Opens the form with what it says."""

    async def do(self, interaction: Interaction, word: Word, name: Name, piece: Piece) -> None:
        await interaction.response.send_modal(self._form(word, interaction, name, piece))

    @staticmethod
    def _form(word: Word, interaction: Interaction, name: Name, piece: Piece) -> LastingForm:
        if (part := part_of(name)) in _CHANGE:
            return _CHANGE[part].of(word, name, piece)
        return DefinitionForm.of(word.term(interaction), name.key, everyone=word.is_for_everyone)


class FactsButton(PieceButton, wire="facts", label=strings.facts, for_curators="term"):
    """Opens the form for where a definition holds, and from when to when."""

    async def do(self, interaction: Interaction, word: Word, name: Name, piece: Piece) -> None:
        await interaction.response.send_modal(FactsForm.of(word, name, piece))


class ChecksButton(PieceButton, wire="checks", label=strings.checks, for_curators="term"):
    """Opens the form for who has read a definition, and how long its sums of money hold."""

    async def do(self, interaction: Interaction, word: Word, name: Name, piece: Piece) -> None:
        await interaction.response.send_modal(ChecksForm.of(word, name, piece))


class NamesButton(WordButton, wire="names", label=strings.names, for_curators="term"):
    """Opens the form for topics and further names."""

    async def press(self, interaction: Interaction) -> None:
        word = word_named(interaction, self.named)
        await interaction.response.send_modal(NamesForm.of(word, word.term(interaction)))


class ScopeButton(WordButton, wire="scope", label=strings.scope, for_curators="term"):
    """Opens the form for where the word is used, and whether it names somebody who speaks for people."""

    async def press(self, interaction: Interaction) -> None:
        word = word_named(interaction, self.named)
        await interaction.response.send_modal(ScopeForm.of(word, word.term(interaction)))
