"""Which emoji are flags in which server: those that it has chosen itself, else those of the bot's settings."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping

import discord
import regex

from bot.discord.kit.interaction import PRIVATE_CHAT
from bot.discord.kit.text import line
from bot.errors import ChangedMeanwhileError, JargonError
from bot.feedback.flags import Reason
from bot.feedback.reactions import Reaction
from bot.glossary.quoting import quotable
from bot.service.opening import Opening
from bot.service.preferences import EmojiDraft, PreferenceBook
from bot.strings import settings as strings

_CUSTOM = re.compile(
    r"(?:<a?:\w{2,32}:)?(\d{15,20})>?"
)  # https://docs.discord.com/developers/reference#message-formatting
_UNICODE = regex.compile(r"\p{Extended_Pictographic}|\p{Regional_Indicator}|[0-9#*]\ufe0f?\u20e3")
# Variation selectors choose how a sign looks, skin tones colour it: https://unicode.org/reports/tr51/
_LOOKS = re.compile("[\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]")


ASKED = (Reason.FLAGGED, Reason.HARD_TO_UNDERSTAND)  # the two that people say without words


class ServerEmoji:
    """The emoji that are flags today, server by server. One that was a flag yesterday may be none, or mean more."""

    def __init__(self, default: Mapping[str, Reason], preferences: PreferenceBook) -> None:
        self._default = {plain(each): (each, reason) for each, reason in default.items()}
        self._preferences = preferences
        self._choosing = asyncio.Lock()

    def settled(self, server_id: int) -> Mapping[Reason, tuple[str, ...]]:
        """The emoji of one server as they are typed, by the one reason that each of them has there."""
        chosen = self._preferences.now(server_id).emoji
        taken = {plain(each) for those in chosen.values() for each in those}
        usual = [typed for name, typed in self._default.items() if name not in taken]
        default = {reason: tuple(each for each, its in usual if its is reason) for reason in Reason}
        return {reason: those for reason, those in {**default, **chosen}.items() if those}

    def draft(self, server_id: int) -> EmojiDraft:
        """The emoji of one server as its form shows them."""
        settled = self.settled(server_id)
        return EmojiDraft(**{reason.value: " ".join(settled.get(reason, ())) for reason in ASKED})

    async def choose(self, server_id: int, opening: Opening, sent: EmojiDraft) -> None:
        """Settle what was changed in a form since it opened. It is durable when this returns.

        Raises:
            ChangedMeanwhileError: somebody else changed the same, or made of an emoji something else.
            JargonError: what was typed is no emoji, or stands for two things; or nothing could be stored, and why.
        """
        for each in " ".join(sent.by_name().values()).split():
            if not is_emoji(each):
                raise JargonError(strings.no_emoji(line(quotable(each, private=True))))
        if twice := _in_both(sent):
            raise JargonError(strings.emoji_twice(twice))
        async with self._choosing:
            now = self.draft(server_id)
            laid, before = opening.laid_over(sent, now), now.by_name()
            if _in_both(laid):
                raise ChangedMeanwhileError([*before], yours=sent.by_name(), now=before)
            changed = {name: text for name, text in laid.by_name().items() if text != before[name]}
            emoji = {Reason(name): text.split() for name, text in changed.items()}
            await self._preferences.settle(server_id, emoji=emoji)

    def reason(self, server_id: int, name: str) -> str:
        """What an emoji stands for in a server, by the name that `name_of` gives; empty when it is no flag there."""
        chosen = self._preferences.now(server_id).emoji
        for reason, those in chosen.items():
            if name in map(plain, those):
                return reason
        _, usual = self._default.get(name, ("", ""))
        return "" if usual in chosen else usual

    def reaction(self, event: discord.RawReactionActionEvent) -> Reaction:
        """What an event speaks of, with what it stands for in the server where it happened."""
        server, name = event.guild_id or PRIVATE_CHAT, name_of(event.emoji)
        return Reaction(server, event.message_id, event.user_id, self.reason(server, name), event.burst, name)


def is_emoji(typed: str) -> bool:
    """Whether this is one emoji: of Unicode, or a custom one as Discord writes it, or its id alone."""
    return bool(_CUSTOM.fullmatch(typed) or (_UNICODE.search(typed) and len(regex.findall(r"\X", typed)) == 1))


def _in_both(draft: EmojiDraft) -> str:
    """An emoji that stands in both fields, in whatever look; empty where there is none."""
    flagged, hard = ({plain(each) for each in text.split()} for text in draft.by_name().values())
    return min(flagged & hard, default="")


def name_of(emoji: discord.PartialEmoji) -> str:
    """The one name of an emoji, however it looks.

    A custom emoji is named by its id, never by its name, which anybody can choose.
    """
    return str(emoji.id) if emoji.id else _LOOKS.sub("", emoji.name or "")


def plain(typed: str) -> str:
    """The same name of an emoji that was typed."""
    match = _CUSTOM.fullmatch(typed)
    return match[1] if match else _LOOKS.sub("", typed)
