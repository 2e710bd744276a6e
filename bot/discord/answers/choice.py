"""The question back: which of these do you mean?"""

from collections.abc import Mapping

from discord import ui

from bot.discord.answers.meaning_button import MeaningButton
from bot.discord.kit.buttons import MOST_LABEL
from bot.discord.kit.names import names
from bot.discord.kit.text import cut, line
from bot.glossary.model.term import Term
from bot.glossary.search.match import Outcome
from bot.service import Answer
from bot.strings import answers as strings

BUTTONS_IN_ROW = 5
MOST_BUTTONS = 25
MOST_QUERY = 200


class Choice(ui.LayoutView):
    """A sentence, and a button for each term that may be meant, if any is."""

    def __init__(self, answer: Answer, terms: Mapping[str, Term]) -> None:
        super().__init__(timeout=None)
        self.add_item(ui.TextDisplay(_asked_back(answer)))
        shown = answer.offers[:MOST_BUTTONS]
        named = names((terms[each.slug] for each in shown), MOST_LABEL)
        buttons = [MeaningButton(slug, name) for slug, name in named.items()]
        for start in range(0, len(buttons), BUTTONS_IN_ROW):
            self.add_item(ui.ActionRow(*buttons[start : start + BUTTONS_IN_ROW]))


def _asked_back(answer: Answer) -> str:
    query, found, offered = line(cut(answer.query, MOST_QUERY)), answer.outcome is not Outcome.NONE, bool(answer.offers)
    return strings.asked_back(query, found=found, offered=offered, ambiguous=answer.is_ambiguous)
