"""The gateway: the websocket over which a bot hears what happens."""

from rehearsal.gateway.hub import Hub
from rehearsal.gateway.intents import Intent
from rehearsal.gateway.socket import Socket, reset

__all__ = ["Hub", "Intent", "Socket", "reset"]
