"""Trees of texts that are no glossary of ours but somebody's list: told from ours, and read."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from bot.formats.lists.entries import MOST_ENTRIES, reading_of_records
from bot.formats.lists.fields import field_of
from bot.formats.lists.trees import records_of_tree
from bot.formats.reading import Reading
from bot.formats.references import BESIDE_TERMS
from bot.formats.tree import Tree
from bot.glossary.checks.finding import Finding, GlossaryError, Place, Severity
from bot.glossary.documents.document import TermDocument
from bot.strings import lists as strings

_NAMES = frozenset((*TermDocument.__annotations__, "term", "definition"))
# What no other list has, so that one with a strange name beside it is ours with a slip.
_OURS = frozenset("people_say hidden_labels speaks_for_people time_limit discussions relations definitions".split())
_LIKE = 0.75  # how near a name has to be to one of ours to be a slip; chosen by hand


def is_ours(tree: Tree) -> bool:
    """Whether a tree is a glossary as we write it, in which a wrong name is a fault."""
    value = tree.value
    if isinstance(value, Mapping):
        if set(value) & BESIDE_TERMS:
            return True
        if "terms" not in value:
            return False
        entries = value["terms"]
        if not isinstance(entries, list):
            return not isinstance(entries, Mapping)
        if any("label" in each for each in entries if isinstance(each, Mapping)):
            return True
    elif isinstance(value, list):
        entries = value
        if not any("slug" in each or _is_laid_out(each) for each in entries if isinstance(each, Mapping)):
            return False
    else:
        return False
    names = {name for each in entries if isinstance(each, Mapping) for name in each}
    strange = names - _NAMES
    return not strange or bool(names & _OURS) or all(map(_is_slip, strange))


def _is_laid_out(entry: Mapping[str, Any]) -> bool:
    return bool(_OURS & set(entry))


def _is_slip(name: str) -> bool:
    return field_of(name) is None and bool(get_close_matches(name.lower(), _NAMES, 1, _LIKE))


def read_list(tree: Tree, file: str) -> Reading:
    """Read the entries of a list that somebody else wrote.

    Raises:
        GlossaryError: the tree was faulty already, there is no entry in it, or entries are faulty.
    """
    if tree.findings:
        raise GlossaryError(tree.findings)
    found = records_of_tree(tree, MOST_ENTRIES + 1)
    if not found.records:
        told = strings.nothing_in_it() if tree.value in ([], {}) else strings.no_list()
        raise GlossaryError([Finding(Place(file, tree.line_of(())), *told)])
    return reading_of_records(found.records, file, _strangers(found.strangers, file))


def _strangers(count: int, file: str) -> Iterator[Finding]:
    if count:
        yield Finding(Place(file), *strings.strangers(count), Severity.WARNING)
