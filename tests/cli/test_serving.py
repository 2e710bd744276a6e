"""Pages on this computer alone, as a browser and other computers find them."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from signal import SIGINT, SIGTERM, default_int_handler, signal
from urllib.parse import urlsplit

import pytest

from tests.cli.conftest import Invoke

Serving = tuple[subprocess.Popen[str], HTTPConnection]
Serve = Callable[[], AbstractContextManager[Serving]]


@pytest.fixture
def serve(environment: dict[str, str], tmp_path: Path) -> Serve:
    """Runs `serve` in a process of its own on a free port, and connects to the address that it says."""

    @contextmanager
    def serve() -> Iterator[Serving]:
        command = [sys.executable, "-m", "bot", "serve", "--port", "0"]
        own = {**os.environ, **environment, "TMPDIR": str(tmp_path / "temporary")}
        (tmp_path / "temporary").mkdir()
        heard = signal(
            SIGINT, default_int_handler
        )  # else what runs behind a shell ignores it, and so does what it starts
        try:
            started = subprocess.Popen(command, env=own, stderr=subprocess.PIPE, text=True)
        finally:
            signal(SIGINT, heard)
        with started as process:
            assert process.stderr
            found = re.search(r"http://[^ ]+/", process.stderr.readline())
            assert found
            address = urlsplit(found[0])
            assert address.hostname == "127.0.0.1"
            try:
                yield process, HTTPConnection("127.0.0.1", address.port or 0)
            finally:
                process.kill()

    return serve


@pytest.mark.parametrize("number", [SIGINT, SIGTERM])
def test_pages_are_shown_until_it_is_stopped(serve: Serve, tmp_path: Path, number: int) -> None:
    """Nothing of them is left then, and no folder is listed meanwhile."""
    with serve() as (process, web):
        for path, expected in {
            "/": 200,
            "/words/support.html": 200,
            "/words/": 404,
            "/../x": 404,
            "/none.html": 404,
        }.items():
            web.request("GET", path)
            answer = web.getresponse()
            assert (path, answer.status) == (path, expected)
            assert (expected == 404) is (b"We did not find that page" in answer.read())
        web.request("GET", "/cy/words/none.html")
        assert '<html lang="cy">' in web.getresponse().read().decode()
        web.request("HEAD", "/none.html")
        answer = web.getresponse()
        assert (answer.status, answer.headers["Content-Type"]) == (404, "text/html; charset=utf-8")
        assert answer.read() == b""
        process.send_signal(number)
        assert process.wait() == 0
    assert [*(tmp_path / "temporary").iterdir()] == []


def test_a_page_elsewhere_reads_nothing_through_a_name_of_its_own(serve: Serve) -> None:
    """A name that leads to this computer is no way in for pages of others."""
    with serve() as (_, web):
        web.request("GET", "/", headers={"Host": "evil.example.org"})
        assert web.getresponse().status == 421


def test_a_port_that_is_taken_is_told(invoke: Invoke) -> None:
    """With what to do."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        told = invoke("serve", "--port", str(taken.getsockname()[1]))
    assert "Name another one with --port" in str(told.exception)
