"""One websocket of one bot: it greets, hears the bot out, and sends in the order it was told to."""

from __future__ import annotations

import asyncio
import json
import socket
import struct
from collections.abc import Callable
from contextlib import suppress

from aiohttp import WSMsgType, web

from rehearsal.allowance import Allowance
from rehearsal.gateway.compression import stream
from rehearsal.gateway.session import Session
from rehearsal.wire import Json, written

MISSED_BEATS = 1.5  # so many intervals without a heartbeat, and a connection is given up


class Close(Exception):
    """The connection is to be closed with a code of Discord's."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code = code


class Socket:
    """Speaks gateway version 10 with one connection: `sending` sees what is sent, `heard` gets what comes.

    `heartbeat` is how often the client is asked for one, in seconds of its own watch.
    """

    def __init__(
        self,
        request: web.Request,
        allowance: Allowance,
        *,
        heartbeat: float,
        sending: Callable[[Json], None],
        heard: Callable[[Socket, Json], None],
    ) -> None:
        self.session: Session | None = None
        self._closed_with: int | None = None
        self._request, self._sending, self._heard = request, sending, heard
        self._allowance, self._heartbeat, self._beat = allowance, heartbeat, asyncio.Event()
        self.response = web.WebSocketResponse(compress=False)
        self._compress = stream(request.query.get("compress"))
        self._outbox: asyncio.Queue[Json | Close] = asyncio.Queue()

    def send(self, packet: Json) -> None:
        self._sending(packet)
        self._outbox.put_nowait(packet)

    def close_after_all(self, order: Close) -> None:
        """Close the connection once everything is sent."""
        self._outbox.put_nowait(order)

    def acknowledge(self) -> None:
        """Answer a heartbeat."""
        self._beat.set()
        self.send({"op": 11, "d": None, "s": None, "t": None})

    async def serve(self) -> None:
        """Until either side closes the connection."""
        await self.response.prepare(self._request)
        interval = round(self._heartbeat * 1000)
        self.send({"op": 10, "d": {"heartbeat_interval": interval, "_trace": []}, "s": None, "t": None})
        beside = [asyncio.create_task(work) for work in (self._write(), self._await_heartbeats())]
        try:
            await self._read()
        except Close as order:
            await self.close(order.code, str(order))
        finally:
            for task in beside:
                task.cancel()

    @property
    def close_code(self) -> int | None:
        """The code with which either side closed the connection; None while it is open, or where it broke."""
        return self._closed_with or self.response.close_code

    async def close(self, code: int, reason: str = "") -> None:
        self._closed_with = code
        await self.response.close(code=code, message=reason.encode())

    def drop(self) -> None:
        """Break the connection without a word, as a lost network does."""
        if self._request.transport is not None:
            reset(self._request.transport)

    async def _read(self) -> None:
        async for packet in self.response:
            if packet.type is not WSMsgType.TEXT:
                raise Close(4002, "Decode error.")
            if not self._allowance.take():
                raise Close(4008, "Rate limited.")
            try:
                spoken = json.loads(packet.data)
            except ValueError:
                raise Close(4002, "Decode error.") from None
            self._heard(self, spoken)

    async def _await_heartbeats(self) -> None:
        """Whoever is silent too long has lost the connection without noticing.

        It goes by the client's watch, not by the sandbox's clock: no client can keep up with one that is moved.
        """
        with suppress(TimeoutError):
            while True:
                self._beat.clear()
                async with asyncio.timeout(self._heartbeat * MISSED_BEATS):
                    await self._beat.wait()
        await self.close(4009, "Session timed out.")

    async def _write(self) -> None:
        while True:
            packet = await self._outbox.get()
            if isinstance(packet, Close):
                return await self.close(packet.code, str(packet))
            text = written(packet)
            try:
                if self._compress:
                    await self.response.send_bytes(self._compress(text.encode()))
                else:
                    await self.response.send_str(text)
            except ConnectionError:
                return None


def reset(transport: asyncio.BaseTransport) -> None:
    """Close a connection with RST, so that the other side sees “connection reset by peer”."""
    raw = transport.get_extra_info("socket")
    if raw is not None:
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    if isinstance(transport, asyncio.Transport):
        transport.abort()
