"""Wherever a text comes in and wherever it comes out: it pings nobody, poses as nothing of ours, steers nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.cli import cli
from bot.discord.client import JargonBot
from bot.discord.kit.forms import FORMS, LastingForm
from rehearsal import Person, Sandbox, Upload
from rehearsal.message import Message
from tests.commands.community import Community, add_term
from tests.commands.flags import answer, comment, pass_comments, whole_list
from tests.fixtures.trust import Tally
from tests.trust import shown
from tests.trust.walker import Walker

# Forms that need more than a walk to open; `test_hostile_texts.py` forges these. A new form opens here, or is named.
ELSEWHERE = {
    *("AnewForm", "CommentAtOnceForm", "DeclineForm", "FactsForm", "HideForm", "LimitForm", "NameForm", "OneTextForm"),
    *("PieceForm", "RaidForm", "WordsForm"),
}
ALL = "zq\n# zq one\n> zq quote [zq](https://evil.example) @everyone <@99099> <id:guide> <sound:99099:1> \u202ezq\u2066"


@pytest.fixture
def canaries() -> None:
    """Other tests look for what was typed in logs and databases; here it is kept."""


@pytest.fixture
def check_schemas() -> bool:
    """Other tests do, and here very much is said."""
    return False


class Reader:
    """Reads all that the bot says, once for each look that a message had."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._world = sandbox.world
        self._read: dict[int, str] = {}
        self.faults: dict[str, str] = {}

    def read(self, door: str) -> None:
        """Read what is new, and note what is wrong with it, with the door that was tried."""
        for message in self._new():
            for fault in shown.on(message):
                self.faults.setdefault(fault, door)

    def _new(self) -> Iterator[Message]:
        for channel in self._world.channels.values():
            for each in list(self._world.history(channel).values()):
                look = json.dumps([each.content, each.components])
                if each.author is self._world.bot and self._read.get(each.id) != look:
                    self._read[each.id] = look
                    yield each

    def files(self) -> Iterator[tuple[str, str]]:
        """The names and the texts of all files that were sent."""
        for channel in self._world.channels.values():
            for each in self._world.history(channel).values():
                if each.author is self._world.bot:
                    yield from ((file.filename, file.content.decode("utf-8", "replace")) for file in each.attachments)


def word(number: int) -> str:
    return f"Zorble{'abcdefghijklmnopqrstuvwxyz'[number]}"


def everything(number: int, text: str) -> Upload:
    """A file with a word that has each piece a file can have."""
    source = {"title": text, "url": "https://fine.example/zq"}
    term = {
        "label": f"Import{word(number)}",
        "aliases": [f"{text} alias{number}"],
        "topics": [text],
        "definitions": [
            {"kind": "plain", "text": f"{text}", "source": source},
            {"kind": "formal", "text": f"And {text}", "source": source},
        ],
        "discussions": [{"title": text, "author": text, "url": "https://fine.example/zq", "summary": text}],
        "next": [{"text": text, "source": source}],
        "relations": {"consider_using_instead": [{"term": f"other{number} {text}", "why": text, "source": source}]},
    }
    return Upload("words.json", json.dumps({"terms": [term]}).encode())


async def through_every_door(curator: Person, member: Person, number: int, text: str) -> None:
    """Bring a text in where it is stored."""
    told = text if not number % 2 or text.startswith(("#", ">", "=")) else f"zq {number} {text}"
    texts = dict.fromkeys(("plain", "formal", "source"), told)
    await add_term(curator, labels=f"{word(number)}, {told}", instead=f"Hat: {told}", **texts)
    for upload in (everything(number, told), Upload("words.csv", _table(number, told))):
        dry = await curator.slash("glossary import", file=upload)
        if "Store them" in [each.label for each in dry.message.buttons]:
            await curator.press(dry.message, "Store them")
    await comment(member, await answer(member), comment=told)
    await pass_comments(curator)
    for meaning in (told, f"A hat. {told}"):
        form = (await member.slash("suggest")).form
        await member.submit(form, {"word": told, "meaning": meaning, "origin": told, "instead": told})


def _table(number: int, text: str) -> bytes:
    cells = [f"Table{word(number)}", text, text]
    return ("term,definition,source\n" + ",".join('"' + each.replace('"', '""') + '"' for each in cells)).encode()


def on_the_terminal(database: Path, glossary: Path, folder: Path, terms: list[str]) -> Iterator[str]:
    """What is wrong with what the command line prints and writes."""
    environment = {"JARGONBOT_DATABASE": str(database), "JARGONBOT_GLOSSARY": str(glossary)}
    written = folder / "flags.csv"
    commands = [["flags"], ["flags", "--csv"], ["flags", "--json"], ["flags", "--csv", "-o", str(written)], ["imports"]]
    commands += [[each, *how, term] for each in ("ask", "history") for term in terms for how in ([], ["--json"])]
    commands += [["browse", "topic"], ["browse", "letter", "z"], ["browse", "source"]]
    for command in commands:
        done = CliRunner().invoke(cli, command, env=environment)
        yield from (f"{command}: {fault}" for fault in shown.in_plain(done.output))
        if command == ["flags", "--csv"]:
            yield from shown.in_table(done.stdout)
    yield from shown.in_table(written.read_text("utf-8-sig"))


@pytest.mark.parametrize("text", shown.HOSTILE[:-1])
def test_each_text_would_be_noticed(text: str) -> None:
    """As it was typed it breaks a rule of Discord's, of the terminal's or of tables; the last only ends a line."""
    text = text.replace("\u200b", "")
    assert shown.in_markdown(text) + shown.in_table(text) + shown.in_plain(text)


@pytest.mark.trust("hostile texts")
async def test_no_text_is_more_than_words_wherever_it_comes_out(
    bot: JargonBot, sandbox: Sandbox, database: Path, glossary: Path, tmp_path: Path, tally: Tally
) -> None:
    """In through each door, with names of a server, a channel and a person; out on every message and in every file."""
    community, reader = Community(sandbox), Reader(sandbox)
    curator, *people = [community.curator(), *(community.member() for _ in shown.HOSTILE)]
    member = people[0]
    community.server.name = f"Our {shown.HOSTILE[3]} {shown.HOSTILE[9]}"
    member.user.name = f"{shown.HOSTILE[5]} {shown.HOSTILE[8]}"
    member.channel.name = shown.HOSTILE[6]
    await curator.press(await whole_list(curator), "Tell this channel of new flags")
    opened: set[type[LastingForm]] = set()
    for number, text in enumerate(shown.HOSTILE):
        people[number].user.name = f"{number} {text}"
        await through_every_door(curator, people[number], number, text)
        reader.read(text)
        settings = (await curator.slash("settings")).message
        await curator.submit(
            (await curator.press(settings, "Change your line for urgent help")).form, {"Your own line": text}
        )
        await member.slash("help-now")
        await curator.slash("term hide", term="consultation", reason=text)
        await member.slash("define", term="consultation")
        walker = Walker(curator, text)
        await walker.decide()
        opened |= walker.opened
        await people[number].slash("my flags")
        reader.read(text)
        tally.bad_inputs(11)
    terms = [f"{word(number)}" for number in range(len(shown.HOSTILE))]
    walker = Walker(curator, ALL)
    await walker.edit(f"Import{terms[0]}")
    await walker.look([*terms, *(f"Table{each}" for each in terms), "advocacy"])
    opened |= walker.opened
    reader.read("looked at")
    faults = [*reader.faults.items()]
    for name, content in reader.files():
        if name.endswith(".csv"):
            faults += [(name, fault) for fault in shown.in_table(content)]
    faults += [("terminal", each) for each in on_the_terminal(database, glossary, tmp_path, terms)]
    assert faults == []
    assert {each.__name__ for each in {*FORMS} - opened} <= ELSEWHERE
