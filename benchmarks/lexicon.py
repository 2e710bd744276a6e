"""Real words that lie near a word of a label, and so are no slips of it.

Whoever writes "capacitor" does not mean "capacity". The words are those of a frequency dictionary of English that are
written like a word of the shipped labels, or sound like one, and are none of them. `python -m benchmarks.refit words
--write` puts them into `data/words/right_elsewhere.txt`; do that when labels have changed. The dictionary is
symspellpy's: the words of SCOWL (http://wordlist.aspell.net) that stand in Google Books, with their counts (CC BY 3.0).
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from importlib.resources import files

import numpy as np
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from benchmarks.refitted import ROOT, Refitted
from bot.formats import read_all, shipped_files
from bot.glossary.model.term import Term
from bot.glossary.search import policy
from bot.glossary.text.fold import fold
from bot.glossary.text.sound import sound
from bot.glossary.text.stem import root
from bot.glossary.text.word_lists import word_list

PLACE = ROOT / "data" / "words" / "right_elsewhere.txt"
DICTIONARY = "frequency_dictionary_en_82_765.txt"
LEAST_COUNT = 10_000  # in Google Books: rarer ones are hardly ever written on purpose
SHORTEST = 4  # letters
NEAR = 0.7  # likeness from which the search might take a word for a slip
BESIDES = ("advocaat",)  # words that the dictionary lacks
HEADING = """# English words that lie near a word of a label and are right elsewhere: no slips of it.
# Written by `python -m benchmarks.refit words --write` from the frequency dictionary of symspellpy 6.10 (MIT), whose
# words are those of SCOWL (http://wordlist.aspell.net) in Google Books (CC BY 3.0). Change nothing here by hand.
"""


def real_words() -> list[str]:
    """The words of the dictionary that are written often enough."""
    rows = (files("symspellpy") / DICTIONARY).read_text(encoding="utf-8-sig").splitlines()
    counted = (row.split() for row in rows)
    often = [word for word, count in counted if word.isalpha() and int(count) >= LEAST_COUNT]
    return [word for word in (*often, *BESIDES) if len(word) >= SHORTEST]


def words_of_names(terms: tuple[Term, ...]) -> set[str]:
    """The words of the names that readers see, but for words of every sentence."""
    words = {word for term in terms for name in (term.label, *term.aliases) for word in fold(name).split()}
    return {word for word in words if len(word) >= SHORTEST and word.isalpha()} - word_list("stop_words")


def right_elsewhere(terms: tuple[Term, ...]) -> Iterator[str]:
    """The real words that are no form of a word of a name, and near one."""
    names = sorted(words_of_names(terms))
    roots, sounds = set(map(root, names)), set(map(sound, names))
    strangers = [word for word in real_words() if root(word) not in roots]
    likeness = cdist(strangers, names, scorer=OSA.normalized_similarity, dtype=np.float32)
    slips = cdist(strangers, names, scorer=OSA.distance, score_cutoff=1, dtype=np.uint8)
    near = np.any(np.logical_or(likeness >= NEAR, slips <= 1), axis=1)
    for word, is_near in zip(strangers, near.tolist(), strict=True):
        if is_near or (len(word) >= policy.LEAST_HEARD and sound(word) in sounds):
            yield word


def refitted() -> Refitted:
    """Gather the words for the shipped labels as they are."""
    found, now = set(right_elsewhere(read_all(shipped_files()).terms)), word_list("right_elsewhere")
    text = HEADING + textwrap.fill(" ".join(sorted(found)), width=118) + "\n"
    in_use = f"{len(now):,} words"
    would_be = in_use if found == now else f"{len(found):,} words, {len(found - now):,} of them new"
    why = "made of the dictionary and the shipped labels as they are"
    return Refitted("real words", PLACE, in_use, would_be, why, lambda: PLACE.write_text(text, encoding="utf-8"))
