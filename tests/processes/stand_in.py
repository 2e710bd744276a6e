"""Stands for a bot where only its beginning, its health page and its end matter; run as a program of its own."""

from __future__ import annotations

import os
import signal
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Never


def note(what: str) -> None:
    """Write down what has happened, after what the others wrote."""
    with Path(os.environ["JOURNAL"]).open("a", encoding="utf-8") as journal:
        journal.write(f"{os.environ['NAME']} {what}\n")


class Health(BaseHTTPRequestHandler):
    """Ready, or never."""

    def do_GET(self) -> None:
        self.send_response(503 if os.environ.get("MOOD") == "never ready" else 200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """What is asked is of no interest."""


def end(*_: object) -> Never:
    note("ended")
    sys.exit(0)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, end)
    note("began")
    if os.environ.get("MOOD") == "refused":
        sys.exit(78)
    HTTPServer(("127.0.0.1", int(os.environ["JARGONBOT_HEALTH__PORT"])), Health).serve_forever()
