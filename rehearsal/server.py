"""The server: a small Discord on a port of its own on loopback."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Self

from aiohttp import web

from rehearsal.backstage import Backstage
from rehearsal.changes import Changes
from rehearsal.commands import Commands
from rehearsal.conversation import Conversation
from rehearsal.faults import Faults
from rehearsal.files import PATH, Files
from rehearsal.gateway import Hub
from rehearsal.guild import Guild
from rehearsal.http_app import HttpApp
from rehearsal.integrations import Integrations, Target
from rehearsal.interaction import Interactions
from rehearsal.membership import Membership
from rehearsal.oracle import Violation, oracle_of, schema_folder
from rehearsal.rate_limits import RateLimits
from rehearsal.stewardship import Stewardship
from rehearsal.tokens import new_token
from rehearsal.wire import Json
from rehearsal.world import World

API = "/api/v10"


@dataclass(frozen=True, slots=True)
class SandboxUrls:
    """What a bot needs to find the sandbox."""

    api: str
    gateway: str
    token: str


class Sandbox:
    """Starts with `async with`; everything a test looks at hangs on it.

    `allowed_intents` are the privileged intents switched on for the application. `check_schemas` switches the
    checks against the files in DISCORD_SCHEMAS, which take about 3.5 ms for a command and its answer.
    """

    def __init__(
        self,
        world: World,
        *,
        token: str | None = None,
        allowed_intents: int = 0,
        shards: int = 1,
        check_schemas: bool = True,
    ) -> None:
        self.world, self.clock, self.faults = world, world.clock, Faults()
        self.changes = Changes(self.clock)
        self.token = token or new_token()
        folder = schema_folder() if check_schemas else None
        self.oracle = oracle_of(folder) if folder else None
        self.violations: list[Violation] = []
        self.hub = Hub(world, self.token, allowed_intents=allowed_intents, shards=shards, inspect=self._inspect)
        self.hub.on_presence = self.changes.tell
        self.conversation = Conversation(world, self.hub, self.changes)
        self.stewardship = Stewardship(world, self.hub, self.changes)
        self.membership = Membership(world, self.hub, self.stewardship)
        self.integrations = Integrations(world.bot.id, self.hub)
        self.commands = Commands(world.ids, world.bot.id, self.clock)
        self.interactions = Interactions(world, self.hub, self.changes)
        self.rate_limits = RateLimits(self.clock)
        self.files = Files(world.ids)
        backstage = Backstage(
            world,
            self.hub,
            self.changes,
            self.conversation,
            self.membership,
            self.stewardship,
            self.commands,
            self.integrations,
            self.interactions,
            self.rate_limits,
            self.files,
            self._report,
        )
        self.http = HttpApp(backstage, self.token, self.faults, self.oracle)
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def start(self, port: int = 0) -> None:
        """Listen on loopback; port 0 takes any that is free."""
        application = web.Application(client_max_size=25 * 1024 * 1024)
        application.router.add_get("/gateway", self.hub.serve)
        application.router.add_get("/gateway/", self.hub.serve)
        application.router.add_get(PATH, self.files.serve)
        self.http.add_routes(application, API)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port)
        await site.start()
        host, bound = self._runner.addresses[0][:2]
        self.urls = SandboxUrls(f"http://{host}:{bound}{API}", f"ws://{host}:{bound}/gateway", self.token)
        self.hub.url = self.urls.gateway
        self.files.host = f"http://{host}:{bound}"

    async def stop(self) -> None:
        await self.hub.close()
        if self._runner:
            await self._runner.cleanup()

    async def bot_ready(self, timeout: float = 10.0) -> None:
        """Until a bot has identified (or resumed) on every shard."""
        await self.changes.until(lambda: len(self.hub.shards_served) >= self.hub.shards, timeout)

    async def bot_gone(self, timeout: float = 10.0) -> None:
        await self.changes.until(lambda: not self.hub.connected, timeout)

    def grant(self, guild: Guild, command: str, target: Target, *, allowed: bool | None = True) -> None:
        """What an owner does under Server Settings, Integrations: allow, deny or leave open a command, or all (`*`)."""
        command_id = None if command == "*" else self.commands.id_of(command)
        self.integrations.settle(guild, command_id, {target: allowed})

    @contextmanager
    def expecting_violations(self) -> Iterator[list[Violation]]:
        """Violations planted on purpose: they land in the list it gives, and count no further."""
        before, self.violations = self.violations, []
        try:
            yield self.violations
        finally:
            self.violations = before

    def _report(self, by: str, where: str, what: str) -> None:
        self.violations.append(Violation(by, where, what))

    def _inspect(self, by: str, packet: Json) -> None:
        if self.oracle:
            for what in self.oracle.gateway_faults(packet):
                self._report(by, f"gateway {packet.get('t') or packet.get('op')}", what)
