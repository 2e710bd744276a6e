"""The question back: which of these do you mean?"""

from collections.abc import Mapping

from discord import ui

from bot.discord.answers.answer import show_instead
from bot.discord.answers.ask_for import ask_button
from bot.discord.answers.urgent_help import urgent_line
from bot.discord.feedback.writing import AddWordsButton
from bot.discord.kit.audience import own_page
from bot.discord.kit.buttons import MOST_LABEL, TermButton
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.names import names
from bot.discord.kit.text import line
from bot.discord.kit.view import View
from bot.feedback.writing import Writing
from bot.glossary.model.term import Term
from bot.glossary.quoting import quotable
from bot.glossary.search.match import Outcome
from bot.service import Answer
from bot.strings import answers as strings
from bot.strings import urgent_help as urgent_strings
from bot.strings import writings as writing_strings

BUTTONS_IN_ROW = 5
MOST_BUTTONS = 25


class Choice(View):
    """A sentence, a button for each term that may be meant, if any is, and beneath them where to find urgent help.

    Of the question no more is repeated than `quotable` says. Where help comes first, no term is offered. Where nothing
    fits and somebody `reads` what is asked for, the word can be asked for. To one that is `in_writing`, and not there
    yet, people can add their words.
    """

    def __init__(
        self,
        answer: Answer,
        terms: Mapping[str, Term],
        *,
        public: bool = False,
        reads: bool = False,
        in_writing: Writing | None = None,
    ) -> None:
        super().__init__()
        if answer.urgent:
            self.add_item(urgent_line())
            self.add_item(ui.TextDisplay(urgent_strings.only_words()))
            return
        self.add_item(ui.TextDisplay(_asked_back(answer, private=not public)))
        shown = (answer.offers or answer.mentioned)[:MOST_BUTTONS]
        named = names((terms[each.slug] for each in shown), MOST_LABEL)
        buttons = [MeaningButton(slug, name) for slug, name in named.items()]
        for start in range(0, len(buttons), BUTTONS_IN_ROW):
            self.add_item(ui.ActionRow(*buttons[start : start + BUTTONS_IN_ROW]))
        if in_writing:
            self.add_item(ui.TextDisplay(writing_strings.not_there_yet(line(in_writing.word))))
            self.add_item(ui.ActionRow(AddWordsButton(in_writing.slug)))
        if reads and (button := ask_button(answer, public=public)):
            self.add_item(ui.ActionRow(button))
        self.add_item(urgent_line())


def _asked_back(answer: Answer, *, private: bool) -> str:
    query = line(quotable(answer.query, private=private))
    found, offered = answer.outcome is not Outcome.NONE, bool(answer.offers)
    ambiguous, advised = answer.is_ambiguous, answer.advised
    mentioned = [line(each.label) for each in answer.mentioned]
    return strings.asked_back(
        query, found=found, offered=offered, ambiguous=ambiguous, advised=advised, mentioned=mentioned
    )


class MeaningButton(TermButton, wire="meaning"):
    """One of the terms that may be meant; a press shows it in place of the question."""

    async def press(self, interaction: Interaction) -> None:
        await show_instead(interaction, own_page(interaction, self.slug))
