"""The lists of words: on each way through them, such as by letter or topic, and what holds in a nation alone."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from bot.glossary.browsing import Contents, Group, Way, name_of
from bot.glossary.model.keys import keyed
from bot.glossary.model.nation import NATIONS
from bot.glossary.model.relation import by_label
from bot.glossary.model.term import Term
from bot.site import names
from bot.site.entry import nations_in
from bot.site.wording import NOTHING, Saying
from bot.strings import browsing as strings
from bot.strings import nations as nation_strings


@dataclass(frozen=True, slots=True)
class Item:
    """One row of a list: where it leads, from the root of its language, and what stands beside it."""

    name: str
    file: str
    beside: str = ""
    count: Markup = NOTHING


@dataclass(frozen=True, slots=True)
class List:
    """A page with a list; `up` is the list in which it stands."""

    file: str
    title: Markup
    items: tuple[Item, ...]
    up: Item | None = None
    told: tuple[Markup, ...] = ()


class Ways:
    """The ways through a glossary, each with the files of its groups."""

    def __init__(self, contents: Contents) -> None:
        self.ways = tuple(way for way in Way if contents.groups(way))
        self._groups: Mapping[Way, tuple[Group, ...]] = {way: contents.groups(way) for way in self.ways}
        self._files = {way: names.group_files(way, groups) for way, groups in self._groups.items()}

    @property
    def files(self) -> Iterator[str]:
        """The files of all lists."""
        for way in self.ways:
            yield names.way_file(way)
            yield from self._files[way].values()

    def groups(self, way: Way, say: Saying) -> tuple[Item, ...]:
        """The groups of a way, as they are listed."""
        return tuple(
            Item(name_of(way, each), self._files[way][each.key], count=say(strings.counted, way.value, len(each.rows)))
            for each in self._groups.get(way, ())
        )

    def topic(self, name: str) -> str:
        """The file of a topic; empty where there is no such list."""
        found = next((each for each in self._groups.get(Way.TOPIC, ()) if each.name == name), None)
        return self._files[Way.TOPIC][found.key] if found else ""

    def lists(self, say: Saying) -> Iterator[List]:
        """The page of each way, and of each of its groups."""
        for way in self.ways:
            title = say(strings.way, way.value)
            above = Item(title, names.way_file(way))
            yield List(above.file, title, self.groups(way, say))
            for group in self._groups[way]:
                yield self._list(way, group, above, say)

    def _list(self, way: Way, group: Group, above: Item, say: Saying) -> List:
        items = tuple(Item(each.name, names.word_file(each.slug), each.beside) for each in group.rows)
        title, *told = say.lines(strings.title, way.value, say.english(name_of(way, group)))
        return List(self._files[way][group.key], title, items, above, tuple(told))


def by_nation(terms: Iterable[Term]) -> Mapping[str, tuple[Item, ...]]:
    """The words with a text that is for one nation and not for all, by their names, each with the way to that text."""
    found: dict[str, list[Item]] = {nation: [] for nation in NATIONS}
    for term in sorted((each for each in terms if any(one.nation for one in each.definitions)), key=by_label):
        firsts: dict[str, str] = {}
        for key, each in keyed(term).items():
            for nation in nations_in(each.nation):
                firsts.setdefault(nation, key)
        for nation, key in firsts.items():
            found[nation].append(Item(term.label, f"{names.word_file(term.slug)}#{key}"))
    return {nation: tuple(items) for nation, items in found.items()}


def nation_lists(found: Mapping[str, tuple[Item, ...]], above: Item, say: Saying) -> Iterator[List]:
    """What is different in each nation."""
    for nation, items in found.items():
        yield List(names.nation_file(nation), say(nation_strings.name, nation), items, above)
