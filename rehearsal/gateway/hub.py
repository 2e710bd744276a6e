"""The gateway as a whole: who is connected, and which events go to whom."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from aiohttp import web

from rehearsal import guild_payload, payloads
from rehearsal.gateway.intents import PRIVILEGED, Intent, application_flags
from rehearsal.gateway.session import Session
from rehearsal.gateway.socket import Close, Socket
from rehearsal.wire import Json
from rehearsal.world import World

Inspect = Callable[[str, Json], None]


class Hub:
    """Sessions and their sockets, for a bot of so many `shards`.

    `start_count` counts IDENTIFYs, `resume_count` successful RESUMEs.
    """

    def __init__(self, world: World, token: str, *, allowed_intents: int, shards: int, inspect: Inspect) -> None:
        self.world, self.token, self.shards = world, token, shards
        self.refused_intents = int(PRIVILEGED) & ~allowed_intents
        self.application_flags = application_flags(allowed_intents)
        self.url = ""
        self.sessions: dict[str, Session] = {}
        self.start_count = self.resume_count = 0
        self.on_presence: Callable[[], None] = lambda: None
        self._inspect = inspect
        self._sockets: set[Socket] = set()
        self._spoken = {1: self._heartbeat, 2: self._identify, 6: self._resume}

    @property
    def connected(self) -> list[Session]:
        return [session for session in self.sessions.values() if session.send]

    def dispatch(self, event: str, payload: Json, guild_id: int | None) -> None:
        for session in self.sessions.values():
            if session.wants(event, guild_id):
                session.dispatch(event, payload)

    def read_content(self) -> bool:
        return any(session.intents & Intent.MESSAGE_CONTENT for session in self.sessions.values())

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """Welcome a bot, and listen to it until it goes."""
        socket = Socket(request, sending=partial(self._inspect, "sandbox"), heard=self._heard)
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

    def _left(self, socket: Socket) -> None:
        """A socket is gone; a bot that says goodbye (1000, 1001) ends its session."""
        self._sockets.discard(socket)
        session, socket.session = socket.session, None
        if session is None or session.send != socket.send:
            return
        session.send = None
        if socket.response.close_code in (1000, 1001):
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
        for session in self.connected:
            session.say({"op": 7, "d": None, "s": None, "t": None})

    async def close(self) -> None:
        for socket in list(self._sockets):
            await socket.close(1001, "Going away.")

    def _heartbeat(self, socket: Socket, _: Any) -> None:
        socket.send({"op": 11, "d": None, "s": None, "t": None})

    def _identify(self, socket: Socket, asked: Json) -> None:
        if socket.session:
            raise Close(4005, "Already authenticated.")
        self._authenticate(asked)
        intents, shard = asked.get("intents", 0), tuple(asked.get("shard") or (0, 1))
        if intents & self.refused_intents:
            raise Close(4014, "Disallowed intent(s).")
        if len(shard) != 2 or not 0 <= shard[0] < shard[1]:
            raise Close(4010, "Invalid shard.")
        session = Session(intents, (shard[0], shard[1]), send=socket.send)
        self.sessions[session.id] = socket.session = session
        self.start_count += 1
        self._welcome(session)

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
        if session is None or not session.can_replay_from(asked.get("seq") or 0):
            socket.send({"op": 9, "d": False, "s": None, "t": None})
            return
        socket.session = session
        self.resume_count += 1
        session.replay(asked["seq"], socket.send)
        self.on_presence()

    def _authenticate(self, asked: Json) -> None:
        if (asked.get("token") or "").removeprefix("Bot ") != self.token:
            raise Close(4004, "Authentication failed.")
