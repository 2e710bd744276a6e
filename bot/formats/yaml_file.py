"""Glossaries in YAML, the format of `data/glossary/`."""

import re
from collections.abc import Sequence
from typing import Any

import yaml

from bot.formats.content import Content, of_text
from bot.formats.format import Format, Written
from bot.formats.lists.columns import columns_of
from bot.formats.reading import Reading, entries_of, reading_of
from bot.formats.shared_references import shared_references
from bot.formats.tree_lists import is_ours, read_list
from bot.formats.yaml_tree import MAX_EVENTS, yaml_tree
from bot.glossary.checks.finding import Finding, GlossaryError, Place
from bot.glossary.documents.document import document_of
from bot.glossary.model.term import Term
from bot.strings import yaml_files as strings

MAX_BYTES = 8 * 1024 * 1024
_BEGINNING = 10_000  # characters that show whether a text is YAML
_ITEM = re.compile(r"""^ {0,4}-[ ]+["']?\w[\w -]{0,40}["']?:(?:[ ]|$)""", re.MULTILINE)
_NAME = re.compile(r"""^ {0,8}(?:-[ ]+)?["']?(\w[\w -]{0,40}?)["']?:(?:[ ]|$)""", re.MULTILINE)
_START = re.compile(r"""^(["']?(terms|sources|figures)["']?\s*:|-\s+["']?(label|term|slug)["']?\s*:)""", re.MULTILINE)


def _is_list(text: str) -> bool:
    """Whether a text begins as a list of entries that somebody else named the parts of."""
    if not _ITEM.search(text):
        return False
    columns = columns_of(_NAME.findall(text))
    return columns.has_words and columns.has_meanings


def read(content: Content) -> Reading:
    """Read a YAML glossary; see `bot.formats.yaml_tree` for what is refused.

    Raises:
        GlossaryError: with every fault in it.
    """
    if len(content.raw) > MAX_BYTES:
        raise GlossaryError([Finding(Place(content.file), *strings.too_big(MAX_BYTES // 2**20))])
    tree = yaml_tree(content.text, content.file)
    if not is_ours(tree):
        return read_list(tree, content.file)
    return reading_of(entries_of(tree, content.file, shared_references))


def write(terms: Sequence[Term]) -> Written:
    """Write terms in their own order, one block each, keys as in `document_of`."""
    documents = {"terms": [document_of(term) for term in terms]}
    text = _dumped(documents)
    if len(text.encode()) <= MAX_BYTES and _parts(documents) <= MAX_EVENTS:
        return Written(text)
    return Written(text, (strings.too_big_to_read(),))


def _dumped(documents: Any) -> str:
    text: str = yaml.dump(documents, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=100)
    return text


def _parts(value: Any) -> int:
    """How many YAML events a value will be, about."""
    if isinstance(value, dict):
        return 2 + len(value) + sum(map(_parts, value.values()))
    return 2 + sum(map(_parts, value)) if isinstance(value, list) else 1


_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)

YAML = Format(
    name="yaml",
    suffixes=(".yaml", ".yml"),
    fits=of_text(lambda text: bool(_START.search(text[:_BEGINNING])) or _is_list(text[:_BEGINNING])),
    read=read,
    write=write,
    tree=yaml_tree,
    dumped=_dumped,
)
