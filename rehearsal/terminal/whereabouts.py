"""Verbs that say who is at the keyboard, where, at what device, and how late it is."""

from __future__ import annotations

from rehearsal.errors import NotPossibleError
from rehearsal.founding import ADMIN, MEMBER
from rehearsal.guild import Channel
from rehearsal.person import Person
from rehearsal.terminal import roles
from rehearsal.terminal.rehearsal import Rehearsal

MOST_HOURS = 24 * 366


async def become(on: Rehearsal, rest: str) -> None:
    name, like, model = rest.partition(" like ")
    if not name or " " in name or (like and not model.strip()):
        raise NotPossibleError("Type “as” and a name in one word, such as “as admin”, or “as mod2 like admin”.")
    other = Person.named(on.sandbox, name)
    if like:
        roles.copy(on, model.strip(), other)
    if on.person.guild:
        on.person = other.in_channel(on.person.channel.name)
    else:
        on.person = other.in_direct_messages()
        on.looked = on.last = None
    on.screen.say(f"You are {name} now. {roles.described(on)}")


async def enter(on: Rehearsal, rest: str) -> None:
    """Go to a channel, a thread (which is started where there is none), direct messages, or a group without the bot."""
    word, _, name = rest.partition(" ")
    if word == "thread":
        _go(on, _thread(on, name.strip()), f"You are in the thread “{name.strip()}” now.")
    elif rest == "dm":
        _go(on, on.sandbox.world.direct(on.person.user), "You write to the bot alone now.")
    elif rest == "group":
        _go(on, _group(on), "You are in a group without the bot now. You have the app on your account.")
    else:
        name = rest.removeprefix("#")
        _go(on, _at_home(on).in_channel(name).channel, f"You are in #{name} now.")


async def phone(on: Rehearsal, rest: str) -> None:
    on.person = on.person.on_a_phone()
    on.screen.say("You are at a phone now. It shows again what it remembers of a form.")


async def computer(on: Rehearsal, rest: str) -> None:
    on.person = Person(on.sandbox, on.person.user, on.person.channel)
    on.screen.say("You are at a computer now.")


async def pass_hours(on: Rehearsal, rest: str) -> None:
    if not rest.isdigit() or not 1 <= int(rest) <= MOST_HOURS:
        raise NotPossibleError("Type “hours” and a whole number, such as “hours 2”.")
    await on.sandbox.clock.advance(hours=int(rest))
    on.screen.say("1 hour has passed." if rest == "1" else f"{rest} hours have passed.")
    await on.settle()


def _go(on: Rehearsal, channel: Channel, told: str) -> None:
    on.person = Person(on.sandbox, on.person.user, channel, phone=on.person.phone)
    on.looked = on.last = None
    on.screen.say(told)


def _at_home(on: Rehearsal) -> Person:
    """The same person on a server with the bot."""
    return on.person if on.person.guild else Person.named(on.sandbox, on.person.user.name)


def _thread(on: Rehearsal, name: str) -> Channel:
    """The thread of this name, or a new one in the channel where the person is."""
    if not name:
        raise NotPossibleError("Type “in thread” and a name, such as “in thread Questions”.")
    here = _at_home(on)
    threads = here.guild.threads.values() if here.guild else ()
    known = (thread for thread in threads if thread.name == name)
    parent = here.channel.parent or here.channel
    return next(known, None) or on.sandbox.stewardship.start_thread(parent, name)


def _group(on: Rehearsal) -> Channel:
    """A chat with the two who are always there. What the app does there, it does for the person's own account."""
    world = on.sandbox.world
    world.installed.add(on.person.user.id)
    others = [user for user in world.users.values() if user.name in (MEMBER, ADMIN, world.operator.name)]
    return world.private(on.person.user, *(user for user in others if user is not on.person.user))
