"""What comes back from a question."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from bot.feedback.definition_ref import WHOLE
from bot.feedback.flags import FlagCounts
from bot.feedback.writing import Together
from bot.glossary.documents.document import source_document
from bot.glossary.model.keys import keyed
from bot.glossary.model.layer import Layer
from bot.glossary.model.nation import NATIONS
from bot.glossary.model.relation import Heading, Link
from bot.glossary.model.term import Definition, Kind, Note, Source, Term
from bot.glossary.search.match import Match, Outcome, worth_offering
from bot.glossary.server_glossary import Hidden
from bot.strings import answers as strings


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Page:
    """All that a reader sees of one term: the term, its eight headings, and whether the server made it.

    Two pages are the same only if they are one: what is made of a page can be kept as long as the page is.
    `counts` has those of flags by the keys of the definitions; the empty key is the whole answer. `nation` is where
    its readers live, if the server has said so. `offered` are the terms among its links that may be looked up from it:
    words about people are not. `read_on` is the day on which people who draw on support read it as it stands, and
    `layer` what the server lays over it, if it is a shared word. `together` says whether it is open for writing, and
    with how many people its text was written.
    """

    term: Term
    relations: Mapping[Heading, tuple[Link, ...]]
    local: bool = False
    counts: Mapping[str, FlagCounts] = field(default_factory=dict)
    nation: str = ""
    offered: frozenset[str] = frozenset()
    read_on: date | None = None
    layer: Layer | None = None
    together: Together = field(default_factory=Together)

    def distance(self, each: Definition) -> int:
        """By which definitions of one kind are put in order: those that hold where its readers live come first."""
        if not self.nation or self.nation in each.nation:
            return 0
        return 2 if each.nation else 1

    def ordered(self) -> list[tuple[str, Definition]]:
        """All definitions with their keys, kind by kind, each kind beginning with its readers' nation."""
        definitions = sorted(keyed(self.term).items(), key=lambda each: self.distance(each[1]))
        return [each for kind in Kind for each in definitions if each[1].kind is kind]

    def is_of_elsewhere(self, definitions: Iterable[Definition]) -> bool:
        """Whether none of some definitions holds where the readers live."""
        places = [each.nation for each in definitions]
        return bool(self.nation and places) and all(place and self.nation not in place for place in places)

    def meaning(self) -> Definition | None:
        """The definition that says the most in the fewest words: plain, or else formal, where its readers live."""
        order = (Kind.PLAIN, Kind.FORMAL, Kind.EASY_READ)
        return min(self.term.definitions, key=lambda each: (order.index(each.kind), self.distance(each)), default=None)

    def holding(self, notes: Iterable[Note], where: str = "") -> tuple[Note, ...]:
        """Those of the notes that hold where the readers live, or where nobody said, `where` a text holds."""
        places = [self.nation] if self.nation else [each for each in NATIONS if each in where]
        return tuple(each for each in notes if not each.nation or any(place in each.nation for place in places))

    def counts_of(self, key: str = WHOLE) -> FlagCounts:
        """The counts of one definition, or of the whole answer."""
        return self.counts.get(key, FlagCounts())


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question: a page, or terms that may be meant, or neither.

    `suggestions` are the nearest terms, best first, however faint; with no outcome they are only the nearest.
    `advised` says that people advise the very words that were asked, which are no term of their own; `urgent`, that a
    phrase stands in the question that puts urgent help first: readers are offered no term then. `sides` are the answers
    for each of the words that it asks to have told apart; `mentioned` the terms in whose texts the words stand, where
    nothing is near; `of_advice` says that it asks whether to say the word at all.
    `hidden` is the word that was asked for by its very name, and that the server does not show.
    """

    query: str
    outcome: Outcome
    confidence: float = 0.0
    page: Page | None = None
    suggestions: tuple[Match, ...] = ()
    urgent: bool = False
    advised: bool = False
    mentioned: tuple[Match, ...] = ()
    sides: tuple["Answer", ...] = ()
    of_advice: bool = False
    hidden: Hidden | None = None

    @property
    def card(self) -> Page | None:
        """The page, where its card says all that was asked."""
        return None if self.urgent or self.sides or self.of_advice else self.page

    @property
    def is_sure(self) -> bool:
        """Whether every word that was asked about is surely known."""
        return all(each.page for each in self.sides) if self.sides else self.page is not None

    @property
    def offers(self) -> tuple[Match, ...]:
        """The terms near enough to ask a person about."""
        return worth_offering(self.suggestions)

    @property
    def is_ambiguous(self) -> bool:
        """Whether the very words that were asked stand for several terms."""
        return len(self.suggestions) > 1 and self.suggestions[1].exact

    def as_json(self) -> dict[str, Any]:
        """The object that `jargonbot ask --json` prints (see `docs/command-line.md`)."""
        return {
            "query": self.query,
            "outcome": self.outcome.value,
            "confidence": self.confidence,
            "term": _page_json(self.page) if self.page else None,
            "suggestions": [
                {"slug": each.slug, "label": each.label, "confidence": each.confidence} for each in self.suggestions
            ],
        }


@dataclass(frozen=True, slots=True)
class Spotted:
    """A term found in a text. Offsets count code points, `end` exclusive; `others` are further meanings."""

    page: Page
    start: int
    end: int
    text: str
    others: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The object that `jargonbot explain --json` prints."""
        term = self.page.term
        place = {"start": self.start, "end": self.end, "text": self.text}
        return {"slug": term.slug, "label": term.label, **place, "others": list(self.others)}


def _page_json(page: Page) -> dict[str, Any]:
    return {
        "slug": page.term.slug,
        "label": page.term.label,
        "aliases": list(page.term.aliases),
        "topics": list(page.term.topics),
        "nations": list(page.term.nations),
        "next": _said(page, page.term.next_steps),
        "time_limit": _said(page, page.term.time_limits),
        "definitions": [_definition_json(each) for each in page.term.definitions],
        "relations": {heading.value: [link.label for link in page.relations.get(heading, ())] for heading in Heading},
    }


def _said(page: Page, notes: tuple[Note, ...]) -> str:
    """What notes say where the readers live; where nobody said, what all of them say, each with its nation."""
    chosen = page.holding(notes) if page.nation else notes
    return "\n".join(strings.in_nation(each.nation, each.text) for each in chosen)


def _definition_json(definition: Definition) -> dict[str, Any]:
    return {
        "kind": definition.kind.value,
        "text": definition.text,
        "source": _source_json(definition.source),
        "nation": definition.nation,
        "in_force": definition.in_force,
        "checked_on": definition.checked_on.isoformat() if definition.checked_on else None,
        "changed_on": definition.changed_on.isoformat() if definition.changed_on else None,
        "written_from": _source_json(definition.written_from) if definition.written_from else None,
    }


def _source_json(source: Source) -> dict[str, str]:
    return {"title": "", "organisation": "", "url": ""} | source_document(source)
