"""What `doctor` sees, with what to do: of the database, its copies, the token, and a Discord on loopback."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any, ClassVar

import pytest

from bot.cli.doctor.machine import kind_of_file_system
from bot.cli.doctor.token import looks_like_a_token
from tests.cli.conftest import Invoke, Run

TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE." + "x" * 38
DATABASES = Path(__file__).parents[2] / "store" / "databases"
APPLICATION: dict[str, Any] = {"id": "1", "name": "Our words", "flags": 0, "bot_public": True}


class SmallDiscord(BaseHTTPRequestHandler):
    """Answers the two calls that are made before anything is online; a test says how."""

    ahead: ClassVar[timedelta] = timedelta()
    application: ClassVar[dict[str, Any]] = APPLICATION
    status: ClassVar[int] = 200
    page: ClassVar[bytes] = b""
    seen: ClassVar[list[str | None]] = []

    def do_GET(self) -> None:
        ours = self.path.endswith("/@me")
        self.seen.append(self.headers.get("Authorization"))
        self.send_response_only(self.status if ours else 200)
        self.send_header("Date", format_datetime(datetime.now(UTC) + self.ahead, usegmt=True))
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        told: Any = self.application if ours else {"url": "wss://gateway.discord.gg"}
        if self.path.partition("?")[0].endswith(("/commands", "/guilds")):
            told = []
        self.wfile.write(self.page if ours and self.page else json.dumps(told).encode())

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def discord(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[SmallDiscord]]:
    """A Discord of which a test may change how it answers; the settings point at it."""
    handler = type("Discord", (SmallDiscord,), {"seen": []})
    with HTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        monkeypatch.setenv("JARGONBOT_DISCORD__API_URL", f"http://127.0.0.1:{server.server_port}/api/v10")
        yield handler
        server.shutdown()
        thread.join()


def found(invoke: Invoke, *words: str, **more: str) -> dict[str, dict[str, str]]:
    """What was looked at, by name."""
    done = invoke("doctor", "--json", *words, **more)
    rows = json.loads(done.stdout)
    assert done.exit_code == int(any(each["state"] == "fault" for each in rows))
    assert all(each["remedy"] or each["state"] == "well" or each["name"] in ("token", "copies") for each in rows)
    return {each["name"]: each for each in rows}


def test_all_is_well(run: Run, invoke: Invoke, discord: type[SmallDiscord], tmp_path: Path) -> None:
    """On a computer with a database, copies and a token there is nothing to mend, only to start."""
    words = tmp_path / "words.csv"
    words.write_text("term,definition\nDay club,A place to meet.\n")
    run("import", str(words))
    folder = tmp_path / "copies"
    folder.mkdir()
    run("backup", str(folder / f"jargonbot-{datetime.now(UTC).date()}.db"))
    rows = found(invoke, DISCORD_TOKEN=TOKEN, JARGONBOT_BACKUPS__FOLDER=str(folder))
    assert {name: each["said"] for name, each in rows.items() if each["state"] != "well"} == {
        "commands": "Discord holds no commands of this bot yet."
    }
    assert {"database", "tables", "copies", "token", "discord", "clock", "login", "intents"} <= {*rows}
    assert "Our words" in rows["login"]["said"]
    assert discord.seen == [None, *[f"Bot {TOKEN}"] * 3]


def test_a_damaged_database_and_old_copies_are_faults(invoke: Invoke, database: Path, tmp_path: Path) -> None:
    """Each with what to do; the file is left as it is."""
    database.write_bytes(b"SQLite format 3\0" + b"\xa5" * 8000)
    (tmp_path / "jargonbot-2026-01-01.db").write_bytes(b"")
    rows = found(invoke, "--offline", JARGONBOT_BACKUPS__FOLDER=str(tmp_path))
    assert rows["database"]["state"] == rows["copies"]["state"] == "fault"
    assert "jargonbot restore FILE" in rows["database"]["remedy"]
    assert database.read_bytes() == b"SQLite format 3\0" + b"\xa5" * 8000


def test_where_nothing_is_yet_nothing_is_made(invoke: Invoke, database: Path) -> None:
    """A first look makes no database."""
    rows = found(invoke, "--offline")
    assert "no database" in rows["database"]["said"]
    assert not database.exists()


@pytest.mark.parametrize(("ahead", "told"), [(-300, "seconds ahead"), (300, "seconds behind")])
def test_a_wrong_clock_is_seen(invoke: Invoke, discord: type[SmallDiscord], ahead: int, told: str) -> None:
    """By the date that Discord sends."""
    discord.ahead = timedelta(seconds=ahead)
    assert told in found(invoke)["clock"]["said"]


def test_a_token_that_discord_does_not_take_is_told_and_never_printed(run: Run, discord: type[SmallDiscord]) -> None:
    """Nor is any part of it."""
    discord.status = 401
    done = run("doctor", DISCORD_TOKEN=TOKEN)
    assert done.returncode == 1
    assert "FAULT: Discord does not accept the bot token" in done.stdout
    assert not any(part in done.stdout + done.stderr for part in TOKEN.split("."))


def test_intents_that_nobody_needs_are_advised_against(invoke: Invoke, discord: type[SmallDiscord]) -> None:
    """Of small applications and of those that Discord has looked at."""
    discord.application = {**APPLICATION, "flags": (1 << 19) | (1 << 14)}
    said = found(invoke, DISCORD_TOKEN=TOKEN)["intents"]
    assert said["state"] == "advice"
    assert "members, message content" in said["said"]


@pytest.mark.parametrize("page", [b"<html>Log in to this network</html>", b"[]", b"{}"])
def test_what_is_no_answer_of_discords_is_told(invoke: Invoke, discord: type[SmallDiscord], page: bytes) -> None:
    """As where a network has a page of its own for everything."""
    discord.page = page
    assert found(invoke, DISCORD_TOKEN=TOKEN)["login"]["state"] == "advice"


def test_a_folder_of_copies_that_cannot_be_looked_into_is_told(
    invoke: Invoke, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a sentence."""

    def refused(_: Path) -> Iterator[Path]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refused)
    rows = found(invoke, "--offline", JARGONBOT_BACKUPS__FOLDER=str(tmp_path))
    assert "Permission denied" in rows["copies"]["said"]


def test_without_a_network_it_says_so(invoke: Invoke) -> None:
    """And all else is looked at nevertheless."""
    rows = found(invoke, JARGONBOT_DISCORD__API_URL="http://127.0.0.1:9/api/v10")
    assert rows["discord"]["state"] == "fault"
    assert "sqlite" in rows


@pytest.mark.parametrize(
    ("token", "is_one"),
    [
        (TOKEN, True),
        ("MTIz.secret.token", False),
        (TOKEN.replace("MTIz", "aGVs"), False),
        ("x" * 60, False),
        (f"Bot {TOKEN}", False),
        ("", False),
    ],
)
def test_a_token_has_a_shape(token: str, is_one: bool) -> None:
    """Three parts, the first the id of a bot."""
    assert looks_like_a_token(token) is is_one


def test_the_file_system_is_that_of_the_deepest_mount(tmp_path: Path) -> None:
    """Also where a name has a space in it, and where nothing is known."""
    place = tmp_path / "our share" / "data"
    place.mkdir(parents=True)
    share = str(tmp_path / "our share").replace(" ", "\\040")
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\nserver:/x {share} nfs4 rw 0 0\nodd\n")
    assert kind_of_file_system(place, mounts) == "nfs4"
    assert kind_of_file_system(tmp_path, mounts) == "ext4"
    assert kind_of_file_system(place, tmp_path / "none") == ""


def test_a_database_of_an_older_version_is_told_and_left_as_it_is(invoke: Invoke, database: Path) -> None:
    """The next start brings it to this version, not a look at it."""
    with closing(sqlite3.connect(database)) as older:
        older.executescript((DATABASES / "0.1.0.sql").read_text("utf-8"))
    before = database.read_bytes()
    row = found(invoke, "--offline")["tables"]
    assert "behind this version" in row["said"]
    assert row["state"] == "well"
    assert database.read_bytes() == before
