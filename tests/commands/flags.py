"""What people do with flags, on simcord's Discord in memory."""

from __future__ import annotations

from typing import Any

import simcord

from bot.strings import desk as strings
from bot.strings import flags as flag_strings
from tests.commands.community import Community, components

Pressed = simcord.InteractionResult
FLAG = "🚩"


async def answer(
    community: Community, person: simcord.MemberActor, term: str = "co-production"
) -> simcord.ResponseMessage:
    """Look a word up, and give the message that answers."""
    shown = await community.define(person, term)
    assert shown.response
    return shown.response


def labelled(message: simcord.ResponseMessage, label: str) -> list[str]:
    """The ids of the buttons of this label, from top to bottom."""
    return [part["custom_id"] for part in buttons_of(message) if part["label"] == label]


def buttons_of(message: simcord.ResponseMessage) -> list[dict[str, Any]]:
    """Every button of a message, also those beside a text."""
    return [part for part in components(message.components) if part["type"] == 2]


async def press(person: simcord.MemberActor, message: simcord.ResponseMessage, label: str, nth: int = 0) -> Pressed:
    """Press the button of this label; where there are several, the one of this number from 0."""
    return await person.click(message, custom_id=labelled(message, label)[nth])


async def comment(person: simcord.MemberActor, message: simcord.ResponseMessage, nth: int = 0, **given: str) -> Pressed:
    """Press the button beside a definition, fill in the form and send it."""
    form = await press(person, message, flag_strings.COMMENT_OR_FLAG, nth)
    return await person.submit_modal(form, given)


async def queue(community: Community, curator: simcord.MemberActor) -> simcord.ResponseMessage:
    """Type /flags, and give the message that answers."""
    listed = await curator.slash(community.channel, "flags")
    assert listed.response
    return listed.response


async def decide(
    community: Community, curator: simcord.MemberActor, reply: str, label: str = strings.RESOLVE, nth: int = 0
) -> Pressed:
    """Resolve or decline a row of the queue with a reply."""
    form = await press(curator, await queue(community, curator), label, nth)
    return await curator.submit_modal(form, {"reply": reply})
