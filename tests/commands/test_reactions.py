from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import simcord
from click.testing import CliRunner

from bot.cli import cli
from bot.config import Settings
from bot.discord.client import JargonBot
from bot.feedback.reason import Reason
from bot.service import FlagRow, Jargon
from tests.commands.community import Community, message_text

FLAG = "🚩"
Answered = tuple[simcord.MemberActor, simcord.ResponseMessage]


async def answered(community: Community, term: str = "co-production") -> Answered:
    person = community.member()
    answer = await community.define(person, term)
    assert answer.response
    return person, answer.response


def queue(community: Community) -> list[FlagRow]:
    bot = community.env.bot
    assert isinstance(bot, JargonBot)
    return bot.jargon.flagging.whole_queue(community.server.id)


def people(community: Community) -> int:
    return sum(row.people for row in queue(community))


def event(community: Community, answer: simcord.ResponseMessage, **fields: Any) -> dict[str, Any]:
    """The payload of a reaction, as Discord's gateway sends it."""
    usual: dict[str, Any] = {
        "user_id": "77",
        "channel_id": str(answer.channel_id),
        "message_id": str(answer.id),
        "guild_id": str(community.server.id),
        "emoji": {"id": None, "name": FLAG},
        "burst": False,
        "type": 0,
    }
    return {**usual, **fields}


async def emit(community: Community, name: str, payload: dict[str, Any]) -> None:
    community.env.backend.emit(name, payload)
    await community.env.settle()


async def test_flags_survive_a_restart_and_reach_the_command_line(
    community: Community, jargon: Jargon, settings: Settings, database: Path, glossary: Path
) -> None:
    """Three flag, one withdraws, the bot starts anew over the same file, one more flags: three people."""
    people = [await answered(community) for _ in range(4)]
    for person, answer in people[:3]:
        await person.react(answer, FLAG)
    await people[1][0].unreact(people[1][1], FLAG)

    jargon.close()
    again = Jargon(database, glossary)
    await community.env.restart_bot(JargonBot(again, settings))
    last, answer = people[3]
    await last.react(answer, FLAG)
    again.close()

    environment = {"JARGONBOT_DATABASE": str(database), "JARGONBOT_GLOSSARY": str(glossary)}
    printed = CliRunner().invoke(cli, ["flags", "--json"], env=environment, catch_exceptions=False).stdout
    assert '"term": "Co-production", "slug": "co-production"' in printed
    assert '"people": 3, "reasons": {"flagged": 3}' in printed


async def test_a_person_counts_once_for_a_term(community: Community) -> None:
    """However many answers about it they flag."""
    person, first = await answered(community)
    _, second = await answered(community)
    await person.react(first, FLAG)
    await person.react(second, FLAG)
    [row] = queue(community)
    assert (row.slug, row.people, row.reasons) == ("co-production", 1, {"flagged": 1})
    await person.unreact(first, FLAG)
    assert people(community) == 1


@pytest.mark.parametrize("emoji", ["🚩\ufe0f", "🚩\ufe0e", "🚩"])
async def test_a_flag_is_a_flag_however_it_looks(community: Community, emoji: str) -> None:
    """Apps of phones send variation selectors along."""
    _, answer = await answered(community)
    payload = event(community, answer, emoji={"id": None, "name": emoji})
    await emit(community, "MESSAGE_REACTION_ADD", payload)
    assert people(community) == 1
    await emit(community, "MESSAGE_REACTION_REMOVE", payload)
    assert people(community) == 0


async def test_a_burst_reaction_and_a_plain_one_are_one_person(community: Community) -> None:
    """Each is withdrawn by itself, and the person counts until both are gone."""
    _, answer = await answered(community)
    plain, burst = event(community, answer), event(community, answer, burst=True, type=1)
    await emit(community, "MESSAGE_REACTION_ADD", plain)
    await emit(community, "MESSAGE_REACTION_ADD", burst)
    assert people(community) == 1
    await emit(community, "MESSAGE_REACTION_REMOVE", burst)
    assert people(community) == 1
    await emit(community, "MESSAGE_REACTION_REMOVE", plain)
    assert people(community) == 0


@pytest.mark.parametrize("named", [True, False], ids=["author named", "author not named"])
async def test_the_author_of_the_message_may_be_named_or_not(community: Community, named: bool) -> None:
    """`message_author_id` is optional: https://docs.discord.com/developers/events/gateway-events#message-reaction-add"""
    _, answer = await answered(community)
    assert community.env.bot.user
    author = {"message_author_id": str(community.env.bot.user.id)} if named else {}
    await emit(community, "MESSAGE_REACTION_ADD", event(community, answer, **author))
    assert people(community) == 1


@pytest.mark.parametrize("emoji", ["👍", "🏴", "flag"])
async def test_other_emoji_are_no_flags(community: Community, emoji: str) -> None:
    """Only what the settings name counts."""
    person, answer = await answered(community)
    await person.react(answer, emoji)
    assert queue(community) == []


async def test_a_flag_on_the_message_of_another_is_ignored(community: Community) -> None:
    """With or without the author in the event; nothing of it enters the queue."""
    person = community.member()
    message = await person.send(community.channel, "co-production is fine")
    await person.react(message, FLAG)
    _, answer = await answered(community)
    theirs = event(community, answer, message_id=str(message.id), message_author_id=str(person.id))
    await emit(community, "MESSAGE_REACTION_ADD", theirs)
    assert queue(community) == []


async def test_withdrawing_twice_and_withdrawing_nothing_are_harmless(community: Community) -> None:
    """Discord may send an event again."""
    _, answer = await answered(community)
    for name in ("REMOVE", "ADD", "ADD", "REMOVE", "REMOVE"):
        await emit(community, f"MESSAGE_REACTION_{name}", event(community, answer))
    assert queue(community) == []


@pytest.mark.parametrize("clear", ["clear_reactions", "clear_reaction"])
async def test_cleared_reactions_are_withdrawn(community: Community, clear: str) -> None:
    """A moderator may take all reactions away, or all of one emoji."""
    for _ in range(2):
        person, answer = await answered(community)
        await person.react(answer, FLAG)
    backend = community.env.backend
    cleared: Callable[..., None] = getattr(backend, clear)
    cleared(answer.channel_id, answer.id, *([FLAG] if clear == "clear_reaction" else []))
    await community.env.settle()
    assert people(community) == 1


async def test_clearing_another_emoji_leaves_the_flags(community: Community) -> None:
    """REMOVE_EMOJI names the emoji that it clears."""
    person, answer = await answered(community)
    await person.react(answer, FLAG)
    await person.react(answer, "👍")
    community.env.backend.clear_reaction(answer.channel_id, answer.id, "👍")
    await community.env.settle()
    assert people(community) == 1


async def test_add_and_remove_keep_their_order(community: Community) -> None:
    """Pairs that arrive in one burst of events end as the last one says."""
    _, answer = await answered(community)
    backend = community.env.backend
    for _ in range(20):
        backend.emit("MESSAGE_REACTION_ADD", event(community, answer))
        backend.emit("MESSAGE_REACTION_REMOVE", event(community, answer))
    await community.env.settle()
    assert queue(community) == []


async def test_the_card_says_that_it_was_flagged(community: Community) -> None:
    """It confirms the flag and tells the next reader; it goes when the flag goes."""
    person, answer = await answered(community)
    await person.react(answer, FLAG)
    await community.env.advance_time(1)
    assert "🚩 1 person has flagged this." in message_text(answer)
    await person.unreact(answer, FLAG)
    await community.env.advance_time(1)
    assert "flagged" not in message_text(answer)


async def test_an_answer_reached_by_a_button_is_private_and_has_no_flags(community: Community) -> None:
    """Discord has no reactions on private messages, so nothing is recorded for them."""
    person = community.member()
    question = await community.define(person, "PA")
    assert question.response
    await person.click(question.response, label="Public address")
    await emit(community, "MESSAGE_REACTION_ADD", event(community, question.response))
    assert queue(community) == []


async def test_flags_of_two_servers_are_counted_apart(community: Community) -> None:
    """A curator reads the flags of their own server."""
    other = Community(community.env, "Another group")
    person, answer = await answered(community)
    await person.react(answer, FLAG)
    assert (people(community), people(other)) == (1, 0)


async def test_two_emoji_of_one_reason_are_withdrawn_each_by_itself(
    community: Community, jargon: Jargon, settings: Settings
) -> None:
    """The person counts once, and until both are gone."""
    flags = settings.flags.model_copy(update={"emoji": {FLAG: Reason.FLAGGED, "⚠": Reason.FLAGGED}})
    await community.env.restart_bot(JargonBot(jargon, settings.model_copy(update={"flags": flags})))
    person, answer = await answered(community)
    await person.react(answer, FLAG)
    await person.react(answer, "⚠️")
    assert people(community) == 1
    await person.unreact(answer, FLAG)
    assert people(community) == 1
    await person.unreact(answer, "⚠️")
    assert people(community) == 0
