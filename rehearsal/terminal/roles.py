"""Verbs that give people roles, and roles commands, as the owner of the server does."""

from __future__ import annotations

from rehearsal.errors import NotPossibleError
from rehearsal.guild import Guild, Member, Role
from rehearsal.permissions import Permission
from rehearsal.person import Person
from rehearsal.terminal.rehearsal import Rehearsal


async def give(on: Rehearsal, rest: str) -> None:
    """A role for whoever is at the keyboard; a new one has no rights of its own."""
    member, role = _member(on), _role(on, rest, "give")
    if role.id not in member.roles:
        member.roles.append(role.id)
    on.screen.say(f"{on.person.user.name} has the role {role.name} now.")


async def take(on: Rehearsal, rest: str) -> None:
    member, role = _member(on), _role(on, rest, "take")
    member.roles = [each for each in member.roles if each != role.id]
    on.screen.say(f"{on.person.user.name} has the role {role.name} no more.")


async def grant(on: Rehearsal, rest: str) -> None:
    """A command for a role, under Server Settings, Integrations."""
    command, _, role = rest.partition(" to ")
    names = sorted({each["name"] for each in on.sandbox.commands.registered})
    name = command.strip().removeprefix("/")
    if name not in names or not role.strip():
        raise NotPossibleError("Type “grant”, a command, “to” and a role, such as “grant /flags to Moderators”.")
    found = _role(on, role, "grant")
    on.sandbox.grant(_guild(on), name, found)
    on.screen.say(f"{found.name} may use /{name} now, as if it were allowed under Server Settings, Integrations.")


def copy(on: Rehearsal, name: str, to: Person) -> None:
    """The roles of somebody for somebody else."""
    guild = _guild(on)
    model = next((each for each in guild.members.values() if each.user.name == name), None)
    if model is None:
        raise NotPossibleError(f"There is nobody called “{name}” on this server.")
    guild.members[to.user.id].roles = list(model.roles)


def described(on: Rehearsal) -> str:
    """What roles the person has."""
    guild = _guild(on)
    names = [guild.roles[each].name for each in guild.members[on.person.user.id].roles]
    return f"Your roles: {', '.join(names)}." if names else "You have no role: you are an ordinary member."


def _role(on: Rehearsal, typed: str, verb: str) -> Role:
    """The role of this name; to give or grant, it is made where there is none."""
    name, guild = typed.strip().lstrip("@"), _guild(on)
    found = next((each for each in guild.roles.values() if each.name.lower() == name.lower()), None)
    if not name or (found is None and verb == "take"):
        raise NotPossibleError(f"Type “{verb}” and the name of a role, such as “{verb} Moderators”.")
    return found or on.sandbox.stewardship.create_role(guild, name, Permission.NONE)


def _member(on: Rehearsal) -> Member:
    return _guild(on).members[on.person.user.id]


def _guild(on: Rehearsal) -> Guild:
    """The server where the person is, or the first."""
    guild = on.person.guild
    return guild if guild else next(iter(on.sandbox.world.guilds.values()))
