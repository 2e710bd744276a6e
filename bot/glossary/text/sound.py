"""Sounds-like keys: consonants as an English ear hears them, so that "fizio" meets "physio"."""

from functools import lru_cache

from bot.glossary.text.word_lists import rewritten


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """Give the key of one folded word: its consonants, with the letters that sound alike made one."""
    return rewritten(word, "sound_rules")


def sounds(folded: str) -> str:
    """Give the keys of all words, joined."""
    return "".join(map(sound, folded.split()))
