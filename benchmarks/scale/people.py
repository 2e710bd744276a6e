"""What people do on the servers, and how long they wait for it: they look words up, flag, react and write."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from random import Random

from benchmarks.scale.servers import Place, Servers
from rehearsal import Sandbox, installs
from rehearsal.commands import CommandKind
from rehearsal.interaction import Interaction, Kind
from rehearsal.message import Message
from rehearsal.person import access, invocation

FLAG, OTHER = "🚩", "👍"
REMEMBERED = 2000  # of the newest answers, which are those that get flags
GIVEN_UP = 5.0  # seconds after which nobody waits for a reply; Discord itself lets no bot begin one after three


class People:
    """Everybody on these servers. They do things on all of them, or where they were last sent to."""

    def __init__(self, sandbox: Sandbox, servers: Servers, words: Sequence[str], random: Random) -> None:
        self.sandbox, self.world, self.member = sandbox, servers.world, servers.member
        self.go_to(servers.places)
        self.waited: list[float] = []  # seconds from when a lookup was due until its reply was there
        self.flags: dict[int, float] = {}  # when each flag was due, by the person, who sets but one
        self._words, self._random = words, random
        self._waiting: dict[Interaction, tuple[float, Callable[[], object]]] = {}
        self._answers: deque[Message] = deque(maxlen=REMEMBERED)
        self._messages = {each.guild.id: self._message(each) for each in servers.places}
        commands = access.shown(
            self.world, sandbox.commands, sandbox.integrations, servers.places[0].channel, self.member
        )
        self._define = access.find(commands, CommandKind.CHAT_INPUT, "define")

    def go_to(self, places: Sequence[Place]) -> None:
        """Whatever they do from now on, they do there."""
        self._places, self._here = places, {each.guild.id for each in places}

    def look_up(self, due: float, replied: Callable[[], object] = lambda: None) -> None:
        """Somebody asks for a word, somewhere."""
        place = self._random.choice(self._places)
        data = invocation.data(self._define, [], {"term": self._random.choice(self._words)}, place.guild)
        owners = installs.owners_of_command(self.world, self._define, place.channel, self.member)
        asked = self.sandbox.interactions.open(Kind.COMMAND, self.member, place.channel, data, owners)
        self._waiting[asked] = (due, replied)

    def flag(self, due: float) -> None:
        """Somebody new flags one of the newest answers, if there was any."""
        if not (answer := self._answer()):
            return
        reader = self.world.add_user("reader")
        self.world.join(self.world.guild(answer.channel.guild_id or 0), reader)
        self.flags[reader.id] = due
        self.sandbox.conversation.react(answer, reader, FLAG)

    def react(self, _: float) -> None:
        """Somebody reacts to what somebody else wrote, which is nothing to the bot."""
        message = self._messages[self._random.choice(self._places).guild.id]
        self.sandbox.conversation.react(message, self.member, OTHER)
        message.reactions.clear()  # so that the next one is one, too

    def write(self, _: float) -> None:
        """Somebody writes to others."""
        place = self._random.choice(self._places)
        message = self._message(place)
        self.sandbox.conversation.post(message)
        self.world.history(place.channel).pop(message.id)  # nobody asks for it again, and a long run does not grow

    async def hear(self) -> None:
        """Notice each reply as it comes, until cancelled."""
        with suppress(TimeoutError):
            await self.sandbox.changes.until(self._replied, 1e6)

    async def all_answered(self) -> int:
        """Wait for the replies that are still to come; how many people gave up."""
        until = time.perf_counter() + GIVEN_UP
        while self._waiting and time.perf_counter() < until:
            await asyncio.sleep(0.01)
        given_up = len(self._waiting)
        self._waiting.clear()
        return given_up

    def _replied(self) -> None:
        now = time.perf_counter()
        for each in [each for each in self._waiting if each.answered is not None and not each.waiting]:
            due, replied = self._waiting.pop(each)
            self.waited.append(now - due)
            if each.original and not each.original.private:
                self._answers.append(each.original)
            replied()

    def _answer(self) -> Message | None:
        here = [each for each in self._answers if each.channel.guild_id in self._here]
        return self._random.choice(here) if here else None

    def _message(self, place: Place) -> Message:
        return Message(self.world.ids.next(), place.channel, self.member, content="See you on Monday.")
