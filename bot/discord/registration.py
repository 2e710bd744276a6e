"""The commands as Discord holds them: compared with ours, told anew where they differ, and where to find each."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

import discord

from bot.discord.kit.command_mentions import CommandMentions
from bot.discord.kit.failures import DISCORD_FAILURES
from bot.discord.kit.localised import Localised
from bot.service.fellows import OFFICE_SECONDS
from bot.service.supervisor import Sleep
from bot.strings import starting as strings

if TYPE_CHECKING:
    from bot.discord.client import JargonTree

GUILD = discord.app_commands.AppInstallationType.GUILD
log = logging.getLogger(__name__)

Payload = Mapping[str, Any]
# A refusal may last until tomorrow, for Discord counts new commands by the day; and whoever runs a second bot with the
# same token, or changes commands by hand, changes what is held here.
AGAIN_AFTER, COMPARED_EVERY = 60 * 60.0, 24 * 60 * 60.0  # seconds
LOOKED_EVERY = 60.0  # seconds, while another process has to tell Discord of them
# The library sleeps out whatever wait Discord asks for, and the bot is not connected meanwhile: the old commands work.
PATIENCE = 20.0
# What Discord chooses itself where a command leaves it open, so that nothing can be said about it.
_LEFT_OPEN = ("contexts", "integration_types")
# What Discord gives back beside a command's own fields, or no longer looks at.
_NOT_OURS = ("id", "application_id", "version", "dm_permission", "handler", "guild_id")


class Registration:
    """Compares our commands with those that Discord holds, which another program may have changed.

    `mentions` names them in sentences; where Discord cannot be asked, or refuses ours, they are those of before.
    """

    def __init__(self, tree: JargonTree) -> None:
        self._tree, self._localised = tree, Localised()
        self.mentions = CommandMentions()
        self.is_current = False

    async def renew(self) -> bool:
        """Have Discord hold our commands; whether it does. What it refuses is logged, and the old ones stay."""
        self.is_current = await self._compared(tells=True)
        return self.is_current

    async def look(self) -> None:
        """See which commands Discord holds, where to tell it of ours is another process's work."""
        self.is_current = await self._compared(tells=False)

    async def _compared(self, *, tells: bool) -> bool:
        http, application = self._tree.client.http, self._tree.client.application_id or 0
        ours = await self.told(for_servers_alone=self._is_for_servers_alone())
        try:
            async with asyncio.timeout(PATIENCE):
                held = await self._held(application)
                self.mentions = CommandMentions(held)
                is_current = not differ(ours, held)
                if tells and not is_current:
                    self.mentions = CommandMentions(await http.bulk_upsert_global_commands(application, payload=ours))
                    log.info("Told Discord about %d commands.", len(ours))
        except DISCORD_FAILURES as error:
            log.warning("%s", strings.commands_refused(str(error) or strings.no_answer_in_time()))
            return False
        return tells or is_current

    async def _held(self, application_id: int) -> list[Any]:
        """The commands that Discord holds, with what they are called in other languages, which the library leaves out.

        https://docs.discord.com/developers/interactions/application-commands#get-global-application-commands
        """
        path = "/applications/{application_id}/commands"
        route = discord.http.Route("GET", path, application_id=application_id)
        held: list[Any] = await self._tree.client.http.request(route, params={"with_localizations": "true"})
        return held

    async def told(self, *, for_servers_alone: bool) -> list[dict[str, Any]]:
        """Our commands as Discord is told of them; all `for_servers_alone` where no account may add the application.

        Discord takes only installs for which the application is set up, and may know of none before it is:
        https://docs.discord.com/developers/interactions/application-commands#installation-context
        """
        told: list[dict[str, Any]] = [
            await each.get_translated_payload(self._tree, self._localised) for each in self._tree.all_commands()
        ]
        for each in told if for_servers_alone else ():
            each["integration_types"] = [GUILD]
        return told

    def _is_for_servers_alone(self) -> bool:
        app = self._tree.client.application
        return bool(app and app.guild_integration_config and not app.user_integration_config)

    async def keep(self, current: bool | None, sleep: Sleep, holds: Callable[[], Awaitable[bool]]) -> None:
        """Renew again, for ever: soon where it failed, and else once a day. `holds` says whether this is our work.

        It is another's where `current` is None: then once at once, for that may have been of another version.
        """
        while True:
            if current is not None:
                await sleep(COMPARED_EVERY if current else AGAIN_AFTER)
            await self._wait_until(holds, sleep)
            current = await self.renew()

    async def _wait_until(self, holds: Callable[[], Awaitable[bool]], sleep: Sleep) -> None:
        """Wait for this work; where Discord held other commands than ours, see whether another has told it of ours."""
        waited = 0.0
        while not await holds():
            await sleep(OFFICE_SECONDS)
            waited += OFFICE_SECONDS
            if waited >= LOOKED_EVERY and not self.is_current:
                await self.look()
                waited = 0.0


def differ(ours: Iterable[Payload], held: Iterable[Payload]) -> bool:
    """Whether Discord holds other commands than ours. What a command leaves to Discord is no difference."""
    here, there = _named(map(_with_contexts, ours)), _named(held)
    if here.keys() != there.keys():
        return True
    return any(_described(here[name]) != _described(there[name], as_in=here[name]) for name in here)


def _named(commands: Iterable[Payload]) -> dict[tuple[int, str], Payload]:
    return {(each["type"], each["name"]): each for each in commands}


def _with_contexts(command: Payload) -> Payload:
    """A command that is said to be for servers alone in the older of the two ways, in the newer."""
    for_servers = not command.get("contexts") and command.get("dm_permission") is False
    return {**command, "contexts": [0]} if for_servers else command


def _described(command: Payload, as_in: Payload | None = None) -> Any:
    """A command without what is open or says nothing: Discord leaves out, or fills in, what we leave empty."""
    ours = as_in or command
    unsaid = {*_NOT_OURS, *(key for key in _LEFT_OPEN if not ours.get(key))}
    said = {key: _plain(value) for key, value in command.items() if key not in unsaid}
    if (right := command.get("default_member_permissions")) is not None:
        said["default_member_permissions"] = str(right)  # it may be 0, which is not nothing: nobody but those in charge
    for key in _LEFT_OPEN:
        if key in said:
            said[key] = sorted(said[key])
    return {key: value for key, value in said.items() if value not in (None, "", [], {}, False)}


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items() if each not in (None, "", [], {}, False)}
    return [_plain(each) for each in value] if isinstance(value, list) else value
