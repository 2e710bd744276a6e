"""The form for the topics of a word, and for the names by which it is found and that its first form does not hold."""

from __future__ import annotations

from typing import ClassVar

from bot.discord.desk.pieces.piece_form import WholeForm
from bot.discord.kit.forms import Answers, paragraph
from bot.service import NamesDraft
from bot.strings import piece_forms as strings


class NamesForm(WholeForm, wire="names"):
    """Five lists, each with one name on a line."""

    draft = NamesDraft
    heading = strings.change_names
    questions: ClassVar = {
        "topics": strings.form_topics,
        "hidden_labels": strings.form_hidden_labels,
        "people_say": strings.form_people_say,
        "welsh_labels": strings.form_welsh_labels,
        "everyday": strings.form_everyday,
    }

    def ask_all(self, filled: Answers) -> None:
        for name, question in self.questions.items():
            self.ask(question(), paragraph(name, filled=filled[name]))
