"""The word lists that come with the program."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bot.glossary.search.thesaurus import thesaurus
from bot.glossary.text.fold import fold
from bot.glossary.text.word_lists import word_list, word_pairs, word_tree

FOLDER = Path(__file__).parents[2] / "data" / "words"
LISTS = (
    "personal_words",
    "ordinary",
    "stop_words",
    "little_words",
    "well_known_acronyms",
    "opposite_prefixes",
    "negations",
    "not_names",
    "right_elsewhere",
)
PAIRS = ("one_spelling", "irregular_plurals")
TREES = (
    "thesaurus",
    "question_frames",
    "question_parts",
    "asking",
    "things",
    "message_words",
    "describing",
    "kinds_of_question",
    "sound_rules",
    "spelling_rules",
    "courtesies",
    "danger_in_letters",
    "danger_phrases",
    "never_guessed",
    "never_by_chance",
    "spoken",
    "fixed_phrases",
    "writing",
)
_LOADED = """
import bot.glossary.snapshot
from bot.glossary.text import word_lists
print(*(getattr(word_lists, name).cache_info().currsize for name in ("word_list", "word_pairs", "word_tree")))
"""


def test_every_file_of_words_is_read_by_something() -> None:
    """A list that nobody asks for would look as if it counted."""
    assert {file.stem for file in FOLDER.iterdir()} == {*LISTS, *PAIRS, *TREES}


@pytest.mark.parametrize("name", [name for name in LISTS if name != "well_known_acronyms"])
def test_words_are_folded(name: str) -> None:
    """Folded words are looked up in them, so that a capital or an apostrophe would never be met."""
    assert {word for word in word_list(name) if fold(word) != word} == set()


@pytest.mark.parametrize("name", PAIRS)
def test_no_pair_leads_to_another(name: str) -> None:
    """The second form is the last one."""
    pairs = word_pairs(name)
    assert len(pairs) > 10
    assert set(pairs).isdisjoint(pairs.values())


def test_wordings_are_folded_texts_and_no_switches() -> None:
    """YAML would make a truth value of "no" or "on"; here every scalar is a text."""
    wordings = [wording for idea in word_tree("thesaurus") for wording in idea]
    assert {wording for wording in wordings if fold(wording) != wording} == set()


def test_courtesies_are_folded_texts_each_named_once() -> None:
    """A phrase that stands under two kinds would count as one of them by chance."""
    kinds = word_tree("courtesies")
    phrases = [phrase for kind in ("thanks", "greetings", "help", "pointing", "around") for phrase in kinds[kind]]
    assert {phrase for phrase in phrases if fold(phrase) != phrase} == set()
    assert [phrase for phrase in set(phrases) if phrases.count(phrase) > 1] == []


def test_a_word_of_an_idea_is_known_by_its_root() -> None:
    """ "regaining" belongs to the idea of "regain", and a word of none to no idea."""
    assert thesaurus().ideas(thesaurus().wording("regaining")) == thesaurus().ideas("regain") != frozenset()
    assert thesaurus().ideas(thesaurus().wording("custard")) == frozenset()


def test_no_list_is_read_before_it_is_asked_for() -> None:
    """Importing the search costs no file."""
    done = subprocess.run([sys.executable, "-c", _LOADED], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "0", "0"]
