"""Shows a site on this computer alone, before it is put anywhere."""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from bot.site.names import LOST
from bot.site.renderer import folder_of
from bot.strings.catalogue import languages
from bot.strings.language import ENGLISH

LOOPBACK = "127.0.0.1"
_NAMES = (LOOPBACK, "localhost")


def preview(folder: Path, port: int) -> ThreadingHTTPServer:
    """A server of the files of a folder, on loopback alone; `serve_forever` runs it. Port 0 is any free one.

    Raises:
        OSError: another program has the port.
    """
    return _Preview((LOOPBACK, port), partial(_Files, directory=str(folder)))


class _Preview(ThreadingHTTPServer):
    """Says nothing of a browser that went away before it had all: it does so at each click in a hurry."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """What went wrong while a request was answered, unless it is that nobody waits for the answer."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Files(SimpleHTTPRequestHandler):
    """Sends files, lists no folders, and keeps nothing of what is read."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> Any:
        """The begin of a file. A page elsewhere that calls this computer by another name is sent nothing."""
        name = self.headers.get("Host", "").rpartition(":")[0] or self.headers.get("Host", "")
        if name not in _NAMES:
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
            return None
        try:
            return super().send_head()
        except ValueError:  # no file has a name with a null, or with half a letter
            self.send_error(HTTPStatus.NOT_FOUND)
            return None

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """What went wrong; where there is no page, the site's own page for that, as a host sends it."""
        page = self._lost() if code == HTTPStatus.NOT_FOUND else None
        if page is None:
            super().send_error(code, message, explain)
            return
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(page)

    def _lost(self) -> bytes | None:
        """The page for what is not there, in the language in which it was looked for; None where the site has none."""
        begin = self.path.lstrip("/").partition("/")[0]
        folder = Path(self.directory) / folder_of(begin if begin in languages() else ENGLISH)
        with suppress(OSError):
            return (folder / LOST).read_bytes()
        return None

    def list_directory(self, path: Any) -> None:
        """There is nothing to list."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def end_headers(self) -> None:
        """What is built anew is seen at once."""
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Nobody is told what is read."""
