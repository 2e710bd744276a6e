from __future__ import annotations

import asyncio
from zlib import crc32

from bot.feedback.reactions import Reaction
from bot.service import Jargon
from tests.commands.community import Community
from tests.commands.flags import whole_list

NOTHING_OPEN = "There are no open flags."


async def flag(jargon: Jargon, community: Community, slug: str, people: int) -> None:
    server, message = community.server.id, crc32(slug.encode())
    await jargon.flagging.record_answer(server, 1, message, slug)
    marks = (Reaction(server, message, person, "flagged") for person in range(people))
    await asyncio.gather(*map(jargon.flagging.add, marks))


async def test_a_curator_reads_the_open_flags_in_private(community: Community, jargon: Jargon) -> None:
    """Most people first, where nothing may hurt or has waited long; what comes after it stands there, too."""
    await flag(jargon, community, "advocacy", 1)
    await flag(jargon, community, "co-production", 1200)
    shown = await community.curator().slash("flags")
    assert shown.text.startswith("# Co-production\n-# 1 of 2 words that wait for you\n")
    assert "1,200 people, since <t:" in shown.text
    assert "## After this\n- **Advocacy**: 1 person." in shown.text
    assert shown.private


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
    listed = await whole_list(curator)
    assert "Page 1 of 2" in listed.text
    assert "Page 2 of 2" in (await curator.press(listed, "Next page")).text
    assert len(jargon.flagging.whole_queue(community.server.id)) == 12


async def test_members_are_not_shown_the_queue(community: Community) -> None:
    """Nor the other commands of curators."""
    shown = {command["name"] for command in community.member().commands}
    curators = {command["name"] for command in community.curator().commands}
    assert curators - shown == {"flags", "glossary", "settings", "term"}
