"""The catalogue of sentences: whole in English, and each sentence said by one function with what it asks for."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.strings.catalogue import LANGUAGES, catalogue_of, languages
from bot.strings.language import ENGLISH
from bot.strings.patterns import Patterns

ROOT = Path(__file__).parents[2]


class _Places(Visitor):
    """What a message asks for, and what it refers to."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.references: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:
        self.references.add(node.id.name)

    def visit_TermReference(self, node: ftl.TermReference) -> None:
        self.references.add(node.id.name)


def messages(language: str) -> dict[str, _Places]:
    """The messages of one language, with what each asks for."""
    resource = FluentParser().parse((LANGUAGES / f"{language}.ftl").read_text("utf-8"))
    found = {}
    for entry in resource.body:
        assert not isinstance(entry, ftl.Junk), f"{language} cannot be read here: {entry.content}"
        if isinstance(entry, ftl.Message):
            assert entry.id.name not in found, f"{language} has {entry.id.name} twice"
            found[entry.id.name] = places = _Places()
            places.visit(entry)
    return found


def said() -> Iterator[tuple[str, frozenset[str]]]:
    """The keys that the code says, with the names of the values that it gives."""
    for file in (ROOT / "bot/strings").glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
                key = node.args[0]
                assert isinstance(key, ast.Constant), f"{file.name}: a key is written out, so that it is found"
                yield str(key.value), frozenset(each.arg or "" for each in node.keywords)


def test_code_and_english_hold_the_same_sentences() -> None:
    """A sentence that nobody says is an old one, and one that is not there cannot be said."""
    english = {key: places.variables for key, places in messages(ENGLISH).items()}
    assert {key for key, _ in said()} == set(english)
    wrong = {key: names for key, names in said() if names != english[key]}
    assert wrong == {}, "these are said with other values than the sentence asks for"


@pytest.mark.parametrize("language", languages())
def test_each_language_holds_sentences_of_the_english(language: str) -> None:
    """No sentence asks for what it is not given, and none refers to another, for each is read by itself."""
    english = messages(ENGLISH)
    for key, places in messages(language).items():
        assert key in english, f"{language} has {key}, which nobody says"
        assert places.variables <= english[key].variables
        assert not places.references


@pytest.mark.parametrize("language", languages())
def test_plain_sentences_are_read_as_the_library_reads_them(language: str) -> None:
    """Those without places are read without it, since it takes longer to load than `--help` may take."""
    catalogue, patterns = catalogue_of(language), Patterns(language)
    resource = FluentParser().parse((LANGUAGES / f"{language}.ftl").read_text("utf-8"))
    for entry in resource.body:
        if isinstance(entry, ftl.Message) and "{" not in (source := FluentSerializer().serialize_entry(entry)):
            assert catalogue.say(entry.id.name, {}) == patterns.filled(entry.id.name, source, {})


@pytest.mark.parametrize("language", languages())
def test_each_language_keeps_what_is_more_than_words(language: str) -> None:
    """A heading stays one, a command is typed as it is, and by the flag the bot knows its own lines again."""
    english, marks = _marks(ENGLISH), _marks(language)
    assert {key: (found, english[key]) for key, found in marks.items() if found != english[key]} == {}


def _marks(language: str) -> dict[str, set[str]]:
    """Of each message the sizes of text that it has, the commands that it names, and the flag."""
    text = (LANGUAGES / f"{language}.ftl").read_text("utf-8")
    entries = [each for each in FluentParser().parse(text).body if isinstance(each, ftl.Message) and each.span]
    sources = {each.id.name: text[each.span.start : each.span.end] for each in entries if each.span}
    sizes, named = re.compile(r"^(?:[a-z0-9-]+ = |\s+)(#+ |-# )", re.MULTILINE), re.compile(r"🚩|(?<!\S)/[a-z-]+")
    return {key: {*sizes.findall(source), *named.findall(source)} for key, source in sources.items()}
