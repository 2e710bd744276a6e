"""What a question names by its sounds alone, anywhere in it: a phone writes "tell a care" of telecare."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from bot.glossary.search import policy
from bot.glossary.search.exact import Exact, Hit
from bot.glossary.search.match import Match, MayShow
from bot.glossary.search.meanings import Meanings
from bot.glossary.search.message import Sentence, adds_nothing, breaks
from bot.glossary.search.question import Question


@dataclass(frozen=True, slots=True)
class Heard:
    """The one term that was heard in a question, if it is one, and the words in which it was."""

    matches: tuple[Match, ...] = ()
    said: tuple[str, ...] = ()

    @classmethod
    def of(cls, question: Question, exact: Exact, meanings: Meanings, may_offer: MayShow) -> Self:
        """Listen to a question that asks, or that has few words and so says nothing else."""
        is_asked = question.asks_anywhere or question.asks_back
        if not is_asked and len(question.stripped.split()) > policy.FEW_WORDS:
            return cls()
        found: dict[str, Match] = {}
        said: list[str] = []
        for sentence in question.sentences:
            begins = 0
            words = sentence.words[: policy.WORDS_HEARD]
            for at, end, hit in exact.heard_in(words):
                if at < begins or not breaks().isdisjoint((words[at], words[end - 1])):
                    continue
                meant = [each for each in meanings.of(question, hit, may_offer) if each.exact]
                rest = (*sentence.words[:at], *sentence.words[end:])
                if meant and (_is_over(sentence, end) if is_asked else all(map(adds_nothing, rest))):
                    found |= {each.slug: each for each in meant}
                    said.append(hit.said)
                    begins = end
        return cls(tuple(found.values()), tuple(said)) if len(found) == 1 else cls()

    def goes_beyond(self, hits: Iterable[Hit]) -> bool:
        """Whether what was hit is only a part of what was heard: no safeguard in "safe guard in plan"."""
        return any(f" {hit.said} " in f" {said} " and hit.said != said for hit in hits for said in self.said)


def _is_over(sentence: Sentence, end: int) -> bool:
    """Whether what follows is no part of the thing: of a "direct paymnt hall" nobody says what a payment is."""
    return sentence.is_over(end, breaks()) or adds_nothing(sentence.words[end])
