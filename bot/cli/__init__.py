"""The `jargonbot` command: one short function for each subcommand, each loaded only when it is asked for."""

import io
import sys
from pathlib import Path

import click

from bot.cli.context import CliContext
from bot.cli.help import Option
from bot.cli.streams import OUTPUT, NobodyReadsError, give_up, open_closed
from bot.cli.subcommands import Subcommands
from bot.errors import JargonError
from bot.strings import subcommands as help_strings
from bot.strings import terminal as output_strings

CANNOT_WRITE = 74  # EX_IOERR of sysexits.h
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
    open_closed()
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
    except NobodyReadsError:
        give_up(OUTPUT)
        return 0
    except SystemExit as error:
        if isinstance(error.__context__, BrokenPipeError):  # as rich has it
            return 0
        raise
    except OSError as error:
        if error.filename is not None:  # of a file
            raise
        give_up(OUTPUT)
        _say(output_strings.output_cannot_be_written(error.strerror))
        return CANNOT_WRITE


def _show(error: click.ClickException) -> None:
    """What a person typed may come back in it."""
    from bot.glossary.text.visible import visible  # here, because `--help` needs no library for texts

    shown = io.StringIO()
    error.show(shown)
    _say(visible(shown.getvalue()).removesuffix("\n"))


def _say(text: str) -> None:
    from bot.cli.out import say  # for the same reason

    say(text, err=True)
