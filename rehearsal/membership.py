"""Which guilds the bot is in."""

from __future__ import annotations

from rehearsal import payloads
from rehearsal.gateway import Hub
from rehearsal.guild import Guild
from rehearsal.world import World


class Membership:
    """Changes which guilds the bot is in, and tells it."""

    def __init__(self, world: World, hub: Hub) -> None:
        self._world, self._hub = world, hub

    def add_bot_to(self, guild: Guild) -> None:
        """The bot is invited (again) to a guild, or a guild's outage is over."""
        self._world.guilds[guild.id] = guild
        self._hub.dispatch("GUILD_CREATE", payloads.guild_create(guild, self._world), guild.id)

    def remove_bot_from(self, guild: Guild) -> None:
        """The bot is thrown out of a guild, or leaves it."""
        self._world.guilds.pop(guild.id)
        self._hub.dispatch("GUILD_DELETE", {"id": str(guild.id)}, guild.id)

    def interrupt(self, guild: Guild) -> None:
        """The guild cannot be reached for a while; the bot is still in it."""
        self._hub.dispatch("GUILD_DELETE", {"id": str(guild.id), "unavailable": True}, guild.id)
