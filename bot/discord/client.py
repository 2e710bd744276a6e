"""The Discord client: intents, extensions, and the commands that Discord is told about."""

from __future__ import annotations

import asyncio
import logging
import time
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

import discord
from discord import app_commands
from discord.ext.commands import Bot, when_mentioned
from discord.gateway import DiscordWebSocket

from bot.config import Settings
from bot.discord.answers.public_cards import PublicCards
from bot.discord.claiming import claim_interactions
from bot.discord.feedback.notice import FlagNotice
from bot.discord.feedback.server_emoji import ServerEmoji
from bot.discord.health import HealthPages
from bot.discord.home import Home, HomeServer
from bot.discord.identifying import Identifying
from bot.discord.kit.audience import begin
from bot.discord.kit.buttons import BUTTONS
from bot.discord.kit.closed_rooms import Clock, ClosedRooms
from bot.discord.kit.curators import Grants, require_curator
from bot.discord.kit.handlers import Handlers
from bot.discord.kit.interaction import Registered, is_for_curators, make_visible
from bot.discord.kit.menus import MENUS
from bot.discord.kit.receiving import receive
from bot.discord.kit.reporting import report, reports_errors
from bot.discord.registration import Registration
from bot.discord.retrying import make_patient
from bot.discord.sharing import Sharing
from bot.discord.starts import StartLimit
from bot.discord.unavailable import MoreShardsError
from bot.service import ONLY, Jargon, Shards, Supervisor, TaskHealth
from bot.service.supervisor import Sleep
from bot.strings import starting as strings

if TYPE_CHECKING:
    from bot.discord.metrics import Metrics

log = logging.getLogger(__name__)

# So long Discord waits for a first reply, and a stopped bot for its handlers:
# https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback
HANDLED_SECONDS = 3.0

COMMANDS = "commands"  # the work of telling Discord of them
EXTENSIONS = (
    "commands.define",
    "commands.compare",
    "commands.random",
    "commands.weekly",
    "commands.packs",
    "commands.explain",
    "commands.check_writing",
    "commands.suggest",
    "commands.browse",
    "commands.questions",
    "commands.term",
    "commands.glossary",
    "commands.my",
    "commands.settings",
    "commands.rooms",
    "commands.help",
    "commands.help_now",
    "commands.privacy",
    "commands.servers",
    "commands.reactions",
    "commands.flags",  # when they are stopped, what the reactions changed is shown last
)
INTENTS = discord.Intents(
    guilds=True, guild_messages=True, dm_messages=True, guild_reactions=True, dm_reactions=True
)  # none of them privileged


class JargonTree(app_commands.CommandTree["JargonBot"]):
    """The commands. What goes wrong in one is reported like everywhere else."""

    def all_commands(self) -> list[Registered]:
        """Every slash command, group and message menu, as Discord registers them."""
        kinds = (discord.AppCommandType.chat_input, discord.AppCommandType.message)
        return [command for kind in kinds for command in self.get_commands(type=kind)]

    async def interaction_check(self, interaction: discord.Interaction[JargonBot], /) -> bool:
        """Whether a command may run; who may not use it is told why. What nobody sees of its options goes no further.

        Discord itself lets nobody use a curators' command but those who manage the server, or were granted it. Only
        where it may still hold the commands as they once were, which it did not hide, the right is asked for here;
        what a check of a command raises, the person would never be told.
        """
        begin(interaction)
        make_visible(interaction)
        command = interaction.command
        is_command = interaction.type is discord.InteractionType.application_command
        if is_command and command and is_for_curators(command) and not self.client.registration.is_current:
            async with reports_errors(interaction):
                await require_curator(interaction, command.qualified_name.split()[0])
                return True
            return False
        return True

    async def on_error(self, interaction: discord.Interaction[JargonBot], error: app_commands.AppCommandError) -> None:
        cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
        await report(interaction, cause)


class JargonBot(Bot):
    """jargonbot on Discord. It needs no privileged intent.

    `sleep` is how it waits a moment, a minute or an hour before it does something of its own accord, and `clock`
    says in seconds how much time has gone by; `options` are the library's. It serves these `shards`, or else those of
    the settings, or one that has all servers.
    """

    def __init__(
        self,
        jargon: Jargon,
        settings: Settings,
        *,
        sleep: Sleep = asyncio.sleep,
        clock: Clock = time.monotonic,
        shards: Shards | None = None,
        **options: Any,
    ) -> None:
        self.served = shards or settings.discord.shards or ONLY
        self.metrics = _metrics(settings)
        if self.metrics:
            options["http_trace"] = self.metrics.calls.trace
        super().__init__(
            command_prefix=when_mentioned,
            tree_cls=JargonTree,
            help_command=None,
            intents=INTENTS,
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            max_messages=None,
            chunk_guilds_at_startup=False,
            **_options_for(self.served),
            **options,
        )
        make_patient(self.http)
        self.jargon = jargon
        jargon.looked_after = lambda: self.home is not None
        self.settings = settings
        self.late_replies = 0
        self.sleep = sleep
        self.closed_rooms = ClosedRooms(clock)
        self.public_cards = PublicCards(settings.answers, clock)
        self.tasks = Supervisor(sleep)
        self.handlers = Handlers()
        self.notice = FlagNotice(self)
        self.identifying = Identifying(jargon, self.served, sleep, clock)
        self._home = Home(self)
        self.sharing = Sharing(jargon.fellows, self.served, sleep)
        claim_interactions(self)
        self.health_pages = HealthPages(self)
        if self.metrics:
            self.metrics.watch(self)
        self.registration = Registration(cast(JargonTree, self.tree))
        self.grants = Grants(self, clock)
        self.flag_emoji = ServerEmoji(settings.flags.emoji, jargon.preferences)

    async def close(self) -> None:
        """Log out. What is being answered is finished first, and shown, as long as Discord still takes it.

        What comes meanwhile is left to a process that has taken this one's place.
        """
        await self.sharing.leave()
        if not await self.handlers.ended(HANDLED_SECONDS):
            log.warning("%d people are not answered yet.", self.handlers.at_work)
        self.sharing.stop()
        await super().close()
        await self.tasks.stop()
        await self.sharing.end()

    @property
    def home(self) -> HomeServer | None:
        """The server whose curators look after what is said outside servers; None where the bot is not in it."""
        return self._home.server()

    def clickable(self, sentence: str) -> str:
        """A sentence of ours, in which each command that it names opens when it is pressed."""
        return self.registration.mentions.within(sentence)

    def health(self) -> tuple[TaskHealth, ...]:
        """How the tasks are that run as long as the bot does."""
        return (*self.jargon.health(), *self.tasks.health())

    async def on_message(self, message: discord.Message, /) -> None:
        """Look for no prefix command: there are none, and discord.py would log the first word of each question."""

    async def on_interaction(self, interaction: discord.Interaction[Any], /) -> None:
        """Take a form that was sent, whether it was opened before or after the bot was last started.

        It is logged which command or kind of thing came from which server; never who it was, or what they wrote.
        """
        command = interaction.command.qualified_name if interaction.command else ""
        log.debug("Interaction in server %d: %s %s", interaction.guild_id or 0, interaction.type.name, command)
        if interaction.type is discord.InteractionType.modal_submit:
            await receive(interaction)

    async def connect_in_time(self) -> None:
        """Connect and listen until the connection is given up, after a pause where it was made too often.

        The gateway is tried first: where the very first connection fails, so does the library
        (https://github.com/Rapptz/discord.py/issues/10520).

        Raises:
            MoreShardsError: the settings do not say how many shards there are, and Discord advises more than these.
        """
        advised, _, limit = await self.http.get_bot_gateway()
        if self.settings.discord.shards is None and advised > self.served.count:
            raise MoreShardsError(strings.more_shards(advised), advised)
        await (await self.http.ws_connect(str(DiscordWebSocket.DEFAULT_GATEWAY))).close()
        self.identifying.at_once = limit["max_concurrency"]
        starts = StartLimit(limit["remaining"], limit["reset_after"] / 1000)
        await self.sleep(await self.identifying.pause(starts))
        await self.identifying.wait_for_turn()
        await self.connect()

    def is_connected(self) -> bool:
        """Whether each shard has a connection to Discord. The library closes one that was silent for a minute."""
        return self.is_ready() and not self.is_closed() and self.ws.open

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Wait until a shard may say who it is; see `Identifying.wait`, also for what it raises."""
        await self.identifying.wait(shard_id or 0, initial=initial)

    async def load_commands(self) -> None:
        """Load all that people can do; Discord is told nothing."""
        for extension in EXTENSIONS:
            # `load_extension` runs the whole file again for each bot of a process, and nothing here is ever reloaded.
            await import_module(extension).setup(self)
        self.add_dynamic_items(*BUTTONS, *MENUS)  # what the commands show, they have imported
        self._hide_from_others()

    async def setup_hook(self) -> None:
        """Load the commands, and tell Discord about them if it holds others."""
        await self.sharing.begin()
        await self.load_commands()
        is_ours = await self.jargon.fellows.holds(COMMANDS)
        current = await (self.registration.renew() if is_ours else self.registration.look())
        holds = partial(self.jargon.fellows.holds, COMMANDS)
        self.tasks.start("commands", lambda: self.registration.keep(current, self.sleep, holds))
        if self._home.is_elsewhere:
            await self._home.ask()
            self.tasks.start("home", self._home.keep_asking)
        watched = self.settings.health
        if (port := watched.port) is not None:
            if self.metrics:
                self.tasks.start("loop", self.metrics.watch_loop)
            self.tasks.start("health", lambda: self.health_pages.serve(watched.host, port), expected=(OSError,))

    async def on_raw_app_command_permissions_update(self, event: discord.RawAppCommandPermissionsUpdateEvent) -> None:
        """Ask anew who may use the commands of a server, for it has just changed that."""
        self.grants.forget(event.guild.id)

    def _hide_from_others(self) -> None:
        """Show the curators' commands to those who may manage the server, unless a server grants them to others.

        A bot cannot tell Discord of roles: https://docs.discord.com/developers/interactions/application-commands#permissions
        """
        for command in cast(JargonTree, self.tree).all_commands():
            if is_for_curators(command):
                command.default_permissions = discord.Permissions(manage_guild=True)

    def count_late(self, error: BaseException) -> None:
        """Count a reply that came too late or twice; it needs no further answer."""
        self.late_replies += 1
        log.warning("A reply came too late or twice (%d so far): %s", self.late_replies, error)


def _options_for(shards: Shards) -> dict[str, Any]:
    """What the library is told of these shards."""
    if shards == ONLY:
        return {}
    ids = {"shard_ids": list(shards.ids)} if len(shards.ids) > 1 else {"shard_id": shards.ids[0]}
    return {"shard_count": shards.count, **ids}


def _metrics(settings: Settings) -> Metrics | None:
    """What is measured, where somebody can ask for it."""
    if settings.health.port is None:
        return None
    from bot.discord.metrics import Metrics  # here, because most hosts do without, and so without the library

    return Metrics()
