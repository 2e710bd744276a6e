"""A short list of whole phrases that put urgent help first. It recognises nobody, and nothing rests on it."""

import re
from functools import cache

from bot.glossary.text.fold import MAX_TEXT, fold
from bot.glossary.text.word_lists import word_tree

_OVERLAP = 100  # characters: more than the longest phrase has, so that none is cut in two


def speaks_of_danger(text: str) -> bool:
    """Whether one of the phrases of `data/words/danger_phrases.yaml` stands in a text, word for word."""
    return _holds(text, _phrases("danger_phrases"))


def letter_speaks_of_danger(text: str) -> bool:
    """The same of a letter, in which single words count, too, since all others are explained beneath."""
    return _holds(text, _phrases("danger_phrases", "danger_in_letters"))


def _holds(text: str, phrases: re.Pattern[str]) -> bool:
    return any(phrases.search(fold(text[start:])) for start in range(0, max(len(text), 1), MAX_TEXT - _OVERLAP))


@cache
def _phrases(*lists: str) -> re.Pattern[str]:
    told = (re.escape(phrase) for name in lists for phrase in word_tree(name))
    return re.compile(rf"\b(?:{'|'.join(told)})\b")
