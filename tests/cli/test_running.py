from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from tests.cli.conftest import Run

SECRET = "MTIz.secret.token"


class Refusing(BaseHTTPRequestHandler):
    """Answers everything as Discord does when a token is wrong; under `busy`, as Cloudflare does for it."""

    def do_GET(self) -> None:
        self.send_response(429 if "busy" in self.path else 401)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(b'{"message": "401: Unauthorized", "code": 0}')

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def refusing() -> Iterator[str]:
    """The address of a server that accepts no token."""
    with HTTPServer(("127.0.0.1", 0), Refusing) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/api/v10"
        server.shutdown()
        thread.join()


def test_without_a_token_one_sentence_says_where_to_put_it(run: Run) -> None:
    """Exit 78, EX_CONFIG."""
    done = run("run")
    assert done.returncode == 78
    assert done.stdout == ""
    assert done.stderr == (
        "There is no bot token. Put it in the environment variable DISCORD_TOKEN, "
        "in a file .env as DISCORD_TOKEN=…, or in the config file under discord: token:.\n"
    )


@pytest.mark.parametrize(
    ("token", "told"),
    [
        (SECRET, "Discord does not accept the bot token. Copy it again"),
        (f'"{SECRET}"', "Discord does not accept the bot token. Copy it again"),
        (f"{SECRET}\nsecond line", "Copy the token again, and nothing else"),
        (f"“{SECRET}”", "Copy the token again, and nothing else"),
    ],
)
@pytest.mark.trust("token", bad_inputs=1)
def test_a_wrong_token_is_never_printed(run: Run, refusing: str, token: str, told: str) -> None:
    """Also where a whole line, or a typographic sign, was pasted with it; not even in the finest log."""
    done = run("run", DISCORD_TOKEN=token, JARGONBOT_DISCORD__API_URL=refusing, JARGONBOT_LOG__LEVEL="debug")
    assert done.returncode == 78
    assert told in done.stderr
    assert "secret" not in done.stdout + done.stderr


def test_a_discord_that_lets_nobody_in_is_told(run: Run, refusing: str) -> None:
    """Exit 75, EX_TEMPFAIL: whoever started the bot may try again, but not at once."""
    done = run("run", DISCORD_TOKEN=SECRET, JARGONBOT_DISCORD__API_URL=f"{refusing}/busy")
    assert done.returncode == 75
    assert "Discord lets nobody in from here for now (status 429)" in done.stderr
    assert "Traceback" not in done.stderr
    assert "secret" not in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("JARGONBOT_CURATORS__ROLES", "abc", "curators"),
        ("JARGONBOT_GLOSSARY", "/nowhere", "holds no glossary files"),
        ("JARGONBOT_DATABASE", "/", "cannot be opened"),
    ],
)
def test_a_wrong_setting_exits_with_78(run: Run, name: str, value: str, told: str) -> None:
    """Whatever the subcommand; what is wrong is named."""
    done = run("flags", "--json", **{name: value})
    assert (done.returncode, done.stdout) == (78, "")
    assert told in done.stderr
