"""A short list of whole phrases that put urgent help first. It recognises nobody, and nothing rests on it."""

import re
from functools import cache

from bot.glossary.text.fold import MAX_TEXT, fold
from bot.glossary.text.word_lists import word_tree

_OVERLAP = 100  # characters: more than the longest phrase has, so that none is cut in two


def speaks_of_danger(text: str) -> bool:
    """Whether one of the phrases of `data/words/danger_phrases.yaml` stands in a text, word for word."""
    return any(_phrases().search(fold(text[start:])) for start in range(0, max(len(text), 1), MAX_TEXT - _OVERLAP))


@cache
def _phrases() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, word_tree('danger_phrases')))})\b")
