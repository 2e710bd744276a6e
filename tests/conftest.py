"""What holds for every test: the fixtures, and that nothing from outside gets in."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.fixtures.bytecode import keep_bytecode

keep_bytecode()  # before anything of ours is imported

# A busy machine makes any example slow now and then, and no test here is about time.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")
# `pytest --hypothesis-profile=full` tries what CI has no time for.
settings.register_profile("full", parent=settings.get_profile("untimed"), max_examples=10_000)

pytest_plugins = (
    "tests.fixtures.words",
    "tests.fixtures.shipped",
    "tests.fixtures.disk",
    "tests.fixtures.pattern",
    "tests.fixtures.sandbox",
    "tests.fixtures.logged_in",
    "tests.fixtures.canaries",
    "tests.fixtures.accessible",
    "tests.fixtures.terminal",
    "tests.fixtures.languages",
    "tests.fixtures.pseudo",
    "tests.fixtures.told",
    "tests.fixtures.postgres",
    "tests.fixtures.outage",
    "tests.fixtures.trust",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--snapshots", action="store_true", help="Write anew what people read; see scripts/screens.")
    parser.addoption("--postgres", action="store_true", help="Keep on a server what tests keep in files.")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """How many processes `-n auto` starts: tests wait a third of their time, for servers and limits, as others run."""
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, processors * 3 // 2)


def pytest_configure() -> None:
    if Path(".env").exists():
        raise pytest.UsageError(
            "Move the file .env away: commands that are tried here would take their settings from it."
        )


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What is set where the tests run must not change them, nor may they touch the user's data folder."""
    for name in [name for name in os.environ if name.startswith("JARGONBOT_")]:
        monkeypatch.delenv(name)
    monkeypatch.delenv("DISCORD_TOKEN", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data-home"))


@pytest.fixture(autouse=True)
def _no_log_levels_that_stay() -> Iterator[None]:
    """A command sets them for its whole process, which here goes on."""
    loggers = [logging.getLogger(name) for name in ("", "bot", "commands")]
    before = [each.level for each in loggers]
    yield
    for each, level in zip(loggers, before, strict=True):
        each.setLevel(level)
