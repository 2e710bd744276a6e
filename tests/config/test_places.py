"""Where settings may come from beside the config file: `.env`, of which not every one is read, and the environment."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.config import load_settings, notices
from bot.config.notices import mistyped
from bot.errors import ConfigError

SECRET = "MTIz.secret.token"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder of a test."""
    folder = tmp_path / "place"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.delenv("DISCORD_TOKEN_FILE", raising=False)
    return folder


def dotenv(folder: Path, text: str, mode: int = 0o600) -> Path:
    file = folder / ".env"
    file.write_text(text, encoding="utf-8")
    file.chmod(mode)
    return file


def test_a_token_and_settings_come_from_it(place: Path) -> None:
    """Quotes and comments as people write them; what another program wants of it is passed over."""
    dotenv(place, f"# mine\nexport DISCORD_TOKEN='{SECRET}'\nJARGONBOT_LOG__LEVEL=debug\nPGHOST=x\nEMPTY=\n")
    settings = load_settings()
    assert (settings.token, settings.log.level) == (SECRET, "debug")
    assert SECRET not in f"{settings!r}{settings.model_dump()}"
    assert "DISCORD_TOKEN" not in os.environ


def test_the_environment_wins_over_it_and_it_over_the_file(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Key by key; a token from the environment in any way makes that of the file of no account."""
    config = place / "config.yaml"
    config.write_text("log: {level: error}\nhealth: {port: 1, host: '::1'}\ndiscord: {token: from-config}\n")
    file = dotenv(place, "JARGONBOT_LOG__LEVEL=debug\nJARGONBOT_HEALTH__PORT=2\nDISCORD_TOKEN=from-dotenv\n")
    settings = load_settings(config)
    assert (settings.log.level, settings.health.port, settings.health.host) == ("debug", 2, "::1")
    assert settings.token == "from-dotenv"
    monkeypatch.setenv("JARGONBOT_HEALTH__PORT", "3")
    (place / "token").write_text("from-file")
    monkeypatch.setenv("DISCORD_TOKEN_FILE", str(place / "token"))
    settings = load_settings(config)
    assert (settings.health.port, settings.token) == (3, "from-file")
    file.unlink()
    assert load_settings(config).log.level == "error"


def test_it_is_read_beside_the_config_file_or_in_the_working_folder_alone(place: Path, tmp_path: Path) -> None:
    """Whoever names a config file in a safe place is not to be led astray by where they stand."""
    other = tmp_path / "etc"
    other.mkdir()
    (other / "config.yaml").write_text("log: {level: error}\n")
    dotenv(place, f"DISCORD_TOKEN={SECRET}\n")
    with pytest.raises(ConfigError, match="no bot token"):
        _ = load_settings(other / "config.yaml").token
    dotenv(tmp_path, "JARGONBOT_LOG__LEVEL=debug\n")
    assert load_settings().log.level == "info"  # a folder above is not looked into
    dotenv(other, "DISCORD_TOKEN=beside\n")
    assert load_settings(other / "config.yaml").token == "beside"


def test_one_that_others_may_have_written_is_refused(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By its mode, or since it is of another account: it could name another Discord, which is sent the token."""
    dotenv(place, "JARGONBOT_DISCORD__API_URL=http://203.0.113.1/\n", 0o666)
    with pytest.raises(ConfigError, match=r"Others on this computer may write to .*chmod 600"):
        load_settings()
    (place / ".env").chmod(0o600)
    monkeypatch.setattr("os.geteuid", lambda: 4711)
    if (place / ".env").stat().st_uid:
        with pytest.raises(ConfigError, match="belongs to another account"):
            load_settings()
    else:  # root's is trusted by everybody
        assert load_settings().discord.api_url == "http://203.0.113.1/"
        os.chown(place / ".env", 4712, -1)
        with pytest.raises(ConfigError, match="belongs to another account"):
            load_settings()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (f"DISCORD_TOKEN={SECRET}\n{SECRET}\n", r"sets no variable, line 2\. Write NAME=value"),
        (f"A=1\nDISCORD_TOKEN='{SECRET}\n", r"sets no variable, line 2"),
    ],
)
def test_an_odd_line_is_told_by_its_number(place: Path, content: str, told: str) -> None:
    """And not shown, for it may be the token."""
    dotenv(place, content)
    with pytest.raises(ConfigError, match=told) as caught:
        load_settings()
    assert "secret" not in str(caught.value)


def test_one_that_is_no_text_or_no_file_is_told(place: Path) -> None:
    """In a sentence."""
    (place / ".env").write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match="is not text in UTF-8"):
        load_settings()
    (place / ".env").unlink()
    (place / ".env").mkdir()
    with pytest.raises(ConfigError, match=r"\.env cannot be read"):
        load_settings()


def test_one_that_others_may_read_is_noticed(place: Path) -> None:
    """It is read nevertheless, for that is how most editors leave it."""
    dotenv(place, f"DISCORD_TOKEN={SECRET}\n", 0o644)
    [(said, remedy)] = notices(None)
    assert "Others on this computer may read" in said
    assert "chmod 600" in remedy
    assert load_settings().token == SECRET


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("DISCORD_TOKN", "DISCORD_TOKEN"),
        ("DISCORD_BOT_TOKEN", "DISCORD_TOKEN"),
        ("DISCORD_TOKENFILE", "DISCORD_TOKEN_FILE"),
        ("JARGONBOT_DATABSE", "JARGONBOT_DATABASE"),
        ("jargonbot_databse", "JARGONBOT_DATABASE"),
        ("JARGON_BOT_DATABASE", "JARGONBOT_DATABASE"),
        ("JARGONBOT_LOG_LEVEL", "JARGONBOT_LOG__LEVEL"),
        ("JARGONBOT_TOKEN", "JARGONBOT_DISCORD__TOKEN"),
        ("JARGONBOT_DISCORD_TOKEN", "DISCORD_TOKEN"),
    ],
)
def test_a_mistyped_variable_is_noticed(name: str, meant: str) -> None:
    """With the name that may be meant."""
    [(said, remedy)] = mistyped([name, "PATH", "HOME", "LANG"])
    assert name.upper() in said
    assert remedy == f"Did you mean {meant}?"


@pytest.mark.parametrize(
    "names",
    [
        ("GITHUB_TOKEN", "DISCORD_WEBHOOK", "DATABASE", "TOKEN", "PATH"),
        ("DISCORD_TOKEN", "DISCORD_TOKEN_DEV"),
        ("jargonbot_database", "JARGONBOT_LOG", "JARGONBOT_LOG__LEVLE"),
        ("JARGONBOT_PORT", "JARGONBOT_SERVICE_HOST", "JARGONBOT_PORT_8080_TCP"),
    ],
)
def test_other_variables_are_nobodys_business(names: tuple[str, ...]) -> None:
    """Those of other programs, one more token beside the one that is set, and those that a cluster sets."""
    assert [*mistyped(names)] == []


def test_what_begins_like_ours_and_means_nothing_is_noticed() -> None:
    """Also where nothing is like it."""
    [(said, remedy)] = mistyped(["JARGONBOT_QQQQQQQQQQQQQQQQQQQ"])
    assert "means nothing to jargonbot" in said
    assert "config.example.yaml" in remedy
