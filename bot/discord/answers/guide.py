"""What /help and /about show: only what can be done where the person is."""

from collections.abc import Iterator

from bot.config import About
from bot.discord.kit.interaction import PRIVATE_CHAT, Interaction, server_of
from bot.discord.kit.places import may_speak
from bot.discord.kit.text import line
from bot.feedback.flags import Reason
from bot.strings import guide as strings


async def help_texts(interaction: Interaction) -> list[str]:
    """How to use the bot here."""
    server = server_of(interaction)
    mentions = server != PRIVATE_CHAT and (await interaction.client.jargon.preferences.of(server)).mentions
    ask = f"{strings.ASK} {strings.MENTION}" if mentions and may_speak(interaction) else strings.ASK
    flag = " ".join((strings.FLAG, *_reaction(interaction)))
    desk = [strings.DESK] if server != PRIVATE_CHAT else []
    return [strings.HELP_TITLE, ask, strings.EXPLAIN, flag, strings.URGENT, *desk, strings.MORE]


def about_texts(about: About) -> list[str]:
    """What the bot is and keeps, and who runs it, as far as they say so."""
    said = [strings.ABOUT_TITLE, strings.WHAT_IT_IS, strings.WHAT_IT_KEEPS, strings.HOW_TO_FLAG]
    links = [f"{name} <{url}>" for name, url in _links(about) if url]
    contact = [line(about.contact)] if about.contact else []
    by = ["\n".join((strings.CONTACT, *contact, *links))] if contact or links else []
    return [*said, *by, strings.MORE_HELP]


def _links(about: About) -> Iterator[tuple[str, str]]:
    yield strings.PRIVACY, about.privacy
    yield strings.WEBSITE, about.website


def _reaction(interaction: Interaction) -> Iterator[str]:
    """The sign that flags here, where the bot hears of it; a custom emoji that is only an id cannot be shown.

    In a private chat nothing is kept of answers, so that a sign on one flags nothing.
    """
    server = server_of(interaction)
    signs = interaction.client.flag_emoji.settled(server).get(Reason.FLAGGED, ())
    sign = next((sign for sign in signs if not sign.isdigit()), "")
    if sign and server != PRIVATE_CHAT and may_speak(interaction):
        yield strings.react(sign)
