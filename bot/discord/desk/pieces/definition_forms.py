"""The forms for one more definition of a word, and for what stands beside the text of one."""

from __future__ import annotations

from typing import ClassVar

from bot.discord.desk.pieces.piece_form import (
    EVERYWHERE,
    MOST_LINE,
    ChangeForm,
    NewPieceForm,
    nations_to_choose,
)
from bot.discord.kit.forms import Answers, choice, paragraph, short
from bot.glossary.model.term import Kind
from bot.service import ChecksDraft, FactsDraft, NewDefinitionDraft
from bot.strings import answers as answer_strings
from bot.strings import desk as desk_strings
from bot.strings import piece_forms as strings


class NewDefinitionForm(NewPieceForm, wire="dn"):
    """One more definition."""

    draft = NewDefinitionDraft
    heading = strings.new_definition
    questions: ClassVar = {
        "text": strings.form_text,
        "source": desk_strings.form_source,
        "in_force": strings.form_in_force,
    }
    options: ClassVar = {
        "kind": (strings.form_sort, answer_strings.kinds),
        "nation": (strings.form_nation, nations_to_choose),
    }

    def ask_all(self, filled: Answers) -> None:
        kind, nation = filled["kind"] or Kind.PLAIN, filled["nation"]
        self.ask(strings.form_sort(), choice("kind", answer_strings.kinds(), filled=kind, required=True))
        self.ask(strings.form_text(), paragraph("text", filled=filled["text"], required=True))
        self.ask(desk_strings.form_source(), short("source", filled=filled["source"]))
        self.ask(strings.form_nation(), choice("nation", nations_to_choose(nation), filled=nation or EVERYWHERE))
        self.ask(strings.form_in_force(), short("in_force", most=MOST_LINE, filled=filled["in_force"]))


class FactsForm(ChangeForm, wire="df"):
    """Where a definition holds, what the law says of it today, and the days on which it was and is to be checked."""

    draft = FactsDraft
    heading = strings.change_facts
    questions: ClassVar = {
        "in_force": strings.form_in_force,
        "checked_on": strings.form_checked_on,
        "review_by": strings.form_review_by,
    }
    options: ClassVar = {"nation": (strings.form_nation, nations_to_choose)}

    def ask_all(self, filled: Answers) -> None:
        nation = filled["nation"]
        self.ask(strings.form_nation(), choice("nation", nations_to_choose(nation), filled=nation or EVERYWHERE))
        self.ask(strings.form_in_force(), short("in_force", most=MOST_LINE, filled=filled["in_force"]))
        self.ask(strings.form_checked_on(), short("checked_on", filled=filled["checked_on"]))
        self.ask(strings.form_review_by(), short("review_by", filled=filled["review_by"]))


class ChecksForm(ChangeForm, wire="dc"):
    """Which people have read a definition, and how long its sums of money hold."""

    draft = ChecksDraft
    heading = strings.change_checks
    questions: ClassVar = {"checked_by": strings.form_checked_by, "sums_until": strings.form_sums_until}

    def ask_all(self, filled: Answers) -> None:
        self.ask(strings.form_checked_by(), short("checked_by", most=MOST_LINE, filled=filled["checked_by"]))
        self.ask(strings.form_sums_until(), short("sums_until", filled=filled["sums_until"]))
