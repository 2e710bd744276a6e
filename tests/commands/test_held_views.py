"""What the library would hold on to of what one person was told."""

from __future__ import annotations

import gc

from bot.discord.client import JargonBot
from bot.discord.kit.returned import Returned
from rehearsal import Person
from tests.commands.flags import answer
from tests.end_to_end.waiting import until

TYPED = "Ring me on 07700 900123"


def held() -> list[Returned]:
    """What was typed and is still there to be given back."""
    gc.collect()
    return [each for each in gc.get_objects() if isinstance(each, Returned)]


async def test_what_one_person_typed_is_not_held_once_it_was_given_back(bot: JargonBot, member: Person) -> None:
    """discord.py would keep each reply that only one person sees for 15 minutes."""
    form = (await member.press(await answer(member, "advocacy"), "Comment or flag")).form
    told = await member.submit(form, {"comment": TYPED})
    assert told.private
    assert "07700 900123" in told.text
    await until(lambda: not held())
