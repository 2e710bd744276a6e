"""The forms for a pointer to what people say about a word."""

from __future__ import annotations

from typing import ClassVar

from bot.discord.desk.pieces.piece_form import MOST_LINE, ChangeForm, NewPieceForm, PieceForm
from bot.discord.kit.forms import Answers, paragraph, short
from bot.glossary.model.term import MAX_LABEL
from bot.service import DiscussionDraft
from bot.strings import piece_forms as strings

MOST_ADDRESS = 1000


class DiscussionFields(PieceForm):
    """What it is called, who it is by, where it can be read, and what it says in one line."""

    draft = DiscussionDraft
    questions: ClassVar = {
        "title": strings.form_title,
        "author": strings.form_author,
        "url": strings.form_url,
        "summary": strings.form_summary,
    }

    def ask_all(self, filled: Answers) -> None:
        self.ask(strings.form_title(), short("title", most=MAX_LABEL, filled=filled["title"], required=True))
        self.ask(strings.form_author(), short("author", most=MOST_LINE, filled=filled["author"]))
        self.ask(strings.form_url(), short("url", most=MOST_ADDRESS, filled=filled["url"]))
        self.ask(strings.form_summary(), paragraph("summary", most=MOST_LINE, filled=filled["summary"]))


class NewDiscussionForm(DiscussionFields, NewPieceForm, wire="tn"):
    """One more."""

    heading = strings.new_discussion


class DiscussionForm(DiscussionFields, ChangeForm, wire="te"):
    """One that is there."""

    heading = strings.change_discussion
    one_more = NewDiscussionForm
