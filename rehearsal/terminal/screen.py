"""Where everything is shown: rich cards on a colour terminal, plain text elsewhere."""

from __future__ import annotations

from typing import TextIO

from rich.console import Console

from rehearsal.message import Message
from rehearsal.person import Form
from rehearsal.terminal import cards, plain
from rehearsal.terminal.seen import Seen, seen
from rehearsal.world import World


class Screen:
    """Shows messages, forms and sentences; with `plain`, as text that reads well aloud."""

    def __init__(self, out: TextIO, world: World, *, plain: bool) -> None:
        self.out, self.world, self.plain = out, world, plain
        self.console = Console(file=out, highlight=False, emoji=False, no_color=plain)

    def message(self, message: Message) -> None:
        if self.plain:
            self._write(plain.message(message, self.world) + "\n")
        else:
            self.console.print(Seen(cards.message(message, self.world, self.console.width)))

    def form(self, form: Form) -> None:
        if self.plain:
            self._write(plain.form(form) + "\n")
        else:
            self.console.print(Seen(cards.form(form, self.console.width)))

    def say(self, sentence: str) -> None:
        """A sentence of the terminal's own."""
        if self.plain:
            self._write(sentence)
        else:
            self.console.print(seen(sentence), style="dim", markup=False)

    def fault(self, sentence: str) -> None:
        """Something that did not work."""
        if self.plain:
            self._write(sentence)
        else:
            self.console.print(seen(sentence), style="red", markup=False)

    def _write(self, text: str) -> None:
        """Wrapped between words on a terminal; in a file each line stays whole."""
        self.console.print(seen(text), markup=False, soft_wrap=not self.out.isatty())
        self.out.flush()
