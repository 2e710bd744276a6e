"""From the invitation of the bot to the first answer on a server, step by step, as `docs/server-admins.md` tells it."""

from __future__ import annotations

import re
from pathlib import Path

from bot.discord.client import JargonBot
from rehearsal import Person, Sandbox
from rehearsal.permissions import Permission

PAGE = Path(__file__).parents[2] / "docs" / "server-admins.md"
MOST_STEPS = 6


async def test_two_steps_lead_to_an_answer_and_six_to_all(bot: JargonBot, sandbox: Sandbox) -> None:
    """Invited and asked, it answers all; the other four steps settle it, and each holds at once."""
    world = sandbox.world
    guild = world.add_guild_without_bot("Newcomers")
    world.add_channel(guild, "general")
    manager = Person.named(sandbox, "manager", server="Newcomers")
    guild.members[manager.user.id].roles.append(world.add_role(guild, "Managers", Permission.MANAGE_GUILD).id)
    member = Person.named(sandbox, "newcomer", server="Newcomers")

    world.invite(guild, world.bot)
    sandbox.membership.add_bot_to(guild)  # 1. invite it
    answer = await member.slash("define", term="co-production")  # 2. ask
    assert not answer.private
    assert "People and professionals plan support together, as equals." in answer.text

    panel = await manager.slash("settings")  # 3. see what can be settled
    keepers = world.add_role(guild, "Keepers", Permission.NONE)
    guild.members[member.user.id].roles.append(keepers.id)
    for command in ("flags", "term"):
        sandbox.grant(guild, command, keepers)  # 4. choose who looks after the words
    assert "There are no open flags." in (await member.slash("flags")).text
    told = await manager.choose(panel.message, "general", select=2)  # 5. a channel that is told
    assert "#general" in told.text or f"<#{guild.channels[next(iter(guild.channels))].id}>" in told.text
    settled = await manager.choose(panel.message, "Wales", select=3)  # 6. the nation
    assert "Definitions that hold in Wales come first." in settled.text


def test_the_page_has_no_more_steps() -> None:
    """As many as it promises."""
    steps = re.findall(r"^## (\d+)\. ", PAGE.read_text("utf-8"), re.MULTILINE)
    assert [int(each) for each in steps] == [*range(1, MOST_STEPS + 1)]
