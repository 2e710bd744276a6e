"""The main job in each kind of room, with each right of the bot's taken away in turn.

Whatever is missing: what somebody does is done, or they are told in a sentence why not; nothing is promised that does
not come, and once the right is back no flag is lost.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.discord.client import JargonBot
from bot.service import Jargon
from rehearsal import Person, Reply, Sandbox
from rehearsal.guild import Channel, ChannelKind, Guild
from rehearsal.message import Message
from rehearsal.permissions import Permission
from tests.commands.flags import queue, whole_list
from tests.end_to_end.waiting import until
from tests.fixtures.logged_in import StartJargonBot
from tests.fixtures.words import OpenJargon

FLAG = "🚩"
RIGHTS = {
    "none": Permission.NONE,
    "view": Permission.VIEW_CHANNEL,
    "send": Permission.SEND_MESSAGES,
    "send in threads": Permission.SEND_MESSAGES_IN_THREADS,
    "history": Permission.READ_MESSAGE_HISTORY,
    "connect": Permission.CONNECT,
    "the others": Permission.EMBED_LINKS | Permission.ATTACH_FILES | Permission.ADD_REACTIONS,
}
TERMS = (
    *("co-production", "consultation", "advocacy", "support", "reablement", "personal assistant"),
    *("tea club", "key worker"),
)
MORE_WORDS = """\
- {label: Tea club, definition: We meet for tea.}
- {label: Key worker, definition: The person who knows your plan.}
"""
Mark = tuple[int, int]  # a message, and a person who flagged it by a reaction


@pytest.fixture
def check_schemas(taken: Permission) -> bool:
    """Once is enough."""
    return taken is Permission.NONE


@pytest.fixture
def glossary(glossary: Path) -> Path:
    """The small glossary, with a word for each room."""
    with (glossary / "words.yaml").open("a", encoding="utf-8") as words:
        words.write(MORE_WORDS)
    return glossary


def rooms_of(sandbox: Sandbox, guild: Guild) -> list[Channel]:
    """One of each kind; the bot was brought into the private thread."""
    text = next(iter(guild.channels.values()))
    news, voice, stage, forum = (
        sandbox.world.add_channel(guild, kind.name.lower(), kind)
        for kind in (ChannelKind.ANNOUNCEMENT, ChannelKind.VOICE, ChannelKind.STAGE, ChannelKind.FORUM)
    )
    started = sandbox.stewardship.start_thread
    private = started(text, "private thread", private=True)
    sandbox.stewardship.add_bot_to(private)
    threads = [started(text, "thread"), private, started(news, "about the news"), started(forum, "a post")]
    return [text, news, voice, stage, *threads]


@dataclass
class Corner:
    """One room, the word that is asked there, and the people in it."""

    sandbox: Sandbox
    room: Channel
    term: str
    people: int = 0
    cards: list[Message] = field(default_factory=list)

    def somebody(self, name: str = "") -> Person:
        """Somebody who is in this room, and nowhere else; a name only for those who are."""
        self.people += 1
        person = Person.named(self.sandbox, name or f"{self.room.name} {self.people}")
        self.room.joined.add(person.user.id)
        return person.in_channel(self.room.name)

    async def ask(self) -> Reply:
        """Look the word up for all to see; what comes is public, or says why it is not."""
        person = self.somebody()
        reply = await person.slash("define", term=self.term, private=False)
        assert self.term in reply.text.lower()
        assert reply.private == ("Only you see this answer" in reply.text)
        if not reply.private:
            self.cards.append(reply.message)
        assert "Thank you. It is stored" in await self.said_to_a_flag(person, reply.message)
        return reply

    async def said_to_a_flag(self, person: Person, card: Message) -> str:
        """Flag a card by its form, and give what the person is told."""
        reply = await person.submit((await person.press(card, "Comment or flag")).form, {})
        return (await reply.follow_up()).text if reply.updates else reply.text

    def react(self, card: Message) -> Mark:
        """Somebody flags a card by a reaction."""
        person = self.somebody()
        person.react(card, FLAG)
        return (card.id, person.user.id)

    def change_their_minds(self) -> None:
        """On each card somebody withdraws, and somebody else comes."""
        for card in self.cards:
            first = self.sandbox.world.user(card.reactions[FLAG].normal[0])
            Person(self.sandbox, first, self.room).unreact(card, FLAG)
            self.react(card)

    async def curate(self) -> None:
        """Have the room told of flags, or hear why not; then answer what people flagged."""
        curator = self.somebody("admin")
        told = (await curator.press(await whole_list(curator), "Tell this channel of new flags")).text
        is_told = any(each.text.startswith("From now on") for each in curator.messages)
        assert is_told == ("Done" in told) != ("I cannot tell" in told)
        form = (await curator.press(await queue(curator), "Resolve")).form
        assert "is resolved" in (await curator.submit(form, {"reply": "Thank you."})).text
        if is_told:
            await self.said_to_a_flag(curator, (await curator.slash("define", term=self.term, private=True)).message)
            await until(lambda: any("flagged “" in each.text for each in curator.messages if not each.private))
        await curator.press(await whole_list(curator), "Stop telling a channel of new flags")

    def shown(self) -> Iterator[Mark]:
        """Every flag by a reaction that Discord shows here."""
        for card in self.cards:
            for person in card.reactions[FLAG].normal:
                yield (card.id, person)


def settle(corners: list[Corner], denied: Permission) -> None:
    """Take a right of the bot's in every room, or give all back; threads have those of their channel."""
    sandbox = corners[0].sandbox
    for channel in dict.fromkeys(each.room.parent or each.room for each in corners):
        sandbox.stewardship.overwrite(channel, sandbox.world.bot, deny=denied)


def shown(corners: list[Corner]) -> set[Mark]:
    """Every flag by a reaction that Discord shows."""
    return {mark for each in corners for mark in each.shown()}


def stored(jargon: Jargon) -> set[Mark]:
    """Every flag by a reaction that we keep."""
    rows = jargon._store.ask_now(lambda db: db.query("select message_id, person_id from reactions"))
    return {(row["message_id"], row["person_id"]) for row in rows}


def from_forms(jargon: Jargon) -> int:
    """How many flags came from the form."""
    return int(jargon._store.ask_now(lambda db: db.query("select count(*) as flags from flags"))[0]["flags"])


async def briefly(seconds: float) -> None:
    """The bot waits for nothing that it does now and then; for what it does each hour or day, it does."""
    await asyncio.sleep(0 if seconds < 30 else seconds)


@pytest.mark.parametrize("taken", RIGHTS.values(), ids=RIGHTS)
async def test_the_main_job_in_every_room_without_a_right(
    sandbox: Sandbox, start: StartJargonBot, open_jargon: OpenJargon, member: Person, taken: Permission
) -> None:
    """Define, flag by reaction and form, be told, resolve, withdraw; start anew without the right, then with it."""
    assert member.guild
    corners = [Corner(sandbox, *place) for place in zip(rooms_of(sandbox, member.guild), TERMS, strict=True)]
    jargon = open_jargon()
    bot = await start(jargon, sleep=briefly)
    for each in corners:
        assert not (await each.ask()).private
        each.react(each.cards[0])
    await until(lambda: stored(jargon) == shown(corners))

    settle(corners, taken)
    for each in corners:
        reply = await each.ask()
        assert not (reply.private and taken is Permission.NONE)
        if not reply.private:
            mark = each.react(reply.message)
            await until(lambda: mark in stored(jargon))  # noqa: B023  what is public promises that a 🚩 counts
        await each.curate()
    forms = from_forms(jargon)
    for missing in (taken, Permission.NONE):
        await bot.close()
        jargon.close()
        for each in corners:
            each.change_their_minds()
        settle(corners, missing)
        jargon = open_jargon()
        bot = await start(jargon, sleep=briefly)
        await until(lambda: compared(bot))  # noqa: B023  waited for at once
    await until(lambda: stored(jargon) == shown(corners))
    assert from_forms(jargon) == forms >= 2 * len(corners)


def compared(bot: JargonBot) -> bool:
    """Whether the bot has compared all with Discord once."""
    found = bot.get_cog("Reactions")
    return bool(found and found.round and found.round.is_told)  # type: ignore[attr-defined]
