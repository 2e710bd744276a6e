"""The forms for one more definition of a word, and for what stands beside the text of one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from bot.discord.desk.pieces.telling import tell_stored
from bot.discord.desk.whose_word import FORM_WORD, Word, word_in
from bot.discord.kit.forms import Answers, LastingForm, Sent, choice, paragraph, short
from bot.discord.kit.interaction import Interaction
from bot.errors import ChangedMeanwhileError
from bot.glossary.model.nation import NATIONS
from bot.glossary.model.pieces import Name, Piece
from bot.glossary.model.term import Kind
from bot.service import FactsDraft, NewDefinitionDraft, Opening, mark_of_name
from bot.strings import answers as answer_strings
from bot.strings import desk as desk_strings
from bot.strings import nations
from bot.strings import piece_forms as strings

NAME = r"(?P<name>[0-9a-f]{8})"
MOST_LINE = 500
EVERYWHERE = "everywhere"  # the choice of no nation
EMPTY = NewDefinitionDraft()


class NewDefinitionForm(LastingForm, wire="dn", for_curators="term"):
    """One more definition."""

    arguments = FORM_WORD
    questions: ClassVar = {
        "text": strings.form_text,
        "source": desk_strings.form_source,
        "in_force": strings.form_in_force,
    }
    options: ClassVar = {
        "kind": (strings.form_sort, answer_strings.kinds),
        "nation": (strings.form_nation, lambda: _nations("")),
    }

    def __init__(self, word: Word, filled: NewDefinitionDraft = EMPTY) -> None:
        super().__init__(strings.new_definition(), word.in_form)
        self.ask(
            strings.form_sort(), choice("kind", answer_strings.kinds(), filled=filled.kind or Kind.PLAIN, required=True)
        )
        self.ask(strings.form_text(), paragraph("text", filled=filled.text, required=True))
        self.ask(desk_strings.form_source(), short("source", filled=filled.source))
        self.ask(strings.form_nation(), choice("nation", _nations(filled.nation), filled=filled.nation or EVERYWHERE))
        self.ask(strings.form_in_force(), short("in_force", most=MOST_LINE, filled=filled.in_force))

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        word = word_in(interaction, sent.match)
        draft, act = NewDefinitionDraft(**_answers(sent.answers)), word.act(sent.act(interaction))
        await tell_stored(interaction, word, await interaction.client.jargon.pieces.add(word.slug, draft, act))

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> NewDefinitionForm:
        return cls(word_in(interaction, sent.match), NewDefinitionDraft(**_answers(sent.answers)))


class FactsForm(LastingForm, wire="df", for_curators="term"):
    """Where a definition holds, what the law says of it today, and the days on which it was and is to be checked."""

    arguments = f"{FORM_WORD}:{NAME}:(?P<opening>[A-Za-z0-9_-]{{12}})"
    questions: ClassVar = {
        "in_force": strings.form_in_force,
        "checked_on": strings.form_checked_on,
        "review_by": strings.form_review_by,
    }
    options: ClassVar = {"nation": (strings.form_nation, lambda: _nations(""))}

    def __init__(self, word: Word, name_mark: str, opening: Opening, filled: FactsDraft) -> None:
        super().__init__(strings.change_facts(), word.in_form, name_mark, opening.marks)
        self.ask(strings.form_nation(), choice("nation", _nations(filled.nation), filled=filled.nation or EVERYWHERE))
        self.ask(strings.form_in_force(), short("in_force", most=MOST_LINE, filled=filled.in_force))
        self.ask(strings.form_checked_on(), short("checked_on", filled=filled.checked_on))
        self.ask(strings.form_review_by(), short("review_by", filled=filled.review_by))

    @classmethod
    def of(cls, word: Word, name: Name, piece: Piece) -> FactsForm:
        """The form, filled in with what stands there."""
        draft = FactsDraft.of(piece)
        return cls(word, mark_of_name(name), Opening.of(draft), draft)

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        word, opening = word_in(interaction, sent.match), Opening(sent.match["opening"])
        draft, act = FactsDraft(**_answers(sent.answers)), word.act(sent.act(interaction))
        pieces = interaction.client.jargon.pieces
        await tell_stored(interaction, word, await pieces.edit(word.slug, sent.match["name"], opening, draft, act))

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> FactsForm:
        word, opening = word_in(interaction, sent.match), Opening(sent.match["opening"])
        filled = FactsDraft(**_answers(sent.answers))
        if isinstance(error, ChangedMeanwhileError):
            opening, filled = Opening.of(FactsDraft(**error.now)), FactsDraft(**error.yours)
        return cls(word, sent.match["name"], opening, filled)


def _nations(now: str) -> Mapping[str, str]:
    """The nations to choose from; one of another community that a text has already stays possible."""
    known = dict.fromkeys([*NATIONS, now] if now else NATIONS)
    return {EVERYWHERE: strings.everywhere()} | {each: nations.name(each) for each in known}


def _answers(sent: Answers) -> dict[str, str]:
    nation = sent.get("nation", "")
    return {**sent, "nation": "" if nation == EVERYWHERE else nation}
