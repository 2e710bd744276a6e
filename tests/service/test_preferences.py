"""What a server settles for itself is stored as a whole, or not at all."""

from __future__ import annotations

import pytest

from bot.errors import BusyError
from bot.feedback.flags import Reason
from bot.service import Jargon
from bot.service.preferences import NOTHING
from tests.fixtures.refused import refuse

HERE = 1


async def test_a_choice_of_two_things_is_not_stored_by_half(jargon: Jargon) -> None:
    """The database takes the first row and not the second; neither holds then, and neither is back after a restart."""
    refuse(jargon._store, "preferences", "new.name = 'emoji:hard_to_understand'")
    emoji = {Reason.FLAGGED: ["🤔"], Reason.HARD_TO_UNDERSTAND: ["❗"]}
    with pytest.raises(BusyError, match="no room"):
        await jargon.preferences.settle(HERE, nation="Wales", emoji=emoji)
    assert jargon.preferences.now(HERE) == NOTHING
    jargon.preferences.load()
    assert jargon.preferences.now(HERE) == NOTHING
