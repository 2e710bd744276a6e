"""What lists of words to avoid say, in the shapes in which editors and programmers keep them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.formats.tree import Tree
from bot.glossary.checks.finding import Path

_PATTERN = re.compile(r"[\\^$*+?()\[\]{}]")  # a full stop is hardly ever meant to be any sign
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_MASK = 0xE000  # private signs of Unicode, which stand for escaped ones while a pattern is taken apart
_MASKED = re.compile("[\ue021-\ue07e]")
_GROUP = re.compile(r"([^()|]*)\((?:\?:)?([^()]*)\)([^()|]*)")  # one choice, with what stands before it and after it
_ADVICE = re.compile(r"%s")


@dataclass(frozen=True, slots=True)
class Avoided:
    """A word that a list advises against, what it says instead and why, and the page on which it says so."""

    word: str
    instead: tuple[str, ...]
    why: str
    url: str
    line: int


def avoided(tree: Tree) -> Iterator[Avoided | None]:
    """The words of a list, each as often as the list names it; None for a pattern that is no word."""
    value = tree.value
    if isinstance(value, Mapping) and "extends" in value:
        yield from _style(value, tree)
    elif isinstance(value, Mapping) and isinstance(value.get("rules"), list):
        yield from _entries(value["rules"], ("rules",), tree)
    elif isinstance(value, list):
        yield from _entries(value, (), tree)
    elif isinstance(value, Mapping):  # words with a number that says how sure it is that they offend
        for word in value:
            yield Avoided(word, (), "", "", tree.line_of((word,)))


def _entries(entries: list[Any], path: Path, tree: Tree) -> Iterator[Avoided]:
    for number, entry in enumerate(entries):
        if isinstance(entry, Mapping):
            words = _kinds(entry.get("inconsiderate", entry.get("terms", entry.get("name"))))
            instead = _kinds(entry.get("considerate", entry.get("alternatives")))
            why, url = (_text(entry.get(name)) for name in ("note", "source"))
            for word, kind in words.items():
                fitting = [each for each, other in instead.items() if kind and other == kind] or list(instead)
                yield Avoided(word, tuple(fitting), why, url, tree.line_of((*path, number)))


def _kinds(value: Any) -> dict[str, str]:
    """Words that are one text, a list, or the names of a group that says which ones of another group belong to them."""
    if isinstance(value, Mapping):
        return {word: _text(kind) for word, kind in value.items()}
    if isinstance(value, list):
        return {each: "" for each in value if isinstance(each, str) and each}
    return {value: ""} if isinstance(value, str) and value else {}


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _style(style: Mapping[str, Any], tree: Tree) -> Iterator[Avoided | None]:
    """A style of Vale (https://vale.sh/docs/styles): `swap` says one thing for another, `tokens` only what is found."""
    message, url = _text(style.get("message")), _text(style.get("link"))
    why = "" if _ADVICE.search(message) else message
    swaps = style.get("swap")
    for pattern, other in (swaps if isinstance(swaps, Mapping) else {}).items():
        instead = tuple(filter(None, map(str.strip, _text(other).split("|"))))
        for word in _words(pattern):
            yield word and Avoided(word, instead, why, url, tree.line_of(("swap", pattern)))
    tokens = style.get("tokens")
    for number, pattern in enumerate(tokens if isinstance(tokens, list) else ()):
        for word in _words(_text(pattern)):
            yield word and Avoided(word, (), why, url, tree.line_of(("tokens", number)))


def _words(pattern: str) -> list[Any]:
    """The words that a pattern finds, where these are few and written out; else None."""
    masked = _ESCAPED.sub(lambda sign: chr(_MASK + ord(sign[1])), pattern.replace("\\b", ""))
    found = _GROUP.fullmatch(masked)
    if found and not _PATTERN.search(found[2]):
        words = [f"{found[1]}{each}{found[3]}" for each in found[2].split("|")]
    else:
        words = masked.split("|")
    if any(map(_PATTERN.search, words)):
        return [None]
    return [word for each in words if (word := _MASKED.sub(lambda sign: chr(ord(sign[0]) - _MASK), each).strip())]
