from __future__ import annotations

import asyncio
from zlib import crc32

from bot.discord.client import JargonBot
from bot.service import Jargon, Reaction
from bot.strings import desk as strings
from tests.commands.community import Community, text_of


async def flag(community: Community, slug: str, people: int) -> None:
    bot = community.env.bot
    assert isinstance(bot, JargonBot)
    message = crc32(slug.encode())
    await bot.jargon.flagging.record_answer(community.server.id, community.channel.id, message, slug)
    marks = (Reaction(community.server.id, message, person, "flagged") for person in range(people))
    await asyncio.gather(*map(bot.jargon.flagging.add, marks))


async def test_a_curator_reads_the_open_flags_in_private(community: Community) -> None:
    """Most people first."""
    await flag(community, "advocacy", 1)
    await flag(community, "co-production", 1200)
    listed = await community.curator().slash(community.channel, "flags")
    assert text_of(listed).startswith("# Open flags\nMost people first.\n**Co-production**: 1,200 people, since <t:")
    assert "**Advocacy**: 1 person, since" in text_of(listed)
    assert listed.ephemeral


async def test_an_empty_queue_says_so(community: Community) -> None:
    """Flags of other servers are not shown here."""
    await flag(Community(community.env, "Another group"), "advocacy", 1)
    listed = await community.curator().slash(community.channel, "flags")
    assert text_of(listed) == strings.NO_OPEN_FLAGS


async def test_a_long_queue_has_pages(community: Community, jargon: Jargon) -> None:
    """A message holds 4,000 characters and 40 components; the buttons turn the pages."""
    for number in range(12):
        await flag(community, f"{'a-long-slug-' * 5}{number}", 1)
    curator = community.curator()
    listed = await curator.slash(community.channel, "flags")
    assert "Page 1 of 3" in text_of(listed)
    assert listed.response
    turned = await curator.click(listed.response, label="Next")
    assert "Page 2 of 3" in text_of(turned)
    assert len(jargon.flagging.whole_queue(community.server.id)) == 12
