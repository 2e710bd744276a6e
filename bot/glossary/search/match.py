"""What was found for a question, and what to do with it: answer, offer, or say that there is nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from bot.glossary.search import policy

MayShow: TypeAlias = Callable[[str], bool]  # tells of a term, by its slug, whether it may be shown


def every_term(_slug: str) -> bool:
    """Tell of every term that it may be shown."""
    return True


class Outcome(StrEnum):
    """What a question leads to: one term, a did-you-mean, or nothing."""

    ANSWER = "answer"
    SUGGESTIONS = "suggestions"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Match:
    """A term that may be meant; `confidence` is the probability that it is, comparable across indexes."""

    slug: str
    label: str
    confidence: float
    exact: bool


@dataclass(frozen=True, slots=True)
class Found:
    """What a question leads to. `matches` are the nearest terms, best first, however faint.

    `confidence` is that of the best, also where it is too faint to be among the matches. `advised` says that the words
    that were asked are advised to be used instead of others, and have no term of their own. Where nothing is near,
    `mentioned` are the terms whose texts hold the words.
    """

    outcome: Outcome
    confidence: float
    matches: tuple[Match, ...]
    advised: bool = False
    mentioned: tuple[Match, ...] = ()


def found(matches: Sequence[Match]) -> Found:
    """Decide on matches, best first, and leave out those that are worth no line."""
    worth_a_line = tuple(each for each in matches if each.confidence >= policy.FAINTEST)
    return Found(outcome_of(matches), matches[0].confidence if matches else 0.0, worth_a_line)


def outcome_of(matches: Sequence[Match], answer_from: float = policy.ANSWER_FROM) -> Outcome:
    """Say what to do with matches, best first: answer with the first, offer them, or say there is none."""
    if not matches or matches[0].confidence < policy.SUGGEST_FROM:
        return Outcome.NONE
    first, *others = matches
    if first.confidence < answer_from or any(_rivals(first, other, answer_from) for other in others):
        return Outcome.SUGGESTIONS
    return Outcome.ANSWER


def no_label_is_near(matches: Sequence[Match]) -> bool:
    """Whether labels say so little that the definitions are to be asked, too."""
    return not matches or matches[0].confidence < policy.WEAK


def with_definitions(
    labels: Sequence[Match], definitions: Sequence[Match], *, described: bool = False
) -> tuple[Match, ...]:
    """Join what labels and definitions found, each term once: near labels, definitions, then fainter labels.

    Where a thing is `described`, the labels that are only named on the way come after what fits the description.
    """
    near = (each for each in labels if each.confidence >= policy.SUGGEST_FROM and not described)
    best: dict[str, Match] = {}
    for match in (*near, *definitions, *labels):
        best.setdefault(match.slug, match)
    return tuple(best.values())[: policy.MOST_SUGGESTIONS]


def worth_offering(matches: Sequence[Match], limit: int = policy.MOST_SUGGESTIONS) -> tuple[Match, ...]:
    """Give the matches to offer in a did-you-mean: every exact one, or the likely ones up to `limit`."""
    exact = tuple(match for match in matches if match.exact)
    likely = tuple(match for match in matches if match.confidence >= policy.LEAST_OFFERED)
    if len(exact) > 1:
        return exact
    return likely[:limit] if likely and likely[0].confidence >= policy.NEAREST_FROM else ()


def _rivals(first: Match, other: Match, answer_from: float) -> bool:
    if first.exact:
        return other.exact and other.confidence == first.confidence
    return other.confidence >= answer_from
