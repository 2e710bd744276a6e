from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import product
from typing import Any

import pytest
from discord import ui
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.discord.answers.card import Card
from bot.discord.desk.blocked import BlockedView
from bot.discord.desk.both_texts import BothTexts
from bot.discord.desk.decision import DecisionForm, DeclineForm, ResolveForm
from bot.discord.desk.definition_form import DefinitionForm
from bot.discord.desk.queue import QueueView
from bot.discord.desk.raid import RaidForm
from bot.discord.desk.review import ReviewView
from bot.discord.desk.term_form import NAMES, AddForm, EditForm
from bot.discord.feedback.comment_form import CommentForm
from bot.discord.feedback.discussion import DiscussionView
from bot.discord.feedback.replies import MyFlags, Replies
from bot.discord.kit.text import units
from bot.errors import ChangedMeanwhileError
from bot.feedback.counts import FlagCounts
from bot.feedback.definition_ref import DefinitionRef, keyed
from bot.feedback.flags import Comment
from bot.feedback.limits import Block
from bot.feedback.queue import FlagRow
from bot.feedback.replies import Decided, OwnFlag, Thread
from bot.feedback.reviews import Decision, Review
from bot.glossary.model.term import Definition, Discussion, Kind, Term
from bot.glossary.snapshot import Glossary
from bot.service import Page

LONGEST_ID = "9" * 20
NOW = datetime(2026, 1, 1, tzinfo=UTC)
SLUG = "s" * 80
TERM = Term(
    slug=SLUG,
    label="👩‍👧" * 60,
    definitions=tuple(Definition(kind=Kind.PLAIN, text="long " * 700) for _ in range(12)),
    discussions=(Discussion(title="Talk", url="https://example.org"),),
)
KEYS = list(keyed(TERM))
texts = st.text(max_size=1000) | st.sampled_from(
    ["@everyone " * 90, "*" * 1000, "\n# x" * 250, "[a](https://b.c)" * 60]
)


def page() -> Page:
    counts = {key: FlagCounts(people=99_999, open_comments=99_999, changed_after=7, changed_at=NOW) for key in KEYS}
    return Page(TERM, Glossary([TERM]).relations(SLUG), counts=counts | {"": FlagCounts(people=3)})


def comment_of(text: str) -> Comment:
    return Comment(DefinitionRef(1, SLUG, KEYS[-1]), LONGEST_ID, "hurtful", text, NOW, hidden=True, blocked=True)


def row_of(text: str) -> FlagRow:
    reasons = dict.fromkeys(["flagged", "out_of_date", "wrong", "hard_to_understand", "hurtful", "other"], 99_999)
    shown = (comment_of(text or "x"),) * 7
    return FlagRow(
        TERM.label, SLUG, 99_999, reasons, NOW, KEYS[8], TERM.definitions[0], shown, int(LONGEST_ID), date(2020, 1, 1)
    )


def review_of(text: str) -> Review:
    return Review(DefinitionRef(1, SLUG, KEYS[0]), LONGEST_ID, Decision.RESOLVED, text, 9, True, NOW, 2)


def views(text: str) -> Iterator[ui.LayoutView]:
    """Every message of flags, at its fullest."""
    mine = OwnFlag(DefinitionRef(1, SLUG, KEYS[0]), "hurtful", text, LONGEST_ID, NOW, label=TERM.label)
    mine = replace(mine, definition=TERM.definitions[0])
    thread = Thread(
        KEYS[0], TERM.definitions[0], (comment_of(text),) * 9, (Decided(review_of(text), (comment_of(text),)),)
    )
    yield Card(page())
    for number in (0, 1):
        yield QueueView([row_of(text)] * 12, number)
        yield ReviewView(row_of(text), number)
        yield BlockedView([Block(LONGEST_ID, SLUG, text, NOW)] * 12, number)
        yield MyFlags([mine] * 20, number)
        yield DiscussionView(page(), KEYS[0], [thread], number)
    for fields in (list(NAMES), ["plain"]):
        error = ChangedMeanwhileError(fields, dict.fromkeys(NAMES, text * 4), dict.fromkeys(NAMES, text))
        yield BothTexts(error, NAMES, AddForm)
        yield BothTexts(error, NAMES, None)
    yield Replies([replace(mine, review=review_of(text))] * 9)


def parts(components: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for each in components:
        yield each
        yield from parts(each.get("components", []))
        yield from parts([each["accessory"]] if "accessory" in each else [])


@settings(max_examples=20)
@given(texts)
async def test_discord_takes_every_message_of_flags(text: str) -> None:
    """Whatever people wrote: 40 components, 4,000 characters, ids of 100 that are each there once, nobody mentioned."""
    for view in views(text):
        shown = list(parts(view.to_components()))
        ids = [each["custom_id"] for each in shown if "custom_id" in each]
        words = [each["content"] for each in shown if each["type"] == 10]
        assert len(shown) <= 40, type(view)
        assert sum(map(units, words)) <= 4000, type(view)
        assert all(words), type(view)
        assert max(map(len, ids), default=0) <= 100, type(view)
        assert len(ids) == len(set(ids)) or isinstance(view, QueueView | ReviewView | MyFlags | BlockedView), type(view)
        assert all(each["label"] and units(each["label"]) <= 80 for each in shown if each["type"] == 2)
        assert "@everyone" not in "".join(words)


@pytest.mark.parametrize(("key", "form"), list(product([KEYS[0], KEYS[8]], [ResolveForm, DeclineForm])))
async def test_discord_takes_every_form(key: str, form: type[DecisionForm]) -> None:
    """With the longest slug and a numbered key: ids of 100, titles of 45, labels of 45, descriptions of 100."""
    forms = [
        CommentForm(TERM, key),
        form(SLUG, key, people=3),
        form(SLUG, key, people=0),
        DefinitionForm.of(TERM, key),
        EditForm.of(TERM),
        RaidForm(),
    ]
    for each in forms:
        sent = each.to_dict()
        assert len(sent["custom_id"]) <= 100
        assert each.pattern().fullmatch(sent["custom_id"]), "sent back, it finds its class again"
        assert units(sent["title"]) <= 45
        assert len(sent["components"]) <= 5
        labels = [part for part in sent["components"] if part["type"] == 18]
        assert all(len(part["label"]) <= 45 and len(part["description"]) <= 100 for part in labels)
