"""A site on loopback that speaks https, with certificates of an authority of the test's own."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from aiohttp import web

from bot.service.packs import Fetcher, Network
from bot.service.packs.public_address import Address

if TYPE_CHECKING:
    import trustme

HOST = "packs.example"
LOOPBACK = "127.0.0.1"
Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class Site:
    """What it answers at each path, and what it was asked for; `found` says what its name leads to, time by time."""

    port: int = 0
    authority: trustme.CA | None = None
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    found: list[Sequence[str]] = field(default_factory=list)
    resolved: list[str] = field(default_factory=list)

    @property
    def host(self) -> str:
        """Its name as the settings have it."""
        return f"{HOST}:{self.port}"

    def address(self, path: str = "/pack.json") -> str:
        return f"https://{self.host}{path}"

    def gives(self, content: bytes, path: str = "/pack.json") -> None:
        """A file at a path."""

        async def answer(_: web.Request) -> web.StreamResponse:
            return web.Response(body=content)

        self.answers[path] = answer

    def leads(self, path: str, to: str) -> None:
        """A redirect."""

        async def answer(_: web.Request) -> web.StreamResponse:
            return web.Response(status=302, headers={"Location": to})

        self.answers[path] = answer

    async def resolve(self, host: str, _port: int) -> Sequence[str]:
        """Every name leads here, or to what was `found` for it."""
        self.resolved.append(host)
        return self.found.pop(0) if self.found else [LOOPBACK]

    def fetcher(self, *more: str, admits: Callable[[Address], bool] = lambda _: True, trusts: bool = True) -> Fetcher:
        """A fetcher that may call this site, and knows its authority."""
        trust = ssl.create_default_context()
        if trusts and self.authority:
            self.authority.configure_trust(trust)
        return Fetcher((self.host, *more), Network(self.resolve, admits, trust))

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(request.path)
        answer = self.answers.get(request.path)
        return await answer(request) if answer else web.Response(status=404)


@asynccontextmanager
async def site(name: str = HOST) -> AsyncIterator[Site]:
    """A site whose certificate is for this name, for the length of the block."""
    trustme = pytest.importorskip("trustme")
    made = Site(authority=trustme.CA())
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    assert made.authority
    made.authority.issue_cert(name).configure_cert(context)
    app = web.Application()
    app.router.add_get("/{path:.*}", made.answer)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    try:
        listening = web.TCPSite(runner, LOOPBACK, 0, ssl_context=context)
        await listening.start()
        made.port = runner.addresses[0][1]
        yield made
    finally:
        await runner.cleanup()
