"""People and roles for several of these tests."""

from __future__ import annotations

import pytest

from rehearsal import Person, Sandbox
from rehearsal.guild import Guild, Role


@pytest.fixture
def guild(member: Person) -> Guild:
    """The member's server."""
    assert member.guild
    return member.guild


@pytest.fixture
def role(sandbox: Sandbox, guild: Guild, member: Person) -> Role:
    """A role of the member's that the bot was never told of, as right after a start."""
    role = sandbox.world.add_role(guild, "Word keepers", 0)
    guild.members[member.user.id].roles.append(role.id)
    return role


@pytest.fixture
def other(sandbox: Sandbox, admin: Person) -> Person:
    """A second curator."""
    person = Person.named(sandbox, "second admin")
    assert person.guild
    assert admin.guild
    person.guild.members[person.user.id].roles += admin.guild.members[admin.user.id].roles
    return person
