"""The word lists that come with the program (`data/words/`), each read when it is first asked for, and kept."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

import yaml

from bot.data_folder import data_file

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # every scalar stays a text: "no" and "on" are words here


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of `<name>.txt`, between spaces and line ends."""
    return frozenset(word for line in _lines(name) for word in line.split())


@cache
def word_pairs(name: str) -> Mapping[str, str]:
    """The pairs of `<name>.txt`, one a line: a word, and the form to which it is brought."""
    return MappingProxyType(dict(line.split() for line in _lines(name)))


@cache
def word_tree(name: str) -> Any:
    """The lists and groups of `<name>.yaml`, their scalars as texts. Every caller gets the same one: read only."""
    return yaml.load(data_file(f"words/{name}.yaml").read_text(encoding="utf-8"), _LOADER)


def rewritten(word: str, name: str) -> str:
    """A word after the rules of `<name>.yaml`, each a regular expression and what takes its place, in their order."""
    for pattern, new in _rules(name):
        word = pattern.sub(new, word)
    return word


@cache
def _rules(name: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), new) for pattern, new in word_tree(name))


def _lines(name: str) -> Iterator[str]:
    text = data_file(f"words/{name}.txt").read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
