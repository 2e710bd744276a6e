"""The index of the page's own search: what words are called, how they are told, and how the bot forgives slips.

A browser reads it once, when somebody begins to type; `static/search.js` says what it does with it. The rules are the
bot's own, so that a page forgives what the bot does.
"""

import json
from collections.abc import Container, Iterable, Sequence
from typing import Any
from zlib import crc32

from bot.data_folder import data_folder
from bot.glossary.model.telling_apart import named_apart
from bot.glossary.model.term import Term
from bot.glossary.search import policy
from bot.glossary.search.features import NAMES
from bot.glossary.search.forms import Rank, forms_of
from bot.glossary.search.frames import frames
from bot.glossary.search.ranking import TRAITS
from bot.glossary.text.fold import fold
from bot.glossary.text.stem import bag, little_words
from bot.glossary.text.word_lists import word_pairs, word_tree
from bot.site import names


def search_index(terms: Sequence[Term], never_guessed: Container[str] = ()) -> bytes:
    """The index of these terms: their names in one list, all forms of them in another, how they are told, the rules.

    Those that are `never_guessed`, by their slugs, are marked, and are not found by what tells of them.
    """
    called = named_apart(terms)
    places = {term.slug: number for number, term in enumerate(terms)}
    index = {
        "rules": _rules(),
        "words": [_word(each, called[each.slug], never_guessed) for each in terms],
        "forms": _forms(terms, places),
        "told": " ".join(_told(each) if each.slug not in never_guessed else "-" for each in terms),
    }
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _word(term: Term, called: str, never_guessed: Container[str]) -> list[Any]:
    """Its name, told apart from others of that name, and its file; then 1 where it is never guessed."""
    return [called, names.word_file(term.slug), *([1] if term.slug in never_guessed else [])]


def _forms(terms: Iterable[Term], places: dict[str, int]) -> list[str | int | list[int]]:
    """Each form, and the numbers of its words; of one that is hidden or a part of a name, they are below nought.

    A form of one word has a number in place of a list, and all stand in one list: that is half as long.
    """
    listed: list[str | int | list[int]] = []
    for form in forms_of(terms):
        owners = [
            places[each.slug] if each.rank <= Rank.ALIAS else -1 - places[each.slug] for each in sorted(form.owners)
        ]
        listed += [form.folded, owners if len(owners) > 1 else owners[0]]
    return listed


def _told(term: Term) -> str:
    """How people describe a word: of each phrase the sum of its words, which tells nobody the phrase.

    In whatever order they are said, and in whatever spelling. A phrase of one word says too little.
    """
    bags = dict.fromkeys(bag(fold(phrase)) for phrase in term.people_say)
    return ",".join(f"{crc32(each.encode()):x}" for each in bags if " " in each) or "-"


def _rules() -> dict[str, Any]:
    weights = json.loads((data_folder("search") / "weights.json").read_text(encoding="utf-8"))
    return {
        "before": [*frames("question_frames", "before")],
        "after": [*frames("question_frames", "after")],
        "onlyAsking": sorted(word_tree("question_frames")["only_asking"].split()),
        "little": sorted(little_words()),
        "plurals": dict(word_pairs("irregular_plurals")),
        "spellings": dict(word_pairs("one_spelling")),
        "spelling": [[pattern, _in_script(new)] for pattern, new in word_tree("spelling_rules")],
        "sounds": [[pattern, _in_script(new)] for pattern, new in word_tree("sound_rules")],
        "forms": [[row[name] for name in NAMES] for row in weights["forms"].values()],
        "none": [[row[name] for name in TRAITS] for row in weights["none"].values()],
        "policy": {name: getattr(policy, name) for name in _NUMBERS},
    }


_NUMBERS = (
    "ALIKE",
    "ANSWER_FROM",
    "CANDIDATES",
    "FAR",
    "HEAVIEST_WORD",
    "LEAST_HEARD",
    "LEAST_OFFERED",
    "LONGEST_MENTION",
    "LONGEST_NEAR",
    "MANY_LETTERS",
    "MANY_WORDS",
    "MENTIONED",
    "MOST_EDITS",
    "MOST_SUGGESTIONS",
    "NEAREST_FROM",
    "POSTINGS_READ",
    "RANKED",
    "SHORTEST_MENTION",
    "SLIPS_OF_A_NAME",
    "SOUNDS_READ",
    "WORDS_OF_A_SOUND",
)


def _in_script(new: str) -> str:
    """What takes a place, as JavaScript writes it."""
    return new.replace("\\1", "$1")
