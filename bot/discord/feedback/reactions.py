"""Reactions as Discord shows them: which emoji are flags, and what stands on the messages of a channel."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import Any, Literal

import discord
from discord.http import HTTPClient

from bot.discord.answers.card import card_of
from bot.discord.answers.card_text import flag_lines
from bot.discord.feedback.change import FlagsChanged
from bot.discord.kit.interaction import PRIVATE_CHAT
from bot.errors import JargonError
from bot.feedback.reactions import Reaction, Sign, TrackedAnswer
from bot.feedback.reconciliation import GoneError, SeenMessage
from bot.service import Jargon, Page

# Variation selectors choose how a sign looks, skin tones colour it: https://unicode.org/reports/tr51/
_LOOKS = re.compile("[\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]")
# https://docs.discord.com/developers/resources/message
PAGE = 100


class FlagEmoji:
    """The emoji that count, with the reason that each stands for.

    A custom emoji is named by its id, never by its name, which anybody can choose.
    """

    def __init__(self, reasons: Mapping[str, str]) -> None:
        self._reasons = {_LOOKS.sub("", emoji): reason for emoji, reason in reasons.items()}

    def name(self, emoji: discord.PartialEmoji) -> str:
        """The one name of an emoji, however it looks."""
        return str(emoji.id) if emoji.id else _LOOKS.sub("", emoji.name or "")

    def reason(self, emoji: discord.PartialEmoji) -> str:
        """What an emoji stands for; empty when it is no flag."""
        return self.reason_of(self.name(emoji))

    def reason_of(self, name: str) -> str:
        """The same, by the name that `name` gives."""
        return self._reasons.get(name, "")

    def reaction(self, event: discord.RawReactionActionEvent) -> Reaction | None:
        """The flag that an event speaks of; None for any other emoji."""
        reason = self.reason(event.emoji)
        if not reason:
            return None
        server = event.guild_id or PRIVATE_CHAT
        return Reaction(server, event.message_id, event.user_id, reason, event.burst, self.name(event.emoji))


class ChannelHistory:
    """Asks Discord by its HTTP calls: the library's iterators make a call more than it takes."""

    def __init__(self, http: HTTPClient, emoji: FlagEmoji) -> None:
        self._http = http
        self._emoji = emoji
        self._answers: list[tuple[int, str, _Shown]] = []

    async def page(self, channel_id: int, up_to: int) -> tuple[Sequence[SeenMessage], int]:
        """The messages up to an id, newest first, and the lowest id that they cover."""
        with _gone():
            messages = await self._http.logs_from(channel_id, PAGE, before=up_to + 1)
        shown = [_Shown(self._http, self._emoji, channel_id, each) for each in messages]
        return shown, shown[-1].message_id if len(shown) == PAGE else 0

    def reason(self, emoji: str) -> str:
        """What an emoji stands for; empty when it is no flag."""
        return self._emoji.reason_of(emoji)

    def compared(self, answer: TrackedAnswer, seen: SeenMessage) -> None:
        """Keep a message in mind that was flagged or speaks of flags; the others need no comparison."""
        if isinstance(seen, _Shown) and (seen.counts or seen.flag_lines or answer.flagged):
            self._answers.append((answer.server_id, answer.slug, seen))

    def outdated(self, jargon: Jargon) -> Iterator[FlagsChanged]:
        """The answers that say something else of flags than they would today.

        Their change was stored, but the edit that was to show it never reached Discord.
        """
        for server_id, slug, shown in self._answers:
            with suppress(JargonError):  # the term is gone
                if shown.flag_lines != _flag_lines_of(jargon.page(slug, server_id)):
                    yield FlagsChanged(server_id, slug, shown.channel_id, shown.message_id)


class _Shown:
    """One message of a page. Emoji that look different to Discord may be one sign to us."""

    def __init__(self, http: HTTPClient, emoji: FlagEmoji, channel_id: int, message: Any) -> None:
        self._http = http
        self.channel_id = channel_id
        self.message_id = int(message["id"])
        self.flag_lines = flag_lines(message.get("components", ()))
        self.counts: Counter[Sign] = Counter()
        self._looks: dict[Sign, list[str]] = {}
        for reaction in message.get("reactions", ()):
            look = discord.PartialEmoji.from_dict(reaction["emoji"])
            if emoji.reason(look):
                self._add(emoji.name(look), look, reaction)

    def _add(self, name: str, look: discord.PartialEmoji, reaction: Any) -> None:
        details = reaction.get("count_details") or {"normal": reaction["count"], "burst": 0}
        for burst, number in ((False, details["normal"]), (True, details["burst"])):
            if number:
                self.counts[name, burst] += number
                asked = f"{look.name}:{look.id}" if look.id else str(look.name)
                self._looks.setdefault((name, burst), []).append(asked)

    async def people(self, sign: Sign) -> frozenset[int]:
        """Who put a sign there, a hundred in one call; bots are nobody."""
        with _gone():
            return frozenset([each for look in self._looks[sign] for each in await self._all(look, sign[1])])

    async def _all(self, look: str, burst: bool) -> list[int]:
        users: list[Any] = []
        kind: Literal[0, 1] = 1 if burst else 0
        while True:
            after = int(users[-1]["id"]) if users else None
            page = await self._http.get_reaction_users(
                self.channel_id, self.message_id, look, PAGE, after=after, type=kind
            )
            users += page
            if len(page) < PAGE:
                return [int(each["id"]) for each in users if not each.get("bot")]


def _flag_lines_of(page: Page) -> frozenset[str]:
    return flag_lines(card_of(page).to_components())  # type: ignore[no-untyped-call]


@contextmanager
def _gone() -> Iterator[None]:
    """A message or channel that is gone or closed is no fault: https://docs.discord.com/developers/topics/opcodes-and-status-codes"""
    try:
        yield
    except (discord.NotFound, discord.Forbidden) as error:
        raise GoneError(f"Discord shows this no more: {error}") from error
