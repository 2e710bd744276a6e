"""More pages than two digits can name: by buttons alone people come to the last of them."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from bot.discord.kit.page_number import MOST_PAGES, PAGE, named_page, read_page
from bot.feedback.definition_ref import WHOLE, DefinitionRef
from bot.feedback.flags import Reason, Standing
from bot.service import Jargon
from bot.store.flags import AddFlag
from rehearsal import Person
from rehearsal.message import Message
from tests.commands.community import Community
from tests.commands.flags import all_comments, labelled
from tests.fixtures.trust import Tally


def test_every_number_has_room_in_an_id() -> None:
    """Two signs, and no number has those of another; those of old messages are read as they were meant."""
    named = [named_page(number) for number in range(MOST_PAGES)]
    assert all(re.fullmatch(PAGE, each) for each in named)
    assert [*map(read_page, named)] == [*range(MOST_PAGES)]
    assert named[:100] == [*map(str, range(100))]


async def last_page(person: Person, message: Message) -> tuple[Message, int]:
    """Press Next as long as it is there."""
    turned = 0
    while labelled(message, "Next"):
        message = (await person.press(message, "Next")).message
        turned += 1
    return message, turned


@pytest.mark.trust("huge input")
async def test_the_oldest_of_very_many_comments_can_be_read(
    community: Community, jargon: Jargon, times: Callable[[int, int], int], tally: Tally
) -> None:
    """Readers come to it in the discussion, and curators in the list of all comments."""
    number = times(420, 1_200)
    curator, reader = community.curator(), community.member()
    ref = DefinitionRef(community.server.id, "co-production", WHOLE)
    for each in range(number):
        text = f"Said as number {each}. " + "Very long. " * 80
        await jargon._store.do(AddFlag(ref, str(each + 1), 1_000 + each, "other", text, standing=Standing.PASSED))
    tally.load(number)

    await jargon.flagging.flag(ref, str(number + 1), 1, Reason.OTHER, "")  # they are counted anew then
    card = (await reader.slash("define", term="co-production", private=True)).message
    discussion, turned = await last_page(reader, (await reader.press(card, f"See {number:,} comments")).message)
    assert turned > 99
    assert "Said as number 0." in discussion.text

    listed, turned = await last_page(curator, await all_comments(curator))
    assert turned > 99
    assert "Said as number 0." in listed.text
    back = (await curator.press(listed, "Previous")).message
    assert "Said as number 0." not in back.text
