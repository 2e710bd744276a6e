"""Packs at addresses: of hosts that are named, at public addresses, by https, and no larger or slower than may be."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from aiohttp import web
from hypothesis import given
from hypothesis import strategies as st

from bot.config import load_settings
from bot.errors import ConfigError, JargonError, RefusedError
from bot.formats.packs import MOST_BYTES
from bot.service import Fetcher, Jargon, Shards
from bot.service.packs.fetching import MOST_HOPS, Network
from bot.service.packs.https import CHUNK
from bot.service.packs.public_address import is_public
from bot.strings import pack_addresses as strings
from bot.strings import pack_files as file_strings
from tests.service.packs.sharing import HERE, NAMES, add, published, reword
from tests.service.packs.site import HOST, LOOPBACK, Site, site

DAY = timedelta(days=1)


@pytest.fixture
async def here() -> AsyncIterator[Site]:
    async with site() as made:
        yield made


async def refused(fetcher: Fetcher, address: str) -> str:
    with pytest.raises(JargonError) as error:
        await fetcher.fetch(address)
    return str(error.value)


async def test_a_file_is_fetched(here: Site) -> None:
    """Just as it lies there."""
    here.gives(b"a pack")
    assert await here.fetcher().fetch(here.address()) == b"a pack"
    assert here.asked == ["/pack.json"]


async def test_a_redirect_is_followed_where_it_may_be(here: Site) -> None:
    """Within the host, and to others that are named; the name is looked up anew for each."""
    here.gives(b"a pack")
    here.leads("/old", "/older")
    here.leads("/older", here.address())
    assert await here.fetcher().fetch(here.address("/old")) == b"a pack"
    assert here.resolved == [HOST] * 3


@pytest.mark.parametrize(
    ("to", "told"),
    [
        ("https://elsewhere.example/pack.json", "other_host"),
        ("https://127.0.0.1/pack.json", "other_host"),
        ("https://[::1]/pack.json", "other_host"),
        ("http://packs.example/pack.json", "no_address"),
        ("file:///etc/passwd", "no_address"),
        ("https://me@packs.example/", "no_address"),
    ],
)
async def test_a_redirect_elsewhere_is_refused(here: Site, to: str, told: str) -> None:
    """As the same address is that somebody types; nothing there is asked."""
    here.leads("/old", to)
    fetcher = here.fetcher()
    said = {"other_host": strings.other_host(fetcher.hosts), "no_address": strings.no_address()}[told]
    assert await refused(fetcher, here.address("/old")) == said
    assert await refused(fetcher, to) == said
    assert here.asked == ["/old"]


async def test_a_ring_of_redirects_ends(here: Site) -> None:
    """After so many."""
    here.leads("/ring", "/ring")
    assert await refused(here.fetcher(), here.address("/ring")) == strings.too_many_hops(MOST_HOPS)
    assert len(here.asked) == MOST_HOPS + 1


@pytest.mark.parametrize(
    "found", [[LOOPBACK], ["93.184.215.14", LOOPBACK], ["::ffff:127.0.0.1"], ["10.0.0.1"], ["fe80::1"]]
)
async def test_a_name_that_leads_to_no_public_address_is_not_called(here: Site, found: list[str]) -> None:
    """Not even where another of its addresses is public; and it is the product's own rule that says so."""
    here.gives(b"a pack")
    here.found = [found]
    assert await refused(here.fetcher(admits=is_public), here.address()) == strings.not_public()
    assert here.asked == []


async def test_a_name_is_looked_up_once_and_that_very_address_is_called(here: Site) -> None:
    """Where it leads a moment later does not matter: nobody asks again between looking and calling."""
    here.gives(b"a pack")
    looked: list[str] = []

    def admits(address: object) -> bool:
        looked.append(str(address))
        return str(address) == LOOPBACK

    here.found = [[LOOPBACK], ["10.0.0.1"]]
    assert await here.fetcher(admits=admits).fetch(here.address()) == b"a pack"
    assert (here.resolved, looked) == ([HOST], [LOOPBACK])


async def test_a_redirect_to_a_name_that_leads_inside_by_then_is_refused(here: Site) -> None:
    """Each hop is looked up and judged by itself."""
    here.gives(b"a pack")
    here.leads("/old", "/pack.json")
    here.found = [[LOOPBACK], ["10.0.0.1"]]
    fetcher = here.fetcher(admits=lambda address: str(address) == LOOPBACK)
    assert await refused(fetcher, here.address("/old")) == strings.not_public()
    assert here.asked == ["/old"]


async def test_who_is_vouched_for_by_nobody_we_know_is_refused(here: Site) -> None:
    """And so is one who shows a certificate for another name."""
    here.gives(b"a pack")
    assert await refused(here.fetcher(trusts=False), here.address()) == strings.cannot_reach()
    async with site("other.example") as other:
        other.gives(b"a pack")
        assert await refused(other.fetcher(), other.address()) == strings.cannot_reach()
        assert other.asked == []
    assert here.asked == []


async def test_what_is_too_large_is_not_taken(here: Site) -> None:
    """Whether it says so at first or not."""
    here.gives(b"x" * (MOST_BYTES + 1), "/said")

    async def unsaid(request: web.Request) -> web.StreamResponse:
        answer = web.StreamResponse()
        await answer.prepare(request)
        with suppress(ConnectionError):
            for _ in range(MOST_BYTES // CHUNK + 4):
                await answer.write(b"x" * CHUNK)
        return answer

    here.answers["/unsaid"] = unsaid
    for path in ("/said", "/unsaid"):
        assert await refused(here.fetcher(), here.address(path)) == file_strings.too_large(MOST_BYTES // 1024)


async def test_what_is_packed_is_not_unpacked(here: Site) -> None:
    """A small file may become a very large one."""

    async def packed(_: web.Request) -> web.StreamResponse:
        return web.Response(body=gzip.compress(b"x" * 1000), headers={"Content-Encoding": "gzip"})

    here.answers["/packed"] = packed
    assert await refused(here.fetcher(), here.address("/packed")) == strings.no_file_there(200)
    assert await refused(here.fetcher(), here.address("/nothing")) == strings.no_file_there(404)


async def test_who_does_not_answer_is_not_waited_for(here: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Longer than so long, for all of it."""
    monkeypatch.setattr("bot.service.packs.fetching.PATIENCE", 0.2)
    never = asyncio.Event()

    async def silent(_: web.Request) -> web.StreamResponse:
        await never.wait()
        return web.Response()

    here.answers["/silent"] = silent
    assert await refused(here.fetcher(), here.address("/silent")) == strings.too_slow(0)
    never.set()


async def test_nobody_at_home_is_told_so(here: Site) -> None:
    """Whatever the reason, no more is said than that."""

    async def nowhere(_host: str, _port: int) -> Sequence[str]:
        raise OSError("inside knowledge")

    fetcher = Fetcher([here.host], Network(nowhere))
    assert await refused(fetcher, here.address()) == strings.cannot_reach()


@pytest.mark.parametrize(
    "address",
    [
        "",
        "packs.example",
        "http://packs.example/",
        "ftp://packs.example/",
        "https://",
        "https:///x",
        "https://[::1",
        "//x",
        "https://a:b@packs.example/",
        "https://packs.example:0x/",
        f"https://packs.example/{'x' * 300}",
        "HTTPS:packs",
    ],
)
async def test_what_is_no_https_address_is_refused(address: str) -> None:
    """In a sentence, and nothing is called."""
    assert await refused(Fetcher(["packs.example"]), address) == strings.no_address()


@pytest.mark.parametrize(
    "address",
    [
        "https://packs.example.org/",
        "https://xpacks.example/",
        "https://packs.example:444/",
        "https://packs.example./",
        "https://127.0.0.1/",
        "https://2130706433/",
        "https://0x7f.1/",
        "https://[::ffff:7f00:1]/",
        "https://localhost/",
    ],
)
async def test_only_named_hosts_are_called(address: str) -> None:
    """A name that only looks like one of them is another."""
    assert await refused(Fetcher(["packs.example"]), address) == strings.other_host(["packs.example"])


@pytest.mark.parametrize("host", ["127.0.0.1", "10.0.0.1"])
async def test_a_number_is_not_called_though_it_be_named(host: str) -> None:
    """Nobody vouches for a number."""
    assert await refused(Fetcher([host]), f"https://{host}/") == strings.other_host([host])


async def test_without_hosts_nothing_is_called(jargon: Jargon) -> None:
    """So it is where the settings say nothing."""
    assert jargon.subscribing.hosts == ()
    with pytest.raises(RefusedError) as error:
        await jargon.subscribing.take_from(HERE, "https://packs.example/")
    assert str(error.value) == strings.no_hosts()


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "64:ff9b::5db8:d70e"])
def test_public_addresses(address: str) -> None:
    """Of both kinds, and one that is translated."""
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    "address",
    [
        *(
            "0.0.0.0",
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "192.0.0.8",
        ),
        *("192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255"),
        *("::", "::1", "fe80::1", "fc00::1", "fec0::1", "ff02::1", "2001:db8::1", "100::1"),
        *("::ffff:10.0.0.1", "::ffff:127.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::1"),
        *("2002:7f00:1::", "2002:a00:1::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2"),
    ],
)
def test_addresses_behind_a_door(address: str) -> None:
    """Loopback, private, local to a link, of a provider, for examples, to many, kept back; and what holds one."""
    assert not is_public(ip_address(address))


@given(st.ip_addresses(v=4, network="127.0.0.0/8") | st.ip_addresses(v=4, network="10.0.0.0/8"))
def test_a_private_address_is_private_however_it_is_written(address: object) -> None:
    """Mapped, translated or wrapped."""
    for written in (f"{address}", f"::ffff:{address}", f"::{address}", f"64:ff9b::{address}"):
        assert not is_public(ip_address(written))


async def test_a_subscription_by_address_is_looked_for_each_day(here: Site, tmp_path: Path, glossary: Path) -> None:
    """What is newer waits; what cannot be read, or is signed by another, is left until the next day."""
    jargon = Jargon(tmp_path / "a.db", glossary, fetcher=here.fetcher())
    await add(jargon, "Tea club", "We meet on Mondays.")
    here.gives(await published(jargon))
    taken = await jargon.subscribing.take_from(HERE, f" {here.address()} ")
    assert taken.subscription.address == here.address()
    assert taken.waiting == 1
    [offer] = await jargon.offers.waiting(HERE)
    await reword(jargon, "tea-club", "We meet on Tuesdays.")
    here.gives(await published(jargon))

    now = taken.subscription.looked_at
    assert [each async for each in jargon.subscribing.look(now + DAY / 2)] == []
    assert [each async for each in jargon.subscribing.look(now + DAY, Shards((1,), 2))] == [], "others look for it"
    assert len(here.asked) == 1
    here.answers.clear()
    assert [each async for each in jargon.subscribing.look(now + DAY)] == []
    assert [each async for each in jargon.subscribing.look(now + DAY * 1.5)] == []
    assert len(here.asked) == 2
    assert await jargon.offers.waiting(HERE) == [offer]
    here.gives(await published(jargon))
    assert [each async for each in jargon.subscribing.look(now + DAY * 2)] == [HERE]
    [newer] = await jargon.offers.waiting(HERE)
    assert newer.word.edition == 2
    [(kept, _)] = await jargon.subscribing.all(HERE)
    assert kept.address == here.address()
    jargon.close()


async def test_another_pack_at_the_address_is_not_taken(here: Site, tmp_path: Path, glossary: Path) -> None:
    """Be it well signed: nobody here subscribed to it."""
    jargon = Jargon(tmp_path / "a.db", glossary, fetcher=here.fetcher())
    await add(jargon, "Tea club", "We meet on Mondays.")
    await add(jargon, "Biscuit", "What goes with tea.", 3)
    here.gives(await published(jargon))
    await jargon.subscribing.take_from(HERE, here.address())
    here.gives(await published(jargon, 3))
    assert [each async for each in jargon.subscribing.look(datetime.now(UTC) + DAY)] == []
    assert [each.title for each, _ in await jargon.subscribing.all(HERE)] == [NAMES.title]
    assert [each.label for each in await jargon.offers.waiting(HERE)] == ["Tea club"]
    jargon.close()


@pytest.mark.parametrize(
    "host", ["https://packs.example", "packs.example/", "PACKS.example", "127.0.0.1", "*.example", "a b"]
)
def test_a_setting_that_is_no_host_is_refused(host: str, tmp_path: Path) -> None:
    """At the start, by its key."""
    file = tmp_path / "config.yaml"
    file.write_text(f"packs:\n  allowed_hosts: ['{host}']\n")
    with pytest.raises(ConfigError, match=r"packs\.allowed_hosts"):
        load_settings(file)
