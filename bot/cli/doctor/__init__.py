"""What stands between a host and a bot that runs well: `doctor`, a line for each thing, with what to do about it."""

import click

from bot.cli.context import CliContext, pass_context
from bot.cli.doctor.check import Check, State, advice
from bot.cli.doctor.database import database_checks
from bot.cli.doctor.discord import discord_checks
from bot.cli.doctor.machine import machine_checks
from bot.cli.doctor.token import token_check
from bot.cli.help import Command, Option
from bot.cli.out import say, say_json
from bot.config import notices
from bot.store.place import beside
from bot.strings import doctor as strings
from bot.strings import subcommands as help_strings

FAULTY = 1


@click.command(cls=Command, says=help_strings.doctor_whole)
@click.option("--json", "as_json", is_flag=True, cls=Option, says=help_strings.json_list)
@click.option("--offline", is_flag=True, cls=Option, says=help_strings.offline)
@pass_context
def doctor(context: CliContext, as_json: bool, offline: bool) -> None:
    """`jargonbot doctor`; `bot/strings/subcommands.py` says what it does."""
    settings = context.settings
    token = token_check(settings)
    odd = [advice("settings", each) for each in notices(context.config)]
    checks = [*machine_checks(beside(settings.place)), *database_checks(settings), *odd, token]
    if not offline:
        checks += discord_checks(settings, with_token=token.state is State.WELL)
    if as_json:
        say_json([each.as_json() for each in checks], indent=1)
    else:
        _print(checks)
    if any(each.state is State.FAULT for each in checks):
        raise click.exceptions.Exit(FAULTY)


def _print(checks: list[Check]) -> None:
    for each in checks:
        say(strings.row(each.state, each.said, each.remedy))
    faults, advice = (sum(each.state is state for each in checks) for state in (State.FAULT, State.ADVICE))
    say(strings.summary(len(checks), faults, advice))
