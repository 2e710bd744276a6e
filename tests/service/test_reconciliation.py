from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import discord
import pytest

from bot.discord.answers.card import card_of
from bot.discord.feedback.channel_history import ChannelHistory
from bot.discord.kit.closed_rooms import ClosedRooms
from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.matching import ChangedTerm
from bot.feedback.reactions import Reaction, Sign
from bot.feedback.reviews import Decision
from bot.service import Jargon
from bot.store.port import Connection
from bot.store.rows import now_ms
from rehearsal import Sandbox
from rehearsal.draft import numbered
from rehearsal.message import Message
from rehearsal.permissions import Permission
from tests.service.deciding import decide
from tests.service.shown import Meanwhile, Shown, usual_reason

PEOPLE_OF_ANY = "GET /channels/*/messages/*/reactions/*"
FLAG: Sign = ("🚩", False)
SIGNS: list[Sign] = [("🚩", False), ("🚩", True), ("❓", False)]


@pytest.fixture
def jargon(glossary: Path) -> Iterator[Jargon]:
    """The small glossary over a database in memory: thousands of changes, and none of them about durability."""
    jargon = Jargon(None, glossary)
    yield jargon
    jargon.close()


def mark(message: Message, person: int, sign: Sign = FLAG) -> Reaction:
    """A reaction as the bot stores it."""
    emoji, burst = sign
    reason = "flagged" if emoji == "🚩" else "hard_to_understand"
    return Reaction(server_of(message), message.id, person, reason, burst, emoji)


def server_of(message: Message) -> int:
    assert message.channel.guild_id
    return message.channel.guild_id


async def stored(jargon: Jargon) -> set[tuple[int, int, str, bool]]:
    """Every reaction that we keep: message, person, emoji and whether it is a burst."""
    columns = "select message_id, person_id, emoji, burst from reactions"
    rows = await jargon._store.ask(lambda db: db.query(columns))
    return {(row["message_id"], row["person_id"], row["emoji"], bool(row["burst"])) for row in rows}


async def flag(jargon: Jargon, shown: Shown, message: Message, person: int, sign: Sign = FLAG) -> None:
    """Somebody reacts while the bot is there."""
    shown.react(message, person, sign)
    await jargon.flagging.add(mark(message, shown.person(person), sign))


async def posted(jargon: Jargon, shown: Shown, number: int) -> list[Message]:
    """So many answers in one channel."""
    messages = [shown.post() for _ in range(number)]
    await asyncio.gather(*(answered(jargon, each) for each in messages))
    return messages


async def answered(jargon: Jargon, message: Message, slug: str = "co-production") -> None:
    await jargon.flagging.record_answer(server_of(message), message.channel.id, message.id, slug)


@pytest.mark.many_cases
@pytest.mark.trust("away", faults=500)
async def test_an_outage_of_300_additions_and_200_removals_leaves_no_difference(
    jargon: Jargon, shown: Shown, history: ChannelHistory
) -> None:
    """Over 1,000 tracked messages: ten pages, and one call for each message that has people left."""
    random = Random(6)
    messages = await posted(jargon, shown, 1000)
    flagged = [(message, n, random.choice(SIGNS)) for n, message in enumerate(random.sample(messages, 400))]
    for message, person, sign in flagged:
        await flag(jargon, shown, message, person, sign)

    removed = random.sample(flagged, 200)
    for message, person, sign in removed:
        shown.unreact(message, person, sign)
    changed = {message.id for message, *_ in removed}
    untouched = [message for message in messages if message.id not in changed]
    for person in range(1000, 1300):
        message = random.choice(untouched)
        shown.react(message, person, random.choice(SIGNS[:2]))
        changed.add(message.id)
    assert await stored(jargon) != shown.signs()

    outcome = await jargon.flagging.reconciliation(history, pause=0).run()
    assert await stored(jargon) == shown.signs()
    assert (shown.pages, outcome.pages) == (10, 10)
    assert shown.pages + shown.asked <= 1000 / 100 + len(changed)
    assert outcome.terms == {(server_of(messages[0]), "co-production")}
    counts = jargon.page("co-production", server_of(messages[0])).counts
    assert sum(each.people for each in counts.values()) > 0


async def test_nothing_is_asked_twice_when_nothing_changed(
    jargon: Jargon, shown: Shown, history: ChannelHistory
) -> None:
    """Pages only, and no sign is touched."""
    for person, message in enumerate(await posted(jargon, shown, 250)):
        await flag(jargon, shown, message, person)
    outcome = await jargon.flagging.reconciliation(history, pause=0).run()
    assert (shown.pages, shown.asked, outcome.terms) == (3, 0, set())


async def test_answers_far_apart_need_no_page_for_what_is_between(
    jargon: Jargon, shown: Shown, history: ChannelHistory
) -> None:
    """A page begins at the next answer, so that ten thousand messages of others cost nothing."""
    messages = [shown.post() for _ in range(10_000)]
    for message in (messages[1], messages[5000], messages[-10]):
        await answered(jargon, message, "advocacy")
        shown.react(message, 7, FLAG)
    await jargon.flagging.reconciliation(history, pause=0).run()
    assert await stored(jargon) == shown.signs()
    assert shown.pages == 3


async def test_one_who_came_where_another_went_is_found_slowly(
    jargon: Jargon, shown: Shown, history: ChannelHistory
) -> None:
    """The count is the same, so the quick comparison cannot see it."""
    [message] = await posted(jargon, shown, 1)
    await flag(jargon, shown, message, 1)
    shown.unreact(message, 1, FLAG)
    shown.react(message, 2, FLAG)
    comparison = jargon.flagging.reconciliation(history, pause=0)
    await comparison.run()
    assert shown.asked == 0
    _ = [each async for each in comparison.settle_doubts(stopped=lambda: False, pause=0)]
    assert await stored(jargon) == shown.signs()
    assert shown.asked == 1


async def test_doubts_go_on_where_a_lost_connection_stopped_them(
    jargon: Jargon, sandbox: Sandbox, shown: Shown, history: ChannelHistory
) -> None:
    """Nothing is compared anew, what failed is asked for again, and only the term whose flags changed is told of."""
    first, second = await posted(jargon, shown, 2)
    await answered(jargon, second, "advocacy")
    for message in (first, second):
        await flag(jargon, shown, message, 1)
    shown.unreact(first, 1, FLAG)
    shown.react(first, 2, FLAG)
    comparison = jargon.flagging.reconciliation(history, pause=0)
    await comparison.run()
    sandbox.faults.fail(PEOPLE_OF_ANY, status=400, times=1)

    told: list[ChangedTerm] = []
    with pytest.raises(discord.HTTPException):
        told += [each async for terms in comparison.settle_doubts(stopped=lambda: False, pause=0) for each in terms]
    told += [each async for terms in comparison.settle_doubts(stopped=lambda: False, pause=0) for each in terms]

    assert await stored(jargon) == shown.signs()
    assert told == [(server_of(first), "co-production")]
    assert (shown.pages, shown.asked) == (1, 2), "the call that was refused is not counted here"


@pytest.mark.trust("gone or closed rooms")
async def test_what_is_deleted_is_asked_about_once_and_keeps_its_flags(
    jargon: Jargon, sandbox: Sandbox, shown: Shown, history: ChannelHistory
) -> None:
    """Messages and channels; the flags stay with the term."""
    first, second = await posted(jargon, shown, 2)
    await flag(jargon, shown, first, 1)
    gone = Message(sandbox.world.ids.next(), shown.elsewhere(), sandbox.world.bot)
    await answered(jargon, gone, "advocacy")
    await jargon.flagging.add(mark(gone, shown.person(2)))
    shown.delete(first)
    outcome = await jargon.flagging.reconciliation(history, pause=0).run()
    assert outcome.forgotten == 2
    assert shown.pages == 2
    await jargon.flagging.reconciliation(history, pause=0).run()
    assert shown.pages == 3, "only the channel that is left is asked about"
    rows = jargon.flagging.whole_queue(server_of(second))
    assert {row.slug for row in rows} == {"co-production", "advocacy"}


async def test_a_message_deleted_before_its_people_are_asked_for_is_forgotten(
    jargon: Jargon, shown: Shown, history: ChannelHistory
) -> None:
    """Between the page and the list of people."""
    [message] = await posted(jargon, shown, 1)
    shown.react(message, 1, FLAG)

    async def deleted() -> None:
        shown.delete(message)

    outcome = await jargon.flagging.reconciliation(Meanwhile(history, after=deleted), pause=0).run()
    assert outcome.forgotten == 1
    assert await stored(jargon) == set()


@pytest.mark.parametrize("event", ["add", "remove", "clear", "clear and add"])
@pytest.mark.trust("away")
async def test_an_event_that_comes_meanwhile_wins(
    jargon: Jargon, shown: Shown, history: ChannelHistory, event: str
) -> None:
    """The list of people was made before the event, and arrives after it."""
    [message] = await posted(jargon, shown, 1)
    await flag(jargon, shown, message, 1)
    shown.unreact(message, 1, FLAG)
    for person in (2, 3):  # what was missed
        shown.react(message, person, FLAG)
    told: list[str] = []

    async def event_after_the_people() -> None:
        if shown.asked == 1 and not told:
            told.append(event)
            await happen(jargon, shown, message, event)

    late = Meanwhile(history, after=event_after_the_people)
    await jargon.flagging.reconciliation(late, pause=0).run()
    assert told
    assert await stored(jargon) == shown.signs()


async def happen(jargon: Jargon, shown: Shown, message: Message, event: str) -> None:
    """Something happens on Discord, and the bot hears of it at once."""
    if event == "add":
        await flag(jargon, shown, message, 4)
    elif event == "remove":
        shown.unreact(message, 3, FLAG)
        await jargon.flagging.remove(mark(message, shown.person(3)))
    else:
        shown.clear(message)
        await jargon.flagging.clear(server_of(message), message.id)
        if event == "clear and add":
            await flag(jargon, shown, message, 5)


async def test_a_reaction_that_was_reviewed_stays_reviewed(
    jargon: Jargon, shown: Shown, history: ChannelHistory
) -> None:
    """The comparison does not open again what a curator has answered."""
    [message] = await posted(jargon, shown, 1)
    await flag(jargon, shown, message, 1)
    server = server_of(message)
    await decide(jargon, DefinitionRef(server, "co-production"), "9", Decision.RESOLVED, "Thank you.", 99)
    shown.react(message, 2, FLAG)
    await jargon.flagging.reconciliation(history, pause=0).run()
    [row] = jargon.flagging.whole_queue(server)
    assert row.people == 1


async def test_a_count_that_an_event_has_made_equal_is_not_trusted(
    jargon: Jargon, shown: Shown, history: ChannelHistory
) -> None:
    """One removal was missed; before the page is asked for, somebody else comes, so that the number is as before."""
    [message] = await posted(jargon, shown, 1)
    for person in (1, 2):
        await flag(jargon, shown, message, person)
    shown.unreact(message, 1, FLAG)

    async def somebody_comes() -> None:
        await flag(jargon, shown, message, 3)

    early = Meanwhile(history, before=somebody_comes)
    await jargon.flagging.reconciliation(early, pause=0).run()
    assert await stored(jargon) == shown.signs()


def deny(sandbox: Sandbox, shown: Shown, permission: Permission) -> None:
    sandbox.stewardship.overwrite(shown.channel, sandbox.world.bot, deny=permission)


def allow_again(sandbox: Sandbox, shown: Shown) -> None:
    sandbox.stewardship.overwrite(shown.channel, sandbox.world.bot)


@pytest.mark.parametrize("taken", [Permission.VIEW_CHANNEL, Permission.READ_MESSAGE_HISTORY], ids=["403", "no message"])
async def test_what_we_may_not_look_at_is_not_taken_for_gone(
    jargon: Jargon, sandbox: Sandbox, shown: Shown, history: ChannelHistory, taken: Permission
) -> None:
    """Somebody takes a right by mistake, and gives it back: until then nothing is known, then all is as on Discord."""
    messages = await posted(jargon, shown, 3)
    await flag(jargon, shown, messages[0], 1)
    shown.unreact(messages[0], 1, FLAG)
    for person in (2, 3):
        shown.react(messages[1], person, FLAG)
    kept = await stored(jargon)

    deny(sandbox, shown, taken)
    outcome = await jargon.flagging.reconciliation(history, pause=0).run()
    assert (outcome.closed, outcome.forgotten, await stored(jargon)) == (1, 0, kept)

    allow_again(sandbox, shown)
    history._closed.reopen(shown.channel.id)
    await jargon.flagging.reconciliation(history, pause=0).run()
    assert await stored(jargon) == shown.signs()


@pytest.mark.trust("gone or closed rooms")
async def test_a_room_that_refused_us_is_asked_again_after_ten_minutes(
    jargon: Jargon, sandbox: Sandbox, shown: Shown
) -> None:
    """However often all is compared: refusals add up, and Discord shuts out whoever collects too many."""
    await posted(jargon, shown, 3)
    deny(sandbox, shown, Permission.VIEW_CHANNEL)
    async with discord.Client(intents=discord.Intents.none()) as client:
        await client.login(sandbox.urls.token)
        closed = ClosedRooms(clock=lambda: sandbox.clock.now().timestamp())
        for minutes, asked in ((0, 1), (5, 1), (4, 1), (2, 2)):
            await sandbox.clock.advance(minutes=minutes)
            looked = ChannelHistory(client.http, usual_reason, closed, 0)
            outcome = await jargon.flagging.reconciliation(looked, pause=0).run()
            assert (outcome.closed, shown.pages) == (1, asked)


async def test_an_answer_is_asked_for_alone_before_it_is_forgotten(
    jargon: Jargon, sandbox: Sandbox, shown: Shown, history: ChannelHistory
) -> None:
    """A page that leaves one out may be wrong for a moment, and to forget is for good."""
    first, *_ = await posted(jargon, shown, 3)
    shown.delete(first)
    sandbox.faults.fail("GET /channels/*/messages/*", status=403, times=1)
    outcome = await jargon.flagging.reconciliation(history, pause=0).run()
    assert (outcome.looks, outcome.forgotten) == (1, 0)
    history._closed.reopen(shown.channel.id)
    outcome = await jargon.flagging.reconciliation(history, pause=0).run()
    assert (outcome.looks, outcome.forgotten) == (1, 1)
    outcome = await jargon.flagging.reconciliation(history, pause=0).run()
    assert (outcome.looks, outcome.forgotten) == (0, 0)


@pytest.mark.trust("gone or closed rooms")
async def test_a_deleted_channel_is_forgotten(
    jargon: Jargon, sandbox: Sandbox, shown: Shown, history: ChannelHistory
) -> None:
    """Discord says that it is unknown, which is for good."""
    await posted(jargon, shown, 3)
    sandbox.stewardship.delete_channel(shown.channel)
    for pages in (1, 1):
        await jargon.flagging.reconciliation(history, pause=0).run()
        assert shown.pages == pages


async def test_a_flag_on_what_was_taken_for_gone_brings_it_back(
    jargon: Jargon, shown: Shown, history: ChannelHistory
) -> None:
    """Whoever flags it sees it; from then on it is compared again."""
    [message] = await posted(jargon, shown, 1)
    await jargon.flagging.forget_messages(server_of(message), [message.id])
    await flag(jargon, shown, message, 1)
    shown.react(message, 2, FLAG)
    await jargon.flagging.reconciliation(history, pause=0).run()
    assert await stored(jargon) == shown.signs()


@pytest.mark.many_cases
async def test_twenty_thousand_answers_cost_at_most_200_calls_at_a_start(
    jargon: Jargon, sandbox: Sandbox, shown: Shown, history: ChannelHistory
) -> None:
    """The old ones only if they have open flags; of the recent ones the newest, and the rest slowly, later."""
    rooms = [sandbox.world.add_channel(shown.guild, f"room {each}") for each in range(250)]
    rows, recent = [], now_ms()
    for room in rooms:
        messages = [Message(sandbox.world.ids.next(), room, sandbox.world.bot) for _ in range(80)]
        sandbox.world.history(room).update({each.id: each for each in messages[-6:]})
        for message in messages:
            shown_at = recent if message in messages[-5:] else 1
            rows.append((server_of(message), room.id, message.id, "co-production", shown_at))
    await jargon._store.do(Rows(rows))
    there = Shown(sandbox, rooms[0])
    for message in [*sandbox.world.history(rooms[0]).values()][:2]:  # the newest of the old ones, and a recent one
        await flag(jargon, there, message, 1)
        there.unreact(message, 1, FLAG)

    comparison = jargon.flagging.reconciliation(history, pause=0)
    await comparison.run()
    assert sum(sandbox.http.calls.values()) <= 200
    _ = [each async for each in comparison.settle_doubts(stopped=lambda: False, pause=0)]
    assert await stored(jargon) == set()
    assert shown.pages == len(rooms), "no room is left out in the end, and none is asked for twice"


@dataclass(frozen=True)
class Rows:
    """Very many answers at once."""

    rows: list[tuple[int, int, int, str, int]]

    def apply(self, db: Connection) -> None:
        columns = ("server_id", "channel_id", "message_id", "slug", "shown_at")
        into = f"insert into answers ({', '.join(columns)}) values ({', '.join(f':{each}' for each in columns)})"
        db.execute_many(into, [dict(zip(columns, row, strict=True)) for row in self.rows])


def show(jargon: Jargon, message: Message) -> None:
    """Let a message show the card of a term."""
    message.components = numbered(card_of(jargon.page("advocacy")).to_components())


async def test_an_answer_that_nobody_noted_is_found_by_its_buttons(
    jargon: Jargon, sandbox: Sandbox, shown: Shown, history: ChannelHistory
) -> None:
    """The bot was ended between its answer and the note of it: a flag on it counts from the next start."""
    known, lost = await posted(jargon, shown, 1), shown.post()
    show(jargon, lost)
    await flag(jargon, shown, lost, 1)
    outcome = await jargon.flagging.reconciliation(history, pause=0).run()
    assert (outcome.found, shown.pages) == (1, 1)
    assert {row.slug: row.people for row in jargon.flagging.whole_queue()} == {"advocacy": 1}
    assert jargon.page("advocacy", server_of(lost)).counts

    again = await jargon.flagging.reconciliation(history, pause=0).run()
    assert again.found == 0
    shown.delete(known[0])
    shown.react(lost, 2, FLAG)
    await jargon.flagging.reconciliation(history, pause=0).run()
    assert await stored(jargon) == shown.signs()


async def test_the_message_of_another_is_no_answer_of_ours(
    jargon: Jargon, sandbox: Sandbox, shown: Shown, history: ChannelHistory
) -> None:
    """Even with our buttons on it, which another bot can name as it likes."""
    await posted(jargon, shown, 1)
    other = Message(sandbox.world.ids.next(), shown.channel, sandbox.world.add_user("copycat", bot=True))
    show(jargon, other)
    sandbox.conversation.post(other)
    assert (await jargon.flagging.reconciliation(history, pause=0).run()).found == 0
