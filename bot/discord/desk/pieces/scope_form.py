"""The form for where a word is used, and whether it names somebody who speaks for people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from bot.discord.desk.pieces.piece_form import WholeForm
from bot.discord.kit.forms import Answers, Sent, choice, choices, paragraph
from bot.glossary.model.nation import NATIONS
from bot.service import NO, ScopeDraft
from bot.strings import nations
from bot.strings import piece_forms as strings


def _nations() -> Mapping[str, str]:
    return {each: nations.name(each) for each in NATIONS}


class ScopeForm(WholeForm, wire="scope"):
    """Nations of the UK to choose from, other countries in lines, and yes or no."""

    draft = ScopeDraft
    heading = strings.change_scope
    questions: ClassVar = {"elsewhere": strings.form_elsewhere}
    options: ClassVar = {
        "nations": (strings.form_nations, _nations),
        "speaks_for_people": (strings.form_speaks, strings.yes_or_no),
    }

    def ask_all(self, filled: Answers) -> None:
        chosen = filled["nations"].split(",")
        self.ask(strings.form_nations(), choices("nations", _nations(), filled=chosen, required=False))
        self.ask(strings.form_elsewhere(), paragraph("elsewhere", filled=filled["elsewhere"]))
        speaks = filled["speaks_for_people"] or NO
        self.ask(strings.form_speaks(), choice("speaks_for_people", strings.yes_or_no(), filled=speaks))

    @classmethod
    def typed(cls, sent: Sent) -> Answers:
        """What was chosen, in an order of ours: that in which Discord sends it says nothing."""
        chosen = sent.answers.get("nations", "").split(",")
        return {**super().typed(sent), "nations": ",".join(each for each in NATIONS if each in chosen)}
