"""The words of a server and the shared ones, found together."""

import pytest

from bot.glossary.search.policy import MOST_SUGGESTIONS
from bot.glossary.server_glossary import ServerGlossary
from bot.glossary.snapshot import Glossary
from tests.glossary.care_words import WORDS, term

SHARED = Glossary(WORDS)


def found(text: str, *own: str) -> list[tuple[str, str]]:
    """The slug and the words of each spot, for a server with these words of its own."""
    words = ServerGlossary(SHARED, Glossary(term(label) for label in own))
    return [(spot.slug, spot.text) for spot in words.spots(text)]


def test_own_and_shared_words_are_spotted_in_their_order() -> None:
    """A reader follows the text, and does not care whose word it is."""
    text = "A carer of our Tea club asked about respite care."
    assert found(text, "Tea club") == [("carer", "carer"), ("tea-club", "Tea club"), ("respite-care", "respite care")]
    assert found(text) == [("carer", "carer"), ("respite-care", "respite care")]


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ("Care home club", [("care-home-club", "care home club")]),  # longer than the shared “Care home”
        ("Home club rules", [("home-club-rules", "home club rules")]),  # longer, and it begins later
        ("Home", [("care-home", "care home")]),  # shorter than it
        ("Home club", [("care-home", "care home")]),  # they overlap, and both are as long
    ],
)
def test_of_two_that_overlap_the_longer_one_is_spotted(own: str, expected: list[tuple[str, str]]) -> None:
    """Whichever glossary it comes from: two explanations of the same words would contradict each other."""
    assert found("at the care home club rules", own) == expected


def test_a_servers_wording_of_a_shared_word_is_spotted_once() -> None:
    """Both glossaries know it, and it is one word."""
    assert found("Carer, carer and carers", "Carer") == [("carer", "Carer")]


def test_a_word_under_its_old_name_and_its_own_is_spotted_once() -> None:
    """A server may call a carer a caregiver: one explanation is enough, under the name that it chose."""
    words = ServerGlossary(SHARED, Glossary([term("Caregiver", slug="carer")]))
    [spot] = words.spots("A carer is a caregiver.")
    assert (spot.slug, spot.text) == ("carer", "caregiver")


def test_two_words_side_by_side_are_both_spotted() -> None:
    """Where one ends the other may begin."""
    assert found("care home club", "Club") == [("care-home", "care home"), ("club", "club")]


def test_every_meaning_is_offered_beside_a_servers_own() -> None:
    """Letters with many meanings are a choice among all of them, also where the server has added one more."""
    shared = Glossary(term("PA", slug=f"pa-{number}") for number in range(2 * MOST_SUGGESTIONS))
    words = ServerGlossary(shared, Glossary([term("PA", slug="pa-ours")]))
    assert {each.slug for each in words.find("PA").matches} == {"pa-ours", *shared.terms}
