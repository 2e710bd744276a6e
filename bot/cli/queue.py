"""The open queue in the terminal: `flags`."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import click

from bot.cli.settings import Lazy, pass_lazy


@click.command(short_help="List what people flagged.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list.")
@pass_lazy
def flags(lazy: Lazy, as_json: bool) -> None:
    """List the open flags of all servers, those of most people first."""
    with lazy.jargon() as jargon:
        rows = jargon.flagging.whole_queue()
    if as_json:
        click.echo(json.dumps([row.as_json() for row in rows], ensure_ascii=False))
        return
    if not rows:
        click.echo("There are no open flags.")
    for row in rows:
        people = "1 person" if row.people == 1 else f"{row.people} people"
        since = datetime.fromtimestamp(row.since / 1000, UTC)
        click.echo(f"{row.label}: flagged by {people} since {since:%d %B %Y}")
