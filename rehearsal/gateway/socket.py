"""One websocket of one bot: it greets, hears the bot out, and sends in the order it was told to."""

from __future__ import annotations

import asyncio
import json
import socket
import struct
from collections.abc import Callable

from aiohttp import WSMsgType, web

from rehearsal.gateway.compression import stream
from rehearsal.gateway.session import Session
from rehearsal.wire import Json, written

HEARTBEAT_MS = 41_250


class Close(Exception):
    """The connection is to be closed with a code of Discord's."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code = code


class Socket:
    """Speaks gateway version 10 with one connection: `sending` sees what is sent, `heard` gets what comes."""

    def __init__(
        self, request: web.Request, *, sending: Callable[[Json], None], heard: Callable[[Socket, Json], None]
    ) -> None:
        self.session: Session | None = None
        self._request, self._sending, self._heard = request, sending, heard
        self.response = web.WebSocketResponse(compress=False)
        self._compress = stream(request.query.get("compress"))
        self._outbox: asyncio.Queue[Json] = asyncio.Queue()

    def send(self, packet: Json) -> None:
        self._sending(packet)
        self._outbox.put_nowait(packet)

    async def serve(self) -> None:
        """Until either side closes the connection."""
        await self.response.prepare(self._request)
        self.send({"op": 10, "d": {"heartbeat_interval": HEARTBEAT_MS, "_trace": []}, "s": None, "t": None})
        writer = asyncio.create_task(self._write())
        try:
            await self._read()
        except Close as order:
            await self.close(order.code, str(order))
        finally:
            writer.cancel()

    async def close(self, code: int, reason: str = "") -> None:
        await self.response.close(code=code, message=reason.encode())

    def drop(self) -> None:
        """Break the connection without a word, as a lost network does."""
        if self._request.transport is not None:
            reset(self._request.transport)

    async def _read(self) -> None:
        async for packet in self.response:
            if packet.type is not WSMsgType.TEXT:
                raise Close(4002, "Decode error.")
            try:
                spoken = json.loads(packet.data)
            except ValueError:
                raise Close(4002, "Decode error.") from None
            self._heard(self, spoken)

    async def _write(self) -> None:
        while True:
            text = written(await self._outbox.get())
            try:
                if self._compress:
                    await self.response.send_bytes(self._compress(text.encode()))
                else:
                    await self.response.send_str(text)
            except ConnectionError:
                return


def reset(transport: asyncio.BaseTransport) -> None:
    """Close a connection with RST, so that the other side sees “connection reset by peer”."""
    raw = transport.get_extra_info("socket")
    if raw is not None:
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    if isinstance(transport, asyncio.Transport):
        transport.abort()
