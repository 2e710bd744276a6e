from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import BaseModel

from bot.config import Discord, Settings, load_settings
from bot.errors import ConfigError
from bot.store.place import Server
from bot.store.shards import Shards

EXAMPLE = Path(__file__).parents[2] / "config.example.yaml"
SECRET = "MTIz.secret.token"


def names_of(model: type[BaseModel]) -> Iterator[str]:
    """Every setting by its path, such as `discord.token`."""
    for name, field in model.model_fields.items():
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            yield from (f"{name}.{each}" for each in names_of(field.annotation))
        elif not field.exclude:
            yield name


def named_in(values: dict[str, Any], model: type[BaseModel]) -> Iterator[str]:
    for name, value in values.items():
        inner = model.model_fields[name].annotation
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            yield from (f"{name}.{each}" for each in named_in(value, inner))
        else:
            yield name


def config(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "config.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_the_example_names_every_setting() -> None:
    """Each with its default, so that whoever uses the file as it is finds the words that they had before."""
    text = EXAMPLE.read_text(encoding="utf-8")
    values = yaml.safe_load(text)
    assert sorted([*named_in(values, Settings), "database", "state_folder"]) == sorted(names_of(Settings))
    assert "\n# database: /" in text
    assert load_settings(EXAMPLE).model_dump() == Settings().model_dump()


def test_every_setting_of_the_example_has_a_comment() -> None:
    """A line that begins with a sign of its own stands above each, or above its neighbour."""
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    settings = [number for number, text in enumerate(lines) if text.strip() and not text.lstrip().startswith("#")]
    alone = [
        lines[number]
        for number in settings
        if not lines[number].rstrip().endswith(":")
        and not lines[number - 1].lstrip().startswith(("#", "api_url", "emoji"))
    ]
    assert alone == []


def test_the_environment_wins_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Key by key: a section may come from both."""
    file = config(tmp_path, "database: a.db\ndiscord:\n  token: from-file\n  api_url: http://127.0.0.1:1/api\n")
    monkeypatch.setenv("JARGONBOT_DATABASE", "b.db")
    monkeypatch.setenv("JARGONBOT_DISCORD__API_URL", "http://127.0.0.1:2/api")
    settings = load_settings(file)
    assert (settings.database, settings.token) == (Path("b.db"), "from-file")
    assert settings.discord.api_url == "http://127.0.0.1:2/api"
    monkeypatch.setenv("DISCORD_TOKEN", "  from-environment\n")
    assert load_settings(file).token == "from-environment"


def test_a_missing_token_is_told_with_its_two_places() -> None:
    """Only when somebody asks for it: most subcommands need none."""
    with pytest.raises(
        ConfigError, match=r"DISCORD_TOKEN, in a file \.env .* or in the config file under discord: token"
    ):
        _ = load_settings().token


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("discord:\n  tokn: x\nlog:\n  level: loud\n", r"discord\.tokn: .*\nlog\.level: "),
        ("answers: yes please\n", "answers: "),
        ("curators:\n  roles: [me]\n", r"curators\.roles"),
        ("discord:\n  api_url: ftp://x\n", r"discord\.api_url: "),
        ("discord:\n  gateway_url: ws://[::1\n", r"discord\.gateway_url: .*Invalid IPv6 URL"),
        (f"database: mysql://me:{SECRET}@db/words\n", "database: .*must be the path of a file, or the address"),
        (f"database: postgresql://me:{SECRET}@[db/words\n", "database: "),
        (f"database: [{SECRET}]\n", "database: "),
        (f"database: postgresql://me:{SECRET}@db/words\nbackups:\n  folder: /copies\n", "backups: .*pg_dump"),
        ("- a list\n", "must hold settings"),
        ("1: 2\n", "must hold settings"),
        (f"discord:\n  token: {SECRET}: x\n", r"config\.yaml is not YAML, line 2: "),
        (f"discord:\n  token: [{SECRET}\n", r"config\.yaml is not YAML, line \d: "),
        (f"discord: {SECRET}\n", "discord: "),
        (f"discord:\n  token: [{SECRET}]\n", r"discord\.token: "),
        (
            f"discord:\n  {SECRET}:\n",
            "discord.…: There is no such setting. Here may stand: token, api_url, gateway_url",
        ),
        (f"{SECRET}: x\n", "…: There is no such setting"),
        (f"flags:\n  emoji:\n    {SECRET}: x\n", r"flags\.emoji\.…: "),
        ("discord:\n  token: *MTIzsecrettoken\n", r"config\.yaml .*“\*”, line 2\. Put .* in quotes"),
        (f"discord:\n  token: *{SECRET}\n", r"config\.yaml is not YAML, line 2: "),
        (f"discord:\n  token: !{SECRET}\n", r"config\.yaml .*“!”, line 2\. Put .* in quotes"),
        (f"discord:\n  token: !MTIz!{SECRET}\n", r"config\.yaml .*“!”, line 2\. Put .* in quotes"),
        (f"discord:\n  token: !!int {SECRET}\n", r"config\.yaml .*“!”, line 2\. Put .* in quotes"),
        (f"discord:\n  token: !!bool {SECRET}\n", r"config\.yaml .*“!”, line 2\. Put .* in quotes"),
        ("a: &MTIzsecrettoken x\nb: &MTIzsecrettoken y\n", r"config\.yaml .*“&”, line 1\. Put .* in quotes"),
        ("database: 2026-13-45\n", r"config\.yaml is not YAML"),
        (f"discord:\n  token: {{a: {SECRET}}}\n", r"discord\.token: "),
        (f"discord:\n  token:\n    - {SECRET}\n    - x\n", r"discord\.token: "),
        (f"discord:\n\ttoken: {SECRET}\n", r"config\.yaml is not YAML, line 2: "),
        (f'discord:\n  token: "{SECRET}\n', r"config\.yaml is not YAML, line "),
        (f"discord:\n  token: {SECRET}\n  token: {{}}\n", r"discord\.token: "),
        (f"? [{SECRET}]\n: x\n", "config"),
        (f"discord:\n  token: |{SECRET}\n", r"config\.yaml is not YAML, line 2: "),
        (f"discord:\n  token: %{SECRET}\n", r"config\.yaml is not YAML, line 2: "),
        (f"discord:\n  token: `{SECRET}\n", r"config\.yaml is not YAML, line 2: "),
        (f"log:\n  level: {SECRET}\n", r"log\.level: "),
        (f"home: {SECRET}\n", "home: "),
    ],
)
def test_a_fault_is_told_by_its_key_and_never_shows_the_token(tmp_path: Path, text: str, told: str) -> None:
    """All faults at once, in sentences for whoever wrote the file."""
    with pytest.raises(ConfigError, match=told) as caught:
        load_settings(config(tmp_path, text))
    assert "MTIz" not in str(caught.value)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CURATORS__ROLES", "abc"),
        ("CURATORS__ROLES", "{"),
        ("ANSWERS", "yes"),
        ("DISCORD", SECRET),
        ("LOG__LEVEL", "x"),
    ],
)
def test_a_fault_in_the_environment_is_told(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    """Lists and sections are JSON there."""
    monkeypatch.setenv(f"JARGONBOT_{name}", value)
    with pytest.raises(ConfigError, match=rf"in the environment.*\n.*{name.split('__')[0].lower()}") as caught:
        load_settings()
    assert SECRET not in str(caught.value)


def test_a_token_comes_from_a_file_that_the_environment_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As systemd and containers hand secrets over; the variable with the token itself wins."""
    secret = tmp_path / "token"
    secret.write_text("  from-file\n")
    monkeypatch.setenv("DISCORD_TOKEN_FILE", str(secret))
    assert load_settings().token == "from-file"
    monkeypatch.setenv("DISCORD_TOKEN", "from-environment")
    assert load_settings().token == "from-environment"


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_token_file_that_cannot_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None
) -> None:
    """With what to do, and without what it holds."""
    secret = tmp_path / "token"
    if content:
        secret.write_bytes(content)
    monkeypatch.setenv("DISCORD_TOKEN_FILE", str(secret))
    with pytest.raises(ConfigError, match=r"DISCORD_TOKEN_FILE names, cannot be read|Copy the token again"):
        _ = load_settings().token


def test_a_path_may_begin_at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And no folder called ~ is made; a user that is not there is told."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("JARGONBOT_DATABASE", "~/words.db")
    assert load_settings().database == tmp_path / "words.db"
    monkeypatch.setenv("JARGONBOT_DATABASE", "~nobody-of-this-name/words.db")
    with pytest.raises(ConfigError, match="Write the whole path"):
        load_settings()


def test_an_empty_variable_is_as_good_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """As `JARGONBOT_DATABASE=${WORDS}` leaves it, where nobody set WORDS."""
    monkeypatch.delenv("JARGONBOT_DATABASE", raising=False)
    usual = load_settings().database
    monkeypatch.setenv("JARGONBOT_DATABASE", "")
    assert load_settings().database == usual


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00"])
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, content: bytes | None) -> None:
    """It is missing, or no text."""
    if content:
        (tmp_path / "config.yaml").write_bytes(content)
    with pytest.raises(ConfigError, match=r"The config file .*config\.yaml (cannot be read|is not YAML)"):
        load_settings(tmp_path / "config.yaml")


def test_the_token_is_in_no_text_of_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever prints or logs settings prints no token."""
    monkeypatch.setenv("DISCORD_TOKEN", SECRET)
    assert SECRET not in f"{Settings()!r}{Settings()}{Settings().model_dump()}"


def test_the_reason_of_an_emoji_is_one_that_we_know(tmp_path: Path) -> None:
    """A misspelt reason would make a queue of its own; the fault names the ones there are."""
    with pytest.raises(ConfigError, match=r"flags\.emoji\.⚠: .*out_of_date.*hurtful"):
        load_settings(config(tmp_path, 'flags:\n  emoji: {"⚠": outdated}\n'))


@pytest.mark.parametrize("home", ["My server", "123", "-1234567890123456789", "yes", "1.5", "[1]"])
def test_a_home_that_is_no_id_is_told_with_the_way_to_find_it(tmp_path: Path, home: str) -> None:
    """People know the name of their server, and not its id."""
    with pytest.raises(ConfigError, match=r"home: This must be the id of a server.*Copy Server ID"):
        load_settings(config(tmp_path, f"home: {home}\n"))


@pytest.mark.parametrize("home", ["1234567890123456789", '"1234567890123456789"'])
def test_a_home_is_the_id_of_a_server(tmp_path: Path, home: str) -> None:
    """With or without quotes, which some put around long numbers; left out, there is none."""
    assert load_settings(config(tmp_path, f"home: {home}\n")).home == 1234567890123456789
    for nothing in ("home: null\n", "home: ''\n", "log: {level: info}\n"):
        assert load_settings(config(tmp_path, nothing)).home is None


def test_a_home_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """As every setting can."""
    monkeypatch.setenv("JARGONBOT_HOME", "1234567890123456789")
    assert load_settings().home == 1234567890123456789


def test_a_database_on_a_server_is_told_without_its_password(tmp_path: Path) -> None:
    """Nor the user's name: what is logged and shown names the server and the database alone."""
    file = config(tmp_path, f"database: postgresql://me:{SECRET}@db.example:5433/words?sslmode=require\n")
    settings = load_settings(file)
    place = settings.place
    assert isinstance(place, Server)
    assert str(place) == "postgresql://db.example:5433/words"
    assert place.address == f"postgresql://me:{SECRET}@db.example:5433/words?sslmode=require"
    assert SECRET not in f"{place!r} {settings!r}"
    assert place.beside.name == "jargonbot.db"


@pytest.mark.parametrize(
    ("written", "ids"),
    [
        ("0-3", (0, 1, 2, 3)),
        ('"0-1, 3"', (0, 1, 3)),
        ("3,0-1", (0, 1, 3)),
        ("[2, 0, 2]", (0, 2)),
        ("[0-1, 3]", (0, 1, 3)),
        ("2", (2,)),
        ("", (0, 1, 2, 3)),
        ("[]", (0, 1, 2, 3)),
    ],
)
def test_shards_are_named_by_a_list_or_a_range(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str, ids: tuple[int, ...]
) -> None:
    """Of four, over a server; the file and the environment may say the same."""
    server = "database: postgresql://db/words\n"
    file = config(tmp_path, f"{server}discord:\n  shard_count: 4\n  shard_ids: {written}\n")
    assert load_settings(file).discord.shards == Shards(ids, 4)

    monkeypatch.setenv("JARGONBOT_DISCORD__SHARD_COUNT", "4")
    monkeypatch.setenv("JARGONBOT_DISCORD__SHARD_IDS", written.strip('"'))
    assert load_settings(config(tmp_path, server)).discord.shards == Shards(ids, 4)


def test_shards_are_as_discord_advises_where_none_are_named() -> None:
    """And one process may serve several over a file."""
    assert Settings().discord.shards is None
    assert Settings(discord=Discord(shard_count=2)).discord.shards == Shards.all(2)
