"""What a message asks about, where it says more than a question: "they want a DoLS for mum, what is it??"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from bot.glossary.search import policy
from bot.glossary.search.exact import Exact, Hit
from bot.glossary.search.mentions import Mention, mentions
from bot.glossary.search.message import Sentence, adds_nothing, background, breaks, firm_breaks, joints
from bot.glossary.search.question import Question
from bot.glossary.text.stem import stem
from bot.glossary.text.word_lists import word_list

IsEveryday = Callable[[Hit], bool]  # whether what was said is an everyday word, too


@dataclass(frozen=True, slots=True)
class Asked:
    """What a message asks about: `hits` of labels, or where there are none, `words` that may be labels misspelt."""

    hits: tuple[Hit, ...] = ()
    words: tuple[str, ...] = ()


class Reader:
    """Reads messages against the labels of a glossary."""

    def __init__(self, exact: Exact, is_everyday: IsEveryday) -> None:
        self._exact, self._is_everyday = exact, is_everyday

    def asked(self, question: Question) -> Asked:
        """Find what stands right beside asking words, or what they point back to."""
        if beside := _distinct(hit for each in question.sentences for hit in self._beside(each, question)):
            return Asked(beside)
        before = (self._said_before(number, question) for number in range(len(question.sentences)))
        return Asked(next(filter(None, before), ()), _unknown(question))

    def presumed(self, question: Question) -> Asked:
        """Find the one term of a message that asks, or that says nothing else; else what may be a label misspelt."""
        unknown = _unknown(question)
        if not unknown and not any(self._mentioned(each, question) for each in question.sentences):
            return Asked(words=_at_first(question))
        only = self._only(question)
        return Asked(only if only and all(_adds_nothing(words, only[0]) for words in unknown) else ())

    def _beside(self, sentence: Sentence, question: Question) -> Iterator[Hit]:
        """The labels that stand right behind asking words, or between them, and those that are joined to them."""
        for at, around in sentence.places():
            end, hit = self._exact.longest(sentence.words, at)
            is_word = hit and (hit.said not in word_list("stop_words") or hit.said in question.capitals)
            if hit and is_word and (sentence.closes(end) if around else self._is_over(sentence, end, hit, question)):
                yield hit
                yield from self._joined(sentence, end)

    def _is_over(self, sentence: Sentence, end: int, hit: Hit, question: Question) -> bool:
        """Whether the thing ends where the label does: of a care home cook nobody says what a care home is."""
        return sentence.is_over(end, breaks() if self._is_telling(hit, question) else firm_breaks())

    def _joined(self, sentence: Sentence, at: int) -> Iterator[Hit]:
        """The labels that follow with an "and" or an "or"."""
        while at < len(sentence.words) and sentence.words[at] in joints():
            at, hit = self._exact.longest(sentence.words, sentence.skip(at + 1))
            if not hit or not sentence.is_over(at, breaks()):
                return
            yield hit

    def _said_before(self, number: int, question: Question) -> tuple[Hit, ...]:
        """What "what is that?" speaks of: the label right before it, or those of the nearest sentence that has any."""
        sentence = question.sentences[number]
        for start, _ in sentence.back_references():
            for each in (sentence.up_to(start), *reversed(question.sentences[:number])):
                found = self._mentioned(each, question)
                if found and found[-1].end == len(each.words) and not _is_background(found[-1].hit):
                    return (found[-1].hit,)
                if told := self._foreground([each], question):
                    return told
        return ()

    def _only(self, question: Question) -> tuple[Hit, ...]:
        """The one term of a message that asks, or that says nothing else; none where it stands beside an "or"."""
        mentioned = _distinct(
            each.hit for sentence in question.sentences for each in self._mentioned(sentence, question)
        )
        told = tuple(hit for hit in mentioned if not _is_background(hit) and not adds_nothing(hit.said))
        if len(told) != 1:
            return ()
        [only] = told
        words = " ".join(word for each in question.sentences for word in each.words)
        if _adds_nothing(words, only):
            return told
        is_choice = not joints(of_choice=True).isdisjoint(words.split())
        return told if question.asks_anywhere and not is_choice and self._is_telling(only, question) else ()

    def _is_telling(self, hit: Hit, question: Question) -> bool:
        """Whether it is no everyday word, or stands out in capitals."""
        return hit.said in question.capitals or not self._is_everyday(hit)

    def _foreground(self, sentences: Iterable[Sentence], question: Question) -> tuple[Hit, ...]:
        """The labels of some sentences without those with which people tell their story."""
        found = (each.hit for sentence in sentences for each in self._mentioned(sentence, question))
        return _distinct(hit for hit in found if self._is_telling(hit, question) and not _is_background(hit))

    def _mentioned(self, sentence: Sentence, question: Question) -> list[Mention]:
        return mentions(self._exact, sentence.words, question.capitals)


def _adds_nothing(words: str, hit: Hit) -> bool:
    """Whether some words ask for no other thing than what was hit among them."""
    return all(adds_nothing(word) for word in words.split() if word not in hit.said.split())


def _unknown(question: Question) -> tuple[str, ...]:
    """The words beside asking words that may be labels misspelt."""
    found = (words for sentence in question.sentences for words in sentence.things())
    return tuple(dict.fromkeys(words for words in found if not all(map(adds_nothing, words.split()))))


def _at_first(question: Question) -> tuple[str, ...]:
    """What a question begins with, up to a word that ends a thing: "resonable ajustments at the gp"."""
    first = next(iter(question.sentences), None)
    words = first.until_a_break(first.skip(0)) if first else ""
    is_telling = " " in words or len(words) > policy.SHORT_STEM
    return (words,) if is_telling and words != question.stripped else ()


def _is_background(hit: Hit) -> bool:
    return " ".join(map(stem, hit.said.split())) in background()


def _distinct(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    return tuple({hit.forms: hit for hit in hits}.values())
