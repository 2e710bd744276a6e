"""Words side by side: the answer to a question that names several, and what stands between them in the glossary."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations

from bot.glossary.model.relation import Heading, Link
from bot.glossary.model.term import Term
from bot.glossary.search.kinds_of_question import advice_asked, comparison_asked
from bot.glossary.search.match import Match, Outcome
from bot.glossary.search.wording import is_named
from bot.service.answer import Answer, Page
from bot.strings import comparison as strings


def asked_otherwise(whole: Answer, look_up: Callable[[str], Answer]) -> Answer:
    """The answer to a question about several words, or about what to say; else the one for the `whole` of it."""
    look_up = cache(look_up)
    asked = comparison_asked(whole.query)
    if asked:
        sides = max((tuple(map(look_up, way)) for way in asked.ways), key=_likelihood)
        if _is_likely(sides) if asked.surely else _is_beyond_doubt(sides, whole):
            return side_by_side(whole.query, sides)
    if advice := advice_asked(whole.query):
        about = look_up(advice.word)
        # “Should I say … or …?” names two, also where both are names of one term.
        if advice.surely or (not asked and _is_exact(about) and (not advice.if_advised or _is_advised_against(about))):
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


def answer_of(page: Page) -> Answer:
    """The answer that a term which was chosen is."""
    match = Match(page.term.slug, page.term.label, 1.0, exact=True)
    return Answer(page.term.label, Outcome.ANSWER, match.confidence, page, (match,))


def _is_advised_against(answer: Answer) -> bool:
    """Whether somebody advises to say another word than this."""
    return bool(answer.page and answer.page.relations.get(Heading.CONSIDER_USING_INSTEAD))


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two or three terms side by side, each once."""

    pages: tuple[Page, ...]

    @classmethod
    def of(cls, answer: Answer) -> "Comparison":
        """The terms that are surely meant."""
        return cls(tuple({each.page.term.slug: each.page for each in answer.sides if each.page}.values()))

    @property
    def key(self) -> str:
        """One name for the same terms, in whichever order."""
        return "+".join(sorted(each.term.slug for each in self.pages))

    def mix_ups(self, shown: Callable[[str], str] = str) -> list[str]:
        """What not to mix up between exactly these, a sentence each with both names, made fit to show by `shown`."""
        return list(
            dict.fromkeys(
                _mix_up(one.term, other.term, why, shown)
                for one, other in combinations(self.pages, 2)
                for why in _whys(one, other)
            )
        )

    def together(self, shown: Callable[[str], str] = str) -> list[str]:
        """What else the glossary says of two of these: which is preferred, and which is the other or a part of it."""
        return list(dict.fromkeys((*self._preferred(shown), *self._same(shown), *self._parts(shown))))

    def _preferred(self, shown: Callable[[str], str]) -> Iterator[str]:
        for one, link in self._linked(Heading.CONSIDER_USING_INSTEAD):
            adviser = link.source.organisation or link.source.title
            yield strings.preferred(*map(shown, (link.label, one.term.label, link.why, adviser)))

    def _same(self, shown: Callable[[str], str]) -> Iterator[str]:
        for one, link in self._linked(Heading.SYNONYM_OF):
            yield strings.same(*sorted(map(shown, (one.term.label, link.label)), key=str.casefold))

    def _parts(self, shown: Callable[[str], str]) -> Iterator[str]:
        for one, link in self._linked(Heading.CHILD_OF):
            yield strings.part_of(*map(shown, (one.term.label, link.label)))

    def _linked(self, heading: Heading) -> Iterator[tuple[Page, Link]]:
        """Which of these lists which other under a heading."""
        for one in self.pages:
            for other in self.pages:
                yield from ((one, link) for link in _links(one, other, heading))


def _mix_up(one: Term, other: Term, why: str, shown: Callable[[str], str]) -> str:
    """A sentence with both names in it, which are put before it where it lacks one."""
    both = strings.named((shown(one.label), shown(other.label)))
    if not why:
        return both
    return shown(why) if is_named(one, why) and is_named(other, why) else strings.mix_up(both, shown(why))


def _whys(one: Page, other: Page) -> list[str]:
    """What tells two terms apart, as it is said on either; one empty text where it is only said that they differ."""
    heading = Heading.NOT_TO_BE_CONFUSED_WITH
    whys = [link.why for link in (*_links(one, other, heading), *_links(other, one, heading))]
    return list(filter(None, whys)) or whys[:1]


def _links(one: Page, other: Page, heading: Heading) -> list[Link]:
    return [link for link in one.relations.get(heading, ()) if link.slug == other.term.slug and one is not other]


def _likelihood(sides: Sequence[Answer]) -> tuple[float, float, int]:
    """How likely it is that a question was meant in this way: of two alike, the one that names fewer words."""
    sure = sum(each.page is not None for each in sides) / len(sides)
    return sure, sum(each.confidence for each in sides) / len(sides), -len(sides)


def _is_likely(sides: Sequence[Answer]) -> bool:
    """Whether one of the sides is known at least, or each may be something."""
    return any(each.page for each in sides) or all(each.offers for each in sides)


def _is_beyond_doubt(sides: Sequence[Answer], whole: Answer) -> bool:
    """Whether each side is surely a word of the glossary, and all of it together is none.

    What was only heard in the whole of it, such as one of the sides, is none of all of it.
    """
    is_heard = whole.confidence < 1 and any(each.page is whole.page for each in sides)
    return (is_heard or not _is_exact(whole)) and all(each.page for each in sides)


def _is_exact(answer: Answer) -> bool:
    return answer.page is not None and answer.suggestions[0].exact


def _meant(side: Answer) -> tuple[Match, ...]:
    return side.suggestions[:1] if side.page else side.offers
