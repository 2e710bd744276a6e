"""Words about people that are never guessed: whoever did not use such a word is not offered it.

Which they are, and why, stands in `data/words/never_guessed.yaml`. A word is used where all of one of its names is
said, slips forgiven; to share a part is not enough, since "uses a wheelchair" asks for nothing that ends in "bound".
What is advised instead of a word does not count as using it, though the two may look alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from bot.glossary.model.term import RelationKind, Term
from bot.glossary.search.match import MayShow
from bot.glossary.search.question import Question
from bot.glossary.search.wording import Phrases, Said, Wording, advice_of, shown_names
from bot.glossary.text.fold import fold
from bot.glossary.text.stem import stems
from bot.glossary.text.word_lists import word_tree
from bot.glossary.urgent_help import directory


class NeverGuessed:
    """Those words of a glossary that are shown only to whoever used them.

    All others are shown to everybody, unless what they advise saying instead was said.
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        terms = tuple(terms)
        self._wordings = {term.slug: Wording(term) for term in terms if is_never_guessed(term)}
        others = (term for term in terms if term.slug not in self._wordings)
        self._advising = {term.slug: Wording(term) for term in others if advice_of(term)}

    @property
    def slugs(self) -> frozenset[str]:
        """Which they are."""
        return frozenset(self._wordings)

    def __contains__(self, slug: object) -> bool:
        return slug in self._wordings

    def offered_for(self, question: Question) -> MayShow:
        """Tell which terms may be offered to whoever asked this."""
        return self._by(Wording.is_said_in, Said(question.folded))

    def spotted_in(self, said: str) -> MayShow:
        """Tell which terms these words of a text may be explained as."""
        return self._by(Wording.is_said_in, Said(fold(said)))

    def completed_from(self, typed: str) -> MayShow:
        """Tell which terms may be shown to whoever has typed so much."""
        return self._by(Wording.is_begun_by, Said(fold(typed)))

    def _by(self, is_used: Callable[[Wording, Said], bool], said: Said) -> MayShow:
        def may_show(slug: str) -> bool:
            if slug in self._advising:
                return not self._advising[slug].is_left_for_advice(said)
            return slug not in self._wordings or is_used(self._wordings[slug], said)

        return may_show


def is_never_guessed(term: Term) -> bool:
    """Whether a term is of this kind."""
    kind = word_tree("never_guessed")
    if not _topics().isdisjoint(map(fold, term.topics)):
        return True
    if term.slug in kind["harmless"]:
        return False
    if any(_listed().stand_in(stems(fold(name))) for name in shown_names(term)):
        return True
    return bool(term.related(RelationKind.CONSIDER_USING_INSTEAD))


def may_come_by_chance(term: Term) -> bool:
    """Whether a term may be shown to people of whom nobody asked for it: none of harm, of distress, or that hurts."""
    if is_never_guessed(term) or term.slug in directory().cards:
        return False
    return not any(_never_by_chance().stand_in(stems(fold(name))) for name in shown_names(term))


@cache
def _never_by_chance() -> Phrases:
    return Phrases(stems(fold(words)) for words in word_tree("never_by_chance"))


@cache
def _topics() -> frozenset[str]:
    return frozenset(map(fold, word_tree("never_guessed")["topics"]))


@cache
def _listed() -> Phrases:
    return Phrases(stems(fold(words)) for words in word_tree("never_guessed")["words"])
