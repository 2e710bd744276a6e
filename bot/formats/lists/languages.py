"""Texts of one entry in several languages: English is read, Welsh names are kept, and the rest is left out."""

import re
from functools import lru_cache

from bot.glossary.text.fold import fold

KNOWN_AT_ONCE = 4096  # names
ENGLISH = frozenset("en eng english".split())
WELSH = frozenset("cy cym wel welsh cymraeg".split())
# The languages in which public glossaries are kept side by side, by their codes and names.
OTHERS = frozenset(
    "fr fra fre french francais de deu ger german deutsch es spa spanish espanol it ita italian italiano nl nld "
    "dut dutch nederlands pt por portuguese portugues pl pol polish polski sv swedish da danish nb nn norwegian "
    "fi finnish ga irish gaeilge gd gaelic ro romanian hu hungarian cs czech sk slovak bg bulgarian el greek ru "
    "russian uk ukrainian tr turkish ar arabic he hebrew fa persian ur urdu hi hindi bn bengali pa punjabi gu "
    "gujarati ta tamil so somali zh chinese ja japanese ko korean vi vietnamese th thai id indonesian ms malay af "
    "tn st ts ve ne si te tl "
    "sw swahili am xh zu ht ca catalan eu basque gl galician lt lv et sl hr sr is mt sq mk ka hy".split()
)
LONGEST_CODE = 3
_CODE = re.compile(r"([a-z]{2,3})(?:[-_][A-Za-z]{2,4})*")


@lru_cache(maxsize=KNOWN_AT_ONCE)
def language_of(name: str) -> str:
    """The language that a name of a list speaks of: "en", "cy", "other", or empty where it says none.

    A code counts where it stands apart from the rest, as in “definition_fr”, “Term (EN)” or “de-AT”.
    """
    words = fold(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).replace("_", " ")).split()
    alone = len(words) == 1 or bool(_CODE.fullmatch(name.strip()))
    for word in words[:1] if alone else (*words[-1:], *words[:1]):
        for language, known in (("en", ENGLISH), ("cy", WELSH), ("other", OTHERS)):
            if word in known:
                return language
    return ""


@lru_cache(maxsize=KNOWN_AT_ONCE)
def is_language(name: str) -> bool:
    """Whether a name is nothing but that of a language: IT and HR are none, though “it” and “hr” are."""
    word = fold(name).split()
    if len(name.strip()) <= LONGEST_CODE and not name[:2].islower():
        return False
    whole = bool(_CODE.fullmatch(name.strip())) or len(word) == 1
    return whole and bool(word) and word[0] in ENGLISH | WELSH | OTHERS
