"""A question that somebody put to us in a message, and our reply, which goes where the question goes."""

import asyncio
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field

import discord

from bot.discord.answers.response import Response, view_of
from bot.discord.answers.spoken import Spoken
from bot.errors import JargonError
from bot.service import Jargon, Page

MOST_KEPT = 1000  # questions, the newest; of an older one the card still goes with it, but an edit is not followed
# https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
CANNOT_REPLY = 160002
# Whoever asked is told of the reply; nobody else, whatever it says.
ASKER_ALONE = discord.AllowedMentions(everyone=False, users=False, roles=False, replied_user=True)


@dataclass(eq=False, slots=True)
class Exchange:
    """A question and the reply to it, if there is one; `turn` is held by whoever changes it.

    Of the question nothing is kept but `said`, by which an edit of it is told from an update that is none.

    All can see the reply who see the question. So it does not matter here that a server has private answers to
    commands: whoever wants no public ones switches mentions off. Nor is anybody told here what was replied to their
    flags: that is for their eyes alone.
    """

    server: int
    said: int
    replies: list[discord.PartialMessage] = field(default_factory=list)  # the last can change, those before it stay
    followed: bool = False  # an edit was, and no other will be
    gone: bool = False
    is_ours: bool = False  # and no other process's that heard of the question
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def reply(self) -> discord.PartialMessage | None:
        """The newest reply."""
        return self.replies[-1] if self.replies else None

    async def say(self, message: discord.Message, response: Response, jargon: Jargon, *, reads: bool) -> None:
        """Reply, or make the reply say something else; `reads` is that of `view_of`.

        A reply that people flagged stays as it is, and another follows: their flags are about the word that it shows.
        """
        slug = response.term.slug if isinstance(response, Page) else ""
        view = view_of(response, jargon, self.server, reads=reads)
        if self.reply and not await self._must_stay(self.reply, slug, jargon):
            await self.reply.edit(view=view, allowed_mentions=ASKER_ALONE)
            shown = self.reply
        else:
            shown = await self._sent(message, view)
            self.replies.append(shown)
        await jargon.flagging.record_answer(self.server, shown.channel.id, shown.id, slug, question_id=message.id)

    async def _must_stay(self, reply: discord.PartialMessage, slug: str, jargon: Jargon) -> bool:
        try:
            return await jargon.flagging.is_about_another(self.server, reply.id, slug)
        except JargonError:
            return True  # nobody can say just now what people flagged there

    async def _sent(self, message: discord.Message, view: discord.ui.LayoutView) -> discord.PartialMessage:
        original = message.to_reference(fail_if_not_exists=False)
        try:
            sent = await message.channel.send(view=view, reference=original, allowed_mentions=ASKER_ALONE)
        except discord.Forbidden as error:
            if error.code != CANNOT_REPLY:
                raise
            sent = await message.channel.send(view=view)
        return discord.PartialMessage(channel=sent.channel, id=sent.id)

    async def withdraw(self) -> None:
        """Take the replies away; where that fails for one, the others go all the same."""
        replies, self.replies = self.replies, []
        for failure in await asyncio.gather(*(each.delete() for each in replies), return_exceptions=True):
            if failure:
                raise failure


class Exchanges:
    """The newest questions, by the ids of their messages."""

    def __init__(self) -> None:
        self._kept: OrderedDict[int, Exchange] = OrderedDict()

    def open(self, message_id: int, spoken: Spoken) -> Exchange:
        """Begin one; the oldest is forgotten."""
        self._kept[message_id] = exchange = Exchange(spoken.server, hash(spoken))
        while len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)
        return exchange

    def of(self, message_id: int) -> Exchange | None:
        """The one that a message began."""
        return self._kept.get(message_id)

    def close(self, message_ids: Iterable[int]) -> list[Exchange]:
        """Those whose questions are gone; nothing more is said to them."""
        closed = [exchange for each in message_ids if (exchange := self._kept.pop(each, None))]
        for exchange in closed:
            exchange.gone = True
        return closed
