"""The way out to the terminal: whatever is printed goes through here, and nothing that it holds steers the terminal.

What people wrote on Discord, and what stands in files, may hold signs that ring bells, rename windows, turn words round
or hide a row.
"""

import json
from typing import Any

import click
import regex

from bot.cli.streams import ERROR, give_up
from bot.glossary.text.visible import visible

_HIDDEN = regex.compile(r"[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]")


def say(text: str, *, err: bool = False) -> None:
    """Print a text on standard output, or on standard error, without what would not be seen.

    Raises:
        OSError: standard output takes nothing more. Where standard error takes nothing there is nobody to be told.
    """
    try:
        click.echo(visible(text), err=err)
    except OSError:
        if not err:
            raise
        give_up(ERROR)


def say_json(value: Any, indent: int | None = None) -> None:
    """Print a value as JSON; what would not be seen is escaped, so that it reads back the same."""
    rows = json.dumps(value, ensure_ascii=False, indent=indent).split("\n")
    click.echo("\n".join(_HIDDEN.sub(lambda found: _escaped(found[0]), row) for row in rows))


def _escaped(sign: str) -> str:
    units = sign.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))
