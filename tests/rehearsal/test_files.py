"""Files that people give, and those that a bot sends: only where it may attach them.

https://docs.discord.com/developers/change-log#calculated-permissions-in-interaction-payloads
"""

from __future__ import annotations

import pytest

from rehearsal import NotPossibleError, Person, Sandbox, Upload
from rehearsal.files import MOST_BYTES
from rehearsal.permissions import Permission
from tests.rehearsal.api import Api
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


async def test_a_person_gives_a_file_with_a_command(bot: RehearsalBot, member: Person) -> None:
    """Described beside its id, and read from its address.

    https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-type
    """
    reply = await member.slash("measure", file=Upload("words.txt", b"one\ntwo\n"))
    assert reply.text == "words.txt: 8 bytes, b'one\\ntwo\\n'"
    with pytest.raises(NotPossibleError, match="takes a file"):
        await member.slash("measure", file="words.txt")
    with pytest.raises(NotPossibleError, match="too large"):
        await member.slash("measure", file=Upload("words.txt", bytes(MOST_BYTES + 1)))


async def test_a_person_gives_a_file_in_a_form(bot: RehearsalBot, member: Person) -> None:
    """https://docs.discord.com/developers/components/reference#file-upload"""
    form = (await member.slash("measure")).form
    assert [each.label for each in form.fields] == ["File"]
    assert (await member.submit(form, {"File": Upload("ö n.txt", b"three")})).text == "ö n.txt: 5 bytes, b'three'"
    with pytest.raises(NotPossibleError, match="needs a choice"):
        await member.submit((await member.slash("measure")).form, {})


async def test_a_file_has_a_description_of_at_most_1024_characters(api: Api, sandbox: Sandbox, member: Person) -> None:
    """https://docs.discord.com/developers/resources/message#attachment-object"""
    path = f"/channels/{member.channel.id}/messages"
    for length, status in ((1024, 200), (1025, 400)):
        described = {"attachments": [{"id": 0, "filename": "0.txt", "description": "é" * length}]}
        with sandbox.expecting_violations():
            assert (await api.upload(path, described, b"a")).status == status
    assert [file.description for file in member.messages[-1].attachments] == ["é" * 1024]
