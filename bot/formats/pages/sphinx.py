"""Glossaries of Sphinx and MyST: the directive `glossary`, fenced or indented."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from bot.formats.lists.table import Row
from bot.formats.pages.inline import without_roles
from bot.formats.pages.part import Part, Shape, as_json

_COLONS = re.compile(r"^(?P<fence>:{3,})[ ]*\{glossary\}.*?\n(?P<body>.*?)^(?P=fence)[ ]*$", re.MULTILINE | re.DOTALL)
_DIRECTIVE = re.compile(r"^(?P<indent>[ \t]*)\.\. glossary::[^\n]*\n", re.MULTILINE)
_OPTION = re.compile(r":[\w-]+:.*")
_SIGNS = re.compile(r"\*\*([^*]+)\*\*|\*([^*]+)\*|``([^`]+)``|`([^`]+)`_?")


def with_fences(text: str) -> str:
    """A text whose glossaries between colons stand between backticks, as those that Markdown knows; lines stay."""
    return _COLONS.sub(lambda found: f"```{{glossary}}\n{found['body']}```", text) if "{glossary}" in text else text


def has_directive(text: str) -> bool:
    """Whether a text holds a glossary as Sphinx has it."""
    return bool(_DIRECTIVE.search(text))


def parts(raw: bytes) -> Any:
    """The glossaries of a text in reStructuredText; made to run in a process of its own."""
    return as_json(Part(Shape.LIST, rows, "glossary") for rows in directives(raw.decode()))


def directives(text: str) -> Iterator[list[Row]]:
    """The glossaries of a text in reStructuredText."""
    for found in _DIRECTIVE.finditer(text):
        indent = len(found["indent"])
        body = []
        for line in text[found.end() :].split("\n"):
            if line.strip() and len(line) - len(line.lstrip()) <= indent:
                break
            body.append(line)
        yield glossary_rows(body, text.count("\n", 0, found.end()) + 1)


def glossary_rows(lines: Sequence[str], first: int) -> list[Row]:
    """Terms at the left, what they mean indented below or after a colon; several terms in a row are one word's names.

    `first` is the number of the first line.
    """
    said = [line.expandtabs() for line in lines]
    start = min((_indent(line) for line in said if line.strip()), default=0)
    rows: list[tuple[int, list[str], list[str]]] = []
    for number, line in enumerate(said, first):
        text = line.strip()
        if not text or (not rows and _OPTION.fullmatch(text)) or text.startswith(".. "):
            if rows and rows[-1][2]:
                rows[-1][2].append("")
        elif rows and (_indent(line) > start or text.startswith(": ")):
            rows[-1][2].append(text.removeprefix(": ").strip())
        elif rows and not rows[-1][2]:
            rows[-1][1].append(_term(text))
        else:
            rows.append((number, [_term(text)], []))
    return [Row((names[0], _told(texts), "; ".join(names[1:])), number) for number, names, texts in rows]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _term(text: str) -> str:
    return _plain(text.split(" : ")[0])  # after it stands a key for sorting


def _told(texts: Sequence[str]) -> str:
    paragraphs = "\n".join(texts).strip().split("\n\n")
    return "\n\n".join(_plain(" ".join(each.split("\n"))) for each in paragraphs)


def _plain(text: str) -> str:
    return _SIGNS.sub(lambda found: next(filter(None, found.groups())), without_roles(text)).strip()
