"""Sounds-like keys: consonants as an English ear hears them, so that "fizio" meets "physio"."""

import re
from functools import lru_cache

from bot.glossary.text.word_lists import rewritten

_TWICE = re.compile(r"(.)\1+")
_VOWELS = "aeiouy"


@lru_cache(maxsize=16384)
def sound(word: str) -> str:
    """Give the key of one folded word: its consonants, with the letters that sound alike made one."""
    return rewritten(word, "sound_rules")


def sounds(folded: str) -> str:
    """Give the keys of all words, joined."""
    return "".join(map(sound, folded.split()))


def heard(folded: str) -> str:
    """Give the key of words that run into each other, as an ear hears them: "tell a care" and "telecare" meet.

    Only the first word keeps the vowel that it begins with, since within a word there is none; and an "ing" is an "in".
    """
    first, *others = (_without_g(word) for word in folded.split() or [""])
    keys = (sound(word).removeprefix("a") if word[0] in _VOWELS else sound(word) for word in others)
    return _TWICE.sub(r"\1", "".join((sound(first), *keys)))


def _without_g(word: str) -> str:
    return word[:-1] if word.endswith("ing") else word
