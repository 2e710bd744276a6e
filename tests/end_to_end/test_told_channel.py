"""Which channel is told of new flags, where somebody sends a choice that the menu does not offer."""

from __future__ import annotations

import pytest

from bot.discord.client import JargonBot
from bot.service import Jargon
from bot.strings import places as strings
from rehearsal import Person, Reply, Sandbox, channel_payload, installs
from rehearsal.guild import Channel
from rehearsal.interaction import Kind

CHANNEL, NATION = 1, 2  # the menus of the panel, from 0


async def send_by_hand(admin: Person, select: int, value: str, *described: Channel) -> Reply:
    """What a client of one's own can send: any value, be it offered or not, with channels as Discord describes them."""
    message = (await admin.slash("settings")).message
    menu = message.selects[select]
    data = {"component_type": menu.kind, "custom_id": menu.custom_id, "id": menu.id, "values": [value]}
    if select == CHANNEL:
        world = admin.sandbox.world
        data["resolved"] = {
            "channels": {
                str(each.id): channel_payload.full(each, world)
                | {"permissions": str(world.permissions(each, admin.user))}
                for each in described
            }
        }
    return await admin._ask(Kind.COMPONENT, data, installs.owners_of_message(message), message)


async def test_a_channel_that_discord_does_not_know_is_not_told(bot: JargonBot, jargon: Jargon, admin: Person) -> None:
    """Whoever writes an id by hand is told to choose from the menu."""
    assert admin.guild
    told = await send_by_hand(admin, CHANNEL, str(admin.channel.id))
    assert told.text.startswith("That is not on this menu")
    assert await jargon.notices.channel(admin.guild.id) is None


async def test_the_channel_of_another_server_is_not_told(
    bot: JargonBot, jargon: Jargon, sandbox: Sandbox, admin: Person
) -> None:
    """Nothing is posted there, and nothing is settled."""
    assert admin.guild
    neighbour = Person.named(sandbox, "neighbour", server="Neighbours")
    before = len(neighbour.messages)
    told = strings.cannot_be_told(neighbour.channel.id)
    reply = await send_by_hand(admin, CHANNEL, str(neighbour.channel.id), neighbour.channel)
    await sandbox.changes.until(lambda: any(told in each.text for each in reply.follow_ups), 10)
    assert len(neighbour.messages) == before
    assert await jargon.notices.channel(admin.guild.id) is None


async def test_a_thread_that_the_bot_was_not_told_of_is_told(
    bot: JargonBot, jargon: Jargon, sandbox: Sandbox, admin: Person, member: Person
) -> None:
    """It is asked for, and is this server's."""
    assert admin.guild
    thread: Channel = sandbox.world.add_thread(member.channel, "flags")
    await send_by_hand(admin, CHANNEL, str(thread.id), thread)
    assert "From now on" in Person(sandbox, admin.user, thread).messages[-1].text
    assert await jargon.notices.channel(admin.guild.id) == thread.id


@pytest.mark.parametrize("nation", ["Wales", "Atlantis"])
async def test_a_nation_is_one_of_those_that_are_offered(bot: JargonBot, admin: Person, nation: str) -> None:
    """Any other is none."""
    told = await send_by_hand(admin, NATION, nation)
    assert (f"hold in {nation} come first" in told.text) == (nation == "Wales")
    assert ("That is not on this menu" in told.text) == (nation == "Atlantis")
