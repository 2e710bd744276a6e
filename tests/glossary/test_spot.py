"""Spotting terms in messages."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.glossary.search.spot import Spotter
from tests.fixtures.work import growth
from tests.glossary.care_words import WORDS, term

SPOTTER = Spotter((*WORDS, term("News"), term("Integrated care", "IC"), term("May scheme", "MAY"), term("Can", "CAN")))


def found(text: str) -> list[tuple[str, str]]:
    """Give the slug and the words of each spot."""
    return [(spot.slug, spot.text) for spot in SPOTTER.spot(text)]


def test_terms_are_spotted_once_in_order() -> None:
    """Each term counts where it first appears."""
    text = "A carer asked about respite care. Carers need respite care and reablement."
    assert [slug for slug, _ in found(text)] == ["carer", "respite-care", "reablement"]


def test_the_longest_label_wins() -> None:
    """ "Safeguarding Adults Review" is not also "Safeguarding adults"."""
    assert found("the Safeguarding Adults Review said") == [
        ("safeguarding-adults-review", "Safeguarding Adults Review")
    ]


@pytest.mark.parametrize(
    "written",
    [
        "co-production",
        "Coproduction",
        "co production",
        "CO-PRODUCTION",
        "co\u2011production",
        "co-\u200bproduction",
    ],
)
def test_hyphens_and_case_do_not_matter(written: str) -> None:
    """However it is hyphenated, it is the term, and the offsets are those of the original."""
    text = f"We 🙂 believe in {written}!"
    (spot,) = SPOTTER.spot(text)
    assert (spot.slug, text[spot.start : spot.end]) == ("co-production", written)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("two care homes", "care homes"),
        ("the care home's garden", "care home's"),
        ("our multiagency safeguarding hubs", "multiagency safeguarding hubs"),
        ("care\nhome", "care\nhome"),
        ("under D.o.L.S. now", "D.o.L.S."),
        ("ask your PAs", "PAs"),
        ("dols apply", "dols"),
    ],
)
def test_inflected_forms_are_spotted(text: str, words: str) -> None:
    """Plurals, possessives, line breaks and dotted initials still count."""
    assert [each for _, each in found(text)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "`care home`",
        "```\ncare home\n```",
        "```care home",
        "https://example.org/care-home",
        "[care home](https://example.org)",
        "> care home",
        ">>> a\ncare home",
        "<:care_home:123>",
        "care@home.example",
        "I take care. Home is nice.",
        "my carersomething",
        "the new thing",
        "care `x` home",
    ],
)
def test_what_is_no_prose_is_passed_over(text: str) -> None:
    """Code, links, quotes, emoji, ends of sentences and parts of words are no terms."""
    assert found(text) == []


def test_text_after_a_quote_is_read() -> None:
    """Only the quoted line is passed over."""
    assert found("> a care home?\nYes, a care home.") == [("care-home", "care home")]


def test_everyday_words_count_in_capitals_only() -> None:
    """It, may and can are words; IT and MAY are acronyms, unless a whole sentence is shouted."""
    assert found("It may be that ic pa and it") == []
    assert [slug for slug, _ in found("IT and MAY and IC help")] == [
        "information-technology",
        "may-scheme",
        "integrated-care",
    ]
    assert found("IT MAY BE FINE") == []


def test_an_ambiguous_acronym_names_the_others() -> None:
    """PA is two terms: the first by slug, the others beside it."""
    (spot,) = SPOTTER.spot("Ask your PA.")
    assert (spot.slug, spot.others) == ("personal-assistant", ("power-of-attorney",))


def test_a_written_out_acronym_is_not_spotted_again() -> None:
    """Once power of attorney is spelt out, PA means that."""
    assert found("power of attorney (PA)") == [("power-of-attorney", "power of attorney")]


@settings(deadline=None)
@given(st.text(max_size=4000))
@example("`" * 4000)
@example("[" * 4000)
@example("<" * 4000)
@example("a." * 2000)
@example("IT " * 1300)
@example("care-" * 800)
def test_any_text_is_read(text: str) -> None:
    """No text raises; spots are in order, apart, and quote the original."""
    spots = SPOTTER.spot(text)
    assert all(text[spot.start : spot.end] == spot.text for spot in spots)
    assert all(one.end <= other.start for one, other in pairwise(spots))


def test_a_short_label_at_the_end_is_not_read_past_it() -> None:
    """A longer label with the same beginning does not make the spotter read on where the text ends."""
    spotter = Spotter((term("Direct payment"), term("Direct payment support service")))
    assert [spot.text for spot in spotter.spot("We talked about a direct payment.")] == ["direct payment"]


@pytest.mark.parametrize(
    "piece", ["<", "[a](", "a", "IT ", "section 117, ", "PA. ", "in case ", "``x ", "care home ", "write down "]
)
def test_twice_the_text_is_at_most_twice_the_work(piece: str) -> None:
    """A letter of any pattern is read in a time that grows with it, and no faster."""
    assert growth(lambda size: SPOTTER.spot((piece * size)[:size] + "@"), 20_000) < 2.4


@pytest.mark.parametrize(
    "written",
    ["peer sup-\nport", "peer sup\u00ad\nport", "peer sup- \r\n  port", "care coordi-\nnator", "care co-ordi-\nnator"],
)
def test_a_word_within_a_name_may_be_parted_by_a_line(written: str) -> None:
    """The second half begins the next line, whichever of the words it is."""
    found = Spotter([term("Peer support"), term("Care coordinator", "care co-ordinator")]).spot(f"Your {written}.")
    assert [each.text for each in found] == [written]


def test_two_words_that_a_hyphen_joins_at_a_line_end_stay_two() -> None:
    """Where they are no one word that we know."""
    [found] = Spotter([term("Peer support")]).spot("We offer peer-\nsupport here, and self-\nhelp.")
    assert found.text == "peer-\nsupport"


def test_a_longer_name_wins_that_begins_within_another() -> None:
    """“The disabled” is not said by who writes of an allowance."""
    spotter = Spotter([term("The disabled"), term("Disabled students allowance"), term("Allowance of all")])
    assert [each.text for each in spotter.spot("You get the disabled students allowance.")] == [
        "disabled students allowance"
    ]
    assert [each.text for each in spotter.spot("It is for the disabled students.")] == ["the disabled"]


def test_a_meaning_that_was_only_named_is_told_where_it_is_said() -> None:
    """After letters or words that stand for several things, of which one was said before or not."""
    terms = [term("Care assessment", "assessment"), term("Home assessment", "assessment"), term("Reablement")]
    spotter = Spotter(terms)
    for before in ("the care assessment. The assessment", "the assessment"):
        found = spotter.spot(f"We did {before}; then the home assessment, the assessment and reablement.")
        assert [each.slug for each in found] == ["care-assessment", "home-assessment", "reablement"]
