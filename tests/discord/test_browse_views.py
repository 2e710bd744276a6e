"""The lists of /browse: within Discord's limits, and every page a few choices away, however many words there are."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.discord.browsing.front import FrontView
from bot.discord.browsing.lists import ON_PAGE, ListView, Place, pages_of
from bot.discord.browsing.stops import MOST_STOPS, spread, stops
from bot.glossary.browsing import Way
from bot.glossary.browsing.way import NOWHERE
from bot.glossary.model.term import Definition, Kind, Source, Term
from bot.glossary.server_glossary import ServerGlossary
from bot.glossary.snapshot import Glossary
from tests.discord import nasty
from tests.discord.taken import faults_of_message, ids, texts
from tests.fixtures.accessible import barriers

LONG = "ж" * 200


def over(*terms: Term) -> ServerGlossary:
    return ServerGlossary(Glossary(terms), Glossary())


def assert_readable(view: FrontView | ListView) -> None:
    """Discord takes it, and it keeps nobody out."""
    assert faults_of_message(view) == []
    assert [*barriers(view.to_components())] == []
    assert all(text.strip() for text in texts(view))


@settings(max_examples=10)
@given(st.lists(nasty.terms, min_size=1, max_size=3), st.booleans())
def test_no_word_breaks_its_lists(given_terms: list[Term], speaks: bool) -> None:
    """Whatever labels, topics and sources are called, also where a page is full of them, and they read alike."""
    terms = [
        replace(each, slug=f"s{number}-{copy}", speaks_for_people=speaks, nations=each.topics[:3])
        for number, each in enumerate(given_terms)
        for copy in range(30)
    ]
    glossary = over(*terms)
    assert_readable(FrontView(glossary.contents))
    for way in Way:
        assert_readable(ListView(glossary, Place(way)))
        for group in glossary.contents.groups(way)[:2]:
            for page in (0, 1, 99_999):
                assert_readable(ListView(glossary, Place(way, group.key, page)))


@pytest.mark.parametrize("unseen", ["\x1b", "\x8a \x04", "\u200b"])
def test_a_topic_and_a_publisher_that_nobody_sees_are_none(unseen: str) -> None:
    """A choice in a menu has to be called something: their words stand where those without a topic or source do."""
    told = (Definition(kind=Kind.PLAIN, text="So.", source=Source(title=unseen, organisation=unseen)),)
    glossary = over(Term(slug="word", label="Word", topics=(unseen,), definitions=told, nations=(unseen,)))
    assert_readable(FrontView(glossary.contents))
    for way in (Way.TOPIC, Way.SOURCE):
        assert [group.name for group in glossary.contents.groups(way)] == [NOWHERE]


@pytest.mark.parametrize("label", [LONG, "*" * 200, "👩‍👩‍👧‍👦" * 20, "A" * 200])
def test_a_page_of_the_longest_names_fits(label: str) -> None:
    """Of any script, and with signs that have to be escaped, with works beside them that are as long."""
    work = (Definition(kind=Kind.PLAIN, text="So.", source=Source(title=label, organisation="The Body")),)
    terms = [
        Term(slug=f"s{number}", label=f"{number} {label}"[:200], topics=(label,), definitions=work)
        for number in range(60)
    ]
    glossary = over(*terms)
    for way in (Way.TOPIC, Way.SOURCE):
        [group] = glossary.contents.groups(way)
        assert_readable(ListView(glossary, Place(way, group.key, 1)))


def test_an_empty_glossary_says_that_it_is_empty() -> None:
    """And no menu is shown that has nothing to choose."""
    assert texts(FrontView(over().contents)) == ["# Look through the words\nThere are no words here yet."]
    assert_readable(FrontView(over().contents))
    for way in Way:
        assert_readable(ListView(over(), Place(way)))


@pytest.mark.parametrize("pages", [1, 2, 25, 26, 144, 1200, 3000])
def test_every_page_is_a_few_choices_away(pages: int) -> None:
    """From wherever one is: near pages are offered finely, far ones coarsely, and a menu has room for all."""
    for start in {0, pages // 2, pages - 1}:
        reached, here = {start}, {start}
        for _ in range(1 if pages <= MOST_STOPS else 6):
            offered = {each: stops(each, pages) for each in here}
            assert all(len(each) <= MOST_STOPS and max(each, default=0) < pages for each in offered.values())
            here = {page for each in offered.values() for page in each} - reached
            reached |= here
        assert reached == set(range(pages))


def test_the_front_offers_pages_of_a_long_list_at_even_distances() -> None:
    """The first is always among them."""
    assert spread(4, 6) == [0, 1, 2, 3]
    assert spread(1200, 6) == [0, 200, 400, 600, 800, 1000]


def test_thirty_thousand_words_have_lists_of_a_bounded_size() -> None:
    """One of the pages in the middle of everything is as big as any, and every id on it fits."""
    slug, publishers = "s" * 70, 900
    terms = [
        Term(slug=f"{slug}-{number}", label=f"Word {number}", topics=("All",), aliases=(f"W{number % publishers}X",))
        for number in range(30_000)
    ]
    glossary = over(*terms)
    front = FrontView(glossary.contents)
    assert_readable(front)
    for way in (Way.LETTER, Way.TOPIC, Way.SOURCE, Way.SHORT_FORM):
        for group in glossary.contents.groups(way)[:1]:
            pages = pages_of(group.rows)
            assert pages == 30_000 / ON_PAGE
            view = ListView(glossary, Place(way, group.key, pages // 2))
            assert_readable(view)
            assert max(map(len, ids(view))) <= 100
