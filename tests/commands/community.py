"""A server with people in it, who join as they are asked for."""

from __future__ import annotations

from rehearsal import Person, Sandbox
from rehearsal.guild import Guild, Member, Role
from rehearsal.permissions import Permission

FIELDS = {
    "labels": "The word, then other names",
    "plain": "What it means, in plain English",
    "formal": "The formal definition",
    "source": "Where the formal definition comes from",
    "instead": "Words to use instead",
}


class Community:
    """One of the servers that the bot is in."""

    def __init__(self, sandbox: Sandbox, name: str = "Rehearsal") -> None:
        self._sandbox, self._people = sandbox, 0
        self.server: Guild = next(guild for guild in sandbox.world.guilds.values() if guild.name == name)

    def elsewhere(self) -> Community:
        """Another server."""
        return Community(self._sandbox, "Neighbours")

    def member(self, *roles: Role) -> Person:
        """Somebody new, without special rights unless the roles have some."""
        self._people += 1
        person = Person.named(self._sandbox, f"{self.server.name.lower()}-{self._people}", server=self.server.name)
        self._membership(person).roles += [role.id for role in roles]
        return person

    def curator(self) -> Person:
        """Somebody new who may manage the server."""
        return self.member(self.role("Managers", Permission.MANAGE_GUILD))

    def robot(self, person: Person) -> Person:
        """Another bot, in the channel where somebody is."""
        self._people += 1
        user = self._sandbox.world.add_user(f"robot-{self._people}", bot=True)
        self._sandbox.world.invite(self.server, user)
        return Person(self._sandbox, user, person.channel)

    def role(self, name: str, granted: Permission = Permission.NONE) -> Role:
        return self._sandbox.world.add_role(self.server, name, granted)

    def show(self, person: Person, command: str) -> None:
        """Let somebody see a command that Discord hides from them, as an owner can under Integrations."""
        self._sandbox.grant(self.server, command.split()[0], person.user)

    def take_rights_from(self, person: Person) -> None:
        """Take all roles away, as an owner would in the settings of the server."""
        self._membership(person).roles.clear()

    def _membership(self, person: Person) -> Member:
        return self.server.members[person.user.id]


async def add_term(person: Person, **texts: str) -> str:
    """Add a term by command and form, and give the reply."""
    form = (await person.slash("term add")).form
    return (await person.submit(form, filled(**texts))).text


async def edit_term(person: Person, term: str, **texts: str) -> str:
    """Change a term by command and form, and give the reply."""
    form = (await person.slash("term edit", term=term)).form
    return (await person.submit(form, filled(**texts))).text


async def remove_term(person: Person, term: str) -> str:
    """Remove a term by command, say yes, and give the reply."""
    asked = await person.slash("term remove", term=term)
    return (await person.press(asked.message, "Remove it")).text


def filled(**texts: str) -> dict[str, str]:
    """The fields of the form of a term, by short names."""
    return {FIELDS[name]: text for name, text in texts.items()}
