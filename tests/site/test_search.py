"""The page's own search, run as a browser runs it: it forgives what the bot forgives."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from benchmarks.recipe import Recipe
from bot.glossary.model.term import Definition, Kind, Relation, RelationKind, Term
from bot.glossary.snapshot import Glossary
from bot.glossary.text.fold import fold
from bot.service import Jargon
from bot.site.renderer import STATIC
from bot.site.search_index import search_index
from tests.site.conftest import site_of

KIB = 1024
ASKED = 2_000
_ALL = """
import { readFileSync } from "node:fs";
import { Search, fold, slips } from "./search.mjs";
const { index, questions, texts, pairs } = JSON.parse(readFileSync(0));
const search = new Search(index);
console.log(JSON.stringify({
  found: questions.map((each) => search.find(each)),
  folded: texts.map(fold),
  slips: pairs.map(([one, other]) => slips(one, other)),
}));
"""


def run(
    folder: Path,
    index: bytes,
    questions: Sequence[str] = (),
    texts: Sequence[str] = (),
    pairs: Sequence[list[str]] = (),
) -> dict[str, list[Any]]:
    """What the script finds for questions, and how it folds texts and counts slips."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed here, which runs the script of the pages")
    (folder / "search.mjs").write_bytes((STATIC / "search.js").read_bytes())
    (folder / "all.mjs").write_text(_ALL, encoding="utf-8")
    given = {"index": json.loads(index), "questions": questions, "texts": texts, "pairs": pairs}
    done = subprocess.run(
        [node, "all.mjs"], cwd=folder, input=json.dumps(given), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    result: dict[str, list[Any]] = json.loads(done.stdout)
    return result


def find(folder: Path, terms: list[Term], *questions: str) -> list[list[str]]:
    """The names that are found for each question, best first."""
    found = run(folder, search_index(terms, Glossary(terms).never_guessed), [*questions])["found"]
    return [[each["name"] for each in names] for names in found]


def test_the_first_answer_is_that_of_the_bot(shipped: Jargon, tmp_path: Path) -> None:
    """Over slips and questions about labels, of which none is in the index as it is typed."""
    slugs = {each.slug for each in shipped.terms()}
    made = Recipe(330).queries(3_000)
    queries = [each for each in made if not each.outside and each.kind != "misspelling" and each.gold <= slugs]
    queries = random.Random(7).sample(queries, min(ASKED, len(queries)))
    found = run(
        tmp_path, search_index(shipped.terms(), shipped.glossary().never_guessed), [each.text for each in queries]
    )["found"]
    files = [names[0]["file"] if names else "" for names in found]
    answers = [shipped.define(each.text) for each in queries]
    firsts = [a.page.term.slug if a.page else a.suggestions[0].slug if a.suggestions else "" for a in answers]
    same = [file == (f"words/{first}.html" if first else "") for file, first in zip(files, firsts, strict=True)]
    missed = [each.text for each, is_same in zip(queries, same, strict=True) if not is_same]
    assert len(queries) > ASKED * 0.9
    assert sum(same) / len(same) >= 0.95, missed[:40]


def test_what_people_say_leads_to_the_word(shipped: Jargon, tmp_path: Path) -> None:
    """By the words of a phrase, in whatever order they stand; its first answer is that of the bot."""
    spared, draw = shipped.glossary().never_guessed, random.Random(4)
    said = [phrase for term in shipped.terms() for phrase in term.people_say if term.slug not in spared]
    asked = [f"What is {each}?" if draw.random() < 0.5 else each for each in draw.sample(said, 600)]
    found = run(tmp_path, search_index(shipped.terms(), spared), asked)["found"]
    files = [names[0]["file"] if names else "" for names in found]
    answers = [shipped.define(each) for each in asked]
    same = [f"words/{each.page.term.slug}.html" == file for each, file in zip(answers, files, strict=True) if each.page]
    assert len(same) > 0.9 * len(asked)
    assert sum(same) / len(same) >= 0.95


def test_a_phrase_leads_to_no_word_that_hurts_and_stands_nowhere(tmp_path: Path) -> None:
    """Its sum alone is in the index; and nobody who tells what happened is met with a word that they did not say."""
    terms = [
        word("Tea", people_say=("a hot drink from leaves", "brew")),
        word("Abuse", people_say=("someone hurts me at home",)),
        word("Coffee", people_say=("a hot drink from leaves",)),
    ]
    assert "abuse" in Glossary(terms).never_guessed
    assert find(tmp_path, terms, "the hot drinks from leaves", "someone hurts me at home", "-", "brew") == [
        ["Tea", "Coffee"],
        [],
        [],
        [],
    ]
    assert b"leaves" not in search_index(terms)


def test_texts_are_folded_as_by_the_bot(shipped: Jargon, tmp_path: Path) -> None:
    """All names of the glossary, and what keyboards and other programs make of words."""
    texts = [name for term in shipped.terms() for name in term.labels]
    texts += ["N.H.S.", "It’s", "Zoë’s\u00a0café", "AT&T", "co–production", "ﬁt", "ＮＨＳ", "a\u200bb", "U.K", "Straße"]
    texts += ["日本", "१२", "ΣΊΣΥΦΟΣ", "İstanbul", "Ǆ", "ŉ", "x²", "Ⅷ", "🚩", "a_b", "العَرَبِيَّة"]
    assert run(tmp_path, search_index([]), texts=texts)["folded"] == [*map(fold, texts)]


@pytest.mark.parametrize(
    ("one", "other", "number"),
    [("abc", "abc", 0), ("abc", "acb", 1), ("abc", "", 3), ("", "ab", 2), ("kitten", "sitting", 3), ("ca", "abc", 3)],
)
def test_slips_are_counted_as_by_the_bot(tmp_path: Path, one: str, other: str, number: int) -> None:
    """Two letters in each other's place are one slip, and are not changed again."""
    assert run(tmp_path, search_index([]), pairs=[[one, other]])["slips"] == [number]


def word(label: str, *aliases: str, **more: Any) -> Term:
    return Term(slug=fold(label).replace(" ", "-"), label=label, aliases=aliases, **more)


def test_what_begins_so_is_shown_while_somebody_types(tmp_path: Path) -> None:
    """The shortest name first; nothing for a letter or for signs alone."""
    terms = [word("Advocacy"), word("Advocate for children"), word("Support")]
    assert find(tmp_path, terms, "advo", "a", "?!", "")[0] == ["Advocacy", "Advocate for children"]
    assert find(tmp_path, terms, "a", "?!", "") == [[], [], []]


def test_words_of_one_name_are_told_apart(tmp_path: Path) -> None:
    """All meanings of letters are shown, each under a name of its own."""
    terms = [word("Personal assistant", "PA"), word("Public address", "PA")]
    [found] = find(tmp_path, terms, "what is a PA?")
    assert sorted(found) == ["Personal assistant", "Public address"]
    same = [Term(slug="a", label="Panel", topics=("Money",)), Term(slug="b", label="Panel", topics=("Health",))]
    [found] = find(tmp_path, same, "panel")
    assert len({*found}) == 2


def test_words_about_people_are_never_guessed(tmp_path: Path) -> None:
    """Whoever types such a word finds it, slips forgiven; whoever begins another one is not shown it."""
    advice = Relation(kind=RelationKind.CONSIDER_USING_INSTEAD, target="disabled person", why="It is kinder.")
    terms = [word("Burdensome person", relations=(advice,)), word("Burial costs")]
    assert find(tmp_path, terms, "bur", "burdensome person", "burdensom person", "person") == [
        ["Burial costs"],
        ["Burdensome person"],
        ["Burdensome person"],
        [],
    ]


def test_pages_and_index_are_small(shipped: Jargon) -> None:
    """For those who pay for what they load: home, a word, and the index of 500 words."""
    files = {each.path: each.content for each in site_of(shipped)}
    assert len(files["index.html"]()) <= 60 * KIB
    pages = [path for path in files if path.startswith(("words/", "cy/words/")) and path.endswith(".html")]
    assert max(len(files[each]()) for each in pages) <= 40 * KIB
    assert len(search_index(shipped.terms()[:500])) <= 250 * KIB


def test_hidden_words_are_not_in_the_index() -> None:
    """An index holds what it was given, and nothing that it says of a word but its names."""
    index = search_index([word("Tea", definitions=(Definition(kind=Kind.PLAIN, text="A hot drink."),))])
    assert b"hot drink" not in index
