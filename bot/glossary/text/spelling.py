"""US and UK spellings of a word, brought to one form. The form is a key, never shown."""

import re

from bot.glossary.text.word_lists import word_pairs

# Each rule needs enough letters before it to leave short everyday words (four, shoe, size) alone.
_RULES = tuple(
    (re.compile(pattern), new)
    for pattern, new in (
        (r"(?<=[a-z])is(?=(?:e[drs]?|ing|ations?|ational|able)$)", "iz"),
        (r"(?<=..l)ys(?=(?:e[drs]?|ing|er)$)", "yz"),
        (r"(?<=[a-z]{2})our", "or"),
        (r"ae(?=[a-z]{3})", "e"),
        (r"oe(?=[a-z]{3})", "e"),
        (r"(?<=[a-z][bt])re$", "er"),
        (r"(?<=[a-z]{3}[bt])re(?=[a-z]{1,4}$)", "er"),
        (r"(?<=[a-z]{3})ogue$", "og"),
        (r"(?<=[a-z]{3})ense$", "ence"),
        (r"ll(?=(?:ed|ing|ers?|ors?|ists?|ments?|ful|ous)?$)", "l"),
        (r"xion", "ction"),
        (r"sulph", "sulf"),
        (r"(?<=[a-z]{3})rolment$", "rollment"),
        (r"(?<=[a-z]{3})dgement", "dgment"),
    )
)
_TELLTALE = re.compile(r"is|ys|our|ae|oe|re|ogue|ense|ll|xion|sulph|rolment|dgement")


def one_spelling(word: str) -> str:
    """Give the key that the US and the UK spelling of a folded word share."""
    word = word_pairs("one_spelling").get(word, word)
    if len(word) < 5 or not _TELLTALE.search(word):
        return word
    for pattern, new in _RULES:
        word = pattern.sub(new, word)
    return word
