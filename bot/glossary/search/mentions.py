"""Labels inside a longer text: the terms a question mentions when the whole of it is none."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from bot.glossary.search import policy
from bot.glossary.search.exact import Exact, Hit, is_everyday
from bot.glossary.text.stem import little_words


@dataclass(frozen=True, slots=True)
class Mention:
    """A label inside a text, behind which word it ends, and the share of the words that matter which it takes up."""

    hit: Hit
    end: int
    share: float


def mentions(exact: Exact, words: Sequence[str], capitals: AbstractSet[str] = frozenset()) -> list[Mention]:
    """Give what is mentioned, the longest label at each place, in order of appearance.

    An everyday word counts where it stands out in `capitals`.
    """
    words = words[: policy.WORDS_READ]
    telling = sum(word not in little_words() for word in words) or len(words)
    found, at = [], 0
    while at < len(words):
        end, hit = exact.longest(words, at)
        if hit and (end > at + 1 or hit.said in capitals or not is_everyday(hit.said)):
            size = sum(word not in little_words() for word in words[at:end])
            found.append(Mention(hit, end, max(size, 1) / telling))
        at = end
    return found
