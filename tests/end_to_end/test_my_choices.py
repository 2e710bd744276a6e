"""/my settings: what a person chose holds in all that is shown to them alone, and in nothing that others see."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.discord.client import JargonBot
from bot.service import Chosen, Jargon
from rehearsal import Person, Sandbox
from rehearsal.message import Message
from tests.commands.flags import answer
from tests.end_to_end.test_registry import message_with
from tests.end_to_end.waiting import until
from tests.fixtures.languages import AddLanguage
from tests.fixtures.logged_in import Restart

DAY_OUT = """
- label: Day out
  definitions:
    - {kind: plain, nation: England, text: A trip in England.}
    - {kind: plain, nation: Wales, text: A trip in Wales.}
    - {kind: easy_read, nation: England, text: You go out in England.}
    - {kind: easy_read, nation: Wales, text: You go out in Wales.}
  relations: {see_also: [Advocacy]}
"""
WELSH = """
choices-language-name = Cymraeg
translation-unchecked = Heb ei wirio. Nobody has checked this.
choices-title = # Fy newisiadau
answers-flagged-by = 🚩 { $number } o bobl (cy)
taking-away-label = Dileu'r ateb
settings-title = # Gosodiadau'r gweinydd
"""
WALES_FIRST, PLAIN, WELSH_TO_ME = "Show Wales first", "Show me plain text only", "Speak Cymraeg to me"


@pytest.fixture
def glossary(glossary: Path) -> Path:
    """With a word that differs between nations."""
    with (glossary / "words.yaml").open("a", encoding="utf-8") as words:
        words.write(DAY_OUT)
    return glossary


async def panel(person: Person) -> Message:
    opened = await person.slash("my settings")
    assert opened.private
    return opened.message


async def test_the_panel_says_what_holds_in_words(bot: JargonBot, jargon: Jargon, member: Person) -> None:
    """Each choice in a sentence, with buttons that say what they do; what is chosen shows in its place at once."""
    assert member.guild
    mine = await panel(member)
    assert "## Nation: as each server says\nHere no nation comes first in your answers." in mine.text
    assert "## Easy read: when you ask\nIt comes when you press its button." in mine.text
    assert "## Plain text only: no\nYour answers have headings, bold type and menus." in mine.text
    assert "## Language: as each server says, here English" in mine.text
    assert (await member.press(mine, WALES_FIRST)).updates
    assert "## Nation: Wales\nYour answers begin with what holds in Wales." in mine.text
    assert WALES_FIRST not in [each.label for each in mine.buttons]
    await jargon.preferences.settle(member.guild.id, nation="Scotland")
    await member.press(mine, "Show the server's nation first")
    assert "## Nation: as each server says, here Scotland\nYour answers begin with what holds in Scotland." in mine.text
    await member.press(mine, "Always show me easy read")
    assert "## Easy read: always\nIt comes with each answer to a command" in mine.text
    assert jargon.choices.of(member.user.id) == Chosen(easy_read=True)


async def test_the_nation_is_the_persons_in_private_and_the_servers_in_public(
    bot: JargonBot, jargon: Jargon, member: Person, other: Person
) -> None:
    """In the private answer, More, easy read and an explained text; what all see tells nothing of it."""
    assert member.guild
    await jargon.preferences.settle(member.guild.id, nation="England")
    await member.press(await panel(member), WALES_FIRST)
    public = await answer(member, "day out")
    assert "A trip in England." in public.text
    assert "Wales" not in public.text
    assert "A trip in Wales." in (await member.press(public, "More")).text
    assert "You go out in Wales." in (await member.press(public, "Easy read")).text
    assert "You go out in England." in (await other.press(public, "Easy read")).text
    alone = await member.slash("define", term="day out", private=True)
    assert "A trip in Wales." in alone.text
    shown = await member.press(alone.message, "Show everyone")
    assert not shown.private
    assert "A trip in England." in shown.text
    form = (await member.slash("explain")).form
    assert "A trip in Wales." in (await member.submit(form, {"Your text": "A day out."})).text
    assert "in Wales" in (await member.slash("help-now")).text.splitlines()[0]
    asked = member.say(f"{bot.user.mention} what is a day out?" if bot.user else "")
    heard = await member.hear()
    assert heard.replies_to == asked.id
    assert "A trip in England." in heard.text


async def test_in_a_private_chat_it_is_the_persons(bot: JargonBot, jargon: Jargon, member: Person) -> None:
    """There is nobody else."""
    await jargon.choices.choose(member.user.id, nation="Wales", plain_text=True)
    chat = member.in_direct_messages()
    chat.say("what is a day out?")
    heard = await chat.hear()
    assert "A trip in Wales." in heard.text
    assert "#" not in heard.text


async def test_plain_text_is_for_one_person_alone(
    bot: JargonBot, jargon: Jargon, member: Person, other: Person
) -> None:
    """/define answers them alone, without headings and menus; everybody else has what they had."""
    await member.press(await panel(member), PLAIN)
    alone = await member.slash("define", term="day out")
    assert alone.private
    assert alone.text.startswith("Day out:")
    assert "#" not in alone.text
    assert not alone.message.selects
    around = await member.press(alone.message, "Look up another word")
    assert "- Advocacy: See also" in around.text
    assert (await member.press(around.message, "Advocacy")).text.startswith("Advocacy:")
    assert (await member.press(alone.message, "More")).text.startswith("Day out:")
    shown = await member.press(alone.message, "Show everyone")
    assert shown.text.startswith("# Day out")
    assert shown.message.selects
    public = await member.slash("define", term="day out", private=False)
    assert not public.private
    assert public.text.startswith("# Day out")
    form = (await member.press(public.message, "Comment or flag")).form
    assert "Thank you" in (await member.submit(form, {})).text
    mine = await panel(member)
    assert mine.text.startswith("My choices:")
    await member.press(mine, "Show me headings and menus again")
    assert mine.text.startswith("# My choices")
    assert not (await member.slash("define", term="day out")).private


@pytest.mark.usefixtures("every_flag_shown")
async def test_a_language_is_spoken_to_whoever_chose_it(
    add_language: AddLanguage, restart: Restart, member: Person, other: Person
) -> None:
    """By commands, buttons and what comes of them; what everyone sees is in the server's, also when it is renewed."""
    add_language("cy", WELSH)
    bot = await restart()
    assert member.guild
    mine = await panel(member)
    await member.press(mine, WELSH_TO_ME)
    assert mine.text.startswith("# Fy newisiadau")
    assert "## Language: Cymraeg\n" in mine.text
    assert "Heb ei wirio. Nobody has checked this." in mine.text
    assert (await panel(other)).text.startswith("# My choices")
    public = await answer(member, "day out")
    assert "Dileu'r ateb" in [each.label for each in (await member.press(public, "More")).message.buttons]
    member.react(public, "🚩")
    await until(lambda: "1 person has flagged this" in public.text)
    await member.submit((await member.press(public, "Comment or flag")).form, {})
    await bot.jargon.preferences.settle(member.guild.id, language="cy")
    other.react(public, "🚩")
    await until(lambda: "2 o bobl (cy)" in public.text)
    assert (await panel(other)).text.startswith("# Fy newisiadau")
    await member.press(mine, "Speak the server's language to me")
    assert bot.jargon.choices.of(member.user.id) == Chosen()


async def test_the_servers_language_is_chosen_in_its_panel(
    add_language: AddLanguage, restart: Restart, member: Person, admin: Person
) -> None:
    """Curators' messages and answers are in it; whoever has chosen none is spoken to in it."""
    add_language("cy", WELSH)
    bot = await restart()
    assert admin.guild
    settings = (await admin.slash("settings")).message
    assert "What everyone sees is said in English." in settings.text
    await admin.choose(settings, "Cymraeg", select=4)
    assert settings.text.startswith("# Gosodiadau'r gweinydd")
    assert bot.jargon.preferences.now(admin.guild.id).language == "cy"
    assert (await panel(member)).text.startswith("# Fy newisiadau")


async def test_forged_buttons_do_no_harm(bot: JargonBot, jargon: Jargon, member: Person) -> None:
    """A language that there is none of is refused, and a panel never takes the place of what all can see."""
    await message_with(bot, member, "my-language:tlh")
    refused = await member.press(member.messages[-1], "Press")
    assert refused.private
    assert "does not speak that language" in refused.text
    await message_with(bot, member, "my-nation:wales")
    shown = await member.press(member.messages[-1], "Press")
    assert shown.private
    assert not shown.updates
    await message_with(bot, member, "my-nation:mercia")
    assert jargon.choices.of(member.user.id) == Chosen(nation="Wales")


async def test_choices_hold_after_a_restart_and_on_two_devices(
    restart: Restart, sandbox: Sandbox, member: Person
) -> None:
    """An old panel goes on working, and says what holds by then, whatever was chosen on another device."""
    first, second = await panel(member), await panel(member)
    await member.press(first, WALES_FIRST)
    await member.press(second, PLAIN)
    assert "Nation: Wales." in second.text
    bot = await restart()
    assert bot.jargon.choices.of(member.user.id) == Chosen(nation="Wales", plain_text=True)
    await member.press(first, "Show Scotland first")
    assert "Nation: Scotland." in first.text
    assert "Plain text only: yes." in first.text


async def test_it_can_be_seen_and_deleted(bot: JargonBot, jargon: Jargon, member: Person) -> None:
    """/privacy counts the choices, and they are gone with all else."""
    mine = await panel(member)
    await member.press(mine, WALES_FIRST)
    await member.press(mine, "Always show me easy read")
    kept = (await member.slash("privacy")).message
    assert "2 choices of how answers are shown to you" in kept.text
    await member.press(kept, "Delete all of it")
    await member.press(kept, "Delete it for good")
    assert jargon.choices.of(member.user.id) == Chosen()
    assert "## Nation: as each server says\n" in (await panel(member)).text


async def test_where_there_is_one_language_nothing_is_offered(
    add_language: AddLanguage, restart: Restart, member: Person, admin: Person
) -> None:
    """Both panels say so in words."""
    await restart()
    mine = await panel(member)
    assert "## Language: English\njargonbot speaks no other yet." in mine.text
    assert not [each for each in mine.buttons if each.label.startswith("Speak")]
    settings = (await admin.slash("settings")).message
    assert "What everyone sees is said in English. jargonbot speaks no other language yet." in settings.text
    assert "Choose the server's language" not in [each.placeholder for each in settings.selects]
