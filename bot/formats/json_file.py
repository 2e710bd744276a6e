"""Glossaries in JSON: `{"terms": [...]}`, or the list alone."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from bot.formats.content import Content, of_text
from bot.formats.format import Format, Written
from bot.formats.json_places import places_of
from bot.formats.reading import Reading, entries_of, reading_of
from bot.formats.shared_references import shared_references
from bot.formats.tree import Tree
from bot.formats.tree_lists import is_ours, read_list
from bot.glossary.checks.finding import Finding, GlossaryError, Place
from bot.glossary.documents.document import document_of
from bot.glossary.model.term import Term
from bot.strings import json_files as strings

MAX_DEPTH = 20
MOST_FINDINGS = 100
_WITHIN = " " * 4  # before what stands in the list of a file
MOST_SHOWN = 60  # characters of a value that is given twice
_BEGINNING = re.compile(r'\s*[\[{]\s*(?:[\[{]\s*)*(?:["\]}]|-?\d|true\b|false\b|null\b|\Z)')
_MEANINGS = {
    "Expecting ',' delimiter": strings.no_comma,
    "Expecting property name": strings.comma_or_name,
    "Expecting value": strings.comma_or_text,
    "Illegal trailing comma": strings.comma_too_many,  # since Python 3.13; "Expecting …" before
    "Expecting ':' delimiter": strings.no_colon,
    "Unterminated string": strings.unclosed_quote,
    "Invalid control character": strings.over_the_line,
    "Invalid \\escape": strings.backslash,
    "Extra data": strings.after_the_end,
}


def read(content: Content) -> Reading:
    """Read a JSON glossary. Numbers stay as they were written; null counts as left out.

    Raises:
        GlossaryError: with every fault in it.
    """
    tree = _tree(content.text, content.file)
    if not is_ours(tree):
        return read_list(tree, content.file)
    return reading_of(entries_of(tree, content.file, shared_references))


def _tree(text: str, file: str) -> Tree:
    findings: list[Finding] = []

    def group(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        if len(findings) < MOST_FINDINGS:
            findings.extend(_duplicates(pairs, file))
        return {name: value for name, value in pairs if value is not None}

    try:
        value = _loaded(text, group)
    except json.JSONDecodeError as error:
        raise GlossaryError([_syntax_finding(error, file)]) from error
    except RecursionError as error:
        raise GlossaryError([_too_deep(file)]) from error
    if not _is_shallow(value):
        raise GlossaryError([_too_deep(file)])
    return Tree(value, places_of(text), findings=tuple(findings[:MOST_FINDINGS]))


def _loaded(text: str, group: Callable[[list[tuple[str, Any]]], dict[str, Any]]) -> Any:
    """The value of a JSON text; those of JSON Lines, one a line, are a list."""
    load = partial(json.loads, object_pairs_hook=group, parse_int=str, parse_float=str, parse_constant=str)
    lines = text.strip("\n").split("\n")
    if not (len(lines) > 1 and all(map(_is_whole_group, lines))):
        return load(text)
    values = []
    for number, line in enumerate(lines):
        try:
            values.extend([load(line)] if line.strip() else [])
        except json.JSONDecodeError as error:
            raise json.JSONDecodeError(error.msg, "\n" * number + line, number + error.pos) from error
    return values


def _is_whole_group(line: str) -> bool:
    return not line.strip() or (line.lstrip()[:1] == "{" and line.rstrip()[-1:] == "}")


def _duplicates(pairs: Sequence[tuple[str, Any]], file: str) -> list[Finding]:
    seen: dict[str, Any] = {}
    findings: list[Finding] = []
    for name, value in pairs:
        if name in seen and len(findings) < MOST_FINDINGS:
            told = strings.twice(name, _shown(seen[name]), _shown(value))
            entry = next((text for key, text in pairs if key in ("label", "term")), "")
            findings.append(Finding(Place(file, entry=str(entry)), *told))
        seen.setdefault(name, value)
    return findings


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= MOST_SHOWN else text[: MOST_SHOWN - 1] + "…"


def _is_shallow(value: Any) -> bool:
    level = [value]
    for _ in range(MAX_DEPTH):
        groups = [each.values() if isinstance(each, Mapping) else each for each in level if _holds_more(each)]
        if not groups:
            return True
        level = [each for group in groups for each in group]
    return not any(map(_holds_more, level))


def _holds_more(value: Any) -> bool:
    return isinstance(value, (dict, list))


def _too_deep(file: str) -> Finding:
    return Finding(Place(file), *strings.too_deep(MAX_DEPTH))


def _syntax_finding(error: json.JSONDecodeError, file: str) -> Finding:
    known = (meaning() for sign, meaning in _MEANINGS.items() if error.msg.startswith(sign))
    what = next(known, None) or strings.no_json(error.msg)
    return Finding(Place(file, error.lineno), what, strings.look(error.colno))


def write(terms: Sequence[Term]) -> Written:
    """Write terms in their own order, keys as in `document_of`."""
    entries = (_dumped(document_of(term)).rstrip("\n").replace("\n", f"\n{_WITHIN}") for term in terms)  # one at a time
    listed = f",\n{_WITHIN}".join(entries)
    return Written(f'{{\n  "terms": [\n{_WITHIN}{listed}\n  ]\n}}\n' if listed else _dumped({"terms": []}))


def _dumped(documents: Any) -> str:
    return json.dumps(documents, ensure_ascii=False, indent=2) + "\n"


JSON = Format(
    name="json",
    suffixes=(".json",),
    fits=of_text(lambda text: bool(_BEGINNING.match(text[:1_000]))),
    read=read,
    write=write,
    tree=_tree,
    dumped=_dumped,
)
