"""The servers that the bot is in: what it may do in their channels, and whether curators are told where they chose."""

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any

from bot.cli.doctor.api import Api
from bot.cli.doctor.check import Check, advice, fault
from bot.cli.doctor.rights import WITH_MESSAGES, missing
from bot.config import Settings
from bot.errors import JargonError
from bot.service.reviews import CHANNEL
from bot.store.backups import pending, settled
from bot.store.engines import settled_on
from bot.store.place import Server
from bot.strings import doctor_servers as strings

MOST_SERVERS = 10  # three calls each
MOST_CHANNELS = 5  # of a server, whose missing rights are named
_HIDDEN = "view_channel"


async def server_checks(api: Api, settings: Settings, bot_id: str) -> AsyncIterator[Check]:
    """A row for each server that was looked at, and for each channel in which something is amiss."""
    found = (await api.get("/users/@me/guilds?limit=200")).rows()
    if found is None:
        yield advice("servers", strings.not_told())
        return
    told = _told_channels(settings)
    home = str(settings.home or "")
    first = sorted(found, key=lambda each: (each["id"] != home, int(each["id"]) not in told))[:MOST_SERVERS]
    yield Check("servers", strings.looked_at(len(first), len(found)))
    if home and home not in {each["id"] for each in found}:
        yield fault("home", strings.no_home())
    for server in first:
        for each in await _server(api, server, bot_id, told.get(int(server["id"]), "")):
            yield each


def _told_channels(settings: Settings) -> dict[int, str]:
    """The channels that curators chose; none where the database cannot be read, which has a row of its own."""
    place = settings.place
    try:
        if isinstance(place, Server):
            return settled_on(place, CHANNEL)
        if not place.exists() or pending(place):
            return {}
        return settled(place, CHANNEL)
    except JargonError:
        return {}


async def _server(api: Api, server: Mapping[str, Any], bot_id: str, told: str) -> list[Check]:
    place = f"/guilds/{server['id']}"
    channels, roles = (await api.get(f"{place}/channels")).rows(), (await api.get(f"{place}/roles")).rows()
    member = (await api.get(f"{place}/members/{bot_id}")).found
    name = str(server.get("name", server["id"]))
    if channels is None or roles is None or not isinstance(member, dict) or "roles" not in member:
        return [advice("server", strings.not_seen(name))]
    rooms = {str(each["id"]): each for each in channels if each.get("type") in WITH_MESSAGES}
    lacks = {key: missing({"guild_id": server["id"], **each}, roles, member) for key, each in rooms.items()}
    return [*_told_channel(name, rooms, lacks, told), *_rooms(name, rooms, lacks)]


def _told_channel(
    server: str, rooms: Mapping[str, Mapping[str, Any]], lacks: Mapping[str, list[str]], told: str
) -> Iterator[Check]:
    if not told:
        return
    if told not in rooms:
        yield fault("curators' channel", strings.told_channel_gone(server))
    elif rights := [each for each in lacks[told] if each in (_HIDDEN, "send_messages", "connect")]:
        yield fault("curators' channel", strings.told_channel_closed(server, str(rooms[told]["name"]), rights))
    else:
        yield Check("curators' channel", strings.told_channel(server, str(rooms[told]["name"])))


def _rooms(server: str, rooms: Mapping[str, Mapping[str, Any]], lacks: Mapping[str, list[str]]) -> Iterator[Check]:
    """Where it may not look at all somebody meant that, unless it is so everywhere."""
    open_rooms = [key for key in rooms if _HIDDEN not in lacks[key]]
    lacking = [key for key in open_rooms if lacks[key]]
    if rooms and not open_rooms:
        yield fault("server", strings.sees_nothing(server))
        return
    for key in lacking[:MOST_CHANNELS]:
        yield advice("server", strings.lacks(server, str(rooms[key]["name"]), lacks[key]))
    if len(lacking) > MOST_CHANNELS:
        yield advice("server", strings.lacks_more(server, len(lacking) - MOST_CHANNELS))
    if not lacking:
        yield Check("server", strings.server(server, len(open_rooms), len(rooms)))
