"""The form for the topics of a word, and for the names by which it is found and that its first form does not hold."""

from __future__ import annotations

from typing import ClassVar

from bot.discord.desk.pieces.telling import tell_stored
from bot.discord.desk.term_form import OPENING
from bot.discord.desk.whose_word import FORM_WORD, Word, word_in
from bot.discord.kit.forms import LastingForm, Sent, paragraph
from bot.discord.kit.interaction import Interaction
from bot.errors import ChangedMeanwhileError
from bot.glossary.model.term import Term
from bot.service import NamesDraft, Opening
from bot.service.opening import texts_of
from bot.strings import piece_forms as strings


class NamesForm(LastingForm, wire="names", for_curators="term"):
    """Five lists, each with one name on a line; the id tells what the form opened with."""

    arguments = f"{FORM_WORD}:{OPENING}"
    questions: ClassVar = {
        "topics": strings.form_topics,
        "hidden_labels": strings.form_hidden_labels,
        "people_say": strings.form_people_say,
        "welsh_labels": strings.form_welsh_labels,
        "everyday": strings.form_everyday,
    }

    def __init__(self, word: Word, opening: Opening, filled: NamesDraft) -> None:
        super().__init__(strings.change_names(), word.in_form, opening.marks)
        for name, text in texts_of(filled).items():
            self.ask(self.questions[name](), paragraph(name, filled=text))

    @classmethod
    def of(cls, word: Word, term: Term) -> NamesForm:
        """The form, filled in with the names as they are."""
        draft = NamesDraft.of(term)
        return cls(word, Opening.of(draft), draft)

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        word, opening = word_in(interaction, sent.match), Opening(sent.match["opening"])
        act = word.act(sent.act(interaction))
        revised = await interaction.client.jargon.pieces.name(word.slug, opening, NamesDraft(**sent.answers), act)
        await tell_stored(interaction, word, revised)

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> NamesForm:
        word = word_in(interaction, sent.match)
        if isinstance(error, ChangedMeanwhileError):
            return cls(word, Opening.of(NamesDraft(**error.now)), NamesDraft(**error.yours))
        return cls(word, Opening(sent.match["opening"]), NamesDraft(**sent.answers))
