from __future__ import annotations

import pytest

from bot.discord.kit.budget import MessageBudget
from bot.discord.kit.pages import TextView, texts_on_pages
from bot.discord.kit.text import units
from rehearsal.limits import is_too_heavy

ABOVE = "語" * 100  # a sentence that stands above what is on a page


@pytest.mark.parametrize("script", ["語", "न", "e", "🚩"])
@pytest.mark.parametrize("length", [90, 940, 4000])
def test_a_page_is_never_too_heavy(script: str, length: int) -> None:
    """Discord takes 4,000 characters in a message, and fails where they have over 10,170 bytes."""
    pages = texts_on_pages([script * length] * 50)

    for page in pages:
        assert not is_too_heavy(TextView([ABOVE, *page]).to_components())


def test_a_page_of_english_is_as_long_as_before() -> None:
    """What has one byte for a character is counted by its characters."""
    assert [len(page) for page in texts_on_pages(["x" * 950] * 5)] == [4, 1]


def test_a_message_is_filled_and_not_too_heavy() -> None:
    """A card of texts in a script of many bytes is cut where Discord would fail."""
    budget = MessageBudget()
    shown = list(filter(None, (budget.spend("語" * 500) for _ in range(20))))

    assert not is_too_heavy(TextView(shown).to_components())
    assert sum(map(units, shown)) > 3000
