"""Commands that a sentence names can be pressed."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from bot.discord.client import JargonBot
from rehearsal import Person, Sandbox, reading
from rehearsal.message import Message
from tests.commands.flags import whole_list
from tests.end_to_end.waiting import until

TEA = {"The word, then other names": "Tea club", "What it means, in plain English": "We meet."}
PLAIN = re.compile(r"(?<![\w<:/])/(?:define|explain|flags|my flags|settings|term \w+)\b")
LINK = re.compile(r"</([\w ]+):(\d+)>")


def written(message: Message) -> str:
    """What the bot sent, links to commands and all."""
    return "\n".join([message.content, *(part.get("content", "") for part in reading.walk(message.components))])


def of_the_bot(sandbox: Sandbox) -> Iterator[str]:
    for channel in sandbox.world.channels.values():
        said = sandbox.world.history(channel).values()
        yield from (written(each) for each in said if each.author is sandbox.world.bot)


async def test_every_command_in_a_sentence_can_be_pressed(
    sandbox: Sandbox, bot: JargonBot, member: Person, admin: Person
) -> None:
    """After a form, after an error, in what curators are told, in settings: a link with the command's own id."""
    answer = (await member.slash("define", term="co-production")).message
    form = (await member.press(answer, "Comment or flag")).form
    await member.submit(form, {})
    await member.context_menu("Explain the jargon", member.say("Nothing is known here"))
    await admin.slash("term remove", term="co-production")
    await admin.submit((await admin.slash("term add")).form, TEA)
    await admin.slash("settings")
    await admin.press(await whole_list(admin), "Tell this channel of new flags")
    member.react(answer, "🚩")
    await until(lambda: any("Type </flags:" in each for each in of_the_bot(sandbox)))

    texts = "\n".join(of_the_bot(sandbox))

    assert PLAIN.findall(texts) == []
    assert {name for name, _ in LINK.findall(texts)} >= {"define", "my flags", "flags", "term edit"}
    ids = {command["name"]: command["id"] for command in sandbox.commands.registered}
    assert all(ids[name.split()[0]] == number for name, number in LINK.findall(texts))


@pytest.mark.parametrize("name", ["define", "my flags"])
async def test_people_see_its_name_alone(sandbox: Sandbox, member: Person, name: str) -> None:
    """The rehearsal shows what Discord's app shows of such a link."""
    message = member.say(f"Try </{name}:123>.")

    assert message.text == f"Try /{name}."
