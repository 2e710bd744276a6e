from __future__ import annotations

import asyncio
from zlib import crc32

from bot.feedback.reactions import Reaction
from bot.service import Jargon
from tests.commands.community import Community

NOTHING_OPEN = "There are no open flags."


async def flag(jargon: Jargon, community: Community, slug: str, people: int) -> None:
    server, message = community.server.id, crc32(slug.encode())
    await jargon.flagging.record_answer(server, 1, message, slug)
    marks = (Reaction(server, message, person, "flagged") for person in range(people))
    await asyncio.gather(*map(jargon.flagging.add, marks))


async def test_a_curator_reads_the_open_flags_in_private(community: Community, jargon: Jargon) -> None:
    """Most people first."""
    await flag(jargon, community, "advocacy", 1)
    await flag(jargon, community, "co-production", 1200)
    listed = await community.curator().slash("flags")
    assert listed.text.startswith("# Open flags\nMost people first.\n**Co-production**: 1,200 people, since <t:")
    assert "**Advocacy**: 1 person, since" in listed.text
    assert listed.private


async def test_an_empty_queue_says_so(community: Community, jargon: Jargon) -> None:
    """Flags of other servers are not shown here."""
    await flag(jargon, community.elsewhere(), "advocacy", 1)
    listed = await community.curator().slash("flags")
    assert listed.text == NOTHING_OPEN


async def test_a_long_queue_has_pages(community: Community, jargon: Jargon) -> None:
    """A message holds 4,000 characters and 40 components; the buttons turn the pages."""
    for number in range(12):
        await flag(jargon, community, f"{'a-long-slug-' * 5}{number}", 1)
    curator = community.curator()
    listed = await curator.slash("flags")
    assert "Page 1 of 3" in listed.text
    assert "Page 2 of 3" in (await curator.press(listed.message, "Next")).text
    assert len(jargon.flagging.whole_queue(community.server.id)) == 12


async def test_members_are_not_shown_the_queue(community: Community) -> None:
    """Nor the other commands of curators."""
    shown = {command["name"] for command in community.member().commands}
    curators = {command["name"] for command in community.curator().commands}
    assert curators - shown == {"flags", "settings", "term"}
