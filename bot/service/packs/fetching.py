"""Fetching a pack from an address: https alone, of hosts that whoever runs the bot has named, at public addresses."""

from __future__ import annotations

import asyncio
import re
import ssl
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.errors import JargonError, RefusedError
from bot.formats.packs import MOST_BYTES
from bot.service.packs.public_address import Address, is_public
from bot.strings import pack_addresses as strings
from bot.strings import pack_files as file_strings

if TYPE_CHECKING:
    from yarl import URL

MOST_HOPS = 3  # redirects that are followed
MOST_ADDRESS = 300  # characters
PATIENCE = 15.0  # seconds for all of it
AT_ONCE = 4
HTTPS_PORT = 443
Resolve = Callable[[str, int], Awaitable[Sequence[str]]]


async def resolve(host: str, port: int) -> Sequence[str]:
    """All addresses of a host, as the machine's own resolver gives them.

    Raises:
        OSError: there is no such host, or nobody can be asked.
    """
    found = await asyncio.get_running_loop().getaddrinfo(host, port, proto=6)  # TCP
    return [str(address[0]) for *_, address in found]


@dataclass(frozen=True, slots=True)
class Network:
    """The internet: how hosts are found, which of their addresses are called, and who vouches for them.

    It is what tests put another in the place of; nothing in the settings does.
    """

    resolve: Resolve = resolve
    admits: Callable[[Address], bool] = is_public
    trust: ssl.SSLContext | None = None


class Fetcher:
    """Fetches files from `hosts`, each named alone or with a port; from none where there are none."""

    def __init__(self, hosts: Collection[str] = (), network: Network | None = None) -> None:
        self.hosts = tuple(hosts)
        self._network = network or Network()
        self._turns = asyncio.Semaphore(AT_ONCE)

    async def fetch(self, address: str) -> bytes:
        """The file at an address. Each redirect is looked at like the first address.

        Raises:
            RefusedError: an address that may not be called; the sentence says why.
            JargonError: it cannot be reached, does not answer in time, or gives no file, or too large a one.
        """
        from aiohttp import ClientError  # here, since the command line never needs it

        from bot.service.packs.https import session

        url = self.admitted(address)
        try:
            async with self._turns, asyncio.timeout(PATIENCE), session(self._network) as client:
                for _ in range(MOST_HOPS + 1):
                    found = await client.get(url)
                    if isinstance(found, bytes):
                        return found
                    url = self.admitted(str(found))
        except TimeoutError:
            raise JargonError(strings.too_slow(int(PATIENCE))) from None
        except (ClientError, OSError, ValueError):  # what went wrong inside is no matter of whoever typed the address
            raise JargonError(strings.cannot_reach()) from None
        raise JargonError(strings.too_many_hops(MOST_HOPS))

    def admitted(self, address: str) -> URL:
        """An address as it is called, if it may be.

        Raises:
            RefusedError: it is not https, or of a host that is not named in the settings.
        """
        from yarl import URL

        if not self.hosts:
            raise RefusedError(strings.no_hosts())
        try:
            parts, url = urlsplit(address), URL(address)
            host, port = url.raw_host or "", url.port
        except ValueError:
            raise RefusedError(strings.no_address()) from None
        if len(address) > MOST_ADDRESS or parts.scheme != "https" or url.scheme != "https" or not host:
            raise RefusedError(strings.no_address())
        if url.raw_user is not None or url.raw_password is not None or "@" in parts.netloc:
            raise RefusedError(strings.no_address())
        named = host if port in (None, HTTPS_PORT) else f"{host}:{port}"
        if named not in self.hosts or not re.search("[a-z]", host.rpartition(".")[2]):  # a number is no name
            raise RefusedError(strings.other_host(self.hosts))
        return url.with_fragment(None)


def too_large() -> JargonError:
    """What is said of a file that is larger than a pack may be."""
    return JargonError(file_strings.too_large(MOST_BYTES // 1024))
