"""What is wrong with a setting is told with what would be right, and never with what was written."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.config import load_settings
from bot.config.names import near_path, paths
from bot.errors import ConfigError


def told(tmp_path: Path, text: str) -> str:
    """The first fault of a file with this text."""
    file = tmp_path / "config.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_settings(file)
    return str(caught.value).splitlines()[1]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("discord:\n  tokn: x\n", "discord.tokn: There is no such setting. Did you mean “discord.token”?"),
        ("databse: x\n", "databse: There is no such setting. Did you mean “database”?"),
        ("loging:\n  level: info\n", "loging: There is no such setting. Did you mean “log”?"),
        ("token: x\n", "token: There is no such setting. Did you mean “discord.token”?"),
        ("log:\n  zzzz: x\n", "log.zzzz: There is no such setting. Here may stand: level"),
        ("log:\n  level: inof\n", "log.level: Did you mean “info”? Write one of debug, info, warning, error."),
        ("log:\n  level: 7\n", "log.level: Write one of debug, info, warning, error."),
        ("flags:\n  emoji: {x: hurtfull}\n", "flags.emoji.x: Did you mean “hurtful”? Write one of flagged,"),
        ("health:\n  port: 99999\n", "health.port: Write a whole number from 1 to 65535."),
        ("health:\n  port: http\n", "health.port: Write a whole number from 1 to 65535."),
        ("retention:\n  copies_days: 0\n", "retention.copies_days: Write a whole number from 1 to 3650."),
        ("retention:\n  copies_days: 1.5\n", "retention.copies_days: Write a whole number from 1 to 3650."),
        ("curators:\n  roles: [me]\n", "curators.roles.0: Write a whole number."),
        ("curators:\n  roles: me\n", "curators.roles: Write a list, such as [first, second]."),
        ("curators: [1]\n", "curators: This is a group. Write its settings below it, each on an indented line"),
        ("answers:\n  private: maybe\n", "answers.private: Write true or false."),
        ("about:\n  contact: " + "x" * 201 + "\n", "about.contact: Write at most 200 characters."),
        ("about:\n  privacy: example.org\n", "about.privacy: Write the address of a page, which begins with https://"),
        ("backups:\n  folder: 3\n", "backups.folder: Write the path of a file or folder."),
        ("flags:\n  emoji: x\n", "flags.emoji: Write pairs, such as {\"🚩\": flagged}."),
        ("discord:\n  api_url: discord.com\n", "discord.api_url: Write an address that begins with https:// or http://."),
        ("discord:\n  shard_count: many\n", "discord.shard_count: Write a whole number from 1 to 50000."),
        ("discord:\n  shard_ids: 0-1\n", "discord.shard_ids: Write discord.shard_count, too"),
        ("discord:\n  shard_count: 4\n  shard_ids: 0-4\n", "discord.shard_ids: There are 4 shards, as"),
        ("discord:\n  shard_count: 4\n  shard_ids: 3-0\n", "discord.shard_ids: Write the numbers of shards"),
        ("discord:\n  shard_count: 4\n  shard_ids: [a]\n", "discord.shard_ids: Write the numbers of shards"),
        ("discord:\n  shard_count: 4\n  shard_ids: [-1]\n", "discord.shard_ids: Write the numbers of shards"),
        ("discord:\n  shard_count: 4\n  shard_ids: 0-1\n", "discord: Other processes would have to serve"),
        ("packs:\n  allowed_hosts: ['https://x.org']\n", "packs.allowed_hosts.0: Write the name of a host in small"),
    ],
)  # fmt: skip
def test_each_fault_says_what_is_right(tmp_path: Path, text: str, sentence: str) -> None:
    """And which setting may be meant, in the words that are to be written."""
    assert told(tmp_path, text).startswith(sentence)


@given(st.sampled_from(paths()), st.data())
def test_one_wrong_letter_is_always_understood(path: str, data: st.DataObject) -> None:
    """Of a name of four letters or more: left out, doubled or changed."""
    *above, name = path.split(".")
    assume(len(name) > 3)
    at = data.draw(st.integers(0, len(name) - 1))
    put = data.draw(st.sampled_from(("", name[at] * 2, "x")))
    mistyped = ".".join((*above, name[:at] + put + name[at + 1 :]))
    assume(mistyped not in paths())
    assert near_path(tuple(mistyped.split("."))) == path


@given(st.text(st.sampled_from("abcdefgh0123456789.-_"), min_size=32))
def test_a_long_name_stays_unsaid(secret: str) -> None:
    """A token that slipped into the place of a key."""
    with pytest.raises(ConfigError) as caught:
        load_settings_of({secret: 1})
    assert secret not in str(caught.value)


def load_settings_of(values: dict[str, object]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "config.yaml"
        file.write_text(yaml.safe_dump(values))
        load_settings(file)
