"""Who has checked the words of a language."""

from bot.strings.catalogue import catalogue_of, say
from bot.strings.language import ENGLISH, speaking


def unchecked(language: str) -> str:
    """What people read wherever they choose a language that no speaker has checked; empty for any other.

    Its own file says so, in this language and in English, until a speaker takes that out.
    """
    if language == ENGLISH or "translation-unchecked" not in catalogue_of(language).keys:
        return ""
    with speaking(language):
        return say("translation-unchecked")
