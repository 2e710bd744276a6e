"""The question back: which of these do you mean?"""

from __future__ import annotations

from collections.abc import Mapping

from discord import ui

from bot import strings as words
from bot.discord.answers.meaning_button import MeaningButton
from bot.discord.kit.buttons import MOST_LABEL
from bot.discord.kit.names import names
from bot.discord.kit.text import cut, line
from bot.glossary.model.term import Term
from bot.service import Answer

BUTTONS_IN_ROW = 5
MOST_BUTTONS = 25
MOST_QUERY = 200


class Choice(ui.LayoutView):
    """A sentence, and a button for each term that may be meant, if any is."""

    def __init__(self, answer: Answer, terms: Mapping[str, Term]) -> None:
        super().__init__(timeout=None)
        query = line(cut(answer.query, MOST_QUERY))
        self.add_item(ui.TextDisplay(words.asked_back(answer, query)))
        shown = answer.offers[:MOST_BUTTONS]
        named = names((terms[each.slug] for each in shown), MOST_LABEL)
        buttons = [MeaningButton(slug, name) for slug, name in named.items()]
        for start in range(0, len(buttons), BUTTONS_IN_ROW):
            self.add_item(ui.ActionRow(*buttons[start : start + BUTTONS_IN_ROW]))
