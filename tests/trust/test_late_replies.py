"""What the database keeps waiting is promised to Discord in time, then answered, and stored once."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

import pytest

from bot.discord.client import JargonBot
from bot.service import Jargon
from rehearsal import Sandbox
from rehearsal.person.reply import Reply
from tests.commands.community import Community, filled
from tests.commands.flags import answer as answer_to
from tests.commands.flags import comment, queue
from tests.commands.test_suggesting import MEANING, WORD
from tests.end_to_end.waiting import until
from tests.fixtures.canaries import Canaries
from tests.fixtures.trust import Tally
from tests.trust.conftest import Held

CALLBACK = "POST /interactions/{interaction_id}/{interaction_token}/callback"
Late = Callable[[Coroutine[Any, Any, Reply]], Awaitable[Reply]]


@pytest.fixture(autouse=True)
def _sent(canaries: Canaries) -> None:
    """These words may be in the database, since somebody sent them."""
    canaries.published.add("zorble")


@pytest.fixture
def late(bot: JargonBot, sandbox: Sandbox, held: Held, tally: Tally, monkeypatch: pytest.MonkeyPatch) -> Late:
    """What somebody does while the database is held, until its answer was promised; then it is let go."""

    async def late(doing: Coroutine[Any, Any, Reply]) -> Reply:
        with monkeypatch.context() as quicker:
            quicker.setattr("bot.discord.kit.first_reply.PATIENCE", 0.2)
            await until(lambda: bot.handlers.at_work == 0)
            before = sandbox.http.calls[CALLBACK]
            with held():
                done = asyncio.create_task(doing)
                await until(lambda: sandbox.http.calls[CALLBACK] > before)
                assert bot.handlers.at_work, "it was not promised but answered"
            reply = await done
        await until(lambda: reply.has_message and not reply.message.loading)
        await until(lambda: bot.handlers.at_work == 0)
        tally.faults(1)
        return reply

    return late


@pytest.mark.trust("acknowledged late")
async def test_a_command(community: Community, late: Late) -> None:
    """It says “thinking”, to the person alone, and then what it has to say."""
    reply = await late(community.member().slash("my flags"))

    assert reply.private
    assert "You have no flags here" in reply.text


@pytest.mark.trust("acknowledged late")
async def test_a_command_whose_answer_all_can_see(
    community: Community, jargon: Jargon, late: Late, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What only the person saw goes, and all see the answer, on which flags count."""
    settled = jargon.preferences.of

    async def asked_of_the_database(server_id: int) -> Any:
        await jargon._store.ask(lambda db: db.query("select 1 from notes"))
        return await settled(server_id)

    monkeypatch.setattr(jargon.preferences, "of", asked_of_the_database)
    member = community.member()
    await late(member.slash("define", term="advocacy"))

    answer = member.messages[-1]
    assert "# Advocacy" in answer.text
    assert not answer.private
    assert member.guild
    assert await jargon.flagging.shown(member.guild.id, answer.id)
    assert len(member.messages) == 1


@pytest.mark.trust("acknowledged late")
async def test_a_press(community: Community, jargon: Jargon, late: Late) -> None:
    """Asked for twice, as whoever is unsure does, a word is wanted once by them."""
    member = community.member()
    offer = (await member.slash("define", term="What is a Zorble?")).message

    reply = await late(member.press(offer, "Ask for this word"))
    assert reply.private
    assert (await member.press(offer, "Ask for this word")).text == reply.text

    assert member.guild
    wanted = await jargon.wanted.words(member.guild.id)
    assert [(each.word, each.times) for each in wanted] == [("Zorble", 1)]


@pytest.mark.trust("acknowledged late")
async def test_a_press_that_changes_its_message(community: Community, late: Late) -> None:
    """It takes the place of what stood there, as it does in time."""
    member = community.member()
    answer = (await member.slash("define", term="advocacy")).message
    await member.submit((await member.press(answer, "Comment or flag")).form, {})
    mine = (await member.slash("my flags")).message
    reply = await late(member.press(mine, "Take it back"))

    assert reply.message is mine
    assert "You have no flags here" in mine.text


@pytest.mark.trust("acknowledged late")
async def test_a_comment(community: Community, jargon: Jargon, late: Late, tally: Tally) -> None:
    """Sent again by whoever is unsure, it stands there once."""
    member = community.member()
    answer = (await member.slash("define", term="co-production")).message
    for _ in range(2):
        form = (await member.press(answer, "Comment or flag")).form
        reply = await late(member.submit(form, {"comment": "Equal is not how it feels."}))
        assert "stored" in reply.text

    stored = jargon._store.ask_now(lambda db: db.query("select comment from flags"))
    tally.kept(["Equal is not how it feels."], [row["comment"] for row in stored])


@pytest.mark.trust("acknowledged late")
async def test_a_new_word(community: Community, jargon: Jargon, late: Late) -> None:
    """The second try is told that the word is there."""
    curator = community.curator()
    texts = filled(labels="Tea round", plain="Somebody makes tea for all.")
    first = await late(curator.submit((await curator.slash("term add")).form, texts))
    second = await late(curator.submit((await curator.slash("term add")).form, texts))

    assert "Tea round" in first.text
    assert "Nothing was stored" in second.text or "already" in second.text
    assert curator.guild
    assert [each.label for each in jargon.terms(curator.guild.id)].count("Tea round") == 1


@pytest.mark.trust("acknowledged late")
async def test_a_suggestion(community: Community, jargon: Jargon, late: Late, tally: Tally) -> None:
    """Sent again by whoever is unsure, it waits for the curators once."""
    member = community.member()
    for _ in range(2):
        form = (await member.slash("suggest")).form
        await late(member.submit(form, {WORD: "Zorble", MEANING: "A soft hat."}))

    stored = jargon._store.ask_now(lambda db: db.query("select word from suggestions"))
    tally.kept(["Zorble"], [row["word"] for row in stored])


@pytest.mark.trust("acknowledged late")
async def test_a_form_that_cannot_be_opened_any_more(community: Community, late: Late, sandbox: Sandbox) -> None:
    """Discord opens none once a reply was promised: the person is told to try again."""
    curator = community.curator()
    member = community.member()
    await comment(member, await answer_to(member))
    review = await queue(curator)
    reply = await late(curator.press(review, "Resolve"))

    assert "too slow to open the form" in reply.text
    assert (await curator.press(review, "Resolve")).has_form
