"""How many people flagged something: the number on the card, in the notice, in the queue and in the reply."""

from __future__ import annotations

from bot.feedback.definition_ref import WHOLE, DefinitionRef, keyed
from bot.feedback.reactions import Reaction
from bot.feedback.reason import Reason
from bot.feedback.reviews import Decision
from bot.service import Jargon

SERVER, SLUG = 1, "co-production"


async def test_people_are_counted_and_not_their_marks(jargon: Jargon) -> None:
    """Wherever a number is shown: one who reacts to two answers with two emoji, and fills in two forms, is one."""
    [key, *_] = keyed(jargon.page(SLUG).term)
    part = DefinitionRef(SERVER, SLUG, key)
    for message in (10, 11):
        await jargon.flagging.record_answer(SERVER, 5, message, SLUG)
        for emoji, reason in (("🚩", "flagged"), ("❓", "hard_to_understand")):
            await jargon.flagging.add(Reaction(SERVER, message, 100, reason, emoji=emoji))
    await jargon.flagging.add(Reaction(SERVER, 10, 101, "flagged", emoji="🚩"))
    for number, person in enumerate((100, 100, 102)):
        await jargon.flagging.flag(part, str(number), person, Reason.WRONG, "")

    page = jargon.page(SLUG, SERVER)
    assert {WHOLE: page.counts_of().people, key: page.counts_of(key).people} == {WHOLE: 2, key: 2}
    assert await jargon.notices.people(SERVER, SLUG) == 3
    assert {row.key: row.people for row in await jargon.reviewing.queue(SERVER)} == {WHOLE: 2, key: 2}
    assert (await jargon.reviewing.row(part)).people == 2
    assert (await jargon.reviewing.decide(part, "9", Decision.DECLINED, "It stays.", 99)).people == 2
    assert await jargon.notices.people(SERVER, SLUG) == 2
