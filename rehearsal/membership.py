"""Which guilds the bot is in, and which members may only look on."""

from __future__ import annotations

import datetime as dt

from rehearsal import guild_payload, payloads
from rehearsal.gateway import Hub
from rehearsal.guild import Guild, Role, User
from rehearsal.stewardship import Stewardship
from rehearsal.world import World


class Membership:
    """Changes which guilds the bot is in, and tells it; of people it is told nothing without the members intent."""

    def __init__(self, world: World, hub: Hub, stewardship: Stewardship) -> None:
        self._world, self._hub, self._stewardship = world, hub, stewardship

    def add_bot_to(self, guild: Guild) -> None:
        """The bot is invited (again) to a guild, or a guild's outage is over."""
        self._world.guilds[guild.id] = guild
        self._hub.dispatch("GUILD_CREATE", guild_payload.full(guild, self._world), guild.id)

    def remove_bot_from(self, guild: Guild) -> None:
        """The bot is thrown out of a guild, or leaves it."""
        self._world.guilds.pop(guild.id)
        self._hub.dispatch("GUILD_DELETE", {"id": str(guild.id)}, guild.id)

    def interrupt(self, guild: Guild) -> None:
        """The guild cannot be reached for a while; the bot is still in it."""
        self._hub.dispatch("GUILD_DELETE", {"id": str(guild.id), "unavailable": True}, guild.id)

    def time_out(self, guild: Guild, user: User, **span: float) -> None:
        """A moderator lets a member only look on, for so many `minutes`, `hours` or `days`."""
        guild.members[user.id].timed_out_until = self._world.clock.now() + dt.timedelta(**span)
        self._tell_of(guild, user)

    def give_role(self, guild: Guild, user: User, role: Role) -> None:
        """A member has one more role."""
        with self._stewardship.rights_change(guild):
            guild.members[user.id].roles.append(role.id)
            self._tell_of(guild, user)

    def _tell_of(self, guild: Guild, user: User) -> None:
        """The bot hears of itself whatever its intents: https://docs.discord.com/developers/events/gateway#caveats"""
        if user is self._world.bot:
            told = payloads.member(guild.members[user.id]) | {"guild_id": str(guild.id)}
            self._hub.dispatch("GUILD_MEMBER_UPDATE", told, guild.id)
