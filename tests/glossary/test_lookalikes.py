"""Names that look like those of another word: each is the same word to the bot, or an editor is told of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.glossary.checks.lookalikes import look_alike_findings
from bot.glossary.model.same_word import How, KnownWords, Verdict
from bot.glossary.model.term import Term
from bot.glossary.text.fold import fold
from bot.glossary.text.skeleton import skeleton
from tests.fixtures.shipped import shipped_reading

SPOOFS = {
    "API": [
        "АРІ",
        "АPI",
        "AРI",
        "APІ",
        "ΑPI",
        "AΡI",
        "APΙ",
        "APl",
        "AP1",
        "AP|",
        "ＡＰＩ",
        "A\u200bPI",
        "Á\u0301PI",
        "𝐀𝐏𝐈",
    ],
    "Advocacy": ["Adv0cacy", "Аdvocacy", "Advоcacy", "Advocасy", "Advocacу", "Αdvocacy", "Advοcacy", "Ａdvocacy"],
    "Carer": ["Саrer", "Cаrer", "Carеr", "ᴄarer", "cɑrer", "Ϲarer", "Carer\u202e", "Ｃarer", "Сarer", "𝖢arer"],
    "PIP": ["P1P", "PlP", "P|P", "РIP", "PIР", "ΡIΡ", "ＰＩＰ", "PІP", "\u2066PIP\u2069"],
    "DoLS": ["D0LS", "DоLS", "DοLS", "DoLЅ", "ᎠoLS"],
    "Care Act 2014": ["Care Act 2O14", "Care Act 20l4", "Саге Act 2014", "Care\u2003Act 2014"],
}


@pytest.mark.trust("look-alikes", bad_inputs=1)
@pytest.mark.parametrize(("label", "spoof"), [(label, each) for label in SPOOFS for each in SPOOFS[label]])
def test_each_spoof_is_the_same_word_or_told(label: str, spoof: str) -> None:
    """Letters of another script, digits for letters, and signs that nobody sees."""
    there = Term(slug="there", label=label)
    new = Term(slug="new", label=spoof)
    told = [each.what for each in look_alike_findings([there, new])]
    asked = [(each.how, each.verdict) for each in KnownWords([there]).like(new)]
    if fold(spoof) == fold(label):
        assert told == []
        assert How.LOOKS not in [how for how, _ in asked]
    else:
        assert len(told) == 1
        assert f"looks like “{label}”" in told[0]
        assert asked == [(How.LOOKS, Verdict.PERHAPS)]


@pytest.mark.parametrize("label", ["API officer", "Advocate", "Career", "PLP", "DoL", "Care Act 2041", "Кот", "照护"])
def test_another_word_is_no_look_alike(label: str) -> None:
    """Be it ever so near, or in another script throughout."""
    there, new = [Term(slug=each, label=each) for each in SPOOFS], Term(slug="new", label=label)
    assert [*look_alike_findings([*there, new])] == []
    assert KnownWords(there).like(new) == ()


def test_the_shipped_words_look_like_themselves_alone() -> None:
    """No two names of different words are taken for each other."""
    assert [*look_alike_findings(shipped_reading().terms)] == []


def test_the_later_of_two_in_a_file_is_told() -> None:
    """Whichever name of it it is."""
    terms = [Term(slug="api", label="API"), Term(slug="other", label="Other", aliases=("АРІ",))]
    assert [(each.place.slug, each.what) for each in look_alike_findings(terms)] == [
        ("other", "“АРІ” looks like “API” of another word (slug api), but it has other letters in it.")
    ]


@given(st.text(max_size=30))
def test_whoever_writes_the_same_is_taken_for_the_same(label: str) -> None:
    """A skeleton says no less than a fold where nothing is alike, and a skeleton of it is no other."""
    assert skeleton(label) == skeleton(label.swapcase().swapcase())
    assert len(skeleton(label)) <= 18 * len(label)
