"""Where the entries of JSON and YAML that others wrote are, whatever the shape: lists of groups, names with texts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from bot.formats.lists.columns import NAMING, TELLING
from bot.formats.lists.fields import Field, field_of
from bot.formats.lists.languages import is_language, language_of
from bot.formats.lists.record import Record
from bot.formats.tree import Tree
from bot.glossary.checks.finding import Path

DEEPEST = 4  # where languages are looked for: below a name and a number, in a part of an entry
MOST_TRIED = 100  # names of a list, to see whether they are words
TERM, DEFINITION, TOPIC = "term", "definition", "topic"
# What tells of a file, and not of words: https://frictionlessdata.io, https://json-schema.org and others name it so.
BESIDE = frozenset(
    "about config configuration info licence license meta metadata schema settings stats version".split()
)
_LABELS = {*NAMING, Field.NAME}
_TOLD = {*TELLING, Field.DEFINITION}


@dataclass(frozen=True, slots=True)
class Found:
    """The entries of a tree, and how many things beside them are none."""

    records: Sequence[Record]
    strangers: int = 0


def records_of_tree(tree: Tree, most: int) -> Found:
    """The first entries of a tree, at most so many; none where it has no shape of a list of words."""
    walk = _Walk(tree)
    return Found(tuple(islice(walk.records(tree.value, ()), most)), walk.strangers)


class _Walk:
    """One way through a tree."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.strangers = 0
        self.language = _language_of(tree.value)
        self.english = language_of(self.language) == "en"

    def records(self, value: Any, path: Path, topic: str = "") -> Iterator[Record]:
        if isinstance(value, list):
            yield from self._of_list(value, path, topic)
        elif isinstance(value, Mapping):
            yield from self._of_group(value, path, topic)

    def _of_list(self, items: Sequence[Any], path: Path, topic: str) -> Iterator[Record]:
        pairs = _are_pairs(items)
        for number, item in enumerate(items):
            here = (*path, number)
            if not isinstance(item, Mapping):
                self.strangers += 1
            elif not pairs or len(item) != 1 or _is_entry(item):
                yield self._entry(item, here, topic)
            else:
                yield from self._of_names(item, here, topic)

    def _of_group(self, group: Mapping[str, Any], path: Path, topic: str) -> Iterator[Record]:
        lists = {name: each for name, each in group.items() if isinstance(each, list) and _holds_groups(each)}
        if lists:
            yield from self._of_parts(lists, path, topic)
            return
        groups = {name: each for name, each in group.items() if isinstance(each, Mapping)}
        hold_words = not any(map(_is_entry, groups.values())) and len(groups) * 2 >= len(group)
        if (groups and all(map(is_language, groups))) or (not groups and _is_entry(group)):
            yield self._entry(group, path, topic)
        elif groups and (hold_words or len(groups) == 1):
            yield from self._of_parts(groups, path, topic)
        else:
            yield from self._of_names(group, path, topic)

    def _of_parts(self, parts: Mapping[str, Any], path: Path, topic: str) -> Iterator[Record]:
        """Under one name, or under letters or topics; what only tells of the file is none of them."""
        for name, each in parts.items():
            if len(parts) > 1 and isinstance(each, Mapping) and name.strip("_$@").lower() in BESIDE:
                self.strangers += 1
                continue
            inner = name if len(parts) > 1 and len(name) > 1 and field_of(name) is None else topic
            yield from self.records(each, (*path, name), inner)

    def _of_names(self, names: Mapping[str, Any], path: Path, topic: str) -> Iterator[Record]:
        """Words with their texts. Several texts are several meanings."""
        for name, each in names.items():
            here = (*path, name)
            if isinstance(each, Mapping):
                entry = self._entry(each, here, topic)
                named = any(field_of(key) in _LABELS for key in entry.fields)
                yield entry if named else Record({TERM: (name,), **entry.fields}, entry.line, entry.listed)
            elif isinstance(each, list):
                for number, text in enumerate(each):
                    if isinstance(text, Mapping):
                        yield from self._of_names({name: text}, path, topic)
                    else:
                        yield self._pair(name, text, (*here, number), topic)
            elif isinstance(each, str) and each.strip() and not any(map(str.isalpha, each)):
                self.strangers += 1  # a number says nothing of a word
            else:
                yield self._pair(name, each, here, topic)

    def _pair(self, name: str, text: Any, path: Path, topic: str) -> Record:
        fields = {TERM: (name,), DEFINITION: (_text(text),)} | ({TOPIC: (topic,)} if topic else {})
        return Record(fields, self.tree.line_of(path))

    def _entry(self, group: Mapping[str, Any], path: Path, topic: str) -> Record:
        fields: dict[str, tuple[str, ...]] = {}
        listed = set()
        for name, value in self._flat(group):
            if isinstance(value, list):
                fields[name] = tuple(_text(each) for each in value)
                listed.add(name)
            else:
                fields[name] = (*fields.get(name, ()), _text(value))
        if topic and not any(field_of(name) is Field.TOPICS for name in fields):
            fields[TOPIC] = (topic,)
        return Record(fields, self.tree.line_of(path), frozenset(listed))

    def _flat(self, group: Mapping[str, Any], around: str = "") -> Iterator[tuple[str, Any]]:
        """The parts of an entry; those of a group within it by both names, those in a language by the one around."""
        spoken = all(map(is_language, group))
        for name, value in group.items():
            whole = f"{around} {name}" if around else name
            if is_language(name) and (spoken or isinstance(value, Mapping)):
                if language_of(name) == "cy" and self.language != name:
                    whole = f"cy {around}".strip()
                elif language_of(name) == language_of(self.language) and (name == self.language or self.english):
                    whole = around
                else:
                    continue
            if isinstance(value, Mapping):
                yield from self._flat(value, whole)
            elif _is_deep(value):
                for each in value:
                    yield from self._flat(each, whole) if isinstance(each, Mapping) else [(whole, each)]
            else:
                yield whole or DEFINITION, value


def _is_entry(group: Mapping[str, Any]) -> bool:
    """Whether the names in a group are those of the parts of an entry."""
    known = {field_of(name) for name in group} - {None}
    groups = [name for name, each in group.items() if isinstance(each, Mapping)]
    if groups and all(map(is_language, groups)):
        return True
    plain = any(field_of(name) in _TOLD | _LABELS and not _is_deep(each) for name, each in group.items())
    return plain and (len(known) > 1 or bool(known & _TOLD and len(group) > 0 and known <= _TOLD | {Field.KEY}))


def _are_pairs(items: Sequence[Any]) -> bool:
    """Whether groups in a list are words with their texts, one word an item: nearly every name is another."""
    names = [name for each in items if isinstance(each, Mapping) and len(each) == 1 for name in each]
    return len(set(names)) * 2 > len(names) and not any(field_of(name) for name in names[:MOST_TRIED])


def _holds_groups(items: Sequence[Any]) -> bool:
    return any(isinstance(each, Mapping) for each in items)


def _is_deep(value: Any) -> bool:
    return isinstance(value, list) and _holds_groups(value)


def _language_of(value: Any) -> str:
    """The language to read, where entries are in several: English, or else the first that is found."""
    found = ""
    level = [value]
    for _ in range(DEEPEST):
        inner: list[Any] = []
        for each in level:
            if isinstance(each, Mapping):
                names = [name for name, inside in each.items() if is_language(name) and isinstance(inside, Mapping)]
                for name in names if not all(map(is_language, each)) else each:
                    found = found or name
                    if language_of(name) == "en":
                        return str(name)
            inner.extend(each.values() if isinstance(each, Mapping) else each if isinstance(each, list) else ())
        level = inner
    return found


def _text(value: Any) -> str:
    if isinstance(value, (list, Mapping)):
        parts = value if isinstance(value, list) else value.values()
        return "; ".join(_text(each) for each in parts)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)
