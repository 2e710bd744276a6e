"""Verbs that take rights from the bot in a channel, or give them back, as the owner of the server does."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from rehearsal.errors import NotPossibleError
from rehearsal.guild import Channel
from rehearsal.permissions import Permission
from rehearsal.person import Person
from rehearsal.terminal.rehearsal import Rehearsal

Verb = Callable[[Rehearsal, str], Awaitable[None]]
NAMES = {each.name.lower().replace("_", "-"): each for each in Permission if each.name}


async def hide(on: Rehearsal, rest: str) -> None:
    told = "The bot does not see #{channel} any more."
    await _settle(on, Permission.VIEW_CHANNEL, _channel(on, rest), told, deny=True)


async def show(on: Rehearsal, rest: str) -> None:
    await _settle(on, Permission.VIEW_CHANNEL, _channel(on, rest), "The bot sees #{channel} again.", deny=False)


async def deny(on: Rehearsal, rest: str) -> None:
    await _settle(on, *_named("deny", on, rest), "The bot has no “{right}” in #{channel} any more.", deny=True)


async def allow(on: Rehearsal, rest: str) -> None:
    await _settle(on, *_named("allow", on, rest), "The bot has “{right}” in #{channel} again.", deny=False)


async def _settle(on: Rehearsal, right: Permission, channel: Channel, told: str, *, deny: bool) -> None:
    """Lay it over what is settled in the channel for the bot, and show what the bot does about it."""
    bot = on.sandbox.world.bot
    allowed, denied = channel.overwrites.get(bot.id, (0, 0))
    denied = denied | right if deny else denied & ~right
    on.sandbox.stewardship.overwrite(channel, bot, allow=allowed, deny=denied)
    name = next(name for name, each in NAMES.items() if each is right)
    on.screen.say(told.format(right=name, channel=channel.name))
    await on.settle()


def _named(verb: str, on: Rehearsal, rest: str) -> tuple[Permission, Channel]:
    name, _, where = rest.partition(" ")
    right = NAMES.get(name.lower().replace("_", "-"))
    if right is None:
        raise NotPossibleError(f"Type “{verb}” and one of: {', '.join(NAMES)}. After it you can name a channel.")
    return right, _channel(on, where.removeprefix("in "))


def _channel(on: Rehearsal, name: str) -> Channel:
    """The channel of this name, or the one where the person is; rights in a thread are those of its channel."""
    here = on.person if on.person.guild else Person.named(on.sandbox, on.person.user.name)
    channel = here.in_channel(name.strip().removeprefix("#")).channel if name.strip() else here.channel
    return channel.parent or channel
