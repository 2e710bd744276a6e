"""Terminologies in TBX: the entries that have a term in English."""

from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import Any

from bot.formats.content import Content
from bot.formats.format import Format
from bot.formats.reading import Reading
from bot.formats.vocabularies.elements import Element, root_of
from bot.formats.vocabularies.fitting import Draft, reading_of_drafts
from bot.formats.vocabularies.left_out import LeftOut
from bot.formats.vocabularies.rings import without_rings
from bot.formats.vocabularies.slugs import Slugs
from bot.formats.vocabularies.targets import Targets
from bot.formats.vocabularies.tbx_writing import written
from bot.formats.vocabularies.term_entry import AGAINST, TermEntry, document_of_definition
from bot.formats.vocabularies.tongues import foreign, is_english, is_welsh, one_language
from bot.formats.vocabularies.xml_head import root_name
from bot.glossary.checks.finding import Finding, GlossaryError, Place
from bot.strings import vocabularies as strings

_ROOTS = ("martif", "tbx", "TBX")
_ENTRIES = ("conceptEntry", "termEntry")


def read(content: Content) -> Reading:
    """Read a terminology. What is advised against is found under the term to say instead, and never shown.

    Raises:
        GlossaryError: it is no XML that can be trusted, or has no entry with a term in English.
    """
    root = root_of(content)
    language = root.attributes.get("lang", "").lower()
    entries = [TermEntry(each, language) for each in root.find(*_ENTRIES)]
    if not entries:
        raise GlossaryError([Finding(Place(content.file, root.line), *strings.no_entries())])
    terminology = _Terminology(entries, _base(root, content))
    drafts = [Draft(terminology.document(each), each.line) for each in terminology.kept]
    return reading_of_drafts(drafts, content.file, terminology.left_out)


def _base(root: Element, content: Content) -> dict[str, str]:
    """Who says what no source is given for: the title of the file, or else its name."""
    title = next((each.text for each in root.find("titleStmt") if each.text), "")
    return {"title": title or PurePath(content.file).name}


class _Terminology:
    def __init__(self, entries: Iterable[TermEntry], base: Mapping[str, str]) -> None:
        self._base = dict(base)
        self.left_out = LeftOut()
        entries = list(entries)
        self.kept = [each for each in entries if each.english]
        self.left_out.note(strings.no_english, len(entries) - len(self.kept))
        strangers = (name for each in entries for name in each.names if not _is_known(name.language))
        self.left_out.note(strings.foreign_names, sum(1 for _ in strangers))
        slugs = Slugs()
        self._of = {id(each): slugs.given(each.english[0].text) for each in self.kept}
        self._by_id = {each.id: self._of[id(each)] for each in reversed(self.kept) if each.id}
        self._targets = Targets(
            {self._of[id(each)]: (each.english[0].text, [name.text for name in each.english[1:]]) for each in self.kept}
        )
        self._links = self._linked()

    def _linked(self) -> dict[str, dict[str, list[str]]]:
        pairs: dict[str, dict[tuple[str, str], None]] = {"child_of": {}, "see_also": {}}
        for each in self.kept:
            here = self._of[id(each)]
            for kind, target in each.links:
                other = self._by_id.get(target.removeprefix("#"))
                if other is None:
                    self.left_out.note(strings.links_to_nothing)
                elif other == here:
                    self.left_out.note(strings.links_to_itself)
                elif kind == "child_of" or (other, here) not in pairs[kind]:
                    pairs[kind][here, other] = None
        self.left_out.note(strings.rings, without_rings(pairs["child_of"]))
        links: dict[str, dict[str, list[str]]] = {}
        for kind, known in pairs.items():
            for here, other in known:
                links.setdefault(here, {}).setdefault(kind, []).append(self._targets.named(other, here))
        return links

    def document(self, entry: TermEntry) -> dict[str, Any]:
        """An entry as documents have it (see `bot.glossary.documents.document`)."""
        label, *others = entry.english
        names = dict.fromkeys(each.text for each in others if each.standing != AGAINST and each.text != label.text)
        hidden = dict.fromkeys(each.text for each in others if each.standing == AGAINST)
        slug = self._of[id(entry)]
        return {
            "label": label.text,
            "slug": slug,
            "aliases": list(names),
            "cy": list(dict.fromkeys(entry.welsh)),
            "hidden_labels": [each for each in hidden if each not in names and each != label.text],
            "topics": entry.topics,
            "definitions": self._definitions(entry),
            "relations": self._links.get(slug, {}),
        }

    def _definitions(self, entry: TermEntry) -> list[dict[str, Any]]:
        told = [(value, fact) for value, fact in entry.definitions if value.text]
        self.left_out.note(strings.empty_definitions, len(entry.definitions) - len(told))
        self.left_out.note(strings.foreign_definitions, foreign([value for value, _ in told]))
        kept = set(one_language([value for value, _ in told]))
        english = [(value, fact) for value, fact in told if is_english(value.language) and value.text in kept]
        return [document_of_definition(value, fact, self._base) for value, fact in english]


def _is_known(language: str) -> bool:
    return is_english(language) or is_welsh(language)


def _is_tbx(content: Content) -> bool:
    return root_name(content) in _ROOTS


TBX = Format(name="tbx", suffixes=(".tbx", ".xml", ".martif"), fits=_is_tbx, read=read, write=written)
