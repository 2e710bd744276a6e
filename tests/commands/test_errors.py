from __future__ import annotations

import pytest

from bot.discord.client import JargonBot
from rehearsal import Person, Sandbox
from rehearsal.permissions import Permission
from tests.commands.community import Community, add_term
from tests.commands.flags import FLAG, answer
from tests.end_to_end.waiting import until


@pytest.mark.logs_errors
async def test_a_fault_of_ours_is_told_in_one_calm_sentence(
    bot: JargonBot, member: Person, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The details are in the log, not in front of the reader."""

    def broken(*_: object) -> None:
        raise ZeroDivisionError("secret detail")

    monkeypatch.setattr("bot.service.Jargon.define", broken)
    told = await member.slash("define", term="advocacy")
    assert told.text == "Sorry, something went wrong on our side. You did nothing wrong. Please try again."
    assert told.private
    assert "secret detail" in caplog.text


@pytest.mark.usefixtures("every_flag_shown")
async def test_a_notice_that_discord_refuses_does_not_end_the_listener(
    sandbox: Sandbox, bot: JargonBot, member: Person, caplog: pytest.LogCaptureFixture
) -> None:
    """Somebody deletes the answer, or takes the channel away, while the flag is on its way."""
    caplog.set_level("INFO")
    message = await answer(member, "advocacy")
    member.react(message, FLAG)
    sandbox.stewardship.overwrite(member.channel, sandbox.world.bot, deny=Permission.VIEW_CHANNEL)
    await until(lambda: "could not be renewed" in caplog.text)

    sandbox.stewardship.overwrite(member.channel, sandbox.world.bot)
    member.unreact(message, FLAG)
    member.react(message, FLAG)
    await until(lambda: "1 person has flagged this" in message.text)


async def test_every_reply_pings_nobody(community: Community) -> None:
    """Discord is told so with each message, whatever the words in it are."""
    curator = community.curator()
    await add_term(curator, labels=f"@everyone <@{curator.user.id}>", plain="Hello @here and <@&2>.")
    await curator.slash("define", term=f"@everyone <@{curator.user.id}>")
    await curator.slash("define", term=f"<@{curator.user.id}> @everyone xyz")
    assert len(curator.messages) >= 3
    assert all(message.allowed_mentions == {"parse": []} for message in curator.messages)
