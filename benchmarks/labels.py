"""Made-up labels: combinations of our own word lists, the same in every run."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache

from benchmarks.noise import lines_of
from benchmarks.sets import Row
from bot.glossary.model.slug import slug_of
from bot.glossary.text.fold import fold
from bot.glossary.text.stem import bag

SEED = 2026
_SHAPES = (("subject",), ("subject", "head"), ("modifier", "subject"), ("modifier", "subject", "head"),
           ("head", "of", "subject"), ("subject", "and", "subject", "head"))  # fmt: skip
_SHARES = (14, 34, 24, 20, 4, 4)
_ACRONYMS = 0.3  # of labels of three words or more


def made_up_rows(taken: set[str]) -> Iterator[Row]:
    """Give terms without end, no two with the same words; `taken` holds the bags of words in use, and grows."""
    chance = random.Random(SEED)
    while True:
        label = _label(chance)
        words = bag(fold(label))
        if words not in taken and not (len(label.split()) == 1 and chance.random() < 0.5):
            taken.add(words)
            yield Row(f"made-up-{slug_of(label)}", label, _acronym(label, chance))


def _label(chance: random.Random) -> str:
    shape = chance.choices(_SHAPES, _SHARES)[0]
    return " ".join(chance.choice(_words(part)) for part in shape).capitalize()


def _acronym(label: str, chance: random.Random) -> tuple[str, ...]:
    words = [word for word in label.split() if word not in ("of", "and")]
    if len(words) < 3 or chance.random() > _ACRONYMS:
        return ()
    return ("".join(word[0] for word in words).upper(),)


@cache
def _words(part: str) -> tuple[str, ...]:
    if part in ("of", "and"):
        return (part,)
    return tuple(word for line in lines_of(f"{part}s") for word in line.split())
