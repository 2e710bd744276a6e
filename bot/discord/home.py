"""The home server, which may be another process's: then Discord is asked whether the bot is in it."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

import discord

from bot.discord.kit.failures import DISCORD_FAILURES

if TYPE_CHECKING:
    from bot.discord.client import JargonBot

log = logging.getLogger(__name__)
ASKED_EVERY = 10 * 60.0  # seconds


@dataclass(frozen=True, slots=True)
class HomeServer:
    """The server whose curators look after what is said outside servers. Its name is empty where it is not known."""

    id: int
    name: str


class Home:
    """Knows whether the bot is in its home server."""

    def __init__(self, bot: JargonBot) -> None:
        self._bot = bot
        self._asked: HomeServer | None = None

    @property
    def is_elsewhere(self) -> bool:
        """Whether another process hears of it."""
        home = self._bot.settings.home
        return home is not None and not self._bot.served.have(home)

    def server(self) -> HomeServer | None:
        """The server; None where there is none, or the bot is not in it."""
        if self.is_elsewhere:
            return self._asked
        guild = self._bot.get_guild(self._bot.settings.home or 0)
        return HomeServer(guild.id, guild.name or "") if guild else None

    async def ask(self) -> None:
        """Ask Discord. Where it cannot be asked, all is taken to be as it was."""
        home = self._bot.settings.home or 0
        try:
            found = await self._bot.http.get_guild(home, with_counts=False)
        except (discord.NotFound, discord.Forbidden):
            self._asked = None
        except DISCORD_FAILURES as error:
            log.info("Discord could not be asked for the home server: %s", error)
        else:
            self._asked = HomeServer(home, found["name"])

    async def keep_asking(self) -> None:
        """Ask again and again, for ever."""
        while True:
            await self._bot.sleep(ASKED_EVERY)
            await self.ask()
