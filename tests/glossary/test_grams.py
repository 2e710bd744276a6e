from __future__ import annotations

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.glossary.model.term import Definition, Kind, Term
from bot.glossary.search.grams import Grams
from bot.glossary.snapshot import Glossary

texts = st.lists(st.text("abc éż", min_size=1, max_size=12).map(str.strip).filter(bool), min_size=1, max_size=20)


def one_word(name: str) -> Glossary:
    """A glossary as most servers have one, with every index built."""
    definition = Definition(kind=Kind.PLAIN, text="We meet on Mondays and drink tea together.")
    return Glossary([Term(slug=name, label=f"Tea club {name}", definitions=(definition,))]).prepare()


@given(texts)
def test_every_text_is_found_by_itself(texts: list[str]) -> None:
    """Whatever triples its neighbours have or lack."""
    grams = Grams(texts)
    for number, text in enumerate(texts):
        assert number in grams.near(text, len(texts))


@pytest.mark.parametrize("texts", [[], [""], ["", ""], ["tea club"]])
@pytest.mark.parametrize("query", ["", "zzz", "日本"])
def test_where_no_triple_is_shared_nothing_is_near(texts: list[str], query: str) -> None:
    """Also in an index of nothing, and before the first and after the last triple of the index."""
    assert Grams(texts).near(query, 5).tolist() == []
    assert Grams(texts).near(query, 5, within=True).tolist() == []


def test_a_glossary_of_one_word_is_small() -> None:
    """A thousand servers with a word of their own fit beside the bot: at most 64 KiB each."""
    one_word("warm-up")  # the tables that all glossaries share are filled
    tracemalloc.start()
    try:
        glossaries = [one_word(f"number-{number}") for number in range(20)]
        used, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert used / len(glossaries) < 64 * 1024
