"""Spotting every known term in a message, so that its jargon can be explained."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.glossary.search import policy
from bot.glossary.search.context import Context, Hit, in_brackets
from bot.glossary.search.forms import Form, Labelled, Owner, Rank, forms_of
from bot.glossary.search.gc_paused import gc_paused
from bot.glossary.text.acronyms import is_acronym
from bot.glossary.text.fold import fold, squash
from bot.glossary.text.prose import Prose
from bot.glossary.text.word_lists import word_list

_NOBODY: tuple[Owner, ...] = ()
_POSSESSIVES = ("'s", "’s")


@dataclass(frozen=True, slots=True)
class Spot:
    """A term in a text. Offsets count code points of the original, `end` exclusive.

    `others` are the further terms the same words stand for, as with an acronym of several meanings.
    """

    slug: str
    label: str
    start: int
    end: int
    text: str
    others: tuple[str, ...] = ()


class Spotter:
    """An immutable table of labels by their stems, looked up from every word of a text."""

    @gc_paused()
    def __init__(self, terms: Iterable[Labelled], forms: Sequence[Form] | None = None) -> None:
        """Gather the keys; `forms` are those of the terms, where somebody has gathered them already."""
        self._known: set[str] = set()  # the stems of all words in labels
        self._words: dict[str, list[Form]] = {}
        self._phrases: dict[tuple[str, ...], list[Form]] = {}
        self._lengths: dict[str, dict[str, tuple[int, ...]]] = {}
        for form in forms or forms_of(terms):
            for key in {key for owner in form.owners for key in _keys(owner.text)}:
                self._add(key, form)

    def _add(self, key: tuple[str, ...], form: Form) -> None:
        self._known.update(key)
        if len(key) == 1:
            self._words.setdefault(key[0], []).append(form)
            return
        self._phrases.setdefault(key, []).append(form)
        lengths = self._lengths.setdefault(key[0], {})
        lengths[key[1]] = tuple(sorted({*lengths.get(key[1], ()), len(key)}, reverse=True))

    def spot(self, text: str) -> list[Spot]:
        """Give every known term of a text once, in order of appearance, the longest label at each place.

        Whole words count, in any case, plural or hyphenation. Code, links and quoted lines are passed over.
        An acronym that is also an everyday word counts in capitals only; which of the labels are meant, their
        neighbours tell (`context.py`).
        """
        seen: set[str] = set()
        spots: list[Spot] = []
        prose = Prose(text, self._known)
        for hit in Context(prose).meant(self._hits(prose)):
            slugs = tuple(dict.fromkeys(owner.slug for owner in hit.owners))
            if seen.isdisjoint(slugs):
                start = prose.start(hit.start)
                end = in_brackets(text, start, prose.end(hit.end - 1))
                spots.append(Spot(slugs[0], hit.owners[0].label, start, end, text[start:end], slugs[1:]))
                seen.add(slugs[0])  # the others are only named there, and explained where they are said by name
        return spots

    def _hits(self, prose: Prose) -> Iterator[Hit]:
        """Give each place at which a label stands, left to right."""
        stems = prose.stems
        hyphens = not prose.text.isascii() or "-" in prose.text
        at, last = 0, len(stems) - 1
        while at <= last:
            end, owners = at, _NOBODY
            if at < last and (seconds := self._lengths.get(stems[at])) and (lengths := seconds.get(stems[at + 1])):
                end, owners = self._phrase(prose, at, lengths)
            if hyphens and not owners and at < last and prose.hyphen_follows(at):
                end, owners = self._joined(prose, at)
            if not owners and (forms := self._words.get(stems[at])):
                end, owners = at + 1, self._word(prose, at, forms)
            if owners and end > at + 1 and self._longer_within(prose, at, end):
                end, owners = at + 1, _NOBODY  # "the disabled" of "the Disabled Students' Allowance"
            if owners:
                yield Hit(at, end, owners)
            at = max(end, at + 1)

    def _longer_within(self, prose: Prose, start: int, end: int) -> bool:
        """Whether a longer label begins within a label and goes on behind it."""
        for at in range(start + 1, min(end, len(prose.stems) - 1)):
            lengths = self._lengths.get(prose.stems[at], {}).get(prose.stems[at + 1], ())
            longer = tuple(each for each in lengths if each > end - start and at + each > end)
            if longer and self._phrase(prose, at, longer)[1]:
                return True
        return False

    def _phrase(self, prose: Prose, at: int, lengths: tuple[int, ...]) -> tuple[int, tuple[Owner, ...]]:
        for length in lengths:
            if at + length > len(prose.stems) or prose.is_before_a_number(at + length - 1):
                continue  # a slice past the end is a shorter phrase; "under section" is none before 117
            forms = self._phrases.get(tuple(prose.stems[at : at + length]))
            if forms and not prose.is_broken(at, at + length):
                return at + length, _owners(forms, prose.folded(at, at + length))
        return at, _NOBODY

    def _joined(self, prose: Prose, at: int) -> tuple[int, tuple[Owner, ...]]:
        """Look up "multi-agency hub" as "multiagency hub"."""
        first = squash(prose.folded(at, at + 1)) + prose.stems[at + 1]
        following = prose.stems[at + 2 : at + policy.LONGEST_SPOT]
        for length in self._lengths.get(first, {}).get(following[0], ()) if following else ():
            if forms := self._phrases.get((first, *following[: length - 1])):
                return at + length + 1, _owners(forms, "")
        return at + 2, _owners(self._words.get(first, []), "")

    def _word(self, prose: Prose, at: int, forms: list[Form]) -> tuple[Owner, ...]:
        said = prose.folded(at, at + 1)
        return tuple(owner for owner in _owners(forms, said) if _may_mean(prose, at, said, owner))


def _owners(forms: list[Form], said: str) -> tuple[Owner, ...]:
    """Give the owners of the form that was said to the letter, or else of all that share its stems."""
    if len(forms) == 1 and len(forms[0].owners) == 1:
        return forms[0].owners
    same = [form for form in forms if form.folded == said]
    return tuple(sorted(owner for form in same or forms for owner in form.owners))


def _keys(label: str) -> Iterator[tuple[str, ...]]:
    """Give the stems of a label, and those with its hyphenated words joined."""
    if words := Prose(label).stems[: policy.LONGEST_SPOT]:
        yield tuple(words)
    if "-" in label and (joined := Prose(label.replace("-", "")).stems[: policy.LONGEST_SPOT]):
        yield tuple(joined)


def _may_mean(prose: Prose, at: int, said: str, owner: Owner) -> bool:
    """Tell whether one word of a text may be a one-word label that has its stem."""
    label = owner.text
    whole, acronym = _shape(label)
    if _is_a_guess(owner, said):
        return False
    if acronym and prose.is_a_name(at) and prose.word(at) != label:
        return False  # Ms Dol
    if acronym:
        everyday = len(whole) < policy.SHORTEST_ACRONYM or whole in word_list("ordinary")
        as_written = prose.word(at) == label and not label.isupper()  # PoP
        if everyday and not as_written and not prose.in_capitals(at):
            return False
        return said in (whole, whole + "s")
    return len(prose.stems[at]) >= policy.SHORTEST_STEM or said in (whole, whole + "s", whole + "es")


def _is_a_guess(owner: Owner, said: str) -> bool:
    """Whether a word is short and nobody sees that it stands for a term, or lacks the ending of a name ("Down's")."""
    if owner.text.endswith(_POSSESSIVES):
        return said != squash(fold(owner.text))
    return owner.rank is Rank.HIDDEN and len(said) <= policy.SHORT and not is_acronym(owner.text)


@lru_cache(maxsize=65536)
def _shape(label: str) -> tuple[str, bool]:
    return squash(fold(label)), is_acronym(label)
