from __future__ import annotations

import pytest

from bot.discord.kit.command_mentions import CommandMentions
from bot.strings import curation

OWN = [{"type": 1, "name": "a"}]
HELD = [
    {"type": 1, "name": "define", "id": "11", "options": [{"type": 3, "name": "term"}]},
    {"type": 1, "name": "term", "id": "22", "options": [{"type": 1, "name": "add"}, {"type": 1, "name": "edit"}]},
    {
        "type": 1,
        "name": "my",
        "id": "33",
        "options": [{"type": 2, "name": "own", "options": [{"type": 1, "name": "a"}]}],
    },
    {"type": 3, "name": "Explain the jargon", "id": "44"},
]


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("Try /define.", "Try </define:11>."),
        ("“/define”, or /term edit to change it", "“</define:11>”, or </term edit:22> to change it"),
        ("/my own a is there", "</my own a:33> is there"),
        ("/term alone opens nothing, nor does /nothing", "/term alone opens nothing, nor does /nothing"),
        ("https://example.org/define and and/define", "https://example.org/define and and/define"),
        ("/defined and /define-it are others", "/defined and /define-it are others"),
        ("It is </define:11> already", "It is </define:11> already"),
    ],
)
def test_commands_in_a_sentence(sentence: str, shown: str) -> None:
    """Those that Discord holds become links; what only looks like one stays as it is."""
    assert CommandMentions(HELD).within(sentence) == shown


def test_what_is_not_known_stays_plain() -> None:
    """In the terminal, and where Discord could not be asked."""
    assert CommandMentions().within(curation.parted()) == curation.parted()
