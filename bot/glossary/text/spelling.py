"""US and UK spellings of a word, brought to one form. The form is a key, never shown."""

import re

from bot.glossary.text.word_lists import rewritten, word_pairs

# What the rules look for: most words hold none of it.
_TELLTALE = re.compile(r"is|ys|our|ae|oe|re|ogue|ense|ll|xion|sulph|rolment|dgement")


def one_spelling(word: str) -> str:
    """Give the key that the US and the UK spelling of a folded word share."""
    word = word_pairs("one_spelling").get(word, word)
    if len(word) < 5 or not _TELLTALE.search(word):
        return word
    return rewritten(word, "spelling_rules")
