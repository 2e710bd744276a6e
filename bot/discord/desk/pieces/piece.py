"""One piece of a word, such as a link: all that it says, and the ways to change it or take it away."""

from __future__ import annotations

from collections.abc import Iterator

from discord import ui

from bot.discord.desk.merge_view import told_piece
from bot.discord.desk.pieces.listing import PartView
from bot.discord.desk.pieces.part import Part, part_of, summary
from bot.discord.desk.whose_word import WORD, Word, word_named
from bot.discord.feedback.change import flags_changed
from bot.discord.kit.buttons import LastingButton, button_of
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.text import cut, line, weight
from bot.discord.kit.view import View
from bot.errors import MovedOnError
from bot.glossary.model.pieces import Name, Piece
from bot.glossary.model.term import Term
from bot.glossary.reports.told_pieces import name_of
from bot.service import mark_of_piece, pieces_in
from bot.strings import history as history_strings
from bot.strings import home as home_strings
from bot.strings import piece_panel as strings

MARK = r"(?P<mark>[0-9a-f]{8})"
MOST_PIECE = 3000


class PieceView(View):
    """The piece, and what can be done with it."""

    def __init__(self, word: Word, term: Term, name: Name, piece: Piece) -> None:
        super().__init__()
        mark, part = mark_of_piece(name, piece), part_of(name)
        head = [f"# {line(term.label)}", f"**{line(name_of(name, piece))}**"]
        if word.is_for_everyone:
            head.append(f"-# {home_strings.read_by_everyone()}")
        self.add_item(ui.TextDisplay("\n".join([*head, cut(told_piece(piece), MOST_PIECE, weight)])))
        ways = [button_of(f"alter:{word.named}:{mark}")]
        if part is Part.TEXTS:
            ways += (button_of(f"{way}:{word.named}:{mark}") for way in ("facts", "checks"))
        ways.append(button_of(f"cut-ask:{word.named}:{mark}"))
        ways.append(button_of(f"part:{word.named}:{part}:0", strings.back()))
        self.add_item(ui.ActionRow(*ways))


class AskCutView(View):
    """What would go, and the two ways on."""

    def __init__(self, word: Word, term: Term, name: Name, piece: Piece) -> None:
        super().__init__()
        rows = [strings.ask_cut(line(term.label)), f"- {line(summary(name, piece))}"]
        if word.is_for_everyone:
            rows.append(home_strings.read_by_everyone())
        self.add_item(ui.TextDisplay("\n".join(rows)))
        keep = button_of(f"part:{word.named}:{part_of(name)}:0", strings.keep())
        self.add_item(ui.ActionRow(button_of(f"cut:{word.named}:{mark_of_piece(name, piece)}"), keep))


class PieceButton(LastingButton):
    """A button about one piece, as it was when it was shown."""

    arguments = f"{WORD}:{MARK}"

    def __init__(self, named: str, mark: str, label: str = "") -> None:
        self.named, self.mark = named, mark
        super().__init__(named, mark, label=label)

    async def press(self, interaction: Interaction) -> None:
        word = word_named(interaction, self.named)
        name, piece = _found(word.term(interaction), self.mark)
        await self.do(interaction, word, name, piece)

    async def do(self, interaction: Interaction, word: Word, name: Name, piece: Piece) -> None:
        """Answer the press."""
        raise NotImplementedError


class AskCutButton(PieceButton, wire="cut-ask", label=strings.cut, for_curators="term"):
    """Asks before it goes."""

    async def do(self, interaction: Interaction, word: Word, name: Name, piece: Piece) -> None:
        await interaction.response.edit_message(view=AskCutView(word, word.term(interaction), name, piece))


class CutButton(PieceButton, wire="cut", label=strings.cut, for_curators="term"):
    """Takes it away, unless it says something else by now."""

    async def do(self, interaction: Interaction, word: Word, name: Name, piece: Piece) -> None:
        await interaction.client.jargon.pieces.take(word.slug, self.mark, word.act_of(interaction))
        flags_changed(interaction, word.slug)
        told = interaction.client.clickable(strings.is_cut(line(summary(name, piece))))
        view = PartView(word, word.term(interaction), part_of(name), told=told)
        await interaction.response.edit_message(view=view)


async def show_piece(interaction: Interaction, word: Word, part: Part, mark: str) -> None:
    """Show a piece in place of the list; or the list anew, where it says something else by now."""
    term = word.term(interaction)
    found = next((each for each in pieces_in(term, part.field).items() if mark_of_piece(*each) == mark), None)
    view = PieceView(word, term, *found) if found else PartView(word, term, part, told=_changed())
    await interaction.response.edit_message(view=view)


def _found(term: Term, mark: str) -> tuple[Name, Piece]:
    for each in _all(term):
        if mark_of_piece(*each) == mark:
            return each
    raise MovedOnError


def _all(term: Term) -> Iterator[tuple[Name, Piece]]:
    for part in Part:
        yield from pieces_in(term, part.field).items()


def _changed() -> str:
    return history_strings.changed_meanwhile()
