"""Which emoji on an answer are flags in a server."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from bot.discord.feedback.server_emoji import ASKED, plain
from bot.discord.kit.forms import MOST_INPUT, LastingForm, Sent, short
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.saying import say
from bot.discord.kit.text import units
from bot.errors import ChangedMeanwhileError
from bot.service import Opening
from bot.service.opening import MARK
from bot.service.preferences import EmojiDraft
from bot.strings import settings as strings

MOST_EMOJI = 500  # UTF-16 units in a field, so that the panel can show them; of the bot's settings there may be more


class EmojiForm(LastingForm, wire="flagemoji", for_managers=True):
    """A field for each of two reasons; the others keep the emoji of the bot's settings, if they have any.

    Its id tells what it opened with.
    """

    arguments = rf"(?P<opening>[A-Za-z0-9_-]{{{MARK * len(ASKED)}}})"
    questions: ClassVar = {reason.value: partial(strings.form_emoji, reason.value) for reason in ASKED}

    def __init__(self, opening: Opening, filled: EmojiDraft) -> None:
        super().__init__(strings.change_emoji(), opening.marks)
        for name, text in filled.by_name().items():
            most = min(MOST_INPUT, max(MOST_EMOJI, units(text)))
            self.ask(strings.form_emoji(name), short(name, most=most, filled=text))

    @classmethod
    def of(cls, emoji: EmojiDraft) -> EmojiForm:
        """The form, filled in with what holds."""
        return cls(Opening.of(emoji), emoji)

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        emoji, server = interaction.client.flag_emoji, server_of(interaction)
        await emoji.choose(server, Opening(sent.match["opening"]), _read(sent))
        await say(interaction, strings.emoji(emoji.settled(server).items()))

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> EmojiForm:
        if isinstance(error, ChangedMeanwhileError):
            return cls(Opening.of(EmojiDraft(**error.now)), EmojiDraft(**error.yours))
        return cls(Opening(sent.match["opening"]), EmojiDraft(**sent.answers))


def _read(sent: Sent) -> EmojiDraft:
    return EmojiDraft(**{name: " ".join(_each_once(text.split())) for name, text in sent.answers.items()})


def _each_once(typed: Sequence[str]) -> Sequence[str]:
    """What was typed, without what is one sign with something before it and only looks different."""
    first: dict[str, str] = {}
    for each in typed:
        first.setdefault(plain(each), each)
    return tuple(first.values())
