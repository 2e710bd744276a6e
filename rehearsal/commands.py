"""The commands a bot has registered, and how Discord numbers their kinds and options."""

from __future__ import annotations

from enum import IntEnum

from rehearsal.allowance import Allowance, Limit
from rehearsal.clock import Clock
from rehearsal.errors import DiscordError, NotPossibleError
from rehearsal.snowflake import Snowflakes
from rehearsal.wire import Json

# https://docs.discord.com/developers/interactions/application-commands#registering-a-command
DAILY_CREATES = Limit(200, 86_400.0)
_OPTIONAL = (
    "options",
    "nsfw",
    "dm_permission",
    "name_localizations",
    "description_localizations",
)
_LOCALISED = _OPTIONAL[-2:]


class CommandKind(IntEnum):
    """https://discord.com/developers/docs/interactions/application-commands#application-command-object"""

    CHAT_INPUT = 1
    USER_MENU = 2
    MESSAGE_MENU = 3


class OptionKind(IntEnum):
    """The kinds of options that a person can fill in here, and the two that are commands within a command."""

    SUB_COMMAND = 1
    SUB_COMMAND_GROUP = 2
    STRING = 3
    INTEGER = 4
    BOOLEAN = 5
    USER = 6
    NUMBER = 10
    ATTACHMENT = 11


def sub_commands(options: list[Json]) -> list[Json]:
    """Those of the options that are commands or groups of them."""
    return [option for option in options if option["type"] in (OptionKind.SUB_COMMAND, OptionKind.SUB_COMMAND_GROUP)]


def unlocalised(command: Json) -> Json:
    """A command, or an option of one, without what it is called in other languages."""
    options = {"options": [*map(unlocalised, command["options"])]} if "options" in command else {}
    return {key: value for key, value in command.items() if key not in _LOCALISED} | options


class Commands:
    """Keeps the commands; they are the same everywhere."""

    def __init__(self, ids: Snowflakes, application_id: int, clock: Clock) -> None:
        self._ids, self._application_id = ids, application_id
        self.creates = Allowance(DAILY_CREATES, clock)
        self.registered: list[Json] = []

    def replace_all(self, bodies: list[Json]) -> list[Json]:
        """Commands that keep name and type keep their id, as on Discord; the others count as made today."""
        known = {(command["type"], command["name"]): command["id"] for command in self.registered}
        new = [body for body in bodies if (body.get("type", CommandKind.CHAT_INPUT), body["name"]) not in known]
        if not self.creates.take(len(new)):
            raise DiscordError(400, 30034, "Max number of daily application command creates has been reached (200)")
        self.registered = [self._command(body, known) for body in bodies]
        return self.registered

    def id_of(self, name: str) -> int:
        """The id of a command.

        Raises:
            NotPossibleError: there is none of this name.
        """
        for command in self.registered:
            if command["name"] == name:
                return int(command["id"])
        raise NotPossibleError(f"The bot has no command “{name}”.")

    def _command(self, body: Json, known: dict[tuple[int, str], str]) -> Json:
        kind, name = body.get("type", CommandKind.CHAT_INPUT), body["name"]
        permissions = body.get("default_member_permissions")
        command: Json = {
            "id": known.get((kind, name)) or str(self._ids.next()),
            "application_id": str(self._application_id),
            "version": str(self._ids.next()),
            "type": kind,
            "name": name,
            "description": body.get("description") or "",
            "default_member_permissions": None if permissions is None else str(permissions),
            # https://docs.discord.com/developers/interactions/application-commands#bulk-overwrite-global-application-commands
            "integration_types": body.get("integration_types") or [0],
            "contexts": body.get("contexts") or ([0] if body.get("dm_permission") is False else [0, 1, 2]),
        }
        return command | {key: body[key] for key in _OPTIONAL if body.get(key) is not None}
