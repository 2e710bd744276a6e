"""Labels as people type them: each can be found, read and pressed."""

from __future__ import annotations

import pytest

from bot.discord.client import JargonBot
from rehearsal import Person

LABELS, PLAIN = "The word, then other names", "What it means, in plain English"


@pytest.mark.parametrize("label", ["\u2800", "😀", "||", "…", "\u3164"])
async def test_a_word_without_a_letter_is_not_stored(bot: JargonBot, admin: Person, label: str) -> None:
    """Nobody could find it, and as a button it would have no words on it."""
    opened = await admin.slash("term add")
    refused = await admin.submit(opened.form, {LABELS: f"{label}, {label}2", PLAIN: "It says nothing."})
    assert "at least one letter or digit" in refused.text
    assert "It says nothing" not in (await admin.slash("define", term=f"{label}2")).text
