"""What people write in distress, and what only looks like it: 120 texts each (`distress.yaml`)."""

from __future__ import annotations

from pathlib import Path

import yaml

from bot.glossary.model.term import Term
from bot.glossary.text.fold import fold
from bot.glossary.text.word_lists import word_list

_SAID = yaml.safe_load((Path(__file__).parent / "distress.yaml").read_text(encoding="utf-8"))
DISTRESS: list[str] = _SAID["distress"]
LOOKALIKES: list[str] = _SAID["lookalikes"]
ALL = [*DISTRESS, *LOOKALIKES]
FEWEST_REPEATED = 3  # words in a row: fewer are in any sentence
ABOUT_PEOPLE = {"i", "me", "my", "he", "she", "im", "hes", "shes"}
ALIKE = 5  # letters at the start of two words that are one word here, bent


def repeated(texts: str, said: str) -> bool:
    """Whether a reply repeats words that were said, beside those of our own sentences."""
    words, ours = fold(said).split(), f" {fold(texts)} "
    runs = (words[at : at + FEWEST_REPEATED] for at in range(max(1, len(words) - FEWEST_REPEATED + 1)))
    return any(f" {' '.join(run)} " in ours for run in runs)


def may_repeat(said: str) -> bool:
    """Whether what was said is no story: four words at most, none of them about people."""
    return len(said.split()) <= 4 and not ABOUT_PEOPLE & set(fold(said).split())


def shares_its_word(said: str, term: Term) -> bool:
    """Whether all the words that matter of one of a term's names are said, found in a simpler way than the bot does."""
    words = {word[:ALIKE] for word in fold(said).split()}
    names = (
        {word[:ALIKE] for word in fold(name).split() if word not in word_list("little_words")} for name in term.labels
    )
    return any(name <= words for name in names)
