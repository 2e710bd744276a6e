"""Lists of all shapes, each damaged two hundred times: read whole, or refused with the line."""

from random import Random

import pytest

from bot.formats import written
from bot.formats.content import Content
from bot.formats.registry import FORMATS
from bot.glossary.documents.document import term_from
from tests.formats.damaged import MANY, mutated, told_of_damage

OURS = [
    term_from(
        {
            "label": label,
            "slug": label.lower().replace(" ", "-"),
            "aliases": ["pod, small"],
            "topics": ["Rooms"],
            "definitions": [
                {"kind": "plain", "text": text, "source": {"title": "A guide", "url": "https://example.org/a"}}
            ],
            "relations": {"see_also": ["Nook"]},
        }
    )
    for label, text in (
        ("Hush room", "A room without noise: for you."),
        ("Pod", "A “hut”, no more."),
        ("Den", "Small."),
    )
]
SEEDS = {
    "csv": [
        written(OURS, "csv").text,
        "Acronym;Meaning;Notes\nPOD;Place of dreams;Shut\nNOOK;New, old or known;\n",
        '# made today\nTerm,Definition\n"Hush, room","A room ""without"" noise\nfor you"\nPod,A hut\n',
        "word\tmeaning\nPod\tA hut\nNook\tA corner\n",
    ],
    "json": [
        written(OURS, "json").text,
        '{"Pod": "A hut.", "Nook": ["A corner.", "A place to read."]}',
        '[\n {"id": 1, "term": "Pod", "description": "A hut."},\n {"id": 2, "term": "Nook", "description": null}\n]\n',
    ],
    "yaml": [
        written(OURS, "yaml").text,
        "- acronym: POD\n  meaning: Place of dreams\n  website: https://example.org\n- acronym: NOOK\n  meaning: New\n",
        "Pod: A hut.\nNook: A corner.\nDen: ~\n",
    ],
}


@pytest.mark.parametrize("name", SEEDS)
def test_damaged_lists_are_read_or_refused(name: str) -> None:
    """What is read is whole, and what is refused is so in few sentences, of which nearly each names the line."""
    told_of_damage(name, SEEDS[name], 40)


@pytest.mark.parametrize("name", SEEDS)
def test_damaged_lists_of_any_kind_are_told(name: str) -> None:
    """Looking what a file is never fails, whatever stands in it."""
    chance = Random(name)
    for _ in range(MANY):
        content = Content(mutated(chance.choice(SEEDS[name]), chance), "file")
        assert all(isinstance(each.fits(content), bool) for each in FORMATS.values())
