"""Easy read on Discord: one press away, private, and always, for whoever wants that."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.discord.client import JargonBot
from bot.service import Jargon
from rehearsal import Person
from tests.commands.flags import answer
from tests.fixtures.logged_in import Restart

ALWAYS, STOP = "Always show me easy read", "Stop always showing easy read"
DAY_OUT = """
- label: Day out
  definitions:
    - {kind: plain, text: A trip with others.}
    - {kind: easy_read, text: You go out. Others come along. You can ask for advocacy.}
    - {kind: easy_read, nation: Wales, text: You go out in Wales., checked_by: Easy Readers of Cardiff}
"""


@pytest.fixture
def glossary(glossary: Path) -> Path:
    """With a word in easy read."""
    with (glossary / "words.yaml").open("a", encoding="utf-8") as words:
        words.write(DAY_OUT)
    return glossary


async def test_it_is_one_press_away_and_private(bot: JargonBot, member: Person, admin: Person) -> None:
    """One idea a line, the words in it explained, and whether people who use easy read have checked it."""
    card = await answer(member, "day out")
    assert card.buttons[0].label == "Easy read"
    shown = await member.press(card, "Easy read")
    assert shown.private
    assert shown.message not in admin.messages
    assert "## Easy read\nYou go out.\nOthers come along.\nYou can ask for advocacy." in shown.text
    assert "## Words in this text\n- **advocacy**: " in shown.text
    assert "People who use easy read have not checked this text yet." in shown.text
    assert [each.label for each in shown.message.buttons] == [ALWAYS, "Comment or flag"]
    assert not (await member.slash("define", term="day out")).follow_ups
    assert "Easy read" not in [each.label for each in (await answer(member, "consultation")).buttons]


async def test_the_servers_nation_comes_first(bot: JargonBot, jargon: Jargon, member: Person) -> None:
    """With the people who have checked it."""
    assert member.guild
    await jargon.preferences.settle(member.guild.id, nation="Wales")
    shown = await member.press(await answer(member, "day out"), "Easy read")
    assert "## Easy read (Wales)\nYou go out in Wales." in shown.text
    assert "Checked by Easy Readers of Cardiff." in shown.text


async def test_whoever_always_wants_it_gets_it_with_each_answer(
    member: Person, other: Person, restart: Restart, jargon: Jargon
) -> None:
    """Also after a restart, beside the public answer; nobody else does; and it stops with a press."""
    shown = await member.press(await answer(member, "day out"), "Easy read")
    told = await member.press(shown.message, ALWAYS)
    assert told.private
    assert "From now on you see easy read" in told.text
    await restart()
    follow_up = await (await member.slash("define", term="day out")).follow_up()
    assert follow_up.text.startswith("# Day out\n## Easy read")
    assert follow_up.private
    assert not (await other.slash("define", term="day out")).follow_ups
    assert not (await member.slash("define", term="consultation")).follow_ups
    await member.press(follow_up, STOP)
    assert not (await member.slash("define", term="day out")).follow_ups


async def test_the_choice_is_told_and_erased(bot: JargonBot, jargon: Jargon, member: Person) -> None:
    """It is all that is kept of whoever chose it, and goes when they delete what is kept."""
    shown = await member.press(await answer(member, "day out"), "Easy read")
    await member.press(shown.message, ALWAYS)
    assert "a choice of how answers are shown to you" in (await member.slash("privacy")).text
    await jargon.people.erase(member.user.id)
    assert not (await member.slash("define", term="day out")).follow_ups
    assert "a choice" not in (await member.slash("privacy")).text
