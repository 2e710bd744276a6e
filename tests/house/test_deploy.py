"""What is shipped for putting the bot in place: each file is read by a linter, and names only what there is."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.config import Settings, load_settings
from tests.house.linters import ROOT, found, ran

DEPLOY = ROOT / "deploy"
UNIT, COMPOSE, DOCKERFILE = DEPLOY / "jargonbot.service", DEPLOY / "compose.yaml", DEPLOY / "Dockerfile"
OF_SEVERAL, WITH_SERVER = DEPLOY / "jargonbot@.service", DEPLOY / "compose.postgres.yaml"
MOST_EXPOSED = 20  # tenths: systemd counts from 0 to 10


def test_the_dockerfile_has_no_fault() -> None:
    """As hadolint reads it."""
    done = ran(found("hadolint"), DOCKERFILE)
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("file", [UNIT, OF_SEVERAL], ids=lambda each: each.name)
def test_the_unit_is_one_and_leaves_little_open(file: Path, tmp_path: Path) -> None:
    """As systemd itself reads it. The program is not in its place here, so another stands for it."""
    analyze = found("systemd-analyze")
    unit = tmp_path / file.name
    unit.write_text(re.sub(r"(?m)^ExecStart=\S+", "ExecStart=/bin/true", file.read_text("utf-8")))
    done = ran(analyze, "verify", "--man=no", unit)
    assert (done.returncode, done.stderr) == (0, "")
    rated = ran(analyze, "security", "--offline=true", f"--threshold={MOST_EXPOSED}", unit)
    assert rated.returncode == 0, rated.stdout[-200:]


def test_several_processes_are_kept_in_as_one_is() -> None:
    """What systemd keeps the unit of one bot from, it keeps those of several from."""

    def kept_from(file: Path) -> list[str]:
        own = ("User=", "Environment", "LoadCredential=", "Description=", "#")
        return [row for row in file.read_text("utf-8").splitlines() if not row.startswith(own)]

    assert kept_from(UNIT) == kept_from(OF_SEVERAL)


def test_a_wrong_setting_is_not_tried_again() -> None:
    """Nor does anything start it more often than Discord takes."""
    for unit in (UNIT, OF_SEVERAL):
        assert "RestartPreventExitStatus=78" in unit.read_text("utf-8")
        assert "StartLimitBurst=" in unit.read_text("utf-8")
    for _, bot in bots():
        assert bot["restart"].startswith("on-failure:")


def bots() -> list[tuple[Path, dict[str, Any]]]:
    """What each compose file says of each container with a bot."""
    read = {file: yaml.safe_load(file.read_text("utf-8"))["services"] for file in (COMPOSE, WITH_SERVER)}
    return [(file, each) for file, services in read.items() for name, each in services.items() if "bot" in name]


@pytest.mark.parametrize(("file", "bot"), bots())
def test_the_container_may_do_nothing_that_the_bot_does_not_need(file: Path, bot: dict[str, Any]) -> None:
    """It is nobody, cannot change its files, and has what it writes in volumes."""
    assert bot["read_only"] is True
    assert bot["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in bot["security_opt"]
    assert re.search(r"(?m)^USER 10001", DOCKERFILE.read_text("utf-8"))
    assert "HEALTHCHECK" in DOCKERFILE.read_text("utf-8")
    declared = yaml.safe_load(file.read_text("utf-8"))
    assert {each.partition(":")[0] for each in bot["volumes"]} <= {*declared["volumes"]}
    assert {*bot["secrets"]} <= {*declared["secrets"]}
    assert (ROOT / "deploy" / bot["build"]["context"]).resolve() == ROOT
    assert (ROOT / bot["build"]["dockerfile"]).exists()


def test_two_processes_share_a_server() -> None:
    """Each shard has two places, the second of which starts by its name alone; the version of the server is known."""
    services = yaml.safe_load(WITH_SERVER.read_text("utf-8"))["services"]
    shards = {
        name: each["environment"]["JARGONBOT_DISCORD__SHARD_IDS"] for name, each in services.items() if "bot" in name
    }
    assert shards == {"bot-0a": 0, "bot-0b": 0, "bot-1a": 1, "bot-1b": 1}
    for shard in (0, 1):
        assert services[f"bot-{shard}b"] == services[f"bot-{shard}a"] | {"profiles": ["other-places"]}
        assert services[f"bot-{shard}a"]["depends_on"] == {"postgres": {"condition": "service_healthy"}}
    server = services["postgres"]
    assert re.fullmatch(r"postgres:\d+\.\d+-\w+", server["image"])
    assert "healthcheck" in server
    assert not any("PASSWORD" in name and not name.endswith("_FILE") for name in server["environment"])


@pytest.mark.parametrize("file", [UNIT, OF_SEVERAL, COMPOSE, WITH_SERVER, DOCKERFILE], ids=lambda each: each.name)
def test_every_variable_is_a_setting(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A mistyped one would be refused, or change nothing."""
    text = re.sub(r"%[dS]", "/var/lib", file.read_text("utf-8"))
    given = dict(re.findall(r"\b(JARGONBOT_\w+|DISCORD_TOKEN\w*)[=:] ?([^\s\\]+)", text))
    assert given
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    changed = load_settings()
    fields = {*Settings.model_fields}
    assert {name.removeprefix("JARGONBOT_").partition("__")[0].lower() for name in given} <= fields
    assert changed != Settings.model_construct()


def test_what_the_image_needs_is_let_into_it() -> None:
    """Everything that the wheel is made of, and no database, token or environment of whoever builds it."""
    let_in = {row[1:] for row in (ROOT / ".dockerignore").read_text("utf-8").splitlines() if row.startswith("!")}
    assert {
        "bot",
        "commands",
        "rehearsal",
        "data",
        "pyproject.toml",
        "constraints.txt",
        "README.md",
        "LICENSE",
    } == let_in
    assert all((ROOT / each).exists() for each in let_in)
