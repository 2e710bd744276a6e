"""What Prometheus reads of a bot: a whole community's evening in numbers, and nobody and no word in them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest
from prometheus_client import Metric
from prometheus_client.parser import text_string_to_metric_families

from bot.config import Backups, Settings
from bot.config.sections import Health
from bot.discord.client import JargonBot
from bot.discord.kit.buttons import BUTTONS
from bot.discord.kit.forms import FORMS
from bot.discord.kit.menus import MENUS
from bot.discord.kit.outcome import Outcome
from bot.service import Jargon
from bot.service.flags import FlagEvent
from rehearsal import Person, Sandbox
from tests.commands.community import FIELDS, Community
from tests.end_to_end.lived_in import SECRET, live_in
from tests.end_to_end.waiting import until
from tests.fixtures.canaries import Canaries
from tests.fixtures.logged_in import StartJargonBot

ANY_PORT = Health.model_construct(port=0, host="127.0.0.1")
NUMBERS = re.compile(r"\d{5,}")
KINDS = {"command", "completion", "component", "form"}


@pytest.fixture
def settings(settings: Settings, tmp_path: Path) -> Settings:
    """With pages at whatever port is free, and a folder of copies."""
    return settings.model_copy(update={"health": ANY_PORT, "backups": Backups(folder=tmp_path / "copies")})


@pytest.fixture(autouse=True)
def published(canaries: Canaries) -> None:
    """What is brought in by a file or a command, and is that server's to keep."""
    canaries.published.update(
        {f"{SECRET}ry", SECRET, "zorble", "zorbling", f"We say {SECRET}.", "People plan it together.", "Tea"}
    )


async def scraped(bot: JargonBot) -> dict[str, Metric]:
    """All families by name, as Prometheus reads them."""
    await until(lambda: bot.health_pages.address is not None)
    assert bot.health_pages.address
    address = "http://{}:{}/metrics".format(*bot.health_pages.address)
    async with aiohttp.ClientSession() as session, session.get(address) as response:
        assert response.status == 200
        assert response.headers["Content-Type"].startswith("text/plain; version=0.0.4")
        return {each.name: each for each in text_string_to_metric_families(await response.text())}


def value(families: dict[str, Metric], name: str, suffix: str = "", **labels: str) -> float:
    """The sum of the samples that have these labels."""
    samples = families[f"jargonbot_{name}"].samples
    return sum(
        each.value
        for each in samples
        if each.name.endswith(suffix) and labels.items() <= each.labels.items() and not each.name.endswith("_created")
    )


def labels_of(families: Iterable[Metric], label: str) -> set[str]:
    return {sample.labels[label] for each in families for sample in each.samples if label in sample.labels}


async def test_a_whole_community_is_counted_and_nobody_named(
    sandbox: Sandbox, bot: JargonBot, jargon: Jargon, member: Person
) -> None:
    """Every label has a value of a list that was there before; no id, no name and no word that was asked or written."""
    community = Community(sandbox)
    before = await scraped(bot)
    await live_in(community, jargon)
    there = community.elsewhere().member()
    answer = (await there.slash("define", term="co-production")).message
    there.react(answer, "🚩")
    there.react(answer, "🎉")
    there.unreact(answer, "🚩")
    await member.autocomplete("define", "term", f"{SECRET}s")
    await until(lambda: jargon.flagging.events[FlagEvent.APPLIED] >= 2)
    families = await scraped(bot)

    commands = {command.qualified_name for command in bot.tree.walk_commands()} | {
        each.name for each in bot.tree.get_commands(type=None)
    }
    wires = {each.wire for registry in (BUTTONS, MENUS, FORMS) for each in registry}
    allowed = {
        "kind": KINDS,
        "command": commands | wires,
        "outcome": {each.value for each in Outcome},
        "result": {each.value for each in FlagEvent},
        "scope": {"user", "global", "shared"},
        "status": {"401", "403", "429"},
        "task": {each.name for each in bot.health()},
        "version": labels_of(before.values(), "version"),
    }
    used = {label for each in families.values() for sample in each.samples for label in sample.labels} - {"le"}
    assert used == {*allowed}
    for label, values in allowed.items():
        assert labels_of(families.values(), label) <= values
    assert labels_of(families.values(), "kind") == KINDS
    families.pop("jargonbot_build_info")  # a version has numbers of its own
    told = "".join(str(sample.labels) for each in families.values() for sample in each.samples).lower()
    assert SECRET not in told
    assert not NUMBERS.search(told)
    assert not any(user.name.lower() in told for user in sandbox.world.users.values() if len(user.name) > 8)
    assert value(families, "interactions", "_total", command="define", outcome="answered") >= 3
    assert value(families, "interactions", "_total", kind="completion", command="define") == 1
    assert value(families, "first_response_seconds", "_count", kind="command") >= 3
    assert value(families, "first_response_seconds", "_count") <= value(families, "interactions", "_total")
    assert value(families, "flag_events", "_total", result="applied") >= 2
    assert value(families, "db_commit_seconds", "_count") > value(before, "db_commit_seconds", "_count")
    assert value(families, "glossary_terms") == len(jargon.glossary().base.terms)
    assert value(families, "servers") == len(bot.guilds)
    assert value(families, "ready") == 1
    assert value(families, "gateway_latency_seconds") >= 0
    assert value(families, "task_running", task="reconcile") == 1


async def test_what_was_refused_and_what_failed_is_told_apart(bot: JargonBot, admin: Person, member: Person) -> None:
    """A sentence that says why not is no fault; whoever watches is woken by the other alone."""
    words = {FIELDS["labels"]: "Consultation", FIELDS["plain"]: "We ask.", FIELDS["formal"]: "Asking."}
    await admin.submit((await admin.slash("term add")).form, words)
    await member.slash("define", term="co-production")
    families = await scraped(bot)
    assert value(families, "interactions", "_total", kind="form", outcome="refused") == 1
    assert value(families, "interactions", "_total", outcome="failed") == 0


@pytest.mark.logs_errors
async def test_a_fault_of_ours_is_counted(
    bot: JargonBot, jargon: Jargon, member: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the command in which it was."""

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(jargon, "define", broken)
    await member.slash("define", term="co-production")
    await until(lambda: not bot.handlers.at_work)
    assert value(await scraped(bot), "interactions", "_total", command="define", outcome="failed") == 1


@pytest.mark.parametrize("scope", ["user", "global", "shared"])
async def test_calls_that_discord_refused_are_counted(
    sandbox: Sandbox, bot: JargonBot, member: Person, scope: str
) -> None:
    """By whose limit it was; one that is shared with others does not count as invalid."""
    sandbox.faults.rate_limit("GET /channels/*", scope=scope)
    await bot.fetch_channel(member.channel.id)
    families = await scraped(bot)
    assert value(families, "http_429", "_total", scope=scope) == 1
    assert value(families, "http_429", "_total") == 1
    assert value(families, "http_invalid", "_total", status="429") == (0 if scope == "shared" else 1)


async def test_the_newest_copy_is_told_by_its_moment(bot: JargonBot, tmp_path: Path) -> None:
    """None while there is none."""
    folder = tmp_path / "copies"
    await until(lambda: any(folder.glob("jargonbot-*.db")))
    families = await scraped(bot)
    moment = datetime.fromtimestamp(value(families, "last_backup_timestamp_seconds"), UTC)
    assert moment == datetime.fromtimestamp(next(folder.glob("jargonbot-*.db")).stat().st_mtime, UTC)
    for copy in folder.glob("jargonbot-*.db"):
        copy.unlink()
    assert "jargonbot_last_backup_timestamp_seconds" not in await scraped(bot)


async def test_a_late_loop_is_seen(bot: JargonBot) -> None:
    """Within seconds, as an even pulse that falls behind."""
    families = await scraped(bot)
    assert bot.metrics
    before, lag = value(families, "loop_lag_seconds", "_count"), bot.metrics._lag
    await until(lambda: lag._sum.get() > 0)
    assert value(await scraped(bot), "loop_lag_seconds", "_count") > before


async def test_without_a_port_nothing_is_measured(start: StartJargonBot, jargon: Jargon, member: Person) -> None:
    """Nor is the database asked to say how long it took."""
    bot = await start(jargon, health=Health())
    assert bot.metrics is None
    assert bot.http.http_trace is None
    assert jargon._store._writer.committed is None
    assert "loop" not in {each.name for each in bot.health()}
