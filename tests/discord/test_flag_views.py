from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import product

import pytest
from discord import ui
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.discord.answers.card import Card
from bot.discord.desk.blocked import BlockedView
from bot.discord.desk.both_texts import BothTexts
from bot.discord.desk.decision import DecisionForm
from bot.discord.desk.definition_form import DefinitionForm
from bot.discord.desk.queue import QueueView
from bot.discord.desk.raid import WaveForm
from bot.discord.desk.review import ReviewView
from bot.discord.desk.term_form import NAMES, AddForm, EditForm
from bot.discord.feedback.comment_form import CommentForm
from bot.discord.feedback.discussion import DiscussionView
from bot.discord.feedback.replies import MyFlags, Replies
from bot.errors import ChangedMeanwhileError
from bot.glossary.model.term import Definition, Discussion, Kind, Term
from bot.glossary.snapshot import Glossary
from bot.service import Block, Comment, Decided, Decision, FlagRow, Page, Review, Standing, Thread, YouSaid, keyed
from bot.store.replies import Said
from tests.discord.taken import faults_of_form, faults_of_message, texts

LONGEST_ID = "9" * 20
SLUG = "s" * 80
TERM = Term(
    slug=SLUG,
    label="👩‍👧" * 60,
    definitions=tuple(Definition(kind=Kind.PLAIN, text="long " * 700) for _ in range(12)),
    discussions=(Discussion(title="Talk", url="https://example.org"),),
)
KEYS = list(keyed(TERM))
whatever = st.text(max_size=1000) | st.sampled_from(
    ["@everyone " * 90, "*" * 1000, "\n# x" * 250, "[a](https://b.c)" * 60]
)


def page() -> Page:
    standing = {key: Standing(people=99_999, open_comments=99_999, changed_after=7, changed_at=1) for key in KEYS}
    return Page(TERM, Glossary([TERM]).relations(SLUG), standing=standing | {"": Standing(people=3)})


def comment_of(text: str, flag: int = 0) -> Comment:
    return Comment(1, flag_id(flag), SLUG, KEYS[-1], "hurtful", text, 1, hidden=True, blocked=True, review_id=None)


def flag_id(number: int) -> str:
    """The longest id there can be, another for each number."""
    return str(int(LONGEST_ID) - number)


def row_of(text: str, key: str = KEYS[8]) -> FlagRow:
    reasons = dict.fromkeys(["flagged", "out_of_date", "wrong", "hard_to_understand", "hurtful", "other"], 99_999)
    shown = tuple(comment_of(text or "x", number) for number in range(7))
    return FlagRow(
        TERM.label, SLUG, 99_999, reasons, 1, key, TERM.definitions[0], shown, int(LONGEST_ID), date(2020, 1, 1)
    )


def review_of(text: str) -> Review:
    return Review(1, LONGEST_ID, SLUG, KEYS[0], Decision.RESOLVED, text, 9, True, 1, 2)


def said(text: str, flag: int = 0) -> Said:
    return Said(SLUG, KEYS[0], flag_id(flag), "hurtful", text, 1, "")


def views(text: str) -> Iterator[ui.LayoutView]:
    """Every message of flags, at its fullest."""
    mine = [YouSaid(TERM.label, TERM.definitions[0], said(text, number), None) for number in range(20)]
    thread = Thread(
        KEYS[0], TERM.definitions[0], (comment_of(text),) * 9, (Decided(review_of(text), (comment_of(text),)),)
    )
    yield Card(page())
    for number in (0, 1):
        yield QueueView([row_of(text, key) for key in KEYS[:9]], number)
        yield ReviewView(row_of(text), number)
        yield BlockedView([Block(flag_id(each), SLUG, text, 1) for each in range(12)], number)
        yield MyFlags(mine, number)
        yield DiscussionView(page(), KEYS[0], [thread], number)
    for fields in (list(NAMES), ["plain"]):
        error = ChangedMeanwhileError(fields, dict.fromkeys(NAMES, text * 4), dict.fromkeys(NAMES, text))
        yield BothTexts(error, NAMES, AddForm)
        yield BothTexts(error, NAMES, None)
    yield Replies([YouSaid(TERM.label, None, said(text), review_of(text))] * 9)


@settings(max_examples=20)
@given(whatever)
async def test_discord_takes_every_message_of_flags(written: str) -> None:
    """Whatever people wrote: 40 components, 4,000 characters, ids of 100 that are each there once, nobody mentioned."""
    for view in views(written):
        assert (type(view), faults_of_message(view)) == (type(view), [])
        assert "@everyone" not in "".join(texts(view))


@pytest.mark.parametrize(("key", "decision"), list(product([KEYS[0], KEYS[8]], [Decision.RESOLVED, Decision.DECLINED])))
async def test_discord_takes_every_form(key: str, decision: Decision) -> None:
    """With the longest slug and a numbered key: ids of 100, titles of 45, labels of 45, descriptions of 100."""
    forms = [
        CommentForm(TERM, key),
        DecisionForm(decision, SLUG, key, people=3),
        DecisionForm(decision, SLUG, key, people=0),
        DefinitionForm.of(TERM, key),
        EditForm.of(TERM),
        WaveForm(),
    ]
    for form in forms:
        assert (type(form), faults_of_form(form)) == (type(form), [])
        assert re.fullmatch(form.template, form.custom_id), "sent back, it finds its class again"
