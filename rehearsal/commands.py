"""The commands a bot has registered, globally and in single guilds."""

from __future__ import annotations

from rehearsal import errors
from rehearsal.snowflake import Snowflakes
from rehearsal.wire import Json

_OPTIONAL = (
    "options",
    "nsfw",
    "contexts",
    "dm_permission",
    "name_localizations",
    "description_localizations",
)


class Commands:
    """Keeps commands by where they are registered (a guild's id, or None for everywhere)."""

    def __init__(self, ids: Snowflakes, application_id: int) -> None:
        self._ids, self._application_id = ids, application_id
        self._kept: dict[int | None, dict[int, Json]] = {}
        self._shown: set[tuple[str, int, int]] = set()

    def of(self, guild_id: int | None) -> list[Json]:
        return list(self._kept.get(guild_id, {}).values())

    def usable_in(self, guild_id: int | None) -> list[Json]:
        """What can be used there; a guild's own command hides a global one of the same name and type."""
        usable = {(command["type"], command["name"]): command for command in self.of(None)}
        if guild_id is not None:
            usable |= {(command["type"], command["name"]): command for command in self.of(guild_id)}
        return list(usable.values())

    def show(self, name: str, guild_id: int, user_id: int) -> None:
        """Let a person use a command whatever its default permissions, as an owner can under Integrations."""
        self._shown.add((name, guild_id, user_id))

    def is_shown_to(self, name: str, guild_id: int | None, user_id: int) -> bool:
        return (name, guild_id, user_id) in self._shown

    def find(self, guild_id: int | None, command_id: int) -> Json:
        try:
            return self._kept[guild_id][command_id]
        except KeyError:
            raise errors.unknown("application command", 10063) from None

    def replace_all(self, guild_id: int | None, bodies: list[Json]) -> list[Json]:
        """Commands that keep name and type keep their id, as on Discord."""
        known = {(command["type"], command["name"]): int(command["id"]) for command in self.of(guild_id)}
        self._kept[guild_id] = {}
        for body in bodies:
            key = (body.get("type", 1), body["name"])
            self._keep(guild_id, known.get(key) or self._ids.next(), body)
        return self.of(guild_id)

    def add(self, guild_id: int | None, body: Json) -> tuple[Json, bool]:
        """The command, and whether it is new: one of the same name and type is replaced."""
        key = (body.get("type", 1), body["name"])
        for command in self.of(guild_id):
            if (command["type"], command["name"]) == key:
                return self._keep(guild_id, int(command["id"]), body), False
        return self._keep(guild_id, self._ids.next(), body), True

    def change(self, guild_id: int | None, command_id: int, body: Json) -> Json:
        return self._keep(guild_id, command_id, self.find(guild_id, command_id) | body)

    def remove(self, guild_id: int | None, command_id: int) -> None:
        self.find(guild_id, command_id)
        del self._kept[guild_id][command_id]

    def _keep(self, guild_id: int | None, command_id: int, body: Json) -> Json:
        command: Json = {
            "id": str(command_id),
            "application_id": str(self._application_id),
            "version": str(self._ids.next()),
            "type": body.get("type", 1),
            "name": body["name"],
            "description": body.get("description") or "",
            "default_member_permissions": _text(body.get("default_member_permissions")),
            "integration_types": body.get("integration_types") or [0],
        }
        command |= {key: body[key] for key in _OPTIONAL if body.get(key) is not None}
        if guild_id is not None:
            command["guild_id"] = str(guild_id)
        self._kept.setdefault(guild_id, {})[command_id] = command
        return command


def _text(permissions: int | str | None) -> str | None:
    return None if permissions is None else str(permissions)
