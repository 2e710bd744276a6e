"""What a glossary is made of, as immutable values (words after ISO 25964 and SKOS; see CONTRIBUTING.md)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import blake2s

MAX_LABEL = 200
MAX_SLUG = 80
MAX_TEXT = 4000


class Kind(StrEnum):
    """What a definition is for. The order is the order in which readers meet them."""

    PLAIN = "plain"
    EASY_READ = "easy_read"
    FORMAL = "formal"

    @property
    def letter(self) -> str:
        """The letter with which the keys of such definitions begin. Databases hold them, so each keeps its own."""
        return _LETTERS[self]


_LETTERS = {Kind.PLAIN: "p", Kind.FORMAL: "f", Kind.EASY_READ: "e"}


class RelationKind(StrEnum):
    """The relations that are stored. Their inverses are derived on reading (`relation.py`)."""

    SYNONYM_OF = "synonym_of"
    NOT_TO_BE_CONFUSED_WITH = "not_to_be_confused_with"
    SEE_ALSO = "see_also"
    CONSIDER_USING_INSTEAD = "consider_using_instead"
    CHILD_OF = "child_of"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Who says so, and where. All fields empty means that no source was given."""

    title: str = ""
    organisation: str = ""
    section: str = ""
    url: str = ""
    licence: str = ""

    def __bool__(self) -> bool:
        return any((self.title, self.organisation, self.section, self.url))


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """One text that says what a term means.

    `checked_by` says which people have read an easy read text and understood it.
    `nation` is empty where the definition holds across the UK. `in_force` is a short sentence, given only
    where readers could wrongly think that a law applies today. `review_by` is the day after which nobody
    should trust the text unread. A community that changes a text has it in its own words from then on: `changed_on`
    is that day, and `written_from` the source of what stood there before. `known_as` is the key by which flags know
    the definition, where its source no longer gives it. `sums_until` is the last day for which the sums of money in it
    are this year's.
    """

    kind: Kind
    text: str
    source: Source = Source()
    written_from: Source = Source()
    nation: str = ""
    in_force: str = ""
    checked_on: date | None = None
    checked_by: str = ""
    changed_on: date | None = None
    review_by: date | None = None
    sums_until: date | None = None
    known_as: str = ""

    @property
    def key(self) -> str:
        """A short name that stays the same when the definition is edited, so that flags stay with it."""
        return self.known_as or self.key_of_origin

    @property
    def key_of_origin(self) -> str:
        """The key that kind, source and nation give it."""
        origin = "\0".join((self.kind, self.source.title, self.source.section, self.nation))
        return self.kind.letter + blake2s(origin.encode(), digest_size=4).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A line that goes with all definitions, for one nation or for all: what to do next, or what waiting may lose."""

    text: str
    source: Source = Source()
    nation: str = ""
    checked_on: date | None = None
    review_by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Discussion:
    """A pointer to what people say about a word; `summary` is one line of ours."""

    title: str
    author: str = ""
    url: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A link as it is stored on one term. `target` is a label or slug, which may be unknown yet."""

    kind: RelationKind
    target: str
    why: str = ""
    source: Source = Source()


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """An entry of the glossary. `slug` is stable; labels may clash (one acronym, several meanings).

    `welsh_labels` are those of published Welsh; `everyday` names those of its labels that people also say without
    meaning the term; `people_say` holds phrases by which they describe it, which are searched and never shown.
    `speaks_for_people` says that it names somebody who may speak or decide for a person, or at their side.
    """

    slug: str
    label: str
    aliases: tuple[str, ...] = ()
    welsh_labels: tuple[str, ...] = ()
    hidden_labels: tuple[str, ...] = ()
    everyday: tuple[str, ...] = ()
    people_say: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    nations: tuple[str, ...] = ()
    speaks_for_people: bool = False
    definitions: tuple[Definition, ...] = ()
    next_steps: tuple[Note, ...] = ()
    time_limits: tuple[Note, ...] = ()
    discussions: tuple[Discussion, ...] = ()
    relations: tuple[Relation, ...] = ()

    def of_kind(self, kind: Kind) -> tuple[Definition, ...]:
        """The definitions of one kind, in the order in which they were written."""
        return tuple(each for each in self.definitions if each.kind is kind)

    def related(self, kind: RelationKind) -> tuple[Relation, ...]:
        """The stored relations of one kind, in the order in which they were written."""
        return tuple(each for each in self.relations if each.kind is kind)

    @property
    def labels(self) -> tuple[str, ...]:
        """Every name this term is found by: label, aliases, Welsh labels, then hidden labels."""
        return (self.label, *self.aliases, *self.welsh_labels, *self.hidden_labels)
