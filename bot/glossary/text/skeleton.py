"""Skeletons: what is left of a label once letters that look the same are one letter."""

import unicodedata
from functools import lru_cache

from bot.glossary.text.fold import fold

_LATIN = str.maketrans({**dict.fromkeys("lI|", "1"), "0": "o"})  # before case is folded, for L is no l
MOST_KEPT = 100  # characters; whoever types more of a name than that is no word of a glossary


def skeleton(label: str) -> str:
    """Two labels of one skeleton look the same to a person: “API”, “AP1”, and “АРІ” in Cyrillic letters.

    As in UTS #39, section 4 (https://www.unicode.org/reports/tr39/#Confusable_Detection), with Latin letters, and small
    ones, standing for those that look like them in other scripts.
    """
    return _kept(label) if len(label) <= MOST_KEPT else _of(label)


def _of(label: str) -> str:
    if not label.isascii():
        label = "".join(map(_as_latin, unicodedata.normalize("NFD", label)))
    return fold(label.translate(_LATIN))


_kept = lru_cache(maxsize=32_768)(_of)


@lru_cache(maxsize=8_192)  # there are a million signs, and anybody may type them
def _as_latin(char: str) -> str:
    """The Latin letter or the digit that a sign is taken for, or the sign."""
    # Reading its table takes a while, and few labels need it.
    from confusable_homoglyphs import confusables  # type: ignore[import-untyped]

    if char.isascii():
        return char
    found = confusables.is_confusable(char, greedy=False) or []
    alike = (each["c"] for kind in found for each in kind["homoglyphs"])
    latin = (each for each in alike if len(each) == 1 and each.isascii() and each.isalnum())
    return next(latin, unicodedata.normalize("NFKC", char))
