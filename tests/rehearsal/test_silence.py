"""Members who may only look on: timed out by a moderator, or not done yet with a server's rules.

https://docs.discord.com/developers/topics/permissions#permissions-for-timed-out-members
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rehearsal import NotPossibleError, Person, Sandbox
from rehearsal.message import Message
from tests.rehearsal.rehearsal_bot import RehearsalBot


def time_out(sandbox: Sandbox, person: Person) -> None:
    assert person.guild is not None
    sandbox.membership.time_out(person.guild, person.user, minutes=10)


def hold(sandbox: Sandbox, person: Person) -> None:
    """Somebody has not agreed to the rules yet: https://docs.discord.com/developers/resources/guild#guild-member-object"""
    assert person.guild is not None
    person.guild.members[person.user.id].pending = True


async def refused(person: Person, card: Message) -> int:
    """How many of five things Discord's app refuses."""
    refusals: list[NotPossibleError] = []
    for act in (
        person.slash("define", term="apple"),
        person.context_menu("Explain this", card),
        person.press(card, "Count letters"),
        person.choose(card, "Top"),
        _react(person, card),
    ):
        try:
            await act
        except NotPossibleError as refusal:
            refusals.append(refusal)
    return len(refusals)


async def _react(person: Person, card: Message) -> None:
    person.react(card, "👍")


@pytest.mark.parametrize("silence", [time_out, hold])
async def test_who_may_only_look_on(
    sandbox: Sandbox, bot: RehearsalBot, member: Person, silence: Callable[[Sandbox, Person], None]
) -> None:
    """They read, and can neither use commands nor press, choose, react, write or send a form that is open."""
    card = (await member.slash("define", term="apple")).message
    member.react(card, "👍")
    form = (await member.press(card, "Comment")).form

    silence(sandbox, member)

    assert await refused(member, card) == 5
    assert card in member.messages
    with pytest.raises(NotPossibleError):
        member.say("Hello")
    with pytest.raises(NotPossibleError, match="look on"):
        await member.submit(form, {"Word": "fig", "Kind": "Fruit"})


async def test_a_time_out_ends(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """Then all goes on as before."""
    card = (await member.slash("define", term="apple")).message
    time_out(sandbox, member)
    await sandbox.clock.advance(minutes=11)
    assert await refused(member, card) == 0


async def test_administrators_cannot_be_silenced(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """The owner of a server is one of them."""
    card = (await member.slash("define", term="apple")).message
    operator = Person.named(sandbox, "operator")
    time_out(sandbox, operator)
    assert await refused(operator, card) == 0


async def test_elsewhere_they_may_speak(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """A time-out is one server's; alone with the bot, and on other servers, nobody hears of it."""
    time_out(sandbox, member)
    assert (await member.in_direct_messages().slash("define", term="apple")).text.startswith("# apple")
    assert (await Person.named(sandbox, "member", server="Neighbours").slash("define", term="apple")).text
