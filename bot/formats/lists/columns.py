"""Which name of a list holds what: each name is looked at beside the others."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.formats.lists.fields import Field, field_of
from bot.formats.lists.languages import language_of

NAMING = (Field.LABEL, Field.ACRONYM, Field.EXPANSION)
TELLING = (Field.DEFINITION, Field.FORMAL, Field.EASY_READ, Field.EXPANSION, Field.NOTES)


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of a list by what they hold, in their order, and those that hold nothing that is kept."""

    names: Mapping[Field, tuple[str, ...]]
    unused: tuple[str, ...] = ()
    written: tuple[str, ...] = ()  # all of them, in the order of the list
    taken: str = ""  # the name that nobody knows, but that stands where the words should be
    is_open: bool = False  # a heading such as “name” may as well be that of people as of words

    def __contains__(self, each: object) -> bool:
        return each in self.names

    @property
    def has_words(self) -> bool:
        """Whether a name holds the words."""
        return any(each in self.names for each in NAMING)

    @property
    def has_meanings(self) -> bool:
        """Whether a name holds what the words mean. A single column of short and long forms does not."""
        telling = [each for each in TELLING if each in self.names]
        return telling != [Field.EXPANSION] if set(NAMING) & self.names.keys() == {Field.EXPANSION} else bool(telling)

    @property
    def is_of_words_alone(self) -> bool:
        """Whether it is plain that these are words, and no name is left that may hold what they mean."""
        return self.has_words and not (self.unused or self.taken or self.is_open)


def columns_of(names: Iterable[str]) -> Columns:
    """What the names of a list hold."""
    known: dict[str, Field | None] = {name: field_of(name) for name in names if name.strip()}
    known = _in_one_language(known)
    found = set(known.values())
    is_open = Field.NAME in found and Field.LABEL not in found
    taken = ""
    if Field.NAME in found:
        place = _place_of_name(found)
        known = {name: place if each is Field.NAME else each for name, each in known.items()}
    elif not found & set(NAMING) and Field.DEFINITION in found:
        taken = _before_the_meaning(known)
        known = {**known, taken: Field.LABEL} if taken else known
    by_field: dict[Field, list[str]] = {}
    for name, each in known.items():
        if each:
            by_field.setdefault(each, []).append(name)
    unused = tuple(name for name, each in known.items() if each is None)
    return Columns({each: tuple(names) for each, names in by_field.items()}, unused, tuple(known), taken, is_open)


def _in_one_language(known: Mapping[str, Field | None]) -> dict[str, Field | None]:
    """Of names for the same in several languages those in English, or in none; a Welsh word is kept as one."""
    languages = {name: language_of(name) if each else "" for name, each in known.items()}
    plain = {each for name, each in known.items() if languages[name] in ("", "en")}
    kept: dict[str, Field | None] = {}
    for name, each in known.items():
        if languages[name] == "cy" and each is Field.LABEL and each in plain:
            kept[name] = Field.WELSH
        else:
            kept[name] = None if languages[name] in ("cy", "other") and each in plain - {Field.WELSH} else each
    return kept


def _place_of_name(found: set[Field | None]) -> Field:
    """“Name” and “title” are what letters stand for, or the word itself; beside a word, another name of it."""
    if Field.LABEL in found:
        return Field.ALIASES
    return Field.EXPANSION if Field.ACRONYM in found and Field.EXPANSION not in found else Field.LABEL


def _before_the_meaning(known: Mapping[str, Field | None]) -> str:
    """The heading on the left of the meaning, where no heading says which one holds the words."""
    names = list(known)
    meaning = next(name for name, each in known.items() if each is Field.DEFINITION)
    before: Sequence[str] = names[: names.index(meaning)]
    unknown = [name for name in before if known[name] in (None, Field.KEY, Field.TOPICS, Field.CONTEXT)]
    return unknown[-1] if unknown else ""
