"""The words of a server and the shared ones, found together."""

from dataclasses import replace

import pytest

from bot.glossary.browsing import Way
from bot.glossary.model.layer import Layer, layer_for
from bot.glossary.model.relation import Heading
from bot.glossary.model.term import Definition, Kind, Relation, RelationKind
from bot.glossary.search.policy import MOST_SUGGESTIONS
from bot.glossary.server_glossary import Hidden, ServerGlossary
from bot.glossary.snapshot import Glossary
from tests.glossary.care_words import WORDS, term

SHARED = Glossary(WORDS)
SAID = Definition(kind=Kind.PLAIN, text="To drink.")
SEE_TEA = Relation(kind=RelationKind.SEE_ALSO, target="Tea")


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


def test_a_word_of_which_only_a_text_was_changed_needs_no_index_of_its_own() -> None:
    """It is found by the names of the shared word, and read as the server has it; a new name is found, too."""
    shared = SHARED.terms["carer"]
    ours = replace(shared.definitions[0], text="Whoever looks after somebody.") if shared.definitions else None
    first = ours or Definition(kind=Kind.PLAIN, text="Whoever looks after somebody.")
    reworded = replace(shared, definitions=(first,))
    words = ServerGlossary.of_layers(SHARED, [layer_for(reworded, shared)])
    assert not words.local.terms
    assert words[words.find("carer").matches[0].slug].definitions == (first,)
    assert [each.definitions for each in words.complete("care", limit=25) if each.slug == "carer"] == [(first,)]

    renamed = ServerGlossary.of_layers(SHARED, [layer_for(replace(reworded, aliases=("looker-after",)), shared)])
    assert renamed.find("looker-after").matches[0].slug == "carer"
    assert len([each for each in renamed.find("carer").matches if each.slug == "carer"]) == 1


def test_a_hidden_word_is_nowhere_and_is_told_by_its_name() -> None:
    """Not in answers, lists, letters, links or what is completed; who says its very name hears why."""
    layer = Layer(slug="carer", label="Carer", hidden="We say family.")
    words = ServerGlossary.of_layers(SHARED, [layer])
    assert "carer" not in words
    assert "carer" not in {each.slug for each in words.terms()}
    assert "carer" not in {each.slug for each in words.find("carer").matches}
    assert "carer" not in {each.slug for each in words.spots("A carer came.")}
    assert "carer" not in {each.slug for each in words.complete("care", limit=25)}
    assert "carer" not in {row.slug for group in words.contents.groups(Way.LETTER) for row in group.rows}
    assert words.hides("a carer") == Hidden("carer", "Carer", "We say family.")
    assert words.hides("respite care") is None


def test_a_link_that_was_taken_away_is_gone_at_both_ends() -> None:
    """And one that a server made is told on the shared word, too."""
    milk, tea, coffee = (replace(term(each), definitions=(SAID,)) for each in ("Milk", "Tea", "Coffee"))
    shared = [tea, replace(coffee, relations=(SEE_TEA,)), milk]
    base = Glossary(shared)
    without = layer_for(coffee, base.terms["coffee"])
    words = ServerGlossary.of_layers(base, [without])
    assert words.relations("coffee") == words.relations("tea") == {}
    with_milk = layer_for(replace(milk, relations=(SEE_TEA,)), base.terms["milk"])
    words = ServerGlossary.of_layers(base, [without, with_milk])
    assert [each.slug for each in words.relations("tea")[Heading.SEE_ALSO]] == ["milk"]
    hidden = ServerGlossary.of_layers(base, [Layer(slug="tea", label="Tea", hidden="")])
    assert [(each.label, each.slug) for each in hidden.relations("coffee")[Heading.SEE_ALSO]] == [("Tea", None)]
