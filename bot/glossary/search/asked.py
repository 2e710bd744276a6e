"""What a message asks about, where it says more than a question: "they want a DoLS for mum, what is it??"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.glossary.search import policy
from bot.glossary.search.exact import Exact, Hit
from bot.glossary.search.mentions import Mention, mentions
from bot.glossary.search.message import Sentence, adds_nothing, breaks, firm_breaks, is_background, joints
from bot.glossary.search.question import Question
from bot.glossary.text.stem import stem
from bot.glossary.text.word_lists import word_list


@dataclass(frozen=True, slots=True)
class Asked:
    """What a message asks about: `hits` of labels, or where there are none, `words` that may be labels misspelt."""

    hits: tuple[Hit, ...] = ()
    words: tuple[str, ...] = ()


class Reader:
    """Reads messages against the labels of a glossary."""

    def __init__(self, exact: Exact) -> None:
        self._exact = exact

    def asked(self, question: Question) -> Asked:
        """Find what stands right beside asking words, or what they point back to."""
        if beside := _distinct(hit for each in question.sentences for hit in self._beside(each, question)):
            return Asked(beside)
        before = (self._said_before(number, question) for number in range(len(question.sentences)))
        return Asked(next(filter(None, before), ()), _unknown(question))

    def presumed(self, question: Question) -> Asked:
        """Find what a message begins with, or its one term if it asks or says nothing else; else what may be a label
        misspelt."""
        topic = tuple(self._topic(question))
        if topic and set(self._foreground(question.sentences, question)) <= set(topic):
            return Asked(topic)
        unknown = _unknown(question)
        if not unknown and not any(self._mentioned(each, question) for each in question.sentences):
            return Asked(words=_at_first(question))
        only = self._only(question)
        return Asked(only if only and all(_adds_nothing(words, only[0]) for words in unknown) else ())

    def _topic(self, question: Question) -> Iterator[Hit]:
        """The labels with which a message begins, if what follows is said of them: "Top-up fee, who pays that"."""
        first = next(iter(question.sentences), None)
        if not first or (at := first.skip(0)) >= len(first.words):
            return
        end, hit = self._exact.longest(first.words, at)
        is_name = hit and (" " in hit.said or hit.said in question.capitals) and _is_telling(hit, question)
        if hit and is_name and not is_background(hit.said) and first.is_over(end, breaks()):
            yield hit
            yield from self._joined(first, end)

    def _beside(self, sentence: Sentence, question: Question) -> Iterator[Hit]:
        """The labels that stand right behind asking words, or between them, and those that are joined to them."""
        for at, around in sentence.places():
            end, hit = self._exact.longest(sentence.words, at)
            if (
                hit
                and _is_word(hit, question)
                and (sentence.closes(end) if around else self._is_over(sentence, end, hit, question))
            ):
                yield hit
                yield from self._joined(sentence, end)

    def _is_over(self, sentence: Sentence, end: int, hit: Hit, question: Question) -> bool:
        """Whether the thing ends where the label does: of a care home cook nobody says what a care home is."""
        return sentence.is_over(end, breaks() if _is_telling(hit, question) else firm_breaks())

    def _joined(self, sentence: Sentence, at: int) -> Iterator[Hit]:
        """The labels that follow with an "and", an "or", or a comma."""
        while at < len(sentence.words) and (sentence.words[at] in joints() or at - 1 in sentence.pauses):
            start = sentence.skip(at + (sentence.words[at] in joints()))
            at, hit = self._exact.longest(sentence.words, start)
            if not hit or not sentence.is_over(at, breaks()):
                return
            yield hit

    def _said_before(self, number: int, question: Question) -> tuple[Hit, ...]:
        """What "what is that?" speaks of: the label right before it, or those of the nearest sentence that has any."""
        sentence = question.sentences[number]
        for reference in sentence.back_references():
            earlier = reversed(question.sentences[:number]) if reference.far else ()
            for each in (sentence.up_to(reference.start), *earlier):
                told = self._foreground([each], question)
                several = len(told) > 1 and (reference.several or not joints(of_choice=True).isdisjoint(each.words))
                last = self._last(each, question)
                if last and not several and not is_background(last.said):
                    return (last,)
                if told:
                    return told
        return ()

    def _last(self, sentence: Sentence, question: Question) -> Hit | None:
        """The longest label that a sentence ends with, an everyday one, too."""
        for at in range(max(0, len(sentence.words) - policy.LONGEST_MENTION), len(sentence.words)):
            end, hit = self._exact.longest(sentence.words, at)
            if hit and end == len(sentence.words) and _is_word(hit, question):
                return hit
        return None

    def _only(self, question: Question) -> tuple[Hit, ...]:
        """The one term of a message that asks, or that says nothing else; none where it stands beside an "or"."""
        asks = question.asks_anywhere
        found = [(each, sentence) for sentence in question.sentences for each in self._mentioned(sentence, question)]
        if any(_goes_on(each, sentence) or (not asks and _is_done(each, sentence)) for each, sentence in found):
            return ()
        mentioned = _distinct(each.hit for each, _ in found) or self._lone_letters(question)
        foreground = (hit for hit in mentioned if not is_background(hit.said) and not adds_nothing(hit.said))
        told = tuple(foreground) or mentioned
        if len(told) != 1:
            return ()
        [only] = told
        if _adds_nothing(" ".join(word for each in question.sentences for word in each.words), only):
            return told
        is_meant = not is_background(only.said) and _is_telling(only, question)
        return told if asks and is_meant else ()

    def _lone_letters(self, question: Question) -> tuple[Hit, ...]:
        """The acronym that a few words hold in small letters, though it is a word, too: "pip assessment"."""
        words = [word for each in question.sentences for word in each.words]
        if len(words) > policy.FEW_WORDS:
            return ()
        found = (self._exact.longest(words, at)[1] for at in range(len(words)))
        return _distinct(hit for hit in found if hit and _is_word(hit, question) and hit.is_acronym)

    def _foreground(self, sentences: Iterable[Sentence], question: Question) -> tuple[Hit, ...]:
        """The labels of some sentences without those with which people tell their story."""
        found = (each.hit for sentence in sentences for each in self._mentioned(sentence, question))
        return _distinct(hit for hit in found if _is_telling(hit, question) and not is_background(hit.said))

    def _mentioned(self, sentence: Sentence, question: Question) -> list[Mention]:
        found = mentions(self._exact, sentence.words, question.capitals)
        return [each for each in found if not question.is_its_nation(each.hit.said)]


def _goes_on(mention: Mention, sentence: Sentence) -> bool:
    """Whether what is named goes on, as an abuse of process does, or stands beside an "or"."""
    start, end = mention.end - len(mention.hit.said.split()), mention.end
    beside = {*sentence.words[max(start - 1, 0) : start], *sentence.words[end : end + 1]}
    return sentence.words[end : end + 1] == ("of",) or not joints(of_choice=True).isdisjoint(beside)


def _is_done(mention: Mention, sentence: Sentence) -> bool:
    """Whether what is named is done to a thing: who tops up a phone pays no top-up."""
    return sentence.words[mention.end : mention.end + 1] in (("a",), ("an",))


def _is_word(hit: Hit, question: Question) -> bool:
    """Whether what was said can be a name: "it" is one in capitals alone."""
    return hit.said not in word_list("stop_words") or hit.said in question.capitals


def _unknown(question: Question) -> tuple[str, ...]:
    """The words beside asking words that may be labels misspelt."""
    found = (words for sentence in question.sentences for words in sentence.things())
    return tuple(dict.fromkeys(words for words in found if not all(map(adds_nothing, words.split()))))


def _at_first(question: Question) -> tuple[str, ...]:
    """What a question begins with, up to a word that ends a thing: "resonable ajustments at the gp"."""
    first = next(iter(question.sentences), None)
    begins = (first.until_a_break(at) for at in sorted({0, first.skip(0)})) if first else iter(())
    is_telling = (words for words in begins if " " in words or len(words) > policy.SHORT_STEM)
    return tuple(words for words in is_telling if words != question.stripped)


def _distinct(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    return tuple({hit.forms: hit for hit in hits}.values())


def _adds_nothing(words: str, hit: Hit) -> bool:
    """Whether some words ask for no other thing than what was hit among them."""
    return all(adds_nothing(word) or stem(word) in hit.wording for word in words.split())


def _is_telling(hit: Hit, question: Question) -> bool:
    """Whether it is no everyday word, or stands out in capitals."""
    return hit.said in question.capitals or not hit.is_everyday
