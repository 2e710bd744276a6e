"""The Discord client: intents, extensions, command sync, and the one place where errors become replies."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from hashlib import blake2s
from types import TracebackType
from typing import Any, cast

import discord
from discord import app_commands
from discord.ext.commands import Bot, when_mentioned

from bot.config import Settings
from bot.discord.kit.debounce import Sleep
from bot.discord.retrying import make_patient
from bot.errors import JargonError, UnexpectedError
from bot.service import Jargon

log = logging.getLogger(__name__)

EXTENSIONS = (
    "commands.define",
    "commands.explain",
    "commands.questions",
    "commands.term",
    "commands.flags",
    "commands.my",
    "commands.forms",
    "commands.settings",
    "commands.reactions",
    "commands.notices",
    "commands.reconcile",
)
FOR_CURATORS = ("term", "flags", "settings")
INTENTS = discord.Intents(
    guilds=True, guild_messages=True, dm_messages=True, guild_reactions=True, dm_reactions=True
)  # none of them privileged

# https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
UNKNOWN_INTERACTION = 10062
ALREADY_ACKNOWLEDGED = 40060

WayOn = discord.ui.View | discord.ui.LayoutView
NO_WAY_ON: discord.ui.View = discord.utils.MISSING  # as the library marks what is not given

Registered = app_commands.Command[Any, ..., Any] | app_commands.Group | app_commands.ContextMenu


class JargonTree(app_commands.CommandTree["JargonBot"]):
    """The commands; what goes wrong in one is explained like everywhere else."""

    def all_commands(self) -> list[Registered]:
        """Every slash command, group and message menu, as Discord registers them."""
        kinds = (discord.AppCommandType.chat_input, discord.AppCommandType.message)
        return [command for kind in kinds for command in self.get_commands(type=kind)]

    async def on_error(self, interaction: discord.Interaction[JargonBot], error: app_commands.AppCommandError) -> None:
        cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
        await interaction.client.explain(interaction, cause)


class JargonBot(Bot):
    """jargonbot on Discord. It needs no privileged intent.

    `sleep` is how it waits a moment, a minute or an hour before it does something of its own accord; `options`
    are the library's.
    """

    def __init__(self, jargon: Jargon, settings: Settings, *, sleep: Sleep = asyncio.sleep, **options: Any) -> None:
        super().__init__(
            command_prefix=when_mentioned,
            tree_cls=JargonTree,
            help_command=None,
            intents=INTENTS,
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            max_messages=None,
            chunk_guilds_at_startup=False,
            **options,
        )
        make_patient(self.http)
        self.jargon = jargon
        self.settings = settings
        self.sleep = sleep
        self.late_replies = 0

    async def on_message(self, message: discord.Message, /) -> None:
        """Look for no prefix command: there are none, and discord.py would log the first word of each question."""

    async def on_interaction(self, interaction: discord.Interaction[Any], /) -> None:
        """Log which command or kind of thing came from which server; never who it was, or what they wrote."""
        command = interaction.command.qualified_name if interaction.command else ""
        log.debug("Interaction in server %d: %s %s", interaction.guild_id or 0, interaction.type.name, command)

    async def setup_hook(self) -> None:
        """Load the commands, and tell Discord about them if they are not what it was told last."""
        for extension in EXTENSIONS:
            await self.load_extension(extension)
        self._hide_from_others()
        await self._sync_if_changed()

    def _hide_from_others(self) -> None:
        """Show the curators' commands to those who may manage the server; to all, where roles were chosen.

        Discord cannot be told of roles by a bot, and each command asks for the right again anyway:
        https://docs.discord.com/developers/interactions/application-commands#permissions
        """
        if self.settings.curators.roles:
            return
        for name in FOR_CURATORS:
            command = self.tree.get_command(name)
            if isinstance(command, app_commands.Command | app_commands.Group):
                command.default_permissions = discord.Permissions(manage_guild=True)

    async def _sync_if_changed(self) -> None:
        commands = [command.to_dict(self.tree) for command in cast(JargonTree, self.tree).all_commands()]
        commands.sort(key=lambda each: (each["type"], each["name"]))
        described = json.dumps(commands, sort_keys=True)
        fingerprint = f"{self.application_id}:{blake2s(described.encode(), digest_size=8).hexdigest()}"
        if self.jargon.recall("commands") != fingerprint:
            await self.tree.sync()
            self.jargon.remember("commands", fingerprint)
            log.info("Told Discord about %d commands.", len(commands))

    def count_late(self, error: BaseException) -> None:
        """Count a reply that came too late or twice; it needs no further answer."""
        self.late_replies += 1
        log.warning("A reply came too late or twice (%d so far): %s", self.late_replies, error)

    async def explain(self, interaction: discord.Interaction, error: BaseException, way_on: WayOn = NO_WAY_ON) -> None:
        """Tell the person, and only the person, what went wrong; `way_on` holds what they can press then.

        A `LayoutView` says what went wrong itself.

        1. A reply that came too late, or was given already, is counted: nobody is there to be told.
        2. A JargonError is its own explanation.
        3. Anything else is a fault of ours: logged whole, told in one calm sentence.
        """
        if _came_too_late(error):
            self.count_late(error)
            return
        if not isinstance(error, JargonError):
            log.error("Could not answer an interaction", exc_info=error)
            error = UnexpectedError()
        send: Callable[..., Awaitable[object]] = interaction.response.send_message
        if interaction.response.is_done():
            send = interaction.followup.send
        sentence = None if isinstance(way_on, discord.ui.LayoutView) else str(error)
        try:
            await send(content=sentence, view=way_on, ephemeral=True)
        except discord.HTTPException as failure:
            log.warning("Could not explain an error to the person: %s", failure)


class Explained:
    """A context in which whatever is raised is explained to the person; `way_on` says what they can press then.

    discord.py only logs what buttons raise; this brings it to the same place as the errors of commands.
    """

    def __init__(
        self, interaction: discord.Interaction[Any], way_on: Callable[[Exception], WayOn] = lambda _: NO_WAY_ON
    ) -> None:
        self._interaction = interaction
        self._way_on = way_on

    async def __aenter__(self) -> None:
        pass

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if not isinstance(error, Exception):
            return False
        await cast(JargonBot, self._interaction.client).explain(self._interaction, error, self._way_on(error))
        return True


def _came_too_late(error: BaseException) -> bool:
    codes = (UNKNOWN_INTERACTION, ALREADY_ACKNOWLEDGED)
    return isinstance(error, discord.HTTPException) and error.code in codes
