"""Shared words that a server does not show: whoever asks for one by name is told why, by every door."""

from __future__ import annotations

import pytest

from bot.discord.client import JargonBot
from rehearsal import Person
from tests.commands.community import Community, add_term
from tests.commands.flags import answer
from tests.fixtures.canaries import Canaries
from tests.fixtures.logged_in import Restart

REASON = "We say “speaking up”."
TOLD = f"This server does not show ‘Advocacy’: {REASON}"


NASTY = "# [x](https://example.org) <@1> @everyone"


@pytest.fixture(autouse=True)
def published(canaries: Canaries) -> None:
    """What curators give as a reason is kept for readers; so is the word."""
    canaries.published.update({REASON, NASTY, "advocacy"})


async def hide(curator: Person, term: str = "advocacy", reason: str = REASON) -> str:
    return (await curator.slash("term hide", term=term, reason=reason)).text


async def test_a_hidden_word_is_told_of_alone_and_shown_nowhere(community: Community) -> None:
    """By its name, by another name, in a whole question; the curator reads what people will be told."""
    told = await hide(community.curator())
    assert told.startswith("“Advocacy” is hidden in this server from now on.")
    assert TOLD in told
    reader = community.member()
    for typed in ("advocacy", "Advocacy", "what does advocacy mean?"):
        answered = await reader.slash("define", term=typed)
        assert answered.private
        assert TOLD in answered.text
        assert "helps you to say" not in answered.text
        assert "Urgent help" in [each.label for each in answered.message.buttons]
    assert await reader.autocomplete("define", "term", "advo") == []
    assert "Advocacy" not in (await answer(reader)).text
    assert "helps you to say" in (await answer(community.elsewhere().member(), "advocacy")).text


async def test_a_mention_names_no_reason_before_everybody(bot: JargonBot, community: Community) -> None:
    """All read that it is not shown; whoever wants to know why presses, and reads it alone."""
    await hide(community.curator())
    reader = community.member()
    reader.say(f"<@{bot.user.id if bot.user else 0}> advocacy")
    reply = await reader.hear()
    assert reply.text.startswith("This server does not show that word.")
    assert REASON not in reply.text
    why = await reader.press(reply, "Why is it not shown?")
    assert why.private
    assert why.text == TOLD


async def test_old_buttons_and_what_was_chosen_lead_to_the_reason(community: Community, restart: Restart) -> None:
    """A card that was there before, after a restart, too; and a choice that was made from a list."""
    reader = community.member()
    card = await answer(reader, "advocacy")
    await hide(community.curator())
    await restart()
    assert (await reader.press(card, "More")).text == TOLD
    assert (await reader.slash("define", term="term:advocacy")).text == TOLD


async def test_compared_with_others_it_is_told_of_as_well(community: Community) -> None:
    """Beside the word that is known."""
    await hide(community.curator())
    assert TOLD in (await community.member().slash("compare", first="advocacy", second="support")).text


async def test_what_curators_write_as_a_reason_does_nothing_else(community: Community) -> None:
    """No mention, no heading, no masked link."""
    await hide(community.curator(), reason=NASTY)
    for typed in ("advocacy", "term:advocacy"):
        told = (await community.member().slash("define", term=typed)).text
        assert r"\[x\]" in told or r"]\(" in told
        assert "<@1>" not in told.replace(r"\<@1>", "")


async def test_it_can_be_shown_again_as_it_was(community: Community) -> None:
    """Chosen from the list of what is hidden, or typed."""
    curator = community.curator()
    await hide(curator)
    [choice] = await curator.autocomplete("term show", "term", "adv")
    assert choice.name == "Advocacy"
    shown = (await curator.slash("term show", term=choice.value)).text
    assert shown.startswith("“Advocacy” is shown in this server again.")
    assert "helps you to say" in (await answer(community.member(), "advocacy")).text
    assert "hides no word “advocacy”" in (await curator.slash("term show", term="advocacy")).text


async def test_twice_hidden_and_own_words_are_refused_in_a_sentence(community: Community) -> None:
    """Two curators at once, and a word that can be removed."""
    first, second = community.curator(), community.curator()
    await hide(first)
    assert await hide(second) == TOLD
    await add_term(first, labels="Tea club", plain="We meet.")
    assert "Only shared words can be hidden." in await hide(first, "tea club")


@pytest.mark.parametrize("command", ["hide", "show", "history", "undo"])
async def test_nobody_else_sees_the_commands(community: Community, command: str) -> None:
    """Discord shows them to those who may manage the server, and to whom they were granted."""

    def seen(person: Person) -> set[str]:
        return {f"{each['name']} {part['name']}" for each in person.commands for part in each.get("options", ())}

    assert f"term {command}" in seen(community.curator()) - seen(community.member())
