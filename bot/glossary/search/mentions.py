"""Labels inside a longer text: the terms a question mentions when the whole of it is none."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.glossary.search import policy
from bot.glossary.search.exact import Exact
from bot.glossary.text.stem import little_words, stem
from bot.glossary.text.word_lists import word_list


@dataclass(frozen=True, slots=True)
class Mention:
    """Forms found inside a text, and the share of the words that matter which they take up."""

    forms: tuple[int, ...]
    share: float


def mentions(exact: Exact, folded: str) -> list[Mention]:
    """Give what is mentioned, the longest label at each place, in order of appearance."""
    words = [word for word in folded.split() if word not in little_words()][: policy.WORDS_READ]
    return [Mention(forms, length / len(words)) for forms, length in _spans(exact, words)]


def _spans(exact: Exact, words: list[str]) -> Iterator[tuple[tuple[int, ...], int]]:
    keys = tuple(map(stem, words))
    start = 0
    while start < len(keys):
        length, forms = _longest(exact, keys, start)
        if forms and not (length == 1 and _is_everyday(words[start])):
            yield forms, length
        start += length


def _is_everyday(word: str) -> bool:
    return len(word) < policy.SHORTEST_MENTION or word in word_list("ordinary")


def _longest(exact: Exact, keys: tuple[str, ...], start: int) -> tuple[int, tuple[int, ...]]:
    for length in range(min(policy.LONGEST_MENTION, len(keys) - start), 0, -1):
        if forms := exact.inflected.get(keys[start : start + length]):
            return length, forms
    return 1, ()
