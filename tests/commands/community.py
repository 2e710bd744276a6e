"""A server with people in it, on simcord's Discord in memory, for the real client."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import discord
import simcord

CURATES = discord.Permissions(manage_guild=True)
FORM_FIELDS = ("labels", "plain", "formal", "source", "instead")


class Community:
    """One server, one channel; people join as they are asked for."""

    def __init__(self, env: simcord.Env, name: str = "Our group") -> None:
        self.env = env
        self.server = env.create_guild(name)
        self.channel = self.server.create_text_channel("questions")
        self._people = 0

    def member(self, *, roles: Sequence[simcord.RoleHandle] = ()) -> simcord.MemberActor:
        """Somebody new, without special rights."""
        self._people += 1
        return self.server.add_member(self.env.create_user(f"{self.server.id}-{self._people}"), roles=roles)

    def curator(self) -> simcord.MemberActor:
        """Somebody new who may manage the server."""
        return self.member(roles=[self.server.create_role("Managers", permissions=CURATES)])

    async def show(self, person: simcord.MemberActor, command: str) -> None:
        """Let somebody see a command that Discord hides from them, as an owner can under Integrations."""
        for each in await self.env.bot.tree.fetch_commands():
            if each.name == command.split()[0]:
                self.server.set_command_permissions(each, {person: True})

    def take_rights_from(self, person: simcord.MemberActor) -> None:
        """Take all roles away, as an owner would in the settings of the server."""
        for role in self.server.roles.values():
            self.env.backend.remove_member_role(self.server.id, person.id, role.id)

    async def define(self, person: simcord.MemberActor, term: str, **options: Any) -> simcord.InteractionResult:
        """Type /define."""
        return await person.slash(self.channel, "define", term=term, **options)

    async def fill_in(
        self, person: simcord.MemberActor, form: simcord.InteractionResult, **texts: str
    ) -> simcord.InteractionResult:
        """Send a form with the given texts; where none is given, as it was filled in."""
        fields = dict(zip(FORM_FIELDS, inputs(form), strict=True))
        values = {each["custom_id"]: texts.get(name, each.get("value") or "") for name, each in fields.items()}
        return await person.submit_modal(form, values)

    async def add_term(self, person: simcord.MemberActor, labels: str, plain: str, **texts: str) -> str:
        """Add a term by command and form, and give the reply."""
        form = await person.slash(self.channel, "term add")
        return text_of(await self.fill_in(person, form, labels=labels, plain=plain, **texts))


def inputs(form: simcord.InteractionResult) -> list[dict[str, Any]]:
    """The text fields of a form, from top to bottom."""
    assert form.modal is not None, text_of(form)
    return [each["component"] for each in form.modal["components"]]


def components(parts: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Every component of a message, also those within others and beside them."""
    for part in parts:
        yield part
        yield from components(part.get("components", ()))
        yield from components([part["accessory"]] if "accessory" in part else ())


def text_of(result: simcord.InteractionResult) -> str:
    """All that a person reads of a reply, also of one that followed a first reply."""
    replies = [result.response, *result.followups]
    return "\n".join(message_text(reply) for reply in replies if reply)


def message_text(message: simcord.ResponseMessage) -> str:
    """All that a person reads of one message."""
    texts = (part["content"] for part in components(message.components) if "content" in part)
    return "\n".join([message.content, *texts]).strip()


def buttons(result: simcord.InteractionResult) -> list[str]:
    """The labels of the buttons under a reply."""
    assert result.response is not None
    return [part["label"] for part in components(result.response.components) if part["type"] == 2]
