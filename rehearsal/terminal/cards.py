"""Messages and forms drawn with rich: a frame, headings, lines, and buttons with their numbers."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.text import Text as Styled

from rehearsal.message import Message
from rehearsal.person import Form
from rehearsal.reading import Button, Select
from rehearsal.terminal import plain
from rehearsal.terminal.blocks import Block, File, Text, blocks
from rehearsal.terminal.markdown import Line, LineKind, lines
from rehearsal.world import World

WIDEST = 84
_STYLES = {
    LineKind.HEADING: "bold underline",
    LineKind.SMALL_HEADING: "bold",
    LineKind.SUBTEXT: "dim",
    LineKind.QUOTE: "italic",
}


def message(message: Message, world: World, width: int) -> RenderableType:
    parts = list(_parts(blocks(message, world)))
    if message.reactions:
        parts += [Styled(plain.reactions(message)), Styled()]
    if not message.author.bot:
        return Group(Styled(message.author.name, style="bold"), *parts)
    everyone = plain.seen_by(message) == plain.EVERYONE
    words = "everyone sees this" if everyone else "only you see this"  # as short as a narrow screen needs it
    return Panel(
        Group(*parts),
        title=f"[bold]{message.author.name}[/] · {words}",
        title_align="left",
        border_style="cyan" if everyone else "yellow",
        padding=(1, 2, 0, 2),
        width=min(width, WIDEST),
    )


def form(form: Form, width: int) -> RenderableType:
    asked = [Styled(f"{number}. {plain.field(one)}") for number, one in enumerate(form.fields, 1)]
    explained = [styled(line) for text in form.texts for line in lines(text)]
    title = f"[bold]{form.title}[/] · a form"
    box = Panel(Group(*explained, *asked), title=title, title_align="left", padding=(1, 2))
    box.width, box.border_style = min(width, WIDEST), "magenta"
    return box


def _parts(shown: Iterator[Block]) -> Iterator[RenderableType]:
    """Buttons that follow one another stand in one row."""
    row: list[Button] = []
    for block in shown:
        if isinstance(block, Button):
            row.append(block)
            continue
        if row:
            yield _row(row)
            row = []
        yield from _part(block)
    if row:
        yield _row(row)


def _part(block: Block) -> Iterator[RenderableType]:
    if isinstance(block, Text):
        yield from _paragraphs(block.markdown)
    elif isinstance(block, Select):
        yield Styled(f"▾ {plain.menu(block)}", style="magenta")
    elif isinstance(block, File):
        yield Styled(f"File: {block.name}, {block.size:,} bytes")
    elif not isinstance(block, Button):
        yield Padding(Rule(style="dim"), (0, 0, 1, 0))


def _paragraphs(markdown: str) -> Iterator[RenderableType]:
    """The lines of a text, with room above its headings and below its end."""
    for number, line in enumerate(lines(markdown)):
        if number and line.kind in (LineKind.HEADING, LineKind.SMALL_HEADING):
            yield Styled()
        yield styled(line)
    yield Styled()


def _row(buttons: list[Button]) -> RenderableType:
    row = Styled(overflow="fold")
    for button in buttons:
        row.append(f" {button.number} ", "bold reverse")
        row.append(f" {button.label} ", "dim strike" if button.disabled else "on grey23")
        row.append("  ")
    row.rstrip()
    return Padding(row, (0, 0, 1, 0))


def styled(line: Line) -> Styled:
    """A line of markdown in the terminal's own styles; links carry their address."""
    shown = Styled("• " if line.kind is LineKind.ITEM else "", style=_STYLES.get(line.kind, ""))
    for span in line.spans:
        style = " ".join(name for name in ("bold", "italic") if getattr(span, name))
        shown.append(span.text, f"{style} underline link {span.url}" if span.url else style or None)
        if span.url and span.url != span.text:
            shown.append(f" ({span.url})", "dim")
    return shown
