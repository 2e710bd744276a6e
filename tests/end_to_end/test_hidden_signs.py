"""Signs that nobody sees: they come in by no door, and steer no terminal."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.cli import cli
from bot.discord.client import JargonBot
from rehearsal import Person, Sandbox
from tests.commands.community import add_term

HIDDEN = "\x1b]0;other\x07\u202eesrever\u202c pay\u200dpal \x9b31m"
SEEN = "]0;otheresrever paypal 31m"
SIGNS = ("\x1b", "\x07", "\x9b", "\u202e", "\u202c", "\u200d")
KEPT = "👩‍👧 می‌خواهم"


def stored(database: Path) -> str:
    """All that a database holds."""
    with closing(sqlite3.connect(database)) as db:
        return "\n".join(db.iterdump())


@pytest.mark.trust("look-alikes", bad_inputs=1)
async def test_no_door_lets_them_into_the_database(
    bot: JargonBot, sandbox: Sandbox, member: Person, admin: Person, database: Path
) -> None:
    """A comment, a word of a server's own, its name as their source, and a server's own line for urgent help."""
    next(guild for guild in sandbox.world.guilds.values() if guild.name == "Rehearsal").name = f"Our {HIDDEN} server"
    card = (await member.slash("define", term="advocacy")).message
    form = (await member.press(card, "Comment or flag")).form
    await member.submit(form, {form.fields[-1].label: f"{HIDDEN} {KEPT}"})
    await add_term(admin, labels=f"Tea {HIDDEN}", plain=f"{HIDDEN} {KEPT}", formal="", source=HIDDEN)

    held = stored(database)

    assert SEEN in held
    assert KEPT in held
    assert not [ascii(sign) for sign in SIGNS[:-1] if sign in held]
    assert "pay\u200dpal" not in held


@pytest.mark.trust("look-alikes", bad_inputs=1)
def test_a_file_brings_none_in(tmp_path: Path, database: Path, glossary: Path) -> None:
    """An address that would steer the terminal is refused by place and name; what turns words round is left out."""
    environment = {"JARGONBOT_DATABASE": str(database), "JARGONBOT_GLOSSARY": str(glossary)}
    file = tmp_path / "words.json"
    steering = (
        r'{"terms": [{"label": "Bomb", "definitions": [{"kind": "plain", "text": "x", "source": {"url": "%s"}}]}]}'
    )
    for address in (r"https://x/\u001b]0;P\u0007", r"https://x/\u202emoc"):
        file.write_text(steering % address, encoding="utf-8")
        refused = CliRunner().invoke(cli, ["import", str(file)], env=environment)
        assert refused.exception
        assert "url" in str(refused.exception) or "address" in str(refused.exception)
        assert not any(sign in str(refused.exception) for sign in SIGNS)

    file.write_text(r'{"terms": [{"label": "Bo\u202emb", "definition": "One\u200b two\u2066."}]}', encoding="utf-8")
    CliRunner().invoke(cli, ["import", str(file)], env=environment, catch_exceptions=False)

    assert '"label":"Bomb"' in stored(database)
    assert "One two." in stored(database)


async def test_what_is_in_a_database_from_before_steers_no_terminal(
    bot: JargonBot, member: Person, database: Path, glossary: Path
) -> None:
    """A comment that an earlier version took is printed without them; in JSON they are escaped, and none is lost."""
    card = (await member.slash("define", term="advocacy")).message
    form = (await member.press(card, "Comment or flag")).form
    await member.submit(form, {form.fields[-1].label: "to be replaced"})
    with closing(sqlite3.connect(database)) as db, db:
        db.execute("update flags set comment = ?", (HIDDEN,))
    environment = {"JARGONBOT_DATABASE": str(database), "JARGONBOT_GLOSSARY": str(glossary)}

    for way in ([], ["--csv"], ["--json"]):
        printed = CliRunner().invoke(cli, ["flags", *way], env=environment, catch_exceptions=False).stdout
        assert "esrever" in printed
        assert not [ascii(sign) for sign in SIGNS if sign in printed]
