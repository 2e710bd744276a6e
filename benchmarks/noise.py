"""What people do to a label before it reaches us, each by its name (Damerau 1964; Kukich 1992).

Every function takes a folded label and a source of chance, and gives the label as it was typed: `None` where it has
nothing to work on.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import cache
from pathlib import Path

Spoil = Callable[[str, random.Random], str | None]
WORDS = Path(__file__).parent / "words"

_NEIGHBOURS = {
    key: row[at - 1 : at] + row[at + 1 : at + 2]
    for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    for at, key in enumerate(row)
}
_HEARD = (
    ("ei", "ie"), ("ie", "ei"), ("ph", "f"), ("tion", "sion"), ("able", "ible"), ("ent", "ant"),
    ("ance", "ence"), ("ss", "s"), ("c", "s"), ("s", "c"), ("c", "k"),
    ("e", "a"), ("i", "e"), ("ou", "o"), ("er", "ar"),
)  # fmt: skip


def lines_of(name: str) -> list[str]:
    """The lines of one of our word lists, without its remarks."""
    text = (WORDS / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def slip(text: str, chance: random.Random) -> str:
    """Make one slip: a letter left out, doubled, replaced, swapped with the next, or spelt as heard."""
    at = chance.randrange(len(text))
    kind = chance.choices(("drop", "double", "swap", "replace", "add", "heard"), (30, 12, 14, 14, 10, 20))[0]
    if kind == "heard":
        return heard(text, chance) or text
    if kind == "drop":
        return text[:at] + text[at + 1 :]
    if kind == "double":
        return text[:at] + text[at] + text[at:]
    if kind == "swap":
        return text[:at] + text[at + 1 : at + 2] + text[at] + text[at + 2 :]
    letter = chance.choice(_NEIGHBOURS.get(text[at], "") or "aeiou")
    return text[:at] + letter + text[at + (kind == "replace") :]


def slips(text: str, chance: random.Random) -> str:
    """Make two slips."""
    return slip(slip(text, chance) or text, chance)


def heard(text: str, chance: random.Random) -> str | None:
    """Spell one sound as it is heard."""
    fitting = [pair for pair in _HEARD if pair[0] in text]
    if not fitting:
        return None
    old, new = chance.choice(fitting)
    at = chance.choice([at for at in range(len(text)) if text.startswith(old, at)])
    return text[:at] + new + text[at + len(old) :]


def spoil(text: str, chance: random.Random) -> str:
    """Spoil a folded label as haste would: a slip or two, now and then a word moved or left out."""
    words = text.split()
    if len(words) > 2 and chance.random() < 0.2:
        words.pop(chance.randrange(len(words)))
    elif len(words) > 1 and chance.random() < 0.15:
        chance.shuffle(words)
    text = " ".join(words)
    for _ in range(chance.choices((1, 2, 3), (65, 28, 7))[0]):
        text = slip(text, chance) or text
    return text


def dressed(text: str, chance: random.Random) -> str:
    """The label itself, in other letters and with other signs between and after its words."""
    text = chance.choice((text.upper(), text.title(), text.capitalize(), text))
    return text.replace(" ", chance.choice((" ", "-", "  ", "/"))) + chance.choice(("", "", "?", ".", " ", "!"))


def inflected(text: str, chance: random.Random) -> str | None:
    """The plural of the last word, or its singular; of "-ing", now and then the past."""
    *before, last = text.split()
    if last.endswith("ing") and len(last) > 6:
        last = last[:-3] + chance.choice(("ed", "", "ings"))
    elif last.endswith("y") and last[-2:-1] not in tuple("aeiou"):
        last = last[:-1] + "ies"
    elif last.endswith("s") and not last.endswith(("ss", "us", "is")):
        last = last[:-1]
    else:
        last += "es" if last.endswith(("s", "x", "ch", "sh")) else "s"
    return " ".join((*before, last))


def overseas(text: str, chance: random.Random) -> str | None:
    """The other spelling, UK or US, of a word that has two."""
    words = text.split()
    fitting = [at for at, word in enumerate(words) if word in _overseas()]
    if not fitting:
        return None
    at = chance.choice(fitting)
    return " ".join((*words[:at], _overseas()[words[at]], *words[at + 1 :]))


@cache
def _overseas() -> dict[str, str]:
    pairs = [line.split() for line in lines_of("spellings")]
    return dict(pairs) | {us: uk for uk, us in pairs}


def joined(text: str, chance: random.Random) -> str | None:
    """Two words written as one."""
    if " " not in text:
        return None
    words = text.split()
    at = chance.randrange(len(words) - 1)
    return " ".join((*words[:at], words[at] + words[at + 1], *words[at + 2 :]))


def reordered(text: str, chance: random.Random) -> str | None:
    """The same words in another order, where there are three or more: of two, it may be another thing."""
    words = text.split()
    if len(set(words)) < 3:
        return None
    moved = chance.sample(words, len(words))
    return " ".join(moved) if moved != words else " ".join(reversed(words))


def shortened(text: str, chance: random.Random) -> str | None:
    """One word left out of three or more."""
    words = text.split()
    if len(words) < 3:
        return None
    words.pop(chance.randrange(len(words)))
    return " ".join(words)
