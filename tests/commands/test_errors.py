from __future__ import annotations

import pytest

from tests.commands.community import Community, text_of


async def test_a_fault_of_ours_is_told_in_one_calm_sentence(
    community: Community, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The details are in the log, not in front of the reader."""

    def broken(*_: object) -> None:
        raise ZeroDivisionError("secret detail")

    monkeypatch.setattr("bot.service.Jargon.define", broken)
    answer = await community.define(community.member(), "advocacy")
    assert text_of(answer) == ("Sorry, something went wrong on our side. You did nothing wrong. Please try again.")
    assert answer.ephemeral
    assert "secret detail" in caplog.text
    assert community.env.errors


async def test_a_reply_that_comes_too_late_is_counted(community: Community) -> None:
    """Discord has closed the interaction: nobody is there to be told, and nothing else breaks."""
    community.env.inject_error("POST", "*/callback", status=404, code=10062, message="Unknown interaction")
    person = community.member()
    assert text_of(await community.define(person, "advocacy")) == ""
    assert community.env.errors
    assert getattr(community.env.bot, "late_replies", None) == 1
    assert "# Advocacy" in text_of(await community.define(person, "advocacy"))


async def test_a_notice_that_discord_refuses_does_not_end_the_listener(community: Community) -> None:
    """Somebody deletes the answer, or takes the channel away, while the flag is on its way."""
    person = community.member()
    answer = await community.define(person, "advocacy")
    assert answer.response
    community.env.inject_error("PATCH", "/channels/*/messages/*", status=403, code=50001, message="Missing Access")
    await person.react(answer.response, "🚩")
    await community.env.advance_time(1)
    assert community.env.errors == []


async def test_every_reply_pings_nobody(community: Community) -> None:
    """Discord is told so with each message, whatever the words in it are."""
    curator = community.curator()
    await community.add_term(curator, "@everyone <@1>", "Hello @here and <@&2>.")
    await community.define(curator, "@everyone <@1>")
    await community.define(curator, "<@1> @everyone xyz")
    sent = [each.json for each in community.env.http_requests if each.path.endswith("/callback")]
    messages = [each["data"] for each in sent if isinstance(each, dict) and each["type"] == 4]
    assert len(messages) == 3
    assert all(each["allowed_mentions"] == {"parse": []} for each in messages)
