"""Glossaries of an odd shape, and letters that are none: each is answered, and twice of it is about twice the work."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.discord.answers.card import Card
from bot.discord.answers.explanation import _block
from bot.discord.answers.more import MoreView
from bot.discord.answers.sheets import sheets
from bot.discord.kit.buttons import button_of
from bot.discord.kit.pages import TextView, texts_on_pages
from bot.glossary.checks.lint import lint
from bot.glossary.snapshot import Glossary
from bot.service import Jargon
from tests.discord.taken import faults_of_message, ids, texts
from tests.fixtures.work import growth

Times = Callable[[int, int], int]
MOST_CHOICES = 25  # https://docs.discord.com/developers/interactions/application-commands#autocomplete
LINEAR = 2.6  # by what the calls may multiply where a shape doubles
SAID = "A word of ours."


def chain(size: int) -> Iterator[dict[str, Any]]:
    """Each word is a part of the one before."""
    for number in range(size):
        parent = {"relations": {"child_of": [f"Link {number - 1}"]}} if number else {}
        yield {"label": f"Link {number}", "definition": SAID, **parent}


def ring(size: int) -> Iterator[dict[str, Any]]:
    """The first is a part of the last, too."""
    for number in range(size):
        following = [f"Link {(number + 1) % size}"]
        yield {"label": f"Link {number}", "definition": SAID, "relations": {"child_of": following}}


def meanings(size: int) -> Iterator[dict[str, Any]]:
    """All have the same letters."""
    for number in range(size):
        yield {"label": f"Meaning {number}", "aliases": ["QXZ"], "definition": SAID}


def definitions(size: int) -> Iterator[dict[str, Any]]:
    """One word, of which everybody says something else."""
    said = [
        {
            "kind": "plain",
            "text": f"Text {number}.",
            "source": {"title": "Ours", "url": f"https://example.org/{number}"},
        }
        for number in range(size)
    ]
    yield {"label": "Tea club", "definitions": said}


def names(size: int) -> Iterator[dict[str, Any]]:
    """One word that is called everything."""
    yield {"label": "Tea club", "aliases": [f"Name {number}" for number in range(size)], "definition": SAID}


@dataclass(frozen=True)
class Shape:
    """How it is made, how large it is usually and with `--full`, and what is asked about it."""

    make: Callable[[int], Iterator[dict[str, Any]]]
    usual: int
    full: int
    asked: str


SHAPES = {
    "a chain of parents": Shape(chain, 500, 10_000, "Link {last}"),
    "a ring of parents": Shape(ring, 200, 2_000, "Link {last}"),
    "meanings of an acronym": Shape(meanings, 200, 1_000, "QXZ"),
    "definitions of a word": Shape(definitions, 1_100, 5_000, "Tea club"),
    "names of a word": Shape(names, 1_000, 20_000, "Name {last}"),
}
LETTERS = {
    "of honest words": "Your social worker asks the local authority for a needs assessment. ",
    **{"of angles": "<", "of links": "[a](", "of a word": "a", "of addresses": "a@", "without spaces": "careact"},
}


def opened(folder: Path, terms: Iterator[dict[str, Any]]) -> Jargon:
    """A bot that has these words."""
    folder.mkdir(parents=True)
    (folder / "words.yaml").write_text(json.dumps({"terms": [*terms]}), encoding="utf-8")
    return Jargon(folder / "words.db", folder)


@pytest.mark.trust("huge input", bad_inputs=1)
@pytest.mark.parametrize("name", SHAPES)
def test_each_is_answered(name: str, tmp_path: Path, times: Times) -> None:
    """A card, every page of More to the last, the choices, a whole message and the checks: Discord takes all of it."""
    shape = SHAPES[name]
    size = times(shape.usual, shape.full)
    jargon = opened(tmp_path / "words", shape.make(size))
    asked = shape.asked.format(last=size - 1)

    answer = jargon.define(asked, 1)

    assert answer.page or answer.suggestions
    for page in filter(None, (answer.page, *(jargon.page(each.slug, 1) for each in answer.suggestions[:3]))):
        assert faults_of_message(Card(page)) == []
        shown = [*sheets(page)]
        for number in {0, len(shown) // 2, len(shown) - 1}:
            view = MoreView(page, number)
            assert all(map(button_of, ids(view))), "each leads on, and to its own definition"
            assert faults_of_message(view) == []
            assert shown[number].text in texts(view)
    assert 0 < len(jargon.complete(asked[:4], 1)) <= MOST_CHOICES
    assert jargon.explain(f"They spoke of {asked}.", 1)
    for letter in (f"They spoke of {asked}.", (f"{asked} is here. " * 400)[:4000]):
        for each in texts_on_pages(map(_block, jargon.explain(letter, 1))):
            assert faults_of_message(TextView(["Explained.", *each])) == []
    assert len([*lint(jargon.terms(), datetime.now(UTC).date())]) <= 4 * size
    jargon.close()


@pytest.mark.trust("huge input", bad_inputs=1)
@pytest.mark.parametrize("name", SHAPES)
def test_twice_the_shape_is_about_twice_the_work(name: str, tmp_path: Path, times: Times) -> None:
    """Reading the file, every index, the answer, its card and the checks."""
    shape = SHAPES[name]

    def work(size: int) -> None:
        folder = tmp_path / f"{len([*tmp_path.iterdir()])}"
        jargon = opened(folder, shape.make(size))
        Glossary(jargon.terms()).prepare()
        answer = jargon.define(shape.asked.format(last=size - 1), 1)
        for page in filter(None, (answer.page,)):
            Card(page).to_components()
            MoreView(page, size)
        [*lint(jargon.terms(), datetime.now(UTC).date())]
        jargon.close()

    assert growth(work, times(200, 1_000)) < LINEAR


@pytest.mark.trust("huge input", bad_inputs=1)
@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_of_a_mebibyte_is_read(name: str, jargon: Jargon, times: Times) -> None:
    """As on the command line, where no limit of Discord's stands before; what grows too fast does not end here."""
    piece = LETTERS[name]

    def read(size: int) -> None:
        jargon.explain((piece * size)[: size - 1] + "@")

    read(1 << 20)
    assert growth(read, times(20_000, 1 << 18)) < LINEAR
