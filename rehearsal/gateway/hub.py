"""The gateway as a whole: who is connected, and which events go to whom."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from aiohttp import web

from rehearsal import guild_payload, payloads
from rehearsal.allowance import Allowance, Limit
from rehearsal.gateway.intents import KNOWN, PRIVILEGED, Intent, application_flags
from rehearsal.gateway.session import Session, covers
from rehearsal.gateway.socket import Close, Socket
from rehearsal.wire import Json
from rehearsal.world import World

# https://docs.discord.com/developers/events/gateway#session-start-limit-object
DAILY_STARTS = Limit(1000, 86_400.0)
CONCURRENT_START = Limit(1, 5.0)
EVENTS_OF_CLIENT = Limit(120, 60.0)  # https://docs.discord.com/developers/events/gateway#rate-limiting
MOST_GUILDS = 2500  # in one shard
VERSIONS = ("9", "10")
Inspect = Callable[[str, Json], None]


class Hub:
    """Sessions and their sockets, for a bot of so many `shards`.

    `start_count` counts the sessions that began, `resume_count` those that were resumed. `heartbeat` is how often a
    client is asked for one, in seconds. `starts` is what is left of the day's IDENTIFYs; where they are `spent`,
    Discord has ended every session and made the token void. `max_concurrency` is how many shards may identify at once;
    Discord lets only very large bots have more than one.
    """

    def __init__(self, world: World, token: str, *, allowed_intents: int, shards: int, inspect: Inspect) -> None:
        self.world, self.token, self.shards = world, token, shards
        self.refused_intents = int(PRIVILEGED) & ~allowed_intents
        self.application_flags = application_flags(allowed_intents)
        self.url = ""
        self.sessions: dict[str, Session] = {}
        self.start_count = self.resume_count = 0
        self.max_concurrency = 1
        self.on_presence: Callable[[], None] = lambda: None
        self.heartbeat = 41.25
        self.starts, self.spent = Allowance(DAILY_STARTS, world.clock), False
        self._concurrent: dict[int, Allowance] = {}
        self._closings: list[Close] = []
        self._inspect = inspect
        self._sockets: set[Socket] = set()
        self._spoken = {1: self._heartbeat, 2: self._identify, 6: self._resume}

    @property
    def connected(self) -> list[Session]:
        return [session for session in self.sessions.values() if session.send]

    @property
    def shards_served(self) -> set[tuple[int, int]]:
        """Each shard on which at least one bot listens, as its number and how many there are."""
        return {session.shard for session in self.connected}

    def dispatch(self, event: str, payload: Json, guild_id: int | None) -> None:
        for session in self.sessions.values():
            if session.wants(event, guild_id):
                session.dispatch(event, payload)

    def read_content(self) -> bool:
        return any(session.intents & Intent.MESSAGE_CONTENT for session in self.sessions.values())

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """Welcome a bot, and listen to it until it goes."""
        socket = Socket(
            request,
            Allowance(EVENTS_OF_CLIENT, self.world.clock),
            heartbeat=self.heartbeat,
            sending=partial(self._inspect, "sandbox"),
            heard=self._heard,
        )
        if request.query.get("v", "10") not in VERSIONS:
            socket.close_after_all(Close(4012, "Invalid API version."))
        self._sockets.add(socket)
        try:
            await socket.serve()
        finally:
            self._left(socket)
        return socket.response

    def _heard(self, socket: Socket, packet: Json) -> None:
        self._inspect("bot", packet)
        action = self._spoken.get(packet.get("op", -1))
        if action:
            action(socket, packet.get("d") or {})
        elif packet.get("op") not in (3, 4, 8):
            raise Close(4001, "Unknown opcode.")
        elif not socket.session:
            raise Close(4003, "Not authenticated.")

    def _left(self, socket: Socket) -> None:
        """A socket is gone; a bot that says goodbye (1000, 1001) ends its session, as does one that lost its place."""
        self._sockets.discard(socket)
        session, socket.session = socket.session, None
        if session is None or session.send != socket.send:
            return
        session.send, session.left_at = None, self.world.clock.now()
        if socket.close_code in (1000, 1001, 4007, 4009):
            self.sessions.pop(session.id, None)
        self.on_presence()

    def drop(self) -> None:
        """Break every connection; the sessions can be resumed."""
        for socket in list(self._sockets):
            socket.drop()

    def invalidate(self, *, resumable: bool = False) -> None:
        """Tell every connected bot that its session is no longer good."""
        for session in self.connected:
            session.say({"op": 9, "d": resumable, "s": None, "t": None})
            if not resumable:
                del self.sessions[session.id]

    def ask_to_reconnect(self) -> None:
        """Tell every bot to come back, and close its connection, as Discord does a moment later."""
        for socket in self._sockets:
            socket.send({"op": 7, "d": None, "s": None, "t": None})
            socket.close_after_all(Close(4000, "Reconnect."))

    def close_next(self, code: int, reason: str = "") -> None:
        """Answer the next IDENTIFY with a close code, whatever it asks for."""
        self._closings.append(Close(code, reason))

    async def close(self) -> None:
        for socket in list(self._sockets):
            await socket.close(1001, "Going away.")

    def _heartbeat(self, socket: Socket, _: Any) -> None:
        socket.acknowledge()

    def _identify(self, socket: Socket, asked: Json) -> None:
        if socket.session:
            raise Close(4005, "Already authenticated.")
        self._authenticate(asked)
        if self._closings:
            raise self._closings.pop(0)
        intents, shard = asked.get("intents", 0), tuple(asked.get("shard") or (0, 1))
        self._check(intents, shard)
        if not self._may_start(shard[0]):
            socket.send({"op": 9, "d": False, "s": None, "t": None})
            return
        session = Session(intents, (shard[0], shard[1]), send=socket.send)
        self.sessions[session.id] = socket.session = session
        self.start_count += 1
        self._welcome(session)

    def _check(self, intents: int, shard: tuple[int, ...]) -> None:
        if intents & ~KNOWN:
            raise Close(4013, "Invalid intent(s).")
        if intents & self.refused_intents:
            raise Close(4014, "Disallowed intent(s).")
        if len(shard) != 2 or not 0 <= shard[0] < shard[1]:
            raise Close(4010, "Invalid shard.")
        if sum(covers(shard[0], shard[1], each) for each in self.world.guilds) > MOST_GUILDS:
            raise Close(4011, "Sharding required.")

    def _may_start(self, shard: int) -> bool:
        """Whether an IDENTIFY comes neither too soon after the last nor too often in a day."""
        if not self.starts.take():
            self.spent = True
            for socket in self._sockets:
                socket.close_after_all(Close(4004, "Authentication failed."))
            return False
        concurrent = self._concurrent.setdefault(
            shard % self.max_concurrency, Allowance(CONCURRENT_START, self.world.clock)
        )
        return concurrent.take()

    def _welcome(self, session: Session) -> None:
        there = [guild for guild in self.world.guilds.values() if self.world.bot.id in guild.members]
        guilds = [guild for guild in there if session.covers(guild.id)]
        session.dispatch("READY", self._ready(session, [guild.id for guild in guilds]))
        if session.intents & Intent.GUILDS:
            for guild in guilds:
                session.dispatch("GUILD_CREATE", guild_payload.full(guild, self.world))
        self.on_presence()

    def _ready(self, session: Session, guild_ids: list[int]) -> Json:
        return {
            "v": 10,
            "user": payloads.own_user(self.world.bot),
            "guilds": [{"id": str(guild_id), "unavailable": True} for guild_id in guild_ids],
            "session_id": session.id,
            "resume_gateway_url": self.url,
            "shard": list(session.shard),
            "application": {"id": str(self.world.bot.id), "flags": 0, "flags_new": "0"},
        }

    def _resume(self, socket: Socket, asked: Json) -> None:
        self._authenticate(asked)
        session = self.sessions.get(asked.get("session_id", ""))
        if session and (asked.get("seq") or 0) > session.sequence:
            raise Close(4007, "Invalid seq.")
        if session is None or not session.can_replay_from(asked.get("seq") or 0, self.world.clock.now()):
            socket.send({"op": 9, "d": False, "s": None, "t": None})
            return
        socket.session = session
        self.resume_count += 1
        session.replay(asked["seq"], socket.send)
        self.on_presence()

    def _authenticate(self, asked: Json) -> None:
        if (asked.get("token") or "").removeprefix("Bot ") != self.token or self.spent:
            raise Close(4004, "Authentication failed.")
