from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from itertools import product

import pytest
from discord import ui
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.discord.answers.card import Card
from bot.discord.desk.blocked import BlockedView
from bot.discord.desk.comment import DeletionView
from bot.discord.desk.comments import CommentsView
from bot.discord.desk.decision import DecisionForm, DeclineForm, ResolveForm
from bot.discord.desk.definition_form import DefinitionForm
from bot.discord.desk.filters import written
from bot.discord.desk.outlook import Outlook
from bot.discord.desk.queue import QueueView
from bot.discord.desk.raid import RaidForm
from bot.discord.desk.review import ReviewView
from bot.discord.desk.term_form import AddForm, EditForm
from bot.discord.feedback.discussion import DiscussionView
from bot.discord.feedback.drafts import MyDrafts
from bot.discord.feedback.flagging import CommentForm
from bot.discord.feedback.replies import MyFlags, Replies
from bot.discord.kit.form_ids import FormId
from bot.discord.kit.returned import Returned
from bot.discord.kit.text import line
from bot.errors import AnsweredMeanwhileError, ChangedMeanwhileError, JargonError, TextChangedError
from bot.feedback.definition_ref import WHOLE, DefinitionRef
from bot.feedback.desk_filter import DeskFilter
from bot.feedback.flagged_word import FlaggedWord
from bot.feedback.flags import Block, Comment, FlagCounts, Reason, Standing
from bot.feedback.harm import Harm
from bot.feedback.part import Part
from bot.feedback.queue import FlagRow
from bot.feedback.reviews import Decided, Decision, OwnFlag, Review, Thread
from bot.feedback.seen import Seen
from bot.glossary.model.keys import keyed
from bot.glossary.model.term import Definition, Discussion, Kind, Term
from bot.glossary.snapshot import Glossary
from bot.service import DefinitionDraft, KeptDraft, Page
from bot.service.opening import gone
from bot.strings import flags as strings
from bot.strings import refusals
from rehearsal import reading
from tests.discord.taken import faults_of_form, faults_of_message, texts
from tests.fixtures.shipped import shipped_reading

LONGEST_ID = "9" * 20
FULL = DeskFilter(frozenset(Reason), True, True, 4)
BACK = f"list:{written(FULL)}:0"
NOW = datetime(2026, 1, 1, tzinfo=UTC)
SLUG = "s" * 80
TERM = Term(
    slug=SLUG,
    label="👩‍👧" * 60,
    definitions=tuple(Definition(kind=Kind.PLAIN, text="μακρύ " * 700) for _ in range(12)),
    discussions=(Discussion(title="λόγος", url="https://example.org"),),
)
KEYS = list(keyed(TERM))
whatever = st.text(max_size=1000) | st.sampled_from(
    ["@everyone " * 90, "*" * 1000, "\n# x" * 250, "[a](https://b.c)" * 60]
)


def page() -> Page:
    counts = {key: FlagCounts(people=99_999, comments=99_999, changed_after=7, changed_at=NOW) for key in KEYS}
    return Page(TERM, Glossary([TERM]).relations(SLUG), counts=counts | {"": FlagCounts(people=3)})


def comment_of(text: str, flag: int = 0, standing: Standing = Standing.WAITING) -> Comment:
    ref = DefinitionRef(1, SLUG, KEYS[-1])
    return Comment(ref, flag_id(flag), "hurtful", text, NOW, standing, blocked=True)


def flag_id(number: int) -> str:
    """The longest id there can be, another for each number."""
    return str(int(LONGEST_ID) - number)


def row_of(text: str, key: str = KEYS[8]) -> FlagRow:
    reasons = dict.fromkeys(["flagged", "out_of_date", "wrong", "hard_to_understand", "hurtful", "other"], 99_999)
    shown = tuple(comment_of(text or "x", number) for number in range(7))
    return FlagRow(
        TERM.label, SLUG, 99_999, reasons, NOW, key, TERM.definitions[0], shown, int(LONGEST_ID), date(2020, 1, 1)
    )


def word_of(text: str, slug: str = SLUG, person: int = 7) -> FlaggedWord:
    """With all that can be open on a word, and all that makes it stand first."""
    rows = [replace(row_of(text, key), slug=slug, comments=(), claimed_by=person) for key in KEYS[:6]]
    return FlaggedWord((replace(row_of(text), slug=slug, claimed_by=person), *rows), 99_999, frozenset(Harm), 99)


def whole_of(text: str, flagged: int = 2) -> FlaggedWord:
    """With the whole answer flagged, and some of its definitions, of which the card shows others."""
    word = word_of(text)
    return replace(word, rows=(replace(row_of(text, WHOLE), definition=None), *word.rows[1 : 1 + flagged]))


@cache
def outlook_of(text: str, shown: DeskFilter = FULL, number: int = 30) -> Outlook:
    """With more words than a page or a menu holds."""
    words = [word_of(text, f"{'s' * 70}-{each}") for each in range(number)]
    return Outlook(words, shown, 99_999, 1, lambda _: page())


def parts_of(text: str, number: int) -> list[Part]:
    silent = [Part(key, TERM.definitions[0], 99_999) for key in KEYS[:3]]
    return [*silent, *(Part(KEYS[0], TERM.definitions[0], 1, comment_of(text, each)) for each in range(number))]


def review_of(text: str) -> Review:
    return Review(DefinitionRef(1, SLUG, KEYS[0]), LONGEST_ID, Decision.RESOLVED, text, 9, True, NOW, 2)


def own_flag(text: str, flag: int) -> OwnFlag:
    ref = DefinitionRef(1, SLUG, KEYS[0])
    return OwnFlag(ref, "hurtful", text, flag_id(flag), NOW, label=TERM.label, definition=TERM.definitions[0])


def views(text: str) -> Iterator[ui.LayoutView]:
    """Every message of flags, at its fullest."""
    mine = [own_flag(text, number) for number in range(20)]
    thread = Thread(
        KEYS[0], TERM.definitions[0], (comment_of(text),) * 9, (Decided(review_of(text), (comment_of(text),)),)
    )
    yield Card(page())
    for number in (0, 1):
        yield QueueView(outlook_of(text), number, line(text))
        yield QueueView(outlook_of(text, DeskFilter(letters="sv")), number)
        yield ReviewView(word_of(text), outlook_of(text), number, line(text))
        yield ReviewView(word_of(text, person=1), outlook_of(text, number=1), number)
        for flagged in (0, 2, 5):
            yield ReviewView(whole_of(text, flagged), outlook_of(text), number, line(text))
        yield CommentsView([(TERM.label, comment_of(text, each)) for each in range(4)], 99_999, BACK, number, 99)
    yield QueueView(Outlook([], FULL, 7))
    yield QueueView(Outlook())
    yield DeletionView(comment_of(text), written(FULL))
    for number in (0, 1):
        yield BlockedView([Block(flag_id(each), SLUG, text, NOW) for each in range(12)], BACK, number)
        yield MyFlags(mine, number)
        yield DiscussionView(page(), KEYS[0], [thread], number)
    names = AddForm.names()
    for fields in (list(names), ["plain"]):
        error = ChangedMeanwhileError(fields, dict.fromkeys(names, text * 4), dict.fromkeys(names, text))
        for again in (True, False):
            yield Returned(error, names, error.yours, LONGEST_ID, again=again)
    for refused in (JargonError(refusals.term_gone() * 12), TextChangedError(text * 4), AnsweredMeanwhileError(text)):
        for again in (True, False):
            yield Returned(refused, names, dict.fromkeys(names, text * 4), LONGEST_ID, again=again)
    yield MyDrafts(
        [KeptDraft(1, flag_id(each), 2, AddForm.id_of("a" * 15), {"plain": text * 4}) for each in range(12)], 1
    )
    yield Replies([replace(mine[0], review=review_of(text))] * 9, strings.more_answered())
    yield MyFlags([replace(each, review=review_of(text)) for each in mine], 1)


def test_a_reply_in_ones_own_list_is_never_cut() -> None:
    """A curator took the trouble to write a long one, and it counts as read once it was shown."""
    replies = [f"{number}: {'Thank you, we changed it. ' * 35}End of {number}." for number in range(9)]
    mine = [replace(own_flag("Too long.", number), review=review_of(each)) for number, each in enumerate(replies)]
    pages = [MyFlags(mine, number) for number in range(9)]
    shown = "".join(str(page.to_components()) for page in pages)
    assert [number for number in range(9) if f"End of {number}." not in shown] == []


async def test_no_two_controls_of_the_desk_read_alike() -> None:
    """Whoever hears a message read aloud tells its buttons and menus apart by their words, which are short."""
    outlook = outlook_of("Text", number=12)
    shown: list[ui.LayoutView] = [
        *(ReviewView(word_of("Text", person=person), outlook, number) for person in (1, 7) for number in (0, 1, 2)),
        *(ReviewView(whole_of("Text", flagged), outlook, number) for flagged in (0, 1, 2, 5) for number in (0, 1)),
        *(QueueView(outlook, number) for number in (0, 1)),
        QueueView(outlook_of("Text")),
        CommentsView([(TERM.label, comment_of("Text", each)) for each in range(4)], 9, BACK, 1, 3),
        DeletionView(comment_of("Text"), written(FULL)),
    ]
    for view in shown:
        words = labels(view)
        assert len(words) == len(set(words)) > 1
        assert [each for each in words if len(each) > 38] == []
        assert texts(view)[0].startswith("# "), "a heading comes first"


def labels(view: ui.LayoutView) -> list[str]:
    """The words of everything that can be pressed or chosen."""
    sent = view.to_components()  # type: ignore[no-untyped-call]
    buttons = [each.label for each in reading.buttons(sent)]
    return [*buttons, *(each.placeholder for each in reading.selects(sent))]


@settings(max_examples=20)
@given(whatever)
async def test_discord_takes_every_message_of_flags(written: str) -> None:
    """Whatever people wrote: 40 components, 4,000 characters, ids of 100 that are each there once, nobody mentioned."""
    for view in views(written):
        assert (type(view), faults_of_message(view)) == (type(view), [])
        assert "@everyone" not in "".join(texts(view))


async def test_a_blank_form_for_what_is_gone_is_answered() -> None:
    """Nothing was typed, so there is no field to show and no file to send."""
    view = Returned(gone(DefinitionDraft(text=" \n"), DefinitionDraft(text="")), AddForm.names(), {"plain": " "})
    assert faults_of_message(view) == []
    assert "not there any more" in texts(view)[-1]
    assert view.file is None


@pytest.mark.parametrize(("key", "form"), list(product([KEYS[0], KEYS[8]], [ResolveForm, DeclineForm])))
async def test_discord_takes_every_form(key: str, form: type[DecisionForm]) -> None:
    """With the longest slug and a numbered key: ids of 100, titles of 45, labels of 45, descriptions of 100."""
    forms = [
        CommentForm(TERM, key),
        form(SLUG, Seen.of("0" * 16, "1"), parts_of("@everyone 👩‍👧" * 30, 40), reply="x" * 1000),
        form(SLUG, Seen.of("0" * 16, "1"), parts_of("*" * 500, 4), chosen=[KEYS[0]]),
        form(SLUG, Seen(), [Part(key, None, 0)]),
        DefinitionForm.of(TERM, key),
        EditForm.of(TERM),
        RaidForm(),
    ]
    for each in forms:
        each.draft_id = LONGEST_ID
        assert (type(each), faults_of_form(each)) == (type(each), [])
        sent = FormId.read(each.to_dict()["custom_id"])
        assert sent.draft_id == LONGEST_ID
        assert each.pattern().fullmatch(sent.own), "sent back, it finds its class again"


def test_the_form_can_be_opened_for_every_shipped_word() -> None:
    """It names the parts of a word by their sources, some of which have longer names than a choice may have."""
    for term in shipped_reading().terms:
        form = CommentForm(term, WHOLE).to_dict()
        fields = [each["component"] for each in form["components"] if "component" in each]
        labels = [option["label"] for field in fields for option in field.get("options", ())]
        assert len(labels) > 5
        assert max(map(len, labels)) <= 100


@pytest.mark.parametrize("text", ["แปลว่าอะไร" * 100, "\ufdfa" * 1000, "a" * 4000])
@pytest.mark.parametrize("fields", range(1, 6))
def test_a_sentence_that_quotes_many_bytes_leaves_less_room(text: str, fields: int) -> None:
    """Discord counts bytes, too, those of our sentence among them: over its limit nothing at all would be sent."""
    names = {f"field{number}": f"Field {number}" for number in range(fields)}
    for again in (True, False):
        view = Returned(JargonError(f"“{text}” is no day."), names, dict.fromkeys(names, text), again=again)
        shown = [each.content for each in view.walk_children() if isinstance(each, ui.TextDisplay)]
        assert sum(len(each.encode()) + 12 for each in shown) <= 10_170
        assert sum(map(len, shown)) <= 4000
