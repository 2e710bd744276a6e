"""Two versions of the program over one server, as during a deploy: whose words are the shipped ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.service import Jargon
from bot.service.versions import is_newer
from bot.store.place import Place
from tests.fixtures.postgres import Databases
from tests.service.test_shipped_words import plain, rewrite

OLD, NEW = "Someone helps you to say what you want.", "Somebody speaks up with you."


def began(place: Place, glossary: Path, version: str, text: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """What a process of this version, which comes with this text, shows once it has begun."""
    for each in (OLD, NEW):
        rewrite(glossary, each, text)
    monkeypatch.setattr("bot.service.shipped.version_of_ours", lambda: version)
    jargon = Jargon(place, glossary)
    shown = plain(jargon, "advocacy")
    jargon.close()
    return shown


def test_an_old_process_that_begins_again_leaves_newer_words(
    postgres: Databases, database: Path, glossary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where it ends in the middle of a deploy; changed words of the newer version, or of an unknown, come in."""
    place = postgres.place(database)
    assert began(place, glossary, "1.2.0", OLD, monkeypatch) == OLD
    assert began(place, glossary, "1.10.0", NEW, monkeypatch) == NEW
    assert began(place, glossary, "1.2.0", OLD, monkeypatch) == NEW
    assert began(place, glossary, "1.10.0", OLD, monkeypatch) == OLD
    assert began(place, glossary, "", NEW, monkeypatch) == NEW


@pytest.mark.sqlite("a file has one process, which goes back where somebody puts the older in place")
def test_over_a_file_the_words_are_always_its_own(
    database: Path, glossary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There is no deploy in whose middle it could be."""
    assert began(database, glossary, "1.10.0", NEW, monkeypatch) == NEW
    assert began(database, glossary, "1.2.0", OLD, monkeypatch) == OLD


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("0.2", "0.1.9"),
        ("1.10.0", "1.9"),
        ("1.0", "1.0.dev9"),
        ("0.1.dev12+gab", "0.1.dev9+gcd"),
        ("1.0.1.dev1", "1.0"),
    ],
)
def test_versions_have_an_order(one: str, other: str) -> None:
    """That of their numbers, with what is under way to a release before it."""
    assert (is_newer(one, other), is_newer(other, one), is_newer(one, one)) == (True, False, False)


@pytest.mark.parametrize("unknown", ["", "0.0", "0.0.0", "newest"])
def test_what_is_no_version_is_neither_newer_nor_older(unknown: str) -> None:
    """A folder that is no checkout has the version 0.0, whatever is in it."""
    assert not is_newer(unknown, "1.0")
    assert not is_newer("1.0", unknown)
