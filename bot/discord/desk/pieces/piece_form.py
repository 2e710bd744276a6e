"""The forms for a piece of a word: one more of its sort, and changing one that is there; and for a word as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from typing import Any, ClassVar, Self

from bot.discord.desk.pieces.telling import tell_stored
from bot.discord.desk.whose_word import FORM_WORD, Word, word_in
from bot.discord.kit.forms import Answers, LastingForm, Sent
from bot.discord.kit.interaction import Interaction
from bot.errors import ChangedMeanwhileError
from bot.glossary.model.nation import NATIONS
from bot.glossary.model.pieces import Name, Piece
from bot.glossary.model.term import Term
from bot.service import Opening, Revised, mark_of_name
from bot.strings import nations
from bot.strings import piece_forms as strings

NAME = r"(?P<name>[0-9a-f]{6,8})"
OPENING = r"(?P<opening>(?:[A-Za-z0-9_-]{3})+)"
MOST_LINE = 500
EVERYWHERE = "everywhere"  # the choice of no nation


class PieceForm(LastingForm, for_curators="term"):
    """What is asked of one sort of piece; `draft` holds the answers, by the names of the fields."""

    draft: ClassVar[type[Any]]  # a NewPieceDraft, a PieceDraft or a WordDraft, as the form is
    heading: ClassVar[Callable[[], str]]

    def __init__(self, filled: Answers, *arguments: str) -> None:
        super().__init__(type(self).heading(), *arguments)
        self.ask_all({each.name: filled.get(each.name, "") for each in fields(self.draft)})

    def ask_all(self, filled: Answers) -> None:
        """Add the fields, filled in."""
        raise NotImplementedError

    @classmethod
    def typed(cls, sent: Sent) -> Answers:
        """What was typed or chosen, where no nation is chosen by a word of its own."""
        answers = sent.answers
        return {**answers, "nation": ""} if answers.get("nation") == EVERYWHERE else answers

    @classmethod
    def further(cls, interaction: Interaction, word: Word, revised: Revised) -> Iterable[str]:
        """What is told beside that it is stored."""
        return ()

    @classmethod
    async def tell(cls, interaction: Interaction, word: Word, revised: Revised) -> None:
        """Tell the curator that it is stored."""
        await tell_stored(interaction, word, revised, cls.further(interaction, word, revised))


class NewPieceForm(PieceForm):
    """One more piece."""

    arguments = FORM_WORD

    def __init__(self, word: Word, filled: Answers | None = None) -> None:
        super().__init__(filled or {}, word.in_form)

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        word, draft = word_in(interaction, sent.match), cls.draft(**cls.typed(sent))
        revised = await interaction.client.jargon.pieces.add(word.slug, draft, word.act(sent.act(interaction)))
        await cls.tell(interaction, word, revised)

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> Self:
        return cls(word_in(interaction, sent.match), cls.typed(sent))


class ChangeForm(PieceForm):
    """A piece that is there; the id tells which, and what the form opened with."""

    arguments = f"{FORM_WORD}:{NAME}:{OPENING}"
    one_more: ClassVar[type[NewPieceForm] | None] = None  # what opens in its place where the piece is gone

    def __init__(self, word: Word, name_mark: str, opening: Opening, filled: Answers) -> None:
        super().__init__(filled, word.in_form, name_mark, opening.marks)

    @classmethod
    def of(cls, word: Word, name: Name, piece: Piece) -> Self:
        """The form, filled in with the piece as it is."""
        draft = cls.draft.of(piece)
        return cls(word, mark_of_name(name), Opening.of(draft), draft.by_name())

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        word, opening = word_in(interaction, sent.match), Opening(sent.match["opening"])
        draft, act = cls.draft(**cls.typed(sent)), word.act(sent.act(interaction))
        pieces = interaction.client.jargon.pieces
        revised = await pieces.edit(word.slug, sent.match["name"], opening, draft, act)
        await cls.tell(interaction, word, revised)

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> PieceForm:
        word, mark = word_in(interaction, sent.match), sent.match["name"]
        if not isinstance(error, ChangedMeanwhileError):
            return cls(word, mark, Opening(sent.match["opening"]), cls.typed(sent))
        if cls.one_more and not any(error.now.values()):
            return cls.one_more(word, error.yours)
        return cls(word, mark, Opening.of(cls.draft(**error.now)), error.yours)


class WholeForm(PieceForm):
    """What is said of a word as a whole; the id tells what the form opened with."""

    arguments = f"{FORM_WORD}:{OPENING}"

    def __init__(self, word: Word, opening: Opening, filled: Answers) -> None:
        super().__init__(filled, word.in_form, opening.marks)

    @classmethod
    def of(cls, word: Word, term: Term) -> Self:
        """The form, filled in with what is said of the word."""
        draft = cls.draft.of(term)
        return cls(word, Opening.of(draft), draft.by_name())

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        word, opening = word_in(interaction, sent.match), Opening(sent.match["opening"])
        draft, act = cls.draft(**cls.typed(sent)), word.act(sent.act(interaction))
        await cls.tell(
            interaction, word, await interaction.client.jargon.pieces.edit_word(word.slug, opening, draft, act)
        )

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> Self:
        word = word_in(interaction, sent.match)
        if isinstance(error, ChangedMeanwhileError):
            return cls(word, Opening.of(cls.draft(**error.now)), error.yours)
        return cls(word, Opening(sent.match["opening"]), cls.typed(sent))


def nations_to_choose(now: str = "") -> Mapping[str, str]:
    """The nations to choose from; one of another community that a text has already stays possible."""
    known = dict.fromkeys([*NATIONS, now] if now else NATIONS)
    return {EVERYWHERE: strings.everywhere()} | {each: nations.name(each) for each in known}
