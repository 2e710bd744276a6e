"""Words that people ask for because nobody explains them yet: which may be kept, and which are the same."""

import re
from dataclasses import dataclass
from datetime import datetime

from bot.feedback.personal import personal_details
from bot.glossary.quoting import quotable
from bot.glossary.search.question import Question
from bot.glossary.text.fold import fold, squash
from bot.glossary.text.stem import stem
from bot.glossary.text.visible import visible
from bot.glossary.text.word_lists import word_list
from bot.glossary.urgent_help import speaks_of_danger

MOST_KEY = 100  # letters, as many as the value of a choice on Discord has
_ADDRESS = re.compile(r"://|\bwww\.|[@<>]|\w{2}\.[^\W\d_]{2,}(?:/|\b)")
_NUMBER = re.compile(r"(?:\d\W*){4,}")  # of people and things; those of Acts and forms are shorter
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class WantedWord:
    """A word as it was typed first, and how many times it was asked for; `key` is one for all its wordings."""

    server_id: int
    key: str
    word: str
    times: int
    first_at: datetime
    last_at: datetime


def askable(written: str) -> str:
    """A word on one line, if it may be kept by itself; else an empty text.

    What may not be repeated to the person alone may not be kept, either; nor what looks personal, an address of a
    page, or a number. Whatever comes from Discord is asked for again here: anybody can write an id.
    """
    word = quotable(visible(written), private=True)
    is_word = bool(_LETTER.search(word)) and 0 < len(key_of(word)) <= MOST_KEY
    return word if is_word and not _tells_too_much(word) else ""


def word_in(question: str) -> str:
    """The word that a question is about, as it was typed, if it may be kept; else an empty text.

    A question that tells too much is about no word, whatever is left when the asking is taken off; nor is one about
    somebody's own.
    """
    asked, typed = Question.of(question), visible(question)
    word = askable(_as_typed(asked.stripped, typed.split()))
    return word if word and not _is_of_somebody(asked) and not _tells_too_much(typed) else ""


def key_of(word: str) -> str:
    """What all wordings of a word have in common: capitals, signs, spaces and plurals make no other word."""
    return squash(" ".join(map(stem, fold(word).split())))


def _is_of_somebody(asked: Question) -> bool:
    """Whether a word such as “my” was taken off right before the rest."""
    before = asked.folded.partition(asked.stripped)[0].split()
    return bool(before) and before[-1] in word_list("personal_words")


def _tells_too_much(text: str) -> bool:
    tells = _ADDRESS.search(text) or _NUMBER.search(text) or speaks_of_danger(text)
    return bool(tells or personal_details(text))


def _as_typed(folded: str, typed: list[str]) -> str:
    """The part of what was typed that reads so when it is folded; the folded words where no part does."""
    for start in range(len(typed)):
        for end in range(len(typed), start, -1):
            part = " ".join(typed[start:end])
            if fold(part) == folded:
                return part.strip("\"“”‘’'«».,;:!?？()[]{}*_~`")
    return folded
