"""What was said to a phone, and spelt out: "see aitch see" is CHC, and "section one one seven" is section 117."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from bot.glossary.search import policy
from bot.glossary.text.word_lists import word_tree


def readings(folded: str) -> Iterator[str]:
    """Give a folded text with its numbers in digits; where names of letters stand in it, then with initials, too."""
    in_digits = _numbered().sub(_digits, _years().sub(_year, folded))
    yield from dict.fromkeys((in_digits, _initials(in_digits)))


def _initials(folded: str) -> str:
    """The text with each run of names of letters as one word in capitals; single letters may stand among them."""
    words: list[str] = []
    run: list[str] = []
    for word in (*folded.split(), ""):
        letter = _letters().get(word) or (word if len(word) == 1 and word.isalpha() else "")
        if letter:
            run.append(word)
            continue
        letters = "".join(_letters().get(each, each) for each in run).upper()
        words.extend([letters] if len(run) >= policy.SPELT_OUT else run)
        words.append(word)
        run = []
    return " ".join(words).strip()


def _digits(found: re.Match[str]) -> str:
    return f"{found['what']} {_number(found['number'].split())}"


def _number(words: list[str]) -> int:
    """One seven is 17, one thirty five is 135, and forty two and a hundred and seventeen are what they are."""
    digits, teens, tens = (_values(name) for name in ("digits", "teens", "tens"))
    spoken, hundreds = "", 0
    for before, word in zip(("", *words), words, strict=False):
        if word == "hundred":
            spoken, hundreds = "", 100 * int(spoken or 1)
        elif before in tens and digits.get(word):
            spoken = spoken[:-1] + str(digits[word])
        elif word in digits or word in teens or word in tens:
            spoken += str({**digits, **teens, **tens}[word])
    return hundreds + int(spoken or 0)


def _year(found: re.Match[str]) -> str:
    """Two thousand and five, nineteen eighty three, twenty fourteen."""
    if found["century"]:
        return str(100 * _number([found["century"]]) + _number(found["rest"].split()))
    return str(2000 + _number((found["after"] or "").split()))


@cache
def _years() -> re.Pattern[str]:
    """Words that are a year wherever they stand: "twenty five" is none."""
    digits, teens, tens = ("|".join(_values(name)) for name in ("digits", "teens", "tens"))
    two_digits = rf"(?:{tens})(?: (?:{digits}))?|{teens}"
    thousand = rf"two thousand(?: and)?(?: (?P<after>{two_digits}|{digits}))?"
    return re.compile(rf"\b(?:{thousand}|(?P<century>nineteen|twenty) (?P<rest>{two_digits}))\b")


@cache
def _numbered() -> re.Pattern[str]:
    named = "|".join((*_values("digits"), *_values("teens"), *_values("tens"), "hundred"))
    after = "|".join(word_tree("spoken")["numbered"].split())
    return re.compile(rf"\b(?P<what>{after}) (?P<number>(?:a )?(?:{named})(?: (?:and )?(?:{named}))*)\b")


@cache
def _values(name: str) -> Mapping[str, int]:
    return {word: int(value) for word, value in word_tree("spoken")[name].items()}


@cache
def _letters() -> Mapping[str, str]:
    letters = word_tree("spoken")["letters"]
    return {name: letter for letter in reversed(letters) for name in letters[letter].split()}
