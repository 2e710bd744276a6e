"""Ask, answer, flag, add: the main job over real HTTP and a real websocket."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from bot.cli import cli
from bot.discord.client import JargonBot
from bot.service import Jargon
from rehearsal import Person, Sandbox
from tests.end_to_end.conftest import OpenJargon, StartJargonBot
from tests.end_to_end.waiting import until


def people_who_flagged(jargon: Jargon) -> int:
    return sum(row.people for row in jargon.flagging.whole_queue())


async def test_plain_first_then_formal_each_with_its_source(bot: JargonBot, member: Person) -> None:
    """An answer is public, and its parts come in the order in which people read."""
    reply = await member.slash("define", term="co production")

    order = [
        "# Co-production",
        "together, as equals",
        "A Guide, A Council",
        "share power",
        "A Guideline, An Institute",
        "Not to be confused with",
        "Consultation only asks for views.",
        "See also",
        "Words about words",
    ]
    places = [reply.text.index(each) for each in order]
    assert places == sorted(places)
    assert not reply.private


async def test_what_to_say_instead_names_who_advises_it(bot: JargonBot, member: Person) -> None:
    """Advice comes with its reason and its adviser, and says that it is only advice."""
    reply = await member.slash("define", term="service user")

    assert "person who draws on support" in reply.text
    assert "It puts the person first." in reply.text
    assert "A Charity" in reply.text
    assert "People choose the words for themselves" in reply.text


async def test_a_near_miss_asks_back_in_private(bot: JargonBot, member: Person) -> None:
    """Several meanings are offered to the person alone, and a press shows the chosen one."""
    reply = await member.slash("define", term="PA")

    assert reply.private
    assert [button.label for button in reply.message.buttons] == ["Personal assistant", "Power of attorney"]

    chosen = await member.press(reply.message, "Power of attorney")
    assert "lets someone act for you" in chosen.text


async def test_an_unknown_word_gets_a_plain_sentence(bot: JargonBot, member: Person) -> None:
    """Nothing near is said plainly, and privately."""
    reply = await member.slash("define", term="zyxwvut qqq")

    assert reply.private
    assert "found nothing near" in reply.text


async def test_private_answers_are_seen_by_one_person(bot: JargonBot, member: Person, admin: Person) -> None:
    """With `private` nobody else sees the answer."""
    reply = await member.slash("define", term="consultation", private=True)

    assert reply.private
    assert reply.message not in admin.messages


async def test_autocomplete_comes_from_the_bot(bot: JargonBot, member: Person) -> None:
    """Typing offers words, an empty field common ones, and a choice is answered."""
    typed = await member.autocomplete("define", "term", "copr")
    common = await member.autocomplete("define", "term", "")
    reply = await member.slash("define", term=typed[0].value)

    assert typed[0].name == "Co-production"
    assert 0 < len(common) <= 25
    assert "# Co-production" in reply.text


async def test_flags_are_counted_by_person_and_survive_a_restart(
    sandbox: Sandbox, start: StartJargonBot, open_jargon: OpenJargon, tmp_path: Path
) -> None:
    """Three people flag, one withdraws, the bot restarts, one more flags: three people."""
    people = [Person.named(sandbox, name) for name in ("ada", "ben", "cy", "dot")]
    jargon = open_jargon()
    bot = await start(jargon)
    answer = (await people[0].slash("define", term="co-production")).message
    for person in people[:3]:
        person.react(answer, "🚩")
    await until(lambda: people_who_flagged(jargon) == 3)
    people[1].unreact(answer, "🚩")
    await until(lambda: people_who_flagged(jargon) == 2)

    await bot.close()
    jargon.close()
    again = open_jargon()
    await start(again)
    people[3].react(answer, "🚩️")
    await until(lambda: people_who_flagged(again) == 3)

    environment = {"JARGONBOT_DATABASE": str(tmp_path / "words.db"), "JARGONBOT_GLOSSARY": str(tmp_path / "glossary")}
    printed = CliRunner().invoke(cli, ["flags", "--json"], env=environment)
    rows = json.loads(printed.stdout)
    assert [(row["slug"], row["people"]) for row in rows] == [("co-production", 3)]


async def test_a_flag_is_confirmed_on_the_answer(bot: JargonBot, member: Person, jargon: Jargon) -> None:
    """The answer says that it was flagged, once the flag is stored."""
    answer = (await member.slash("define", term="co-production")).message

    member.react(answer, "🚩")
    await until(lambda: "1 person" in answer.text)

    assert people_who_flagged(jargon) == 1


async def test_other_emoji_and_other_messages_are_no_flags(bot: JargonBot, member: Person, jargon: Jargon) -> None:
    """A thumb on an answer, or a flag on what somebody said, counts for nothing."""
    answer = (await member.slash("define", term="co-production")).message
    said = member.say("what a nice day")
    member.react(answer, "👍")
    member.react(said, "🚩")
    member.react(answer, "🚩")
    await until(lambda: people_who_flagged(jargon) == 1)


async def test_an_admin_adds_a_word_that_only_this_server_finds(bot: JargonBot, sandbox: Sandbox) -> None:
    """A new word is found at once where it was added, and nowhere else."""
    admin = Person.named(sandbox, "admin")
    elsewhere = Person.named(sandbox, "member", server="Neighbours")

    opened = await admin.slash("term add")
    stored = await admin.submit(
        opened.form,
        {
            "The word, then other names": "Tea round, TR",
            "What it means, in plain English": "Someone makes tea for all.",
        },
    )

    assert "is stored" in stored.text
    assert "makes tea for all" in (await admin.slash("define", term="tr")).text
    assert "found nothing near" in (await elsewhere.slash("define", term="tea round")).text


async def test_curators_alone_see_the_queue(bot: JargonBot, member: Person, admin: Person) -> None:
    """The queue is shown to those who look after the words, in private."""
    answer = (await member.slash("define", term="co-production")).message
    member.react(answer, "🚩")
    await until(lambda: "1 person" in answer.text)

    reply = await admin.slash("flags")

    assert reply.private
    assert "Co-production" in reply.text
    assert "flags" not in {command["name"] for command in member.commands}
