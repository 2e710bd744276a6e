"""Which emoji on an answer are flags in a server."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from bot.discord.feedback.server_emoji import is_emoji, plain
from bot.discord.kit.forms import LastingForm, Sent, short
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.saying import say
from bot.discord.kit.text import cut, line
from bot.errors import JargonError
from bot.feedback.flags import Reason
from bot.strings import settings as strings

MOST_EMOJI = 200
MOST_QUOTED = 50
ASKED = (Reason.FLAGGED, Reason.HARD_TO_UNDERSTAND)  # the two that people say without words
Emoji = Mapping[Reason, tuple[str, ...]]


class EmojiForm(LastingForm, wire="flagemoji", for_managers=True):
    """A field for each of two reasons; the others keep the emoji of the bot's settings, if they have any."""

    names: ClassVar = {reason.value: strings.FORM_EMOJI[reason.value][0] for reason in ASKED}

    def __init__(self, emoji: Emoji) -> None:
        super().__init__(strings.CHANGE_EMOJI)
        for reason in ASKED:
            filled = " ".join(emoji.get(reason, ()))
            self.ask(strings.FORM_EMOJI[reason.value], short(reason.value, most=MOST_EMOJI, filled=filled))

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        emoji = _read(sent)
        for each in (each for those in emoji.values() for each in those):
            if not is_emoji(each):
                raise JargonError(strings.no_emoji(line(cut(each, MOST_QUOTED))))
        if shared := set(map(plain, emoji[ASKED[0]])) & set(map(plain, emoji[ASKED[1]])):
            raise JargonError(strings.emoji_twice(sorted(shared)[0]))
        await interaction.client.jargon.preferences.settle(server_of(interaction), emoji=emoji)
        await say(interaction, strings.emoji(interaction.client.flag_emoji.settled(server_of(interaction)).items()))

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> EmojiForm:
        return cls(_read(sent))


def _read(sent: Sent) -> Emoji:
    return {reason: _each_once(sent.answers[reason.value].split()) for reason in ASKED}


def _each_once(typed: Sequence[str]) -> tuple[str, ...]:
    """What was typed, without what is one sign with something before it and only looks different."""
    first: dict[str, str] = {}
    for each in typed:
        first.setdefault(plain(each), each)
    return tuple(first.values())
