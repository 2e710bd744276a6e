"""The one way out to the internet: a client that connects to no address but those that were just found to be public."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import ClientResponse, ClientSession, DummyCookieJar, TCPConnector
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from bot.errors import JargonError, RefusedError
from bot.formats.packs import MOST_BYTES
from bot.service.packs.fetching import Network, too_large
from bot.service.packs.public_address import read_address
from bot.strings import pack_addresses as strings

REDIRECTS = (301, 302, 303, 307, 308)
OK = 200
CHUNK = 64 * 1024  # bytes
HEADERS = {"User-Agent": "jargonbot", "Accept": "application/json", "Accept-Encoding": "identity"}


class CheckedResolver(AbstractResolver):
    """Finds the addresses of a host, and gives those to the connection that it looked at: nobody asks a second time.

    So a name that leads elsewhere a moment later is not followed there.
    """

    def __init__(self, network: Network) -> None:
        self._network = network

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """The addresses of a host.

        Raises:
            RefusedError: one of them is not public.
            OSError: it has none.
        """
        found = [read_address(each) for each in await self._network.resolve(host, port)]
        if not found:
            raise OSError("no address")
        if not all(map(self._network.admits, found)):
            raise RefusedError(strings.not_public())
        return [
            ResolveResult(
                hostname=host,
                host=str(each),
                port=port,
                family=socket.AF_INET if each.version == 4 else socket.AF_INET6,
                proto=socket.IPPROTO_TCP,
                flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
            )
            for each in dict.fromkeys(found)
        ]

    async def close(self) -> None:
        """Nothing is held open."""


class Client:
    """Asks for one file at a time, without cookies, proxies or compression."""

    def __init__(self, session: ClientSession) -> None:
        self._session = session

    async def get(self, url: URL) -> bytes | URL:
        """The file at an address, or the address to which it leads.

        Raises:
            JargonError: it answers otherwise, or the file is too large.
            aiohttp.ClientError: it cannot be reached, or its certificate is not trusted.
        """
        async with self._session.get(url, headers=HEADERS, allow_redirects=False) as response:
            if response.status in REDIRECTS and (location := response.headers.get("Location")):
                return url.join(URL(location))
            if response.status != OK or response.headers.get("Content-Encoding", "identity") != "identity":
                raise JargonError(strings.no_file_there(response.status))
            return await _content(response)


async def _content(response: ClientResponse) -> bytes:
    """The body, of which no more is taken than a pack may have."""
    if (response.content_length or 0) > MOST_BYTES:
        raise too_large()
    content = bytearray()
    async for chunk in response.content.iter_chunked(CHUNK):
        content += chunk
        if len(content) > MOST_BYTES:
            raise too_large()
    return bytes(content)


@asynccontextmanager
async def session(network: Network) -> AsyncIterator[Client]:
    """A client for the length of the block."""
    connector = TCPConnector(
        resolver=CheckedResolver(network),
        ssl=network.trust or True,
        use_dns_cache=False,
        force_close=True,
    )
    async with ClientSession(
        connector=connector, cookie_jar=DummyCookieJar(), trust_env=False, auto_decompress=False
    ) as made:
        yield Client(made)
