"""What `--help` says: sentences of the catalogue, said when somebody asks for them."""

from collections.abc import Callable
from typing import Any

import click

Says = Callable[[], str]


class Command(click.Command):
    """A subcommand that `says` what it does."""

    def __init__(self, *arguments: Any, says: Says, **rest: Any) -> None:
        super().__init__(*arguments, **rest)
        self._says = says

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        self.help = self._says()
        super().format_help_text(ctx, formatter)


class Option(click.Option):
    """An option that `says` what it is for."""

    def __init__(self, *arguments: Any, says: Says, **rest: Any) -> None:
        super().__init__(*arguments, **rest)
        self._says = says

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        self.help = self._says()
        return super().get_help_record(ctx)
