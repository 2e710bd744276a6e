"""Whether words that sound like a label are that label, heard by a phone or written by ear."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from bot.glossary.search import policy
from bot.glossary.search.forms import Owner, Rank
from bot.glossary.search.vocabulary import Vocabulary
from bot.glossary.text.acronyms import is_acronym
from bot.glossary.text.fold import fold, squash
from bot.glossary.text.sound import heard
from bot.glossary.text.stem import stem
from bot.glossary.text.word_lists import word_list

_VOWELS = frozenset("aeiouy")


def may_be_misheard(said: str, folded: str, owner: Owner, vocabulary: Vocabulary) -> bool:
    """Tell whether words with the sounds of a label are it.

    Where the words are cut in other places, as in "tell a care", nobody meant them. Word by word, some may have been
    meant: a care plan is no carer plan, and a career break is none for carers.
    """
    strange = strange_words(said, folded)
    if not strange or len(squash(folded)) <= policy.SHORT or is_acronym(owner.text):
        return False
    alike = OSA.normalized_similarity(squash(said), squash(folded))
    if are_cut_elsewhere(said, folded):
        least = policy.REAL_WORDS_HEARD if all(map(vocabulary.is_real, strange)) else policy.HEARD_ALIKE
        return alike >= least and all(map(_can_be_spoken, strange_words(folded, said)))
    if " " not in said:
        is_loose = owner.rank is Rank.HIDDEN and vocabulary.is_real(folded)  # a commissionaire is no commissioner
        return alike >= policy.WRITTEN_BY_EAR and not is_loose and not any(map(vocabulary.is_real, strange))
    if alike < policy.WORDS_HEARD_ALIKE or any(map(vocabulary.names_with, strange)):
        return False
    if not strange_words(folded, said):
        return False  # all of the label is said, and another word beside it
    if not any(map(vocabulary.is_real, strange)):
        return True
    return (
        min(map(len, strange), default=0) >= policy.LEAST_MISHEARD
        and owner.rank <= Rank.ALIAS
        and is_like_the_label(owner)
    )


def sounds_like(said: str, folded: str, least: float) -> float:
    """Tell how much words that are cut elsewhere than those of a label sound as it does: "protect shun".

    Gives the mean likeness, from 0 to 1, of letters and sounds; 0 where it is below the `least` that counts, and where
    there are too few letters, or they are cut as the label is.
    """
    as_one, meant = squash(said), squash(folded)
    letters = OSA.normalized_similarity(as_one, meant, score_cutoff=max(2 * least - 1, 0))
    if not letters or len(as_one) < policy.LEAST_NEARLY_HEARD:
        return 0.0  # most are settled by their letters, which cost least to compare
    likeness = (letters + OSA.normalized_similarity(heard(said), heard(folded))) / 2
    if likeness < least or not are_cut_elsewhere(said, folded):
        return 0.0
    return likeness if all(map(_can_be_spoken, strange_words(folded, said))) else 0.0


def are_cut_elsewhere(said: str, folded: str) -> bool:
    """Whether some words are as many more or fewer than those of a label as nobody would add or leave out."""
    words, meant = said.split(), folded.split()
    return len(words) != len(meant) and bool(strange_words(said, folded)) and bool(strange_words(folded, said))


def strange_words(some: str, others: str) -> list[str]:
    """The words of a text that another has in no form, but for those of every sentence."""
    known = set(map(stem, others.split()))
    return [word for word in some.split() if stem(word) not in known and word not in word_list("stop_words")]


def is_like_the_label(owner: Owner) -> bool:
    """Whether a name shares a word with the one that its term goes by: "carers' break" has none of "Respite"."""
    own, shown = fold(owner.text).split(), fold(owner.label).split()
    return not set(map(stem, own)).isdisjoint(map(stem, shown))


def _can_be_spoken(word: str) -> bool:
    """Whether a word has a vowel: nobody hears "NHS" within "continuous"."""
    return not _VOWELS.isdisjoint(word)
