"""What /help and /about show: only what can be done where the person is."""

from collections.abc import Iterator

from bot.config import About
from bot.discord.kit.interaction import PRIVATE_CHAT, Interaction, server_of
from bot.discord.kit.places import may_speak
from bot.discord.kit.text import line
from bot.feedback.flags import Reason
from bot.strings import browsing
from bot.strings import guide as strings


async def help_texts(interaction: Interaction) -> list[str]:
    """How to use the bot here."""
    server = server_of(interaction)
    mentions = server != PRIVATE_CHAT and (await interaction.client.jargon.preferences.of(server)).mentions
    ask = f"{strings.ask()} {strings.mention()}" if mentions and may_speak(interaction) else strings.ask()
    flag = " ".join((strings.flag(), *_reaction(interaction)))
    desk = [strings.desk()] if server != PRIVATE_CHAT else []
    return [
        strings.help_title(),
        ask,
        browsing.how_to(),
        strings.explain(),
        flag,
        strings.suggest(),
        strings.urgent(),
        strings.choose(),
        *desk,
        strings.headings(),
        strings.more(),
    ]


def about_texts(about: About) -> list[str]:
    """What the bot is and keeps, and who runs it, as far as they say so."""
    said = [strings.about_title(), strings.what_it_is(), strings.what_it_keeps(), strings.how_to_flag()]
    links = list(_links(about))
    contact = [line(about.contact)] if about.contact else []
    by = ["\n".join((strings.contact(), *contact, *links))] if contact or links else []
    return [*said, *by, strings.more_help()]


def _links(about: About) -> Iterator[str]:
    if about.privacy:
        yield strings.privacy(about.privacy)
    if about.website:
        yield strings.website(about.website)


def _reaction(interaction: Interaction) -> Iterator[str]:
    """The sign that flags here, where the bot hears of it; a custom emoji that is only an id cannot be shown.

    In a private chat nothing is kept of answers, so that a sign on one flags nothing.
    """
    server = server_of(interaction)
    signs = interaction.client.flag_emoji.settled(server).get(Reason.FLAGGED, ())
    sign = next((sign for sign in signs if not sign.isdigit()), "")
    if sign and server != PRIVATE_CHAT and may_speak(interaction):
        yield strings.react(sign)
