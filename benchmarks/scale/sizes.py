"""How many bytes the events are that Discord sends, before they are compressed, which takes off most of them."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.scale.servers import Place, Servers, servers
from rehearsal import guild_payload
from rehearsal.changes import Changes
from rehearsal.conversation import Conversation
from rehearsal.gateway import Hub
from rehearsal.gateway.intents import KNOWN
from rehearsal.gateway.session import Session
from rehearsal.interaction import Interactions, Kind
from rehearsal.message import Message
from rehearsal.wire import Json, written

SERVERS = 50
DEFINE: Json = {"id": "1", "name": "define", "type": 1, "options": [{"name": "term", "type": 3, "value": "advocate"}]}


def sizes() -> dict[str, int]:
    """Mean bytes of one of each kind."""
    there, sent = servers(SERVERS), list[Json]()
    hub = Hub(there.world, "token", allowed_intents=KNOWN, shards=1, inspect=lambda *_: None)
    hub.sessions["one"] = Session(KNOWN, send=sent.append)
    changes = Changes(there.world.clock)
    conversation, interactions = Conversation(there.world, hub, changes), Interactions(there.world, hub, changes)
    happens: dict[str, Callable[[Place], object]] = {
        "server": lambda place: sent.append(_arrives(place, there)),
        "messages": lambda place: conversation.post(_message(place, there)),
        "reactions": lambda place: conversation.react(_message(place, there), there.member, "👍"),
        "lookups": lambda place: interactions.open(Kind.COMMAND, there.member, place.channel, DEFINE, {}),
    }
    return {kind: _mean(sent, there, happen) for kind, happen in happens.items()}


def _mean(sent: list[Json], there: Servers, happen: Callable[[Place], object]) -> int:
    sent.clear()
    for place in there.places:
        happen(place)
    return round(sum(len(written(each).encode()) for each in sent) / SERVERS)


def _arrives(place: Place, there: Servers) -> Json:
    return {"op": 0, "s": 1, "t": "GUILD_CREATE", "d": guild_payload.full(place.guild, there.world)}


def _message(place: Place, there: Servers) -> Message:
    return Message(there.world.ids.next(), place.channel, there.member, content="See you on Monday.")
