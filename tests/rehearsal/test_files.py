"""Files that a bot sends: only where it may attach them.

https://docs.discord.com/developers/change-log#calculated-permissions-in-interaction-payloads
"""

from __future__ import annotations

import pytest

from rehearsal import Person, Sandbox
from rehearsal.permissions import Permission
from tests.rehearsal.rehearsal_bot import RehearsalBot


@pytest.mark.parametrize("where", ["answer", "later", "channel"])
async def test_no_file_without_the_permission(sandbox: Sandbox, bot: RehearsalBot, member: Person, where: str) -> None:
    """In a channel that takes Attach Files from the bot, neither a message nor an answer brings one."""
    member.channel.overwrites[sandbox.world.bot.id] = (0, Permission.ATTACH_FILES)
    assert (await member.slash("attach", where=where)).text == "Refused: 50013"
    assert not any(message.attachments for message in member.messages)

    member.channel.overwrites.clear()
    reply = await member.slash("attach", where="answer")
    assert [file.content for file in reply.message.attachments] == [b"apple"]
