"""What a document may hold, and how its faults are told."""

import pytest
from pydantic import ValidationError

from bot.glossary.documents.document import term_from
from bot.glossary.documents.validation import findings_of


def faults(**fields: object) -> list[str]:
    """What is said of an entry."""
    with pytest.raises(ValidationError) as caught:
        term_from({"label": "A", **fields})
    return [each.what for each in findings_of(caught.value)]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "javascript://example.org/%0aalert(1)",
        "file:///etc/passwd",
        "ftp://example.org",
        "//example.org",
        " https://example.org/a b",
        "https://example.org/<b>",
    ],
)
def test_only_web_addresses_are_links(address: str) -> None:
    """Readers press on them, wherever an entry came from: nothing may run, and no file be opened."""
    [what] = faults(discussions=[{"title": "Talk", "url": address}])
    assert what.endswith("is not a web address.")


def test_the_faulty_part_of_a_list_is_named_as_people_count() -> None:
    """From one: whoever mends the file would else look at the part before it."""
    assert faults(aliases=["fine", 7]) == [
        "Part 2 of “aliases” has to be a text, but it is a bare number or switch; put it in quotes."
    ]


@pytest.mark.parametrize("given", ["perhaps", ["yes"], {"yes": "no"}])
def test_a_switch_that_says_neither_yes_nor_no_is_told(given: object) -> None:
    """Whoever writes the file writes words, and reads what to write."""
    assert faults(speaks_for_people=given) == ["“speaks_for_people” has to be yes or no."]
