"""How much of a thing Discord takes: reactions, bytes, things listed in one call, commands made in a day."""

from __future__ import annotations

from typing import Any

import pytest

from rehearsal import NotPossibleError, Person, Sandbox
from rehearsal.message import COMPONENTS_V2, MOST_REACTIONS
from tests.rehearsal.api import Api

FLAGS = [chr(0x1F1E6 + number) for number in range(MOST_REACTIONS)]


async def test_twenty_different_emoji_on_a_message(api: Api, member: Person, admin: Person) -> None:
    """A twenty-first is refused (30010), to people and bots alike; one that is there can be put by everybody.

    https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
    """
    message = member.say("Hello")
    for each in FLAGS:
        member.react(message, each)
    admin.react(message, FLAGS[0])

    with pytest.raises(NotPossibleError, match="20 different"):
        member.react(message, "🚩")
    refused = await api.call("PUT", f"/channels/{member.channel.id}/messages/{message.id}/reactions/🚩/@me")
    assert (refused.status, (await refused.json())["code"]) == (403, 30010)


@pytest.mark.parametrize("displays", [1, 2, 3])
@pytest.mark.parametrize(("over", "status"), [(0, 200), (1, 500)])
async def test_the_bytes_of_all_texts(
    sandbox: Sandbox, api: Api, member: Person, displays: int, over: int, status: int
) -> None:
    """Discord answers 500 where the texts are over 10,170 bytes of UTF-8, with 12 more for each.

    https://github.com/discord/discord-api-docs/issues/8554
    """
    most = 10_170 - 12 * displays + over
    texts = ["語" * ((most - displays) // 3 // displays)] * displays
    texts[0] += "x" * (most - sum(len(each.encode()) for each in texts))
    body = {"flags": COMPONENTS_V2, "components": [{"type": 10, "content": each} for each in texts]}

    with sandbox.expecting_violations() as violations:
        answer = await api.call("POST", f"/channels/{member.channel.id}/messages", body)

    assert (answer.status, len(violations)) == (status, over)


@pytest.mark.parametrize("path", ["messages", "messages/{}/reactions/👍"])
async def test_a_hundred_in_one_call(api: Api, member: Person, path: str) -> None:
    """`limit` is 1 to 100: https://docs.discord.com/developers/resources/message#get-channel-messages"""
    message = member.say("Hello")
    member.react(message, "👍")
    url = f"/channels/{member.channel.id}/{path.format(message.id)}?limit="

    answers = [await api.call("GET", f"{url}{limit}") for limit in (1, 100, 101, 0)]

    assert [each.status for each in answers] == [200, 200, 400, 400]
    assert (await answers[2].json())["code"] == 50035


async def test_two_hundred_new_commands_a_day(sandbox: Sandbox, api: Api) -> None:
    """What is made beyond that is refused (30034); what is there already can be changed.

    https://docs.discord.com/developers/interactions/application-commands#registering-a-command
    """
    url = f"/applications/{sandbox.world.bot.id}/commands"

    for day in range(2):
        for number in range(2):
            assert (await api.call("PUT", url, commands(f"{day}{number}"))).status == 200
        refused = await api.call("PUT", url, commands("last"))
        assert (refused.status, (await refused.json())["code"]) == (400, 30034)
        assert (await api.call("PUT", url, commands(f"{day}1"))).status == 200
        await sandbox.clock.advance(days=1)


def commands(named: str) -> list[dict[str, Any]]:
    return [{"name": f"c{number}-{named}", "description": "A command"} for number in range(100)]
