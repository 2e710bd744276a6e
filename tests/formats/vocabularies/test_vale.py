import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import UsageError
from bot.formats import written
from bot.glossary.model.term import RelationKind, Term
from tests.formats.test_round_trip import labels, with_slug
from tests.formats.vocabularies.reading import linked, read

CLIENT: dict[str, object] = {
    "label": "Client (old)",
    "aliases": ["case"],
    "definitions": [{"kind": "plain", "text": "Somebody."}],
    "relations": {"consider_using_instead": [{"term": "person", "why": "It is kinder."}, "Case"]},
}
names = labels.filter(
    lambda name: any(map(str.isalpha, name)) and not set(name) & set("|\ue000") and name == name.strip()
)


def test_each_name_of_a_word_is_swapped() -> None:
    """Signs that mean more in a pattern are escaped, and no word is to be swapped for itself."""
    result = written([with_slug(CLIENT, 1), with_slug({"label": "Other"}, 2)], "vale")
    style = yaml.safe_load(result.text)
    assert style["extends"] == "substitution"
    assert style["swap"] == {r"Client \(old\)": "person|Case", "case": "person"}
    assert style["message"].count("%s") == 2
    told = " ".join(result.losses)
    for lost in ("1 other words", "1 definitions", "reasons"):
        assert lost in told


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(word=names, instead=st.lists(names, min_size=1, max_size=3))
def test_a_style_is_read_back_as_a_list_of_words_to_avoid(word: str, instead: list[str]) -> None:
    """What to say instead comes back, whatever signs stand in it."""
    document: dict[str, object] = {"label": word, "relations": {"consider_using_instead": list(instead)}}
    term = with_slug(document, 1)
    told = list(dict.fromkeys(each for each in linked(term, RelationKind.CONSIDER_USING_INSTEAD)))
    told = [each for each in told if each.casefold() != term.label.casefold()]
    if not told:
        return
    swap = yaml.safe_load(written([term], "vale").text)["swap"]
    assert list(swap.values()) == ["|".join(told)]
    again: tuple[Term, ...] = read(written([term], "vale").text, "avoid").terms
    assert [each.label for each in again] == [term.label]


def test_it_is_only_written() -> None:
    """Whoever names the format for reading is told to leave it out."""
    with pytest.raises(UsageError, match="cannot read"):
        read("swap: {}", "vale")
