"""No sentence that people read stands outside the catalogue, where no other language can have it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import errors

ROOT = Path(__file__).parents[2]
_SENTENCE = re.compile(r"[A-Z][\w’']*,?( [\w’'“”()-]+,?){2,}")  # SQL, and names for the program, have no capitals
_FOR_PEOPLE = {name for name, each in vars(errors).items() if isinstance(each, type)}
_DATABASE = {"In our own words": "it stands in databases, and is shown by a sentence of the catalogue"}


def outside(tree: ast.AST) -> Iterator[str]:
    """The sentences in a file that somebody might read, each with its line."""
    passed = {id(inner) for node in ast.walk(tree) for part in _for_programmers(node) for inner in ast.walk(part)}
    for node in (each for each in ast.walk(tree) if id(each) not in passed):
        text = _text(node)
        if _SENTENCE.search(text) and text not in _DATABASE:
            yield f"{node.lineno}: {text}"  # type: ignore[attr-defined]  # of a text, the line is known


def _text(node: ast.AST) -> str:
    """What a text says, with a 0 in the place of each value."""
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(each) or "0" for each in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _for_programmers(node: ast.AST) -> Iterator[ast.AST]:
    """The parts of the code whose words only whoever develops or runs the bot meets."""
    if isinstance(node, ast.Expr):
        yield from [node.value] if isinstance(node.value, ast.Constant) else []  # a docstring
    elif isinstance(node, ast.Call) and _is_log(node.func):
        yield from node.args
    elif isinstance(node, ast.Raise):
        yield from [] if _name(node.exc) in _FOR_PEOPLE else [node]
    elif isinstance(node, ast.Assert):
        yield from [node.msg] if node.msg else []
    elif isinstance(node, ast.Call) and _name(node) == "Field":  # what documents a setting
        yield from (each.value for each in node.keywords if each.arg == "description")
    elif isinstance(node, ast.Dict):  # what another program says, by which it is known
        yield from filter(None, node.keys)


def _is_log(function: ast.expr) -> bool:
    return isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name) and function.value.id == "log"


def _name(called: ast.expr | None) -> str:
    function = called.func if isinstance(called, ast.Call) else called
    return function.id if isinstance(function, ast.Name) else ""


@pytest.mark.parametrize("room", ["bot", "commands"])
def test_every_sentence_is_in_the_catalogue(room: str) -> None:
    """What is logged, raised for programmers, or stands beside the code to explain it, is no sentence for people."""
    found = [
        f"{file.relative_to(ROOT)}:{each}"
        for file in sorted((ROOT / room).rglob("*.py"))
        for each in outside(ast.parse(file.read_text("utf-8")))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("code", "is_outside"),
    [
        ("raise JargonError('That word is gone.')", True),
        ("self.add_item(TextDisplay(f'We know {number} words here.'))", True),
        ("TITLE = 'Words people asked for'", True),
        ("raise LookupError('There is no such sentence.')", False),
        ("log.info('Told Discord about %d commands.', number)", False),
        ("db.execute('select slug from terms where server_id = :server_id')", False),
        ("def ask():\n    '''That it is stored there.'''", False),
    ],
)
def test_who_reads_a_sentence_is_seen_by_where_it_stands(code: str, is_outside: bool) -> None:
    """So that no list of sentences has to be kept."""
    assert bool([*outside(ast.parse(code))]) is is_outside
