"""On which lines the entries of a JSON text stand, which Python's own reader does not tell."""

import re
from collections.abc import Mapping

from bot.glossary.checks.finding import Path

DEEPEST = 4  # of what is looked for: entries under a name, under a letter, in a list
MOST = 200_000  # places; a list of so many things is no glossary
_TOKEN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[\[\]{},:]', re.DOTALL)


def places_of(text: str) -> Mapping[Path, int]:
    """The lines, from 1, of the values in a JSON text by their paths, where they may be of entries."""
    lines: dict[Path, int] = {}
    path: list[str | int] = []
    keys: list[bool] = []  # for each group around, whether it is one with names
    line, last, name = 1, 0, ""
    for found in _TOKEN.finditer(text):
        sign = found[0]
        if sign in "{[":
            line, last = line + text.count("\n", last, found.start()), found.start()
            if len(path) <= DEEPEST:
                lines[tuple(path)] = line
            keys.append(sign == "{")
            path.append("" if sign == "{" else 0)
        elif sign in "}]":
            if not keys:
                break
            keys.pop()
            path.pop()
        elif sign == ",":
            if keys and not keys[-1]:
                path[-1] = int(path[-1]) + 1
        elif sign == ":":
            if keys and keys[-1]:
                path[-1] = name
                if len(path) <= DEEPEST:
                    line, last = line + text.count("\n", last, found.start()), found.start()
                    lines[tuple(path)] = line
        else:
            name = sign[1:-1]
        if len(lines) > MOST:
            break
    return lines
