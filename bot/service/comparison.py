"""Words side by side: the answer to a question that names several, and what stands between them in the glossary."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations

from bot.glossary.model.relation import Heading, Link
from bot.glossary.search.kinds_of_question import advice_asked, comparison_asked
from bot.glossary.search.match import Match, Outcome
from bot.service.answer import Answer, Page


def asked_otherwise(whole: Answer, look_up: Callable[[str], Answer]) -> Answer:
    """The answer to a question about several words, or about what to say; else the one for the `whole` of it."""
    look_up = cache(look_up)
    if asked := comparison_asked(whole.query):
        sides = max((tuple(map(look_up, way)) for way in asked.ways), key=_likelihood)
        if any(each.page for each in sides) if asked.surely else _is_beyond_doubt(sides, whole):
            return side_by_side(whole.query, sides)
    if advice := advice_asked(whole.query):
        about = look_up(advice.word)
        if advice.surely or _is_exact(about):
            return replace(about, query=whole.query if about.page else advice.word, of_advice=True)
    return whole


def side_by_side(query: str, sides: Sequence[Answer]) -> Answer:
    """The answer to a question that names several words, by the answers for each; all of one term have its page."""
    matches = {each.slug: each for side in sides for each in _meant(side)}
    known = {each.page.term.slug: each.page for each in sides if each.page}
    is_one = len(known) == 1 and all(each.page for each in sides)
    return Answer(
        query,
        Outcome.ANSWER if is_one else Outcome.SUGGESTIONS,
        min(each.confidence for each in sides),
        next(iter(known.values())) if is_one else None,
        suggestions=tuple(matches.values()),
        urgent=any(each.urgent for each in sides),
        sides=tuple(sides),
    )


@dataclass(frozen=True, slots=True)
class Between:
    """What the glossary says of two words together; a text of it may be empty."""

    one: Page
    other: Page
    link: Link


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two or three terms side by side, each once."""

    pages: tuple[Page, ...]

    @classmethod
    def of(cls, answer: Answer) -> "Comparison":
        """The terms that are surely meant."""
        return cls(tuple({each.page.term.slug: each.page for each in answer.sides if each.page}.values()))

    def mix_ups(self) -> list[Between]:
        """What not to mix up between exactly these, each text once."""
        found = (
            Between(one, other, link)
            for one, other in combinations(self.pages, 2)
            for here, there in ((one, other), (other, one))
            for link in _links(here, there, Heading.NOT_TO_BE_CONFUSED_WITH)
        )
        by_text = {(each.one, each.other, each.link.why): each for each in found}
        explained = {(each.one, each.other) for each in by_text.values() if each.link.why}
        return [each for each in by_text.values() if each.link.why or (each.one, each.other) not in explained]

    def linked(self, heading: Heading) -> Iterator[Between]:
        """Which of these one of them lists under a heading, in their order."""
        for one in self.pages:
            for other in self.pages:
                yield from (Between(one, other, link) for link in _links(one, other, heading))


def _links(one: Page, other: Page, heading: Heading) -> list[Link]:
    return [link for link in one.relations.get(heading, ()) if link.slug == other.term.slug and one is not other]


def _likelihood(sides: Sequence[Answer]) -> tuple[float, float, int]:
    """How likely it is that a question was meant in this way: of two alike, the one that names fewer words."""
    sure = sum(each.page is not None for each in sides) / len(sides)
    return sure, sum(each.confidence for each in sides) / len(sides), -len(sides)


def _is_beyond_doubt(sides: Sequence[Answer], whole: Answer) -> bool:
    """Whether each side is a word of the glossary to the letter, and all of it together is none."""
    return not _is_exact(whole) and all(map(_is_exact, sides))


def _is_exact(answer: Answer) -> bool:
    return answer.page is not None and answer.suggestions[0].exact


def _meant(side: Answer) -> tuple[Match, ...]:
    return side.suggestions[:1] if side.page else side.offers
