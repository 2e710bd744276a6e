"""Slips made up for fitting, after the kinds that studies of typing report (Damerau 1964; Kukich 1992)."""

from __future__ import annotations

import random

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


def slip(text: str, chance: random.Random) -> str:
    """Make one slip: a letter left out, doubled, replaced, swapped with the next, or spelt as heard."""
    at = chance.randrange(len(text))
    kind = chance.choices(("drop", "double", "swap", "replace", "add", "heard"), (30, 12, 14, 14, 10, 20))[0]
    if kind == "heard":
        return _as_heard(text, chance)
    if kind == "drop":
        return text[:at] + text[at + 1 :]
    if kind == "double":
        return text[:at] + text[at] + text[at:]
    if kind == "swap":
        return text[:at] + text[at + 1 : at + 2] + text[at] + text[at + 2 :]
    letter = chance.choice(_NEIGHBOURS.get(text[at], "") or "aeiou")
    return text[:at] + letter + text[at + (kind == "replace") :]


def _as_heard(text: str, chance: random.Random) -> str:
    fitting = [pair for pair in _HEARD if pair[0] in text]
    if not fitting:
        return text
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
