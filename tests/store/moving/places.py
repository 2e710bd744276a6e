"""Moves for tests, and the places of new databases."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from bot.store.moving import Moved, move
from bot.store.place import Place, Server
from tests.fixtures.postgres import Databases


@dataclass
class Told:
    """Progress that is noted; `then` is done once so many rows have passed."""

    total: int = 0
    done: int = 0
    after: int = -1
    seen: list[int] = field(default_factory=list)

    def begins(self, rows: int) -> None:
        self.total = rows

    def passed(self, rows: int) -> None:
        self.done += rows
        self.seen.append(rows)
        if 0 <= self.after <= self.done:
            raise KeyboardInterrupt


def moved(source: Place, target: Place, *, anew: bool = False) -> Moved:
    return move(source, target, Told(), anew=anew)


def on_server(postgres: Databases, path: Path) -> Server:
    """An empty database on the server, without tables."""
    return Server(postgres.at(path, pattern="template1"), path)
