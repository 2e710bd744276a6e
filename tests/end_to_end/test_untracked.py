"""What somebody looks up where they are alone with the bot is kept nowhere."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.discord.client import JargonBot
from rehearsal import Person
from tests.end_to_end.waiting import until
from tests.fixtures.logged_in import Restart

TABLES = ("answers", "reactions", "notices")


def rows(database: Path) -> int:
    with closing(sqlite3.connect(database)) as db:
        return sum(db.execute(f"select count(*) from {table}").fetchone()[0] for table in TABLES)


def names(database: Path, number: int) -> bool:
    """Whether any row of a database holds a number."""
    with closing(sqlite3.connect(database)) as db:
        return str(number) in "\n".join(db.iterdump())


async def test_nothing_is_kept_of_a_private_chat(bot: JargonBot, member: Person, database: Path) -> None:
    """By command, in plain words, by a choice and by a reaction: no row names the chat, whose id stands for them."""
    alone = member.in_direct_messages()
    card = (await alone.slash("define", term="advocacy")).message
    alone.say("what is reablement?")
    assert "Reablement" in (await alone.hear()).text
    alone.say("PA")
    choice = await alone.hear()
    await alone.press(choice, "Personal assistant")
    alone.react(card, "🚩")
    alone.unreact(card, "🚩")

    seen = (await member.slash("define", term="support")).message  # in a server, to see that all before it was heard
    member.react(seen, "🚩")

    await until(lambda: rows(database) == 2)
    assert not names(database, alone.channel.id)
    assert not names(database, card.id)


async def test_a_flag_from_there_names_no_message(
    bot: JargonBot, restart: Restart, member: Person, database: Path
) -> None:
    """It is about the definition; which message of the chat it was pressed on is nobody's business."""
    await restart(home=member.guild.id if member.guild else 0)
    alone = member.in_direct_messages()
    card = (await alone.slash("define", term="advocacy")).message
    reply = await alone.press(card, "Comment or flag")
    await alone.submit(reply.form, {reply.form.fields[-1].label: "A comment."})
    assert not names(database, card.id)
    assert not names(database, alone.channel.id)
