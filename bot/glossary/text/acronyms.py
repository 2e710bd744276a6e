"""Acronyms: what is one, and those that a reader is left alone with."""

import re
from collections.abc import Iterable

from bot.glossary.text.word_lists import word_list

_WORD = re.compile(r"\b[A-Za-z]+\b")
_ROMAN = re.compile(r"[IVX]+")


def is_acronym(label: str) -> bool:
    """Whether a label is one word with more capitals than small letters, such as IT, DoLS or N.H.S."""
    if " " in label.strip():
        return False
    letters = [char for char in label if char.isalpha()]
    return len(letters) > 1 and sum(map(str.isupper, letters)) * 2 > len(letters)


def unexplained(text: str, headwords: Iterable[str]) -> list[str]:
    """The acronyms of a text, each once, that are neither well known, nor of the headwords, nor in brackets.

    Explained is what stands in brackets, as in “personal assistant (PA)”, or has brackets after it.
    """
    named = {_bare(word) for headword in headwords for word in re.findall(r"\w+", headword)}
    known = word_list("well_known_acronyms") | named
    found = dict.fromkeys(word for word in map(_bare, _WORD.findall(text)) if is_acronym(word))
    return [each for each in found if each not in known and not _ROMAN.fullmatch(each) and not _in_brackets(each, text)]


def _bare(word: str) -> str:
    """Take the plural off an acronym: PAs, PoPs."""
    return word.removesuffix("s") if is_acronym(word[:-1]) else word


def _in_brackets(acronym: str, text: str) -> bool:
    name = re.escape(acronym)
    return bool(re.search(rf"\([^()]*\b{name}s?\b[^()]*\)|\b{name}s?\s*\(", text))
