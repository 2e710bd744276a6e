"""What a server settles for itself is stored as a whole, or not at all."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import BusyError
from bot.feedback.flags import Reason
from bot.service import Jargon
from bot.service.preferences import NOTHING

HERE = 1
REFUSE = """
    create trigger refused before insert on preferences when new.name = 'emoji:hard_to_understand'
    begin select raise(abort, 'no room'); end
"""


async def test_a_choice_of_two_things_is_not_stored_by_half(jargon: Jargon, database: Path) -> None:
    """The database takes the first row and not the second; neither holds then, and neither is back after a restart."""
    with closing(sqlite3.connect(database)) as db:
        db.execute(REFUSE)
    emoji = {Reason.FLAGGED: ["🤔"], Reason.HARD_TO_UNDERSTAND: ["❗"]}
    with pytest.raises(BusyError, match="no room"):
        await jargon.preferences.settle(HERE, nation="Wales", emoji=emoji)
    assert jargon.preferences.now(HERE) == NOTHING
    jargon.preferences.load()
    assert jargon.preferences.now(HERE) == NOTHING
