"""The places of `deploy/rolling` for plain processes: their settings, and what runs there."""

from __future__ import annotations

import os
import signal
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path


class Places:
    """A folder with settings for each place, such as `0a`, and the number of the process that runs there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def settle(self, place: str, settings: Mapping[str, object]) -> None:
        """Write the settings of a place."""
        lines = [f"{name}={value}" for name, value in settings.items()]
        (self.folder / f"{place}.env").write_text("\n".join(["# a comment", *lines, ""]), encoding="utf-8")

    def environment(self, place: str) -> dict[str, str]:
        """What the script would start a process with."""
        lines = (self.folder / f"{place}.env").read_text(encoding="utf-8").splitlines()
        given = dict(line.split("=", 1) for line in lines if "=" in line)
        return os.environ | given | {"ROLLING_PLACE": str(self.folder / place)}

    def note(self, place: str, pid: int) -> None:
        """Write down which process runs at a place."""
        (self.folder / f"{place}.pid").write_text(f"{pid}\n", encoding="utf-8")

    def pid(self, place: str) -> int:
        """The process that runs at a place; 0 where none does."""
        with suppress(OSError):
            pid = int((self.folder / f"{place}.pid").read_text(encoding="utf-8"))
            if f"ROLLING_PLACE={self.folder / place}".encode() in Path(f"/proc/{pid}/environ").read_bytes().split(
                b"\0"
            ):
                return pid
        return 0

    def in_use(self) -> list[str]:
        """The places at which a process runs."""
        return sorted(each.stem for each in self.folder.glob("*.pid") if self.pid(each.stem))

    def end(self) -> None:
        """Leave no process behind."""
        for place in self.in_use():
            with suppress(ProcessLookupError):
                os.kill(self.pid(place), signal.SIGKILL)
