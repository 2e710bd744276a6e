"""The gateway: the websocket over which a bot hears what happens."""

from bot.sandbox.gateway.hub import Hub
from bot.sandbox.gateway.intents import Intent
from bot.sandbox.gateway.socket import Socket, reset

__all__ = ["Hub", "Intent", "Socket", "reset"]
