"""Glossaries in JSON: `{"terms": [...]}`, or the list alone."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.formats.content import Content, of_text
from bot.formats.format import Format, Written
from bot.formats.reading import Reading, entries_of, reading_of
from bot.formats.shared_references import shared_references
from bot.formats.tree import Tree
from bot.glossary.checks.finding import Finding, GlossaryError, Place
from bot.glossary.documents.document import document_of
from bot.glossary.model.term import Term
from bot.strings import json_files as strings

MAX_DEPTH = 20
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
    return reading_of(entries_of(_tree(content.text, content.file), content.file, shared_references))


def _tree(text: str, file: str) -> Tree:
    findings: list[Finding] = []

    def group(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        findings.extend(_duplicates(pairs, file))
        return {name: value for name, value in pairs if value is not None}

    try:
        value = json.loads(text, object_pairs_hook=group, parse_int=str, parse_float=str, parse_constant=str)
    except json.JSONDecodeError as error:
        raise GlossaryError([_syntax_finding(error, file)]) from error
    except RecursionError as error:
        raise GlossaryError([_too_deep(file)]) from error
    if not _is_shallow(value):
        raise GlossaryError([_too_deep(file)])
    return Tree(value, findings=tuple(findings))


def _duplicates(pairs: Sequence[tuple[str, Any]], file: str) -> list[Finding]:
    seen: dict[str, Any] = {}
    findings = []
    for name, value in pairs:
        if name in seen:
            told = strings.twice(name, repr(seen[name]), repr(value))
            entry = next((text for key, text in pairs if key in ("label", "term")), "")
            findings.append(Finding(Place(file, entry=str(entry)), *told))
        seen.setdefault(name, value)
    return findings


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
    return Written(_dumped({"terms": [document_of(term) for term in terms]}))


def _dumped(documents: Any) -> str:
    return json.dumps(documents, ensure_ascii=False, indent=2) + "\n"


JSON = Format(
    name="json",
    suffixes=(".json",),
    fits=of_text(lambda text: text.lstrip()[:1] in ("{", "[")),
    read=read,
    write=write,
    tree=_tree,
    dumped=_dumped,
)
