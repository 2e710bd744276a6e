"""Making a glossary folder for another community: `new`."""

import json
import shutil
from pathlib import Path

import click

from bot.cli.help import Command
from bot.cli.out import say
from bot.data_folder import data_folder
from bot.errors import UsageError
from bot.strings import community as strings
from bot.strings import subcommands as help_strings
from bot.strings import terminal as terminal_strings

_HERE = "FOLDER"  # in the settings of the template, in place of which the path of the new folder stands


@click.command(cls=Command, says=help_strings.new_whole)
@click.argument("folder", type=click.Path(path_type=Path))
def new(folder: Path) -> None:
    """`jargonbot new`; `bot/strings/subcommands.py` says what it does."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(strings.is_there(folder))
    try:
        shutil.copytree(data_folder("new"), folder, dirs_exist_ok=True)
        settings = folder / "config.yaml"
        text = settings.read_text(encoding="utf-8")
        for name in ("", "/jargonbot.db"):
            written = json.dumps(f"{folder.resolve()}{name}", ensure_ascii=False)
            text = text.replace(f'"{_HERE}{name}"', written)
        settings.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UsageError(terminal_strings.cannot_be_written(folder, error.strerror)) from error
    say(strings.made(folder))
