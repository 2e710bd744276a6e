from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from bot.cli import cli
from bot.config import Settings
from bot.feedback.flags import Reason
from bot.feedback.queue import FlagRow
from bot.service import Jargon
from rehearsal import Person, Sandbox
from rehearsal.message import Message
from tests.commands.community import Community
from tests.commands.flags import FLAG, answer
from tests.end_to_end.waiting import until
from tests.fixtures.logged_in import Restart

MARK = "support"  # a term that is flagged to see that what came before is stored


class Watch:
    """Waits until every reaction so far is stored, and reads the queue."""

    def __init__(self, community: Community, jargon: Jargon) -> None:
        self._community, self._jargon, self._marks = community, jargon, 0

    async def queue(self) -> list[FlagRow]:
        """The rows of the server. Reactions are stored in their order, so one more is stored last."""
        person = self._community.member()
        person.react(await answer(person, MARK), FLAG)
        self._marks += 1
        await until(lambda: any(row.slug == MARK and row.people == self._marks for row in self._rows()))
        return [row for row in self._rows() if row.slug != MARK]

    async def people(self) -> int:
        return sum(row.people for row in await self.queue())

    def _rows(self) -> list[FlagRow]:
        return self._jargon.flagging.whole_queue(self._community.server.id)


@pytest.fixture
def watch(community: Community, jargon: Jargon) -> Watch:
    """A look at what is stored of the reactions in the first server."""
    return Watch(community, jargon)


def event(message: Message, **fields: Any) -> dict[str, Any]:
    """The payload of a reaction, as Discord's gateway sends it."""
    usual: dict[str, Any] = {
        "user_id": "77",
        "channel_id": str(message.channel.id),
        "message_id": str(message.id),
        "guild_id": str(message.channel.guild_id),
        "emoji": {"id": None, "name": FLAG},
        "burst": False,
        "type": 0,
    }
    return {**usual, **fields}


def emit(sandbox: Sandbox, name: str, payload: dict[str, Any]) -> None:
    sandbox.hub.dispatch(f"MESSAGE_REACTION_{name}", payload, int(payload["guild_id"]))


async def test_flags_survive_a_restart_and_reach_the_command_line(
    community: Community, jargon: Jargon, restart: Restart, database: Path, glossary: Path
) -> None:
    """Three flag, one withdraws, the bot starts anew over the same file, one more flags: three people."""
    people = [community.member() for _ in range(4)]
    shown = [await answer(person) for person in people]
    for person, message in zip(people[:3], shown, strict=False):
        person.react(message, FLAG)
    people[1].unreact(shown[1], FLAG)
    await Watch(community, jargon).queue()

    again = await restart()
    people[3].react(shown[3], FLAG)
    await Watch(community.elsewhere(), again.jargon).queue()

    environment = {"JARGONBOT_DATABASE": str(database), "JARGONBOT_GLOSSARY": str(glossary)}
    printed = CliRunner().invoke(cli, ["flags", "--json"], env=environment, catch_exceptions=False).stdout
    assert '"term": "Co-production", "slug": "co-production"' in printed
    assert '"people": 3, "reasons": {"flagged": 3}' in printed


async def test_a_person_counts_once_for_a_term(watch: Watch, member: Person) -> None:
    """However many answers about it they flag."""
    first, second = await answer(member), await answer(member)
    member.react(first, FLAG)
    member.react(second, FLAG)
    [row] = await watch.queue()
    assert (row.slug, row.people, row.reasons) == ("co-production", 1, {"flagged": 1})
    member.unreact(first, FLAG)
    assert await watch.people() == 1


@pytest.mark.parametrize("emoji", ["🚩\ufe0f", "🚩\ufe0e", "🚩"])
@pytest.mark.trust("flag emoji", bad_inputs=1)
async def test_a_flag_is_a_flag_however_it_looks(watch: Watch, member: Person, emoji: str) -> None:
    """Apps of phones send variation selectors along."""
    message = await answer(member)
    member.react(message, emoji)
    assert await watch.people() == 1
    member.unreact(message, emoji)
    assert await watch.people() == 0


async def test_a_burst_reaction_and_a_plain_one_are_one_person(watch: Watch, member: Person) -> None:
    """Each is withdrawn by itself, and the person counts until both are gone."""
    message = await answer(member)
    member.react(message, FLAG)
    member.react(message, FLAG, burst=True)
    assert await watch.people() == 1
    member.unreact(message, FLAG, burst=True)
    assert await watch.people() == 1
    member.unreact(message, FLAG)
    assert await watch.people() == 0


@pytest.mark.parametrize("named", [True, False], ids=["author named", "author not named"])
async def test_the_author_of_the_message_may_be_named_or_not(
    sandbox: Sandbox, watch: Watch, member: Person, named: bool
) -> None:
    """`message_author_id` is optional: https://docs.discord.com/developers/events/gateway-events#message-reaction-add"""
    author = {"message_author_id": str(sandbox.world.bot.id)} if named else {}
    emit(sandbox, "ADD", event(await answer(member), **author))
    assert await watch.people() == 1


@pytest.mark.parametrize("emoji", ["👍", "🏴", "flag:12"])
@pytest.mark.trust("flag emoji", bad_inputs=1)
async def test_other_emoji_are_no_flags(watch: Watch, member: Person, emoji: str) -> None:
    """Only what the settings name counts."""
    member.react(await answer(member), emoji)
    assert await watch.queue() == []


async def test_a_flag_on_the_message_of_another_is_ignored(sandbox: Sandbox, watch: Watch, member: Person) -> None:
    """With or without the author in the event; nothing of it enters the queue."""
    said = member.say("co-production is fine")
    member.react(said, FLAG)
    emit(sandbox, "ADD", event(said))
    assert await watch.queue() == []


async def test_another_bot_is_nobody(community: Community, watch: Watch, member: Person) -> None:
    """Bots put signs under messages to vote with, or to keep the good ones; whoever presses them is a person."""
    message = await answer(member)
    community.robot(member).react(message, FLAG)
    assert await watch.people() == 0
    member.react(message, FLAG)
    assert await watch.people() == 1


@pytest.mark.trust("order of events")
async def test_withdrawing_twice_and_withdrawing_nothing_are_harmless(
    sandbox: Sandbox, watch: Watch, member: Person
) -> None:
    """Discord may send an event again."""
    message = await answer(member)
    for name in ("REMOVE", "ADD", "ADD", "REMOVE", "REMOVE"):
        emit(sandbox, name, event(message))
    assert await watch.queue() == []


@pytest.mark.parametrize("emoji", [None, FLAG], ids=["all", "all of one emoji"])
@pytest.mark.trust("cleared reactions")
async def test_cleared_reactions_are_withdrawn(
    community: Community, watch: Watch, admin: Person, emoji: str | None
) -> None:
    """A moderator may take all reactions away, or all of one emoji; those on other answers stay."""
    people = [community.member() for _ in range(2)]
    shown = [await answer(person) for person in people]
    for person, message in zip(people, shown, strict=True):
        person.react(message, FLAG)
    admin.clear_reactions(shown[0], emoji)
    assert await watch.people() == 1


@pytest.mark.trust("cleared reactions")
async def test_clearing_another_emoji_leaves_the_flags(watch: Watch, member: Person, admin: Person) -> None:
    """REMOVE_EMOJI names the emoji that it clears."""
    message = await answer(member)
    member.react(message, FLAG)
    member.react(message, "👍")
    admin.clear_reactions(message, "👍")
    assert await watch.people() == 1


@pytest.mark.trust("order of events")
async def test_add_and_remove_keep_their_order(watch: Watch, member: Person) -> None:
    """Pairs that arrive in one burst of events end as the last one says."""
    message = await answer(member)
    for _ in range(20):
        member.react(message, FLAG)
        member.unreact(message, FLAG)
    assert await watch.queue() == []


async def test_the_card_says_that_it_was_flagged(community: Community, member: Person) -> None:
    """From three people on it tells the next reader; it goes when the flags go."""
    message = await answer(member)
    for person in (member, community.member(), community.member()):
        person.react(message, FLAG)
    await until(lambda: "🚩 3 people have flagged this." in message.text)
    member.unreact(message, FLAG)
    await until(lambda: "flagged" not in message.text)


async def test_an_answer_reached_by_a_button_is_private_and_has_no_flags(
    sandbox: Sandbox, watch: Watch, member: Person
) -> None:
    """Discord has no reactions on private messages, so nothing is recorded for them."""
    question = (await member.slash("define", term="PA")).message
    shown = await member.press(question, "Public address")
    emit(sandbox, "ADD", event(shown.message))
    assert await watch.queue() == []


async def test_flags_of_two_servers_are_counted_apart(community: Community, jargon: Jargon, member: Person) -> None:
    """A curator reads the flags of their own server."""
    member.react(await answer(member), FLAG)
    assert await Watch(community, jargon).people() == 1
    assert await Watch(community.elsewhere(), jargon).people() == 0


async def test_two_emoji_of_one_reason_are_withdrawn_each_by_itself(
    community: Community, settings: Settings, restart: Restart, member: Person
) -> None:
    """The person counts once, and until both are gone."""
    emoji = {FLAG: Reason.FLAGGED, "⚠": Reason.FLAGGED}
    again = await restart(flags=settings.flags.model_copy(update={"emoji": emoji}))
    watch = Watch(community, again.jargon)
    message = await answer(member)
    member.react(message, FLAG)
    member.react(message, "⚠️")
    assert await watch.people() == 1
    member.unreact(message, FLAG)
    assert await watch.people() == 1
    member.unreact(message, "⚠️")
    assert await watch.people() == 0
