"""Real bots as processes of their own, each with some of the shards, over one database on a server."""

from __future__ import annotations

import asyncio
import signal
import sys
from pathlib import Path

from rehearsal import Person, Sandbox
from rehearsal.message import Message
from tests.processes.places import Places
from tests.processes.ports import free

ROLLING = Path(__file__).parents[2] / "deploy/rolling"
SIDES = "ab"
PATIENCE = 120.0  # seconds of a real watch, on a machine that others use


class Fleet(Places):
    """One process for each shard, which is at one of two places."""

    def __init__(self, folder: Path, sandbox: Sandbox, database: str, glossary: Path) -> None:
        super().__init__(folder)
        self.sandbox, self._shards = sandbox, sandbox.hub.shards
        [*_, home] = sandbox.world.guilds
        self.home = (home >> 22) % self._shards  # the shard of the home server
        self._processes: dict[str, asyncio.subprocess.Process] = {}
        self._program = folder / "jargonbot"
        self._program.write_text(f'#!/bin/sh\nexec {sys.executable} -m bot "$@"\n')
        self._program.chmod(0o755)
        common = {
            "DISCORD_TOKEN": sandbox.urls.token,
            "JARGONBOT_DATABASE": database,
            "JARGONBOT_STATE_FOLDER": folder / "state",
            "JARGONBOT_GLOSSARY": glossary,
            "JARGONBOT_HOME": home,
            "JARGONBOT_DISCORD__API_URL": sandbox.urls.api,
            "JARGONBOT_DISCORD__GATEWAY_URL": sandbox.urls.gateway,
            "JARGONBOT_DISCORD__SHARD_COUNT": self._shards,
            "JARGONBOT_ANSWERS__REPEAT_MINUTES": 0,
            "JARGONBOT_ANSWERS__PUBLIC_PER_MINUTE": 0,
        }
        ports = iter(free(len(SIDES) * self._shards))
        for shard in range(self._shards):
            for side in SIDES:
                own = {"JARGONBOT_DISCORD__SHARD_IDS": shard, "JARGONBOT_HEALTH__PORT": next(ports)}
                self.settle(f"{shard}{side}", common | own)

    def person(self, name: str, shard: int) -> Person:
        """Somebody in a server of a shard."""
        server = next(each for each in self.sandbox.world.guilds.values() if (each.id >> 22) % self._shards == shard)
        return Person.named(self.sandbox, name, server=server.name)

    def rooms(self) -> list[dict[int, Message]]:
        """What was said in each channel, by the ids of the messages."""
        return [self.sandbox.world.history(each) for each in self.sandbox.world.channels.values()]

    async def start(self, place: str) -> None:
        """Start the process of a place, without waiting for it."""
        with (self.folder / f"{place}.log").open("ab") as log:
            self._processes[place] = await asyncio.create_subprocess_exec(
                self._program, "run", env=self.environment(place), stdout=log, stderr=log
            )
        self.note(place, self._processes[place].pid)

    async def ready(self) -> None:
        """Until each shard is served; a process that ends before is a fault, and its log says which."""
        served = asyncio.ensure_future(self.sandbox.bot_ready(PATIENCE * self.sandbox.clock.pace))
        ends = [asyncio.ensure_future(each.wait()) for each in self._processes.values() if each.returncode is None]
        await asyncio.wait([served, *ends], return_when=asyncio.FIRST_COMPLETED)
        for each in ends:
            each.cancel()
        if not served.done():
            served.cancel()
            raise AssertionError(f"A process has ended.\n{self.logs()}")
        await served

    async def kill(self, place: str) -> None:
        """At once, in the middle of whatever it does."""
        self._processes[place].kill()
        await self._processes[place].wait()
        await self.gone(int(place[:-1]))

    async def stop(self, place: str) -> int:
        """Tell a process to stop, and give the code with which it ends."""
        self._processes[place].send_signal(signal.SIGTERM)
        return await self._processes[place].wait()

    async def gone(self, shard: int) -> None:
        """Until nobody listens on a shard."""
        served = self.sandbox.hub.shards
        await self.sandbox.changes.until(
            lambda: (shard, served) not in self.sandbox.hub.shards_served, PATIENCE * self.sandbox.clock.pace
        )

    async def roll(self, *processes: str) -> None:
        """Replace processes, or start them, with `deploy/rolling`."""
        arguments: list[str | Path] = ["--within", f"{PATIENCE:.0f}", "--program", self._program, "plain", self.folder]
        rolling = await asyncio.create_subprocess_exec(
            ROLLING, *arguments, *processes, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
        )
        try:
            said, complained = await rolling.communicate()
        finally:
            if rolling.returncode is None:
                rolling.kill()
                await rolling.wait()
        assert (rolling.returncode, complained) == (0, b""), (said + complained).decode() + self.logs()

    def logs(self) -> str:
        """What all of them have logged."""
        return "\n".join(f"{each.name}:\n{each.read_text()}" for each in sorted(self.folder.glob("*.log")))

    async def close(self) -> None:
        """Leave no process behind."""
        self.end()
        for each in self._processes.values():
            await each.wait()
