"""The forms for a line that goes with all definitions of a word: a next step, or a time limit."""

from __future__ import annotations

from typing import ClassVar

from bot.discord.desk.pieces.piece_form import EVERYWHERE, ChangeForm, NewPieceForm, PieceForm, nations_to_choose
from bot.discord.kit.forms import Answers, choice, paragraph, short
from bot.service import LimitDraft, StepDraft
from bot.strings import desk as desk_strings
from bot.strings import piece_forms as strings

_FURTHER = {"checked_on": strings.form_checked_on, "review_by": strings.form_review_by}


class NoteFields(PieceForm):
    """What it says, who says so, where it holds, and the days on which it was and is to be checked."""

    needs_source: ClassVar = False
    options: ClassVar = {"nation": (strings.form_nation, nations_to_choose)}

    def ask_all(self, filled: Answers) -> None:
        ask, nation = self.questions, filled["nation"]
        self.ask(ask["text"](), paragraph("text", filled=filled["text"], required=True))
        self.ask(ask["source"](), short("source", filled=filled["source"], required=self.needs_source))
        self.ask(strings.form_nation(), choice("nation", nations_to_choose(nation), filled=nation or EVERYWHERE))
        for name, question in _FURTHER.items():
            self.ask(question(), short(name, filled=filled[name]))


class StepFields(NoteFields):
    """A next step."""

    draft = StepDraft
    questions: ClassVar = {"text": strings.form_step, "source": desk_strings.form_source, **_FURTHER}


class LimitFields(NoteFields):
    """A time limit: a wrong one may cost somebody their right."""

    draft = LimitDraft
    questions: ClassVar = {"text": strings.form_limit, "source": strings.form_limit_source, **_FURTHER}
    needs_source = True


class NewStepForm(StepFields, NewPieceForm, wire="sn"):
    """One more next step."""

    heading = strings.new_step


class StepForm(StepFields, ChangeForm, wire="se"):
    """A next step that is there."""

    heading = strings.change_step
    one_more = NewStepForm


class NewLimitForm(LimitFields, NewPieceForm, wire="mn"):
    """One more time limit."""

    heading = strings.new_limit


class LimitForm(LimitFields, ChangeForm, wire="me"):
    """A time limit that is there."""

    heading = strings.change_limit
    one_more = NewLimitForm
