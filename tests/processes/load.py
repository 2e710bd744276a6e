"""People who ask, flag and change words on each shard, for as long as processes are replaced."""

from __future__ import annotations

import asyncio
import time
from collections import Counter, deque
from collections.abc import Coroutine
from itertools import count

from rehearsal.interaction import Interaction
from rehearsal.message import Message
from tests.commands.community import filled
from tests.processes.fleet import Fleet
from tests.trust.test_kills import named

PAUSE = 0.1  # seconds between what one person does and the next: people and the machine have other things to do
KNOWN_AFTER = 2.0  # seconds after which every process knows what another one stored
ON_A_CARD = 20  # flags
BETWEEN_MENTIONS = 1.0  # Discord takes five messages in five seconds in a channel


class Load:
    """What people did, and what the bots told them of it.

    `flags` and `words` are what has to be stored, as a message and a person, and as a server, a word and how often it
    was changed; `asked` are the questions, and `took` how many seconds each waited.
    """

    def __init__(self, fleet: Fleet, shards: int, flags: int, changes: int) -> None:
        self._fleet, self._shards = fleet, shards
        self._wanted = -(-flags // shards), -(-changes // shards)  # of each shard
        self._ended = self._over = False
        self._cards: dict[int, Message] = {}  # the newest on each shard
        self.flags: set[tuple[int, int]] = set()
        self.words: Counter[tuple[int, str]] = Counter()
        self.asked: list[Interaction] = []
        self.took: list[float] = []
        self.mentions: list[Message] = []

    async def during(self, deploy: Coroutine[None, None, None]) -> None:
        """Go on until it has ended, and at least until all that was asked for is done."""
        async with asyncio.TaskGroup() as group:
            counted = [
                group.create_task(do(shard)) for shard in range(self._shards) for do in (self._flag, self._change)
            ]
            group.create_task(self._end(deploy, counted))
            for shard in range(self._shards):
                group.create_task(self._ask(shard))
                group.create_task(self._mention(shard))

    async def _end(self, deploy: Coroutine[None, None, None], counted: list[asyncio.Task[None]]) -> None:
        await deploy
        self._ended = True
        await asyncio.wait(counted)
        self._over = True

    async def _ask(self, shard: int) -> None:
        """Ask one word after the other."""
        person = self._fleet.person("member", shard)
        while not self._over:
            began = time.monotonic()
            reply = await person.slash("define", term="advocacy")
            self.took.append(time.monotonic() - began)
            self.asked.append(reply.interaction)
            self._cards[shard] = reply.message
            await asyncio.sleep(PAUSE)

    async def _mention(self, shard: int) -> None:
        """Ask in a message, as Discord lets a channel be answered."""
        person = self._fleet.person("member", shard)
        while not self._over:
            self.mentions.append(person.say("@bot co-production"))
            await asyncio.sleep(BETWEEN_MENTIONS)

    async def _flag(self, shard: int) -> None:
        """Put flags on cards, some on each that is new, each by somebody else."""
        card: Message | None = None
        for number in count():
            if self._ended and number >= self._wanted[0]:
                return
            if number % ON_A_CARD == 0:
                card = self._cards.get(shard)
            if card:
                person = self._fleet.person(f"reader {shard} {number}", shard)
                person.react(card, "🚩")
                self.flags.add((card.id, person.user.id))
            await asyncio.sleep(PAUSE)

    async def _change(self, shard: int) -> None:
        """Add words, and change each of them once, when every process knows it."""
        person = self._fleet.person("admin", shard)
        added: deque[tuple[float, str]] = deque()
        for number in count():
            if self._ended and number >= self._wanted[1]:
                return
            if added and added[0][0] < time.monotonic() - KNOWN_AFTER:
                word = added.popleft()[1]
                form = (await person.slash("term edit", term=word)).form
            else:
                word = f"zorble-{named(number)}"
                form = (await person.slash("term add")).form
                added.append((time.monotonic(), word))
            reply = await person.submit(form, filled(labels=word, plain=f"The text of change {named(number)}."))
            assert "is stored" in reply.text, reply.text
            self.words[(person.channel.guild_id or 0, word)] += 1
            await asyncio.sleep(PAUSE)
