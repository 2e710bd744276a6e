"""The `jargonbot` command: one short function for each subcommand, each loaded only when it is asked for."""

import io
import os
import sys
from pathlib import Path

import click

from bot.cli.context import CliContext
from bot.cli.help import Option
from bot.cli.subcommands import Subcommands
from bot.errors import JargonError
from bot.strings import subcommands as help_strings

INTERRUPTED = 130  # 128 and the number of SIGINT, as shells say it


@click.group(cls=Subcommands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--config",
    type=click.Path(path_type=Path, dir_okay=False),
    cls=Option,
    says=help_strings.config,
)
@click.version_option(package_name="jargonbot")
@click.pass_context
def cli(context: click.Context, config: Path | None) -> None:
    """`jargonbot`; `bot/strings/subcommands.py` says what it does."""
    context.obj = CliContext(config)


def main() -> None:
    """Run the command line; a person's mistake ends in a sentence and an exit code, never in a traceback."""
    sys.exit(_exit_code())


def _exit_code() -> int:
    try:
        return cli.main(standalone_mode=False) or 0
    except click.ClickException as error:
        _show(error)
        return error.exit_code
    except click.Abort:
        return INTERRUPTED
    except JargonError as error:
        _say(str(error))
        return error.exit_code
    except BrokenPipeError:
        # Whoever read our output, such as `head`, has gone; the flush at exit must not fail again:
        # https://docs.python.org/3/library/signal.html#note-on-sigpipe
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _show(error: click.ClickException) -> None:
    """What a person typed may come back in it."""
    from bot.glossary.text.visible import visible  # here, because `--help` needs no library for texts

    shown = io.StringIO()
    error.show(shown)
    click.echo(visible(shown.getvalue()), err=True, nl=False)


def _say(text: str) -> None:
    from bot.cli.out import say  # for the same reason

    say(text, err=True)
