"""Light stems: the singular of a word in one spelling, and the bag of such words a label is made of."""

import re
from functools import lru_cache

from bot.glossary.text.word_lists import rewritten, word_list, word_pairs

_SECTION = re.compile(r"\b(?:s|sec|sect|section) ?(\d{1,4}[a-z]{0,2})\b")
# What the rules of spelling look for: most words hold none of it.
_TELLTALE = re.compile(r"is|ys|our|ae|oe|re|ogue|ense|ll|xion|sulph|rolment|dgement")


def little_words() -> frozenset[str]:
    """Words that change neither the sense of a label nor its identity when they are moved or left out."""
    return word_list("little_words")


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """Bring a folded word to its singular, in one spelling: "programmes" and "program" meet."""
    return one_spelling(singular(word))


def one_spelling(word: str) -> str:
    """Give the key that the US and the UK spelling of a folded word share. It is never shown."""
    word = word_pairs("one_spelling").get(word, word)
    if len(word) < 5 or not _TELLTALE.search(word):
        return word
    return rewritten(word, "spelling_rules")


def singular(word: str) -> str:
    """Take the plural ending off a folded English word. The result is a key, not always a word."""
    irregular = word_pairs("irregular_plurals")
    if known := irregular.get(word) or irregular.get(word.removesuffix("s")):
        return known
    if len(word) < 4:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("ie") and len(word) > 5:
        return word[:-2] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("mata") and len(word) > 6:
        return word[:-2]
    if word.endswith("men") and len(word) > 5:
        return word[:-2] + "an"
    if word.endswith(("oses", "eses", "yses", "ises")) and len(word) > 6:
        return word[:-2] + "is"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


@lru_cache(maxsize=16384)
def root(word: str) -> str:
    """Bring a word nearer to its root than `stem`, so that "regaining" meets "regain"."""
    word = stem(word)
    for ending in ("ing", "ed", "ly", "ment", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word.removesuffix(ending)
            break
    return word[:-1] if len(word) > 4 and word[-1] == word[-2] else word


def stems(folded: str) -> tuple[str, ...]:
    """The stems of the words that matter, in order; every word when none of them matters.

    "s117" and "sec 117" count as "section 117", as people write of Acts.
    """
    words = with_sections(folded).split()
    kept = tuple(stem(word) for word in words if word not in little_words())
    return kept or tuple(map(stem, words))


def all_stems(folded: str) -> tuple[str, ...]:
    """The stems of all words, the little ones too: "care homes" are no "care at home"."""
    return tuple(map(stem, with_sections(folded).split()))


def with_sections(folded: str) -> str:
    """Write out the sections of Acts."""
    return _SECTION.sub(r"section \1", folded) if any(map(str.isdigit, folded)) else folded


def bag(folded: str) -> str:
    """The sorted stems of the words that matter: the same for "needs assessment" and "assessment of need"."""
    return " ".join(sorted(stems(folded)))
