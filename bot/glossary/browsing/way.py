"""The ways to browse, and where a term stands on each of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum

from bot.glossary.browsing.group import Row, key_of
from bot.glossary.model.nation import NATIONS, is_uk
from bot.glossary.model.ownership import is_own
from bot.glossary.model.term import Definition, Source, Term
from bot.glossary.text.acronyms import is_acronym
from bot.glossary.text.fold import fold
from bot.glossary.text.host import host_of
from bot.glossary.text.visible import visible

DIGITS = "0–9"
NOWHERE = ""  # the group of the terms that belong to no other


class Way(StrEnum):
    """A way through the glossary; the order is that in which readers meet them. Old messages hold the names."""

    LETTER = "letter"
    TOPIC = "topic"
    SOURCE = "source"
    SHORT_FORM = "short-forms"
    SPEAKING = "speaks-for-me"

    def rows(self, term: Term) -> Iterator[tuple[str, Row]]:
        """The groups in which a term stands on this way, by name, and its row in each."""
        return _ROWS[self](term)

    def order(self, name: str) -> tuple[bool, int, str, str]:
        """By which the groups of this way are sorted: nations in their own order, that without a name last."""
        place = NATIONS.index(name) if self is Way.SPEAKING and name in NATIONS else len(NATIONS)
        return name == NOWHERE, place, fold(name), name


def _by_letter(term: Term) -> Iterator[tuple[str, Row]]:
    yield _letter(term.label), _row(term)


def _by_topic(term: Term) -> Iterator[tuple[str, Row]]:
    for topic in _each_once(term.topics) or (NOWHERE,):
        yield topic, _row(term)


def _by_source(term: Term) -> Iterator[tuple[str, Row]]:
    """By who says so: the organisation, or the work itself where none is named; beside it the works."""
    names: dict[str, str] = {}
    works: dict[str, dict[str, None]] = {}
    for each in term.definitions:
        if name := publisher_of(each.source):
            name = names.setdefault(key_of(name), name)
            works.setdefault(name, {}).update(dict.fromkeys(_work(each, name)))
    for name, titles in works.items() or ((NOWHERE, ()),):
        yield name, _row(term, "; ".join(titles))


def _by_short_form(term: Term) -> Iterator[tuple[str, Row]]:
    for short in dict.fromkeys(filter(is_acronym, (term.label, *term.aliases))):
        beside = term.label if short != term.label else next((each for each in term.aliases if " " in each), "")
        yield _letter(short), Row(short, term.slug, beside, fold(short))


def _by_nation(term: Term) -> Iterator[tuple[str, Row]]:
    """Only whoever may speak for a person, in each nation where they may."""
    if not term.speaks_for_people:
        return
    given = [each for name in term.nations for each in (NATIONS if is_uk(name) else (name,))]
    for nation in _each_once(given) or (NOWHERE,):
        yield nation, _row(term)


_ROWS: Mapping[Way, Callable[[Term], Iterator[tuple[str, Row]]]] = {
    Way.LETTER: _by_letter,
    Way.TOPIC: _by_topic,
    Way.SOURCE: _by_source,
    Way.SHORT_FORM: _by_short_form,
    Way.SPEAKING: _by_nation,
}


def _row(term: Term, beside: str = "") -> Row:
    return Row(term.label, term.slug, beside, fold(term.label))


def _letter(label: str) -> str:
    """The first letter of a label, of any script, without its accents; one group for all digits, one for all signs."""
    first = fold(label)[:1]
    return DIGITS if first.isdigit() else first.upper()


def publisher_of(source: Source) -> str:
    """Who says so: the organisation, or the work where none is named; empty where no source shows."""
    names = (source.organisation, source.title, host_of(source.url), source.section)
    return next(filter(_shows, names), NOWHERE)


def _work(definition: Definition, publisher: str) -> Iterator[str]:
    """What stands beside a term of a publisher: the work, unless that is the publisher's name, or its own words."""
    title = definition.source.title
    if title and title != publisher and not is_own(definition):
        yield title


def _each_once(names: Iterable[str]) -> list[str]:
    """The names that show, without those that differ from another only in capitals or dashes."""
    seen: dict[str, str] = {}
    for each in filter(_shows, names):
        seen.setdefault(key_of(each), each)
    return [*seen.values()]


def _shows(name: str) -> bool:
    """Whether a reader sees anything of a name: what is made of control signs alone can't be chosen from a menu."""
    return bool(visible(name).strip())
