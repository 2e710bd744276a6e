"""Which files a site has, and how each is made: all pages in each language, and the words as files for programs."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, partial
from itertools import chain, islice
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from markupsafe import Markup

from bot.formats import written
from bot.glossary.browsing import Way
from bot.glossary.documents.document import document_of
from bot.glossary.model.nation import NATIONS
from bot.glossary.model.term import Term
from bot.glossary.search.never_guessed import may_come_by_chance
from bot.glossary.server_glossary import ServerGlossary
from bot.glossary.urgent_help import directory
from bot.service import Edition, Page
from bot.site import names
from bot.site.changes import News, news_of
from bot.site.entry import entry_of
from bot.site.folder import File
from bot.site.lists import Item, List, Ways, by_nation, nation_lists
from bot.site.renderer import Renderer, address_of, folder_of, static
from bot.site.search_index import search_index
from bot.site.shown import shown_page, shown_terms
from bot.site.talk import talks_of
from bot.site.urgent import urgent_lines
from bot.site.wording import Saying
from bot.strings import browsing as browsing_strings
from bot.strings import site as strings
from bot.strings import urgent_help as urgent_strings
from bot.strings.catalogue import languages
from bot.strings.language import ENGLISH, speaking

CHANGES, URGENT, ABOUT, NATION_LISTS = "changes.html", "urgent-help.html", "about.html", "nations.html"
MOST_AT_HOME = 5  # of what changed lately


@dataclass(frozen=True)
class Site:
    """The words of one server as a site; `page` gives what a reader sees of one, and `address` is where it will be."""

    glossary: ServerGlossary
    page: Callable[[str], Page]
    edition: Edition
    today: date
    address: str = ""
    languages: tuple[str, ...] = field(default_factory=languages)

    @cached_property
    def terms(self) -> list[Term]:
        """All words, without links to those that are not there."""
        return shown_terms(self.glossary)

    @cached_property
    def by_nation(self) -> Mapping[str, tuple[Item, ...]]:
        """The words with texts for one nation, which are the same in each language."""
        return by_nation(self.terms)

    def files(self) -> Iterator[File]:
        """All files; each is made when its content is asked for, each page in one language after the other."""
        for name in (names.STYLE, names.SCRIPT):
            yield File(name, partial(static, name))
        yield File(names.INDEX, lambda: search_index(self.terms, self.glossary.never_guessed))
        for form, name in (("csv", names.ALL_CSV), ("json", names.ALL_JSON), ("skos", names.ALL_SKOS)):
            yield File(name, partial(self._whole, form))
        for term in self.terms:
            yield File(names.word_file(term.slug, "json"), partial(_as_json, term))
        pages = [[*self._pages_in(language)] for language in self.languages]
        yield from chain.from_iterable(zip(*pages, strict=True))  # what one page was made of is at hand for the next
        if self.address:
            yield File("sitemap.xml", partial(self._sitemap, [each.path for each in chain(*pages)]))

    def _whole(self, form: str) -> bytes:
        return written(self.terms, form).content

    def _pages_in(self, language: str) -> Iterator[File]:
        """The pages of a language, which are made while it is spoken."""
        with speaking(language):
            pages = list(_Pages(self, language).files())
        for each in pages:
            yield replace(each, path=folder_of(language) + each.path)

    def _sitemap(self, paths: Iterable[str]) -> bytes:
        pages = (each for each in paths if each.endswith(".html") and not each.endswith(names.LOST))
        addresses = [address_of(self.address, each) for each in pages]
        return Renderer(Saying(ENGLISH), self.languages).page("sitemap.xml", "sitemap.xml", addresses=addresses)


class _Pages:
    """The pages of one language. It is made, and they are, while the language is spoken."""

    def __init__(self, site: Site, language: str) -> None:
        self._site, self._language = site, language
        self._ways = Ways(site.glossary.contents)
        self._say = Saying(language)
        self._renderer = Renderer(self._say, site.languages, tuple(self._menu()), site.address)
        self._news = news_of(site.terms, site.edition.changes)
        topics = {topic for term in site.terms for topic in term.topics}
        self._topics = {topic: self._ways.topic(topic) for topic in topics}

    def files(self) -> Iterator[File]:
        """All of them."""
        yield self._file("home.html", names.HOME, self._home)
        for term in self._site.terms:
            yield self._file("word.html", names.word_file(term.slug), partial(self._word, term.slug))
        for each in (*self._ways.lists(self._say), *self._nations()):
            yield self._file("list.html", each.file, partial(_of_list, each))
        yield self._file("changes.html", CHANGES, lambda: {"news": self._news})
        yield self._file("feed.xml", names.FEED, self._feed)
        yield self._file("urgent.html", URGENT, self._urgent)
        yield self._file("about.html", ABOUT, dict)
        yield self._file("lost.html", names.LOST, lambda: {"lists": self._lists})

    def _file(self, template: str, path: str, shown: Callable[[], Mapping[str, Any]]) -> File:
        def content() -> bytes:
            with speaking(self._language):
                return self._renderer.page(template, path, **shown())

        return File(path, content)

    def _menu(self) -> Iterator[Item]:
        for way in self._ways.ways:
            yield Item(self._say(browsing_strings.way, way.value), names.way_file(way))
        yield Item(self._say(strings.nations_title), NATION_LISTS)
        yield Item(self._say(strings.changes_title), CHANGES)
        yield Item(self._say(urgent_strings.button), URGENT)
        yield Item(self._say(strings.about_title), ABOUT)

    def _home(self) -> dict[str, Any]:
        return {"number": len(self._site.terms), "lists": self._lists, "news": [*self._shown_unasked()]}

    @cached_property
    def _lists(self) -> list[tuple[Markup, tuple[Item, ...]]]:
        """The letters and the topics, each with its heading."""
        ways = [way for way in (Way.LETTER, Way.TOPIC) if way in self._ways.ways]
        return [(self._say(browsing_strings.way, way.value), self._ways.groups(way, self._say)) for way in ways]

    def _shown_unasked(self) -> Iterator[News]:
        """The newest changes, of words that nobody is hurt by who did not ask for them."""
        changed = (each for each in self._news if each.what != "checked" and may_come_by_chance(each.term))
        return islice(changed, MOST_AT_HOME)

    def _word(self, slug: str) -> dict[str, Any]:
        page = shown_page(self._site.page(slug), self._site.glossary)
        entry = entry_of(page, self._say, self._site.today)
        return {
            "slug": slug,
            "entry": entry,
            "easy": next((each.key for each in (*entry.plain, *entry.others) if each.is_easy), ""),
            "topics": self._topics,
            "talks": talks_of(self._site.edition.threads.get(slug, ()), self._say),
        }

    def _nations(self) -> Iterator[List]:
        above = Item(self._say(strings.nations_title), NATION_LISTS)
        lists = [*nation_lists(self._site.by_nation, above, self._say)]
        items = tuple(Item(each.title, each.file) for each in lists)
        yield List(NATION_LISTS, self._say(strings.nations_title), items, told=(self._say(strings.nations_told),))
        yield from lists

    def _urgent(self) -> dict[str, Any]:
        days = [each.checked_on for each in directory().helplines if each.checked_on]
        return {
            "own_line": self._site.edition.own_line,
            "lines": [*urgent_lines(self._say)],
            "nations": NATIONS,
            "checked": self._say(urgent_strings.checked, min(days), "") if days else "",
        }

    def _feed(self) -> dict[str, Any]:
        base = address_of(self._site.address, folder_of(self._language)) if self._site.address else ""
        known = self._site.address or f"jargonbot:{folder_of(self._language)}"
        return {"news": self._news, "base": base, "feed_id": f"urn:uuid:{uuid5(NAMESPACE_URL, known)}"}


def _of_list(shown: List) -> dict[str, Any]:
    return {"list": shown}


def _as_json(term: Term) -> bytes:
    """A word as it stands among all others in the file of them all."""
    return json.dumps(document_of(term), ensure_ascii=False).encode() + b"\n"
