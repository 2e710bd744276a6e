"""What may be repeated of a person's own words. Every reply that would quote somebody asks here, and nowhere else."""

import re

from bot.glossary.text.fold import fold
from bot.glossary.text.word_lists import word_list
from bot.glossary.urgent_help import speaks_of_danger

MOST_WORDS = 4  # enough to know a word again, too few to tell a story
MOST_LETTERS = 60  # some scripts put no spaces between words
_WORD = re.compile(r"[^\W_](?:[\w'’\u200c\u200d-]*\w)?")
_APOSTROPHES = re.compile("['’‘ʼ＇`´]")


def quotable(written: str, *, private: bool) -> str:
    """What somebody wrote, on one line, if a reply may repeat it; else an empty text, and the reply says “that word”.

    Only in private, where nobody else can read it; only a few words; and never what tells of people or of danger.
    """
    text = " ".join(written.split())
    is_short = len(text) <= MOST_LETTERS and len(_WORD.findall(text)) <= MOST_WORDS
    return text if private and is_short and not _tells_of_people(text) and not speaks_of_danger(text) else ""


def _tells_of_people(text: str) -> bool:
    """Whether a word of a person's story stands in it."""
    read = f"{fold(text)} {fold(_APOSTROPHES.sub(' ', text))}"
    return not word_list("personal_words").isdisjoint(read.split())
