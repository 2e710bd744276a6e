"""Turning `/list add name:…` into what Discord's app sends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from rehearsal import message_payload, payloads
from rehearsal.commands import OptionKind, sub_commands
from rehearsal.errors import NotPossibleError
from rehearsal.files import Upload
from rehearsal.guild import Guild, Member, User
from rehearsal.message import Attachment
from rehearsal.person.truth import truth
from rehearsal.wire import Json

Value = str | int | float | bool | User | Upload | Attachment


@dataclass(frozen=True, slots=True)
class Choice:
    """What autocomplete offers: the name is shown, the value is sent."""

    name: str
    value: str | int | float


def leaf(command: Json, path: list[str]) -> tuple[list[Json], list[Json]]:
    """The sub-commands along `path` and the options of the last of them."""
    along: list[Json] = []
    options = command.get("options") or []
    for name in path:
        found = next((option for option in sub_commands(options) if option["name"] == name), None)
        if found is None:
            raise NotPossibleError(f"/{command['name']} has no sub-command “{name}”.")
        along.append(found)
        options = found.get("options") or []
    if subs := sub_commands(options):
        names = ", ".join(option["name"] for option in subs)
        raise NotPossibleError(f"/{command['name']} needs one of its sub-commands: {names}.")
    return along, options


def data(command: Json, path: list[str], values: Mapping[str, Value], guild: Guild | None) -> Json:
    """The data of a chat-input interaction; NotPossibleError where Discord's app would not send it."""
    along, options = leaf(command, path)
    known = {option["name"]: option for option in options}
    for name in values.keys() - known.keys():
        names = ", ".join(known) or "none"
        raise NotPossibleError(f"/{' '.join([command['name'], *path])} has no option “{name}”. It has: {names}.")
    for option in options:
        if option.get("required") and option["name"] not in values:
            raise NotPossibleError(f"/{' '.join([command['name'], *path])} needs “{option['name']}”.")
    given = [_sent(known[name], value) for name, value in values.items()]
    return _wrapped(command, along, given) | _resolved(values.values(), guild)


def typing(command: Json, path: list[str], option: str, typed: str, values: Mapping[str, Value]) -> Json:
    """The data of an autocomplete interaction while `typed` stands in `option`."""
    along, options = leaf(command, path)
    known = {o["name"]: o for o in options}
    if not known.get(option, {}).get("autocomplete"):
        raise NotPossibleError(f"“{option}” of /{command['name']} does not complete what is typed.")
    given = [_sent(known[name], value) for name, value in values.items() if name != option]
    focused = {"name": option, "type": known[option]["type"], "value": typed, "focused": True}
    return _wrapped(command, along, [*given, focused])


def _wrapped(command: Json, along: list[Json], given: list[Json]) -> Json:
    for sub in reversed(along):
        given = [{"name": sub["name"], "type": sub["type"], "options": given}]
    return {"id": command["id"], "name": command["name"], "type": command["type"], "options": given}


def _resolved(values: Iterable[Value], guild: Guild | None) -> Json:
    """The people and files among the values, which Discord describes beside their ids."""
    values = list(values)
    users = [value for value in values if isinstance(value, User)]
    resolved: Json = {"users": {str(user.id): payloads.user(user) for user in users}} if users else {}
    if given := {str(each.id): message_payload.attachment(each) for each in values if isinstance(each, Attachment)}:
        resolved["attachments"] = given
    if users and guild:
        members = [guild.members[user.id] for user in users if user.id in guild.members]
        resolved["members"] = {str(m.user.id): _resolved_member(guild, m) for m in members}
    return {"resolved": resolved} if resolved else {}


def _resolved_member(guild: Guild, member: Member) -> Json:
    granted = {"permissions": str(guild.granted(member.user.id))}
    return payloads.member(member, with_user=False) | granted


def _sent(option: Json, value: Value) -> Json:
    base = {"name": option["name"], "type": option["type"]}
    takes_file = option["type"] == OptionKind.ATTACHMENT
    if takes_file != isinstance(value, Attachment):
        raise NotPossibleError(f"“{option['name']}” takes {'a' if takes_file else 'no'} file.")
    if isinstance(value, User | Attachment):
        return base | {"value": str(value.id)}
    if option.get("choices"):
        return base | {"value": _chosen(option, value)}
    return base | {"value": _converted(option, value)}


def _chosen(option: Json, value: Value) -> Any:
    for choice in option["choices"]:
        if str(value).lower() in (str(choice["name"]).lower(), str(choice["value"]).lower()):
            return choice["value"]
    names = ", ".join(f"“{choice['name']}”" for choice in option["choices"])
    raise NotPossibleError(f"“{option['name']}” is one of {names}.")


def _converted(option: Json, value: Value) -> Any:
    kind, name = option["type"], option["name"]
    if kind == OptionKind.BOOLEAN:
        meant = truth(str(value))
        if meant is None:
            raise NotPossibleError(f"“{name}” is true or false.")
        return meant
    if kind in (OptionKind.INTEGER, OptionKind.NUMBER):
        return _number(option, str(value))
    text = str(value)
    least, most = option.get("min_length", 0), option.get("max_length", 6000)
    if not least <= len(text) <= most:
        raise NotPossibleError(f"“{name}” takes {least} to {most} characters; these are {len(text)}.")
    return text


def _number(option: Json, text: str) -> int | float:
    try:
        number = int(text) if option["type"] == OptionKind.INTEGER else float(text)
    except ValueError:
        raise NotPossibleError(f"“{option['name']}” is a number.") from None
    if not option.get("min_value", number) <= number <= option.get("max_value", number):
        raise NotPossibleError(f"“{option['name']}” is out of range.")
    return number
