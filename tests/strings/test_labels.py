"""The words on buttons, in every language."""

from __future__ import annotations

from importlib import import_module

import pytest

from bot.discord.client import EXTENSIONS
from bot.discord.kit.buttons import BUTTONS, MOST_LABEL
from bot.discord.kit.text import units
from bot.strings.catalogue import languages
from bot.strings.language import speaking


@pytest.mark.parametrize("language", languages())
def test_what_a_button_says_is_seen_whole_on_a_phone(language: str) -> None:
    """A translation is often longer than the English."""
    for each in EXTENSIONS:  # with them come all the buttons
        import_module(each)
    with speaking(language):
        said = {each.__name__: each.says() for each in BUTTONS}
    assert len(said) > 30
    assert {name: label for name, label in said.items() if units(label) > MOST_LABEL} == {}
