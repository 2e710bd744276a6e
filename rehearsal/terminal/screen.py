"""Where everything is shown: rich cards on a colour terminal, plain text elsewhere."""

from __future__ import annotations

from typing import TextIO

from rich.console import Console, RenderableType

from rehearsal.message import Message
from rehearsal.person import Form
from rehearsal.terminal import cards, plain
from rehearsal.terminal.seen import Seen, seen
from rehearsal.terminal.sheet import Sheet
from rehearsal.world import World


class Screen:
    """Shows messages, forms and sentences; with `plain`, as text that reads well aloud."""

    def __init__(self, out: TextIO, world: World, *, plain: bool) -> None:
        self.out, self.world, self.plain = out, world, plain
        self.console = Console(file=out, highlight=False, emoji=False, no_color=plain)
        self._sheet = Sheet(self.console)

    @property
    def rows_left(self) -> int:
        """How many rows did not fit on the screen."""
        return self._sheet.rows_left

    def begin(self) -> None:
        """Somebody has typed a line: what comes of it begins at the top of the screen, where cards are drawn."""
        self._sheet.begin()

    def more(self) -> None:
        """Show the rows that did not fit."""
        self._sheet.more()

    def message(self, message: Message) -> None:
        if self.plain:
            self._write(plain.message(message, self.world) + "\n")
        else:
            self._draw(cards.message(message, self.world, self.console.width))

    def form(self, form: Form) -> None:
        if self.plain:
            self._write(plain.form(form) + "\n")
        else:
            self._draw(cards.form(form, self.console.width))

    def say(self, sentence: str) -> None:
        """A sentence of the terminal's own."""
        if self.plain:
            self._write(sentence)
        else:
            self._sheet.show(seen(sentence), is_whole=False, style="dim")

    def fault(self, sentence: str) -> None:
        """Something that did not work."""
        if self.plain:
            self._write(sentence)
        else:
            self._sheet.show(seen(sentence), is_whole=False, style="red")

    def _draw(self, shown: RenderableType) -> None:
        self._sheet.show(Seen(shown), is_whole=True)

    def _write(self, text: str) -> None:
        """Wrapped between words on a terminal; in a file each line stays whole."""
        self.console.print(seen(text), markup=False, soft_wrap=not self.out.isatty())
        self.out.flush()
