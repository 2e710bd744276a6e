"""What the preview sends, and to whom: only to this computer by its own name, and only files of the site."""

from __future__ import annotations

import socket
import struct
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from bot.site.preview import preview

HOST = "Host: localhost\r\nConnection: close\r\n\r\n"


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    """The port of a preview of a small site, beside a file that is none of it."""
    (tmp_path / "secret.html").write_text("Mine.")
    site = tmp_path / "site"
    (site / "words").mkdir(parents=True)
    (site / "index.html").write_text("Home.")
    (site / "404.html").write_text("Lost.")
    (site / "words/long.html").write_bytes(b"x" * 20_000_000)
    with preview(site, 0) as web:
        web.daemon_threads = False  # so that closing waits for what is still being sent
        serving = Thread(target=web.serve_forever, kwargs={"poll_interval": 0.01})
        serving.start()
        try:
            yield web.server_port
        finally:
            web.shutdown()
            serving.join()


def ask(port: int, asked: str) -> tuple[int, str]:
    """The status and the body of what comes back."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as line:
        line.sendall(asked.encode("latin-1"))
        head, _, body = b"".join(iter(lambda: line.recv(65_536), b"")).partition(b"\r\n\r\n")
    return int(head.split()[1]) if head else 0, body.decode()


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.html",
        "/%2e%2e/secret.html",
        "/..%2fsecret.html",
        "/words/..%2f..%2fsecret.html",
        "/%00",
        "/index.html%00.txt",
        "/%ed%a0%80",
        "/words/",
        "/" + "long" * 1_000,
        "http://elsewhere.example/secret.html",
    ],
)
def test_what_is_no_file_of_the_site_is_lost(port: int, path: str, capfd: pytest.CaptureFixture[str]) -> None:
    """Each is answered, and nothing is said in the terminal."""
    assert ask(port, f"GET {path} HTTP/1.1\r\n{HOST}") == (404, "Lost.")
    assert ask(port, f"HEAD {path} HTTP/1.1\r\n{HOST}") == (404, "")
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("host", ["Host: elsewhere.example", "Host: localhost.elsewhere.example:8010", "Accept: */*"])
def test_a_page_elsewhere_reads_nothing(port: int, host: str) -> None:
    """Its own name may lead to this computer (DNS rebinding)."""
    status, body = ask(port, f"GET / HTTP/1.1\r\n{host}\r\nConnection: close\r\n\r\n")
    assert status == 421
    assert "Home." not in body
    assert ask(port, f"GET / HTTP/1.1\r\n{HOST}") == (200, "Home.")


def test_nobody_is_told_that_a_browser_went_away(port: int, capfd: pytest.CaptureFixture[str]) -> None:
    """Before it had read a page; the next is sent as ever."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as line:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # closed by a reset
        line.sendall(f"GET /words/long.html HTTP/1.1\r\n{HOST}".encode())
        line.recv(10)
    assert ask(port, f"GET / HTTP/1.1\r\n{HOST}") == (200, "Home.")
    assert capfd.readouterr().err == ""
