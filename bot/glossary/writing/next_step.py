"""Whether a letter says what its reader can do next."""

import re
from collections.abc import Iterable
from functools import cache

from bot.glossary.text.word_lists import word_tree
from bot.glossary.writing.sentences import Sentence


def has_next_step(text: str, sentences: Iterable[Sentence]) -> bool:
    """Whether a phone number, an address, a day, or what to do stands in it; the date above a letter does not count."""
    if _pattern("anywhere").search(text):
        return True
    return any(_pattern("in_sentences").search(each.text) for each in sentences)


@cache
def _pattern(where: str) -> re.Pattern[str]:
    return re.compile("|".join(word_tree("writing")["next_step"][where]), re.IGNORECASE)
