"""All that communities made as one file, and bringing it into another bot."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.errors import JargonError
from bot.glossary.documents.document import document_of
from bot.glossary.model.term import Term
from bot.service.lexicon import Lexicon
from bot.service.whole_file import VERSION, read_whole
from bot.store.store import Store
from bot.store.whole import SECTIONS, PutWhole, Sections, has_anything, whole
from bot.strings import whole as strings

Numbers = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class WholeText:
    """The text of the file; how many rows of each section are in it, and how many of other sorts are not."""

    text: str
    numbers: Numbers
    left: Numbers


class Moving:
    """Takes all from one database to another; it blocks on the store, as the command line does."""

    def __init__(self, store: Store, lexicon: Lexicon) -> None:
        self._store, self._lexicon = store, lexicon

    def written(self) -> WholeText:
        """All that there is, the same bytes for the same words."""
        found = self._store.ask_now(whole)
        document = {"jargonbot": VERSION, "shipped": [document_of(each) for each in found.shipped], **found.sections}
        text = json.dumps(_with_ids_as_text(document), ensure_ascii=False, indent=1)
        return WholeText(f"{text}\n", _numbers(found.sections), found.left)

    def planned(self, text: str) -> Numbers:
        """How many rows of each section `put` would store.

        Raises:
            JargonError: it is no such file, or a newer one, or this database has words or settings of its own.
        """
        return _numbers(self._readable(text)[0])

    def put(self, text: str) -> Numbers:
        """Store all that such a file holds, or nothing; how many rows of each section there were.

        Raises:
            JargonError: it is no such file, or a newer one, or this database has words or settings of its own.
        """
        sections, shipped = self._readable(text)
        self._store.do_now(PutWhole(shipped, sections))
        self._lexicon.refresh()
        return _numbers(sections)

    def _readable(self, text: str) -> tuple[Sections, tuple[Term, ...]]:
        document, shipped = read_whole(text)
        if self._store.ask_now(has_anything):
            raise JargonError(strings.has_words())
        return {each.name: document[each.name] for each in SECTIONS}, shipped


def _numbers(sections: Sections) -> Numbers:
    return {name: len(rows) for name, rows in sections.items()}


def _with_ids_as_text(value: Any, name: str = "") -> Any:
    """Ids of Discord's are longer than the numbers of many programs: https://www.rfc-editor.org/rfc/rfc8259#section-6"""
    if isinstance(value, dict):
        return {key: _with_ids_as_text(each, key) for key, each in value.items()}
    if isinstance(value, list):
        return [_with_ids_as_text(each) for each in value]
    return str(value) if name == "server_id" else value
