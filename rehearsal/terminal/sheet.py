"""What came of one line, drawn from the top of the screen on: as much as fits, and the rest when it is asked for."""

from __future__ import annotations

from rich.console import Console, RenderableType

TYPED, HINT, PROMPT = 1, 1, 1  # rows of the screen that are not for what is shown
LEAST = 5  # rows; on a screen with fewer nothing is held back


class Sheet:
    """Begins anew with each line that a person types."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._scrolls = console.file.isatty() and not console.is_dumb_terminal
        self._rest: list[str] = []
        self._room: int | None = None  # rows that are left, once something stands at the top

    @property
    def rows_left(self) -> int:
        """How many rows wait below the screen."""
        return len(self._rest)

    def begin(self) -> None:
        """Somebody has typed a line; what did not fit is given up."""
        self._rest, self._room = [], None

    def show(self, shown: RenderableType, *, is_whole: bool, style: str = "") -> None:
        """Show it; a message or a form, which `is_whole`, begins at the top of the screen if it is the first, and so
        does all that is longer than the screen.
        """
        with self._console.capture() as drawn:
            self._console.print(shown, style=style or None, markup=False)
        rows = drawn.get().splitlines()
        if self._scrolls and self._room is None and (is_whole or len(rows) > self._all_room()):
            self._to_top()
        if self._room is None:
            self._write(rows)
        else:
            self._rest += rows
            self._fill()

    def more(self) -> None:
        """The next screen of what waits."""
        if self._rest:
            self._to_top()
            self._fill()

    def _fill(self) -> None:
        room = self._room or 0
        rows, self._rest = self._rest[:room], self._rest[room:]
        self._room = room - len(rows)
        self._write(rows)

    def _to_top(self) -> None:
        """Scroll until the line that was typed is the first row, wherever it stood; nothing is lost."""
        height, self._room = self._console.height, self._all_room()
        self._console.file.write("\n" * (height - TYPED - 1) + f"\x1b[{TYPED + 1};1H\x1b[J")

    def _all_room(self) -> int:
        return max(self._console.height - TYPED - HINT - PROMPT, LEAST)

    def _write(self, rows: list[str]) -> None:
        self._console.file.write("".join(f"{row}\n" for row in rows))
        self._console.file.flush()
