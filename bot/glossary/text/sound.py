"""Sounds-like keys: consonants as an English ear hears them, so that "fizio" meets "physio"."""

import re
from functools import lru_cache

_RULES = tuple(
    (re.compile(pattern), new)
    for pattern, new in (
        (r"^(?:kn|gn|pn)", "n"),
        (r"^wr", "r"),
        (r"^ps", "s"),
        (r"ph", "f"),
        (r"gh(?=t)|gh$", ""),
        (r"(?:ti|si|ci|ssi|ce)(?=[oa])", "x"),
        (r"tch|ch|sh|sch", "x"),
        (r"sc(?=[eiy])|c(?=[eiy])", "s"),
        (r"dg|g(?=[eiy])", "j"),
        (r"ck|[cq]", "k"),
        (r"z", "s"),
        (r"(?<!^)[aeiouyhw]", ""),
        (r"^[aeiouy]", "a"),
        (r"(.)\1+", r"\1"),
    )
)


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """Give the key of one folded word: its consonants, with the letters that sound alike made one."""
    for pattern, new in _RULES:
        word = pattern.sub(new, word)
    return word


def sounds(folded: str) -> str:
    """Give the keys of all words, joined."""
    return "".join(map(sound, folded.split()))
