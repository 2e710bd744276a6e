"""Whose a flag is, and who may take it back."""

from __future__ import annotations

import pytest

from bot.errors import JargonError
from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.flags import Reason, Standing
from bot.feedback.reviews import Decision
from bot.glossary.model.keys import keyed
from bot.service import Jargon
from tests.service.deciding import decide

HERE, THERE = 1, 2
OWNER, STRANGER, CURATOR = 100, 101, 9
FLAG = "7001"


def of(key: str) -> DefinitionRef:
    return DefinitionRef(HERE, "co-production", key)


@pytest.fixture
async def key(jargon: Jargon) -> str:
    """The definition that its owner flagged with a comment."""
    key = next(iter(keyed(jargon.page("co-production", HERE).term)))
    await jargon.flagging.flag(of(key), FLAG, OWNER, Reason.WRONG, "It says too much.")
    await jargon.reviewing.set_standing(HERE, FLAG, Standing.PASSED)
    return key


async def spoken(jargon: Jargon) -> list[str]:
    """The comments that readers can read, open or answered."""
    threads = await jargon.discussions.threads(HERE, jargon.page("co-production", HERE).term)
    answered = (decided.comments for thread in threads for decided in thread.decided)
    return [each.text for comments in (*(thread.open for thread in threads), *answered) for each in comments]


async def test_the_owner_takes_a_flag_back(jargon: Jargon, key: str) -> None:
    """People may think again, and then nothing of it is left."""
    assert await jargon.flagging.take_back(HERE, FLAG, OWNER) == "co-production"
    assert await spoken(jargon) == []
    assert jargon.flagging.whole_queue(HERE) == []
    assert jargon.page("co-production", HERE).counts_of(key).people == 0


async def test_nobody_takes_back_the_flag_of_another(jargon: Jargon, key: str) -> None:
    """The id of a flag is no secret: who knows it must not silence the person who wrote it."""
    with pytest.raises(JargonError, match="cannot be taken back"):
        await jargon.flagging.take_back(HERE, FLAG, STRANGER)
    with pytest.raises(JargonError, match="cannot be taken back"):
        await jargon.flagging.take_back(THERE, FLAG, OWNER)
    assert await spoken(jargon) == ["It says too much."]
    assert jargon.page("co-production", HERE).counts_of(key).people == 1


async def test_an_answered_flag_is_taken_back_as_well(jargon: Jargon, key: str) -> None:
    """The words are the person's own at any time; what was answered stays, and they still find it."""
    await decide(jargon, of(key), "8001", Decision.RESOLVED, "It is shorter now.", CURATOR)
    assert await jargon.flagging.take_back(HERE, FLAG, OWNER) == "co-production"
    assert await spoken(jargon) == []
    assert await jargon.reviewing.comments(HERE) == []
    [left] = await jargon.discussions.own_flags(HERE, OWNER)
    assert left.comment == ""
    assert left.review
    assert left.review.reply == "It is shorter now."
