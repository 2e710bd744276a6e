"""The news that flags have changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.discord.feedback.home import desk_of
from bot.discord.kit.interaction import PRIVATE_CHAT, Interaction, public_message, server_of
from bot.discord.kit.places import may_renew
from bot.feedback.packs import ALL_OF_PACKS
from bot.feedback.suggestion import ALL_SUGGESTIONS
from bot.service import ShownAnswer

if TYPE_CHECKING:
    from bot.discord.client import JargonBot


@dataclass(frozen=True, slots=True)
class FlagsChanged:
    """Something happened to the flags on a term; it may have happened on a public answer.

    `is_news` says that somebody may have flagged it: curators are told of it. Where not, what they were told is only
    put right.
    """

    server_id: int
    slug: str
    channel_id: int | None = None
    message_id: int | None = None
    is_news: bool = True


def tell(bot: JargonBot, change: FlagsChanged) -> None:
    """Have it shown. This needs no event of the library's, for a bot that is being stopped hears none."""
    bot.notice.schedule(change)


async def flag_made(interaction: Interaction, slug: str, channel_id: int, message_id: int) -> None:
    """Tell of a flag from the form. The answer shows it a moment later, or at once where that is the only way."""
    desk = desk_of(interaction)
    if server_of(interaction) == PRIVATE_CHAT:  # no answer there speaks of flags
        tell(interaction.client, FlagsChanged(desk, slug))
        return
    if message_id != public_message(interaction) or may_renew(interaction):
        tell(interaction.client, FlagsChanged(desk, slug, channel_id, message_id))
        return
    tell(interaction.client, FlagsChanged(desk, slug))
    await interaction.client.notice.show_at_once(interaction, slug)


def flags_changed(interaction: Interaction, slug: str) -> None:
    """Tell that the flags on a term were changed by this interaction; a public answer shows it first.

    It is told before the person is: what they did is stored, whether or not the reply still reaches them.
    """
    outside = server_of(interaction) == PRIVATE_CHAT
    place = (None, None) if outside else (interaction.channel_id, public_message(interaction))
    tell(interaction.client, FlagsChanged(desk_of(interaction), slug, *place, is_news=False))


async def comments_changed(interaction: Interaction, slug: str) -> None:
    """Tell that readers see another number of comments: the newest answers about the term say how many."""
    flags_changed(interaction, slug)
    await flags_taken_up(interaction, slug)


async def flags_taken_up(interaction: Interaction, slug: str) -> None:
    """Tell that a curator looks at the flags on a term, or looks no longer: its newest answers say so, too."""
    server = server_of(interaction)
    for channel_id, message_id in await interaction.client.jargon.flagging.newest_answers(server, slug):
        tell(interaction.client, FlagsChanged(server, slug, channel_id, message_id, is_news=False))


def suggestions_changed(interaction: Interaction, *, is_news: bool = False) -> None:
    """Tell that more or fewer suggestions wait for the curators who read what is said here."""
    tell(interaction.client, FlagsChanged(desk_of(interaction), ALL_SUGGESTIONS, is_news=is_news))


def offers_changed(interaction: Interaction, *, is_news: bool = False) -> None:
    """Tell that more or fewer words of packs wait for the curators of this server."""
    tell(interaction.client, FlagsChanged(server_of(interaction), ALL_OF_PACKS, is_news=is_news))


async def person_erased(bot: JargonBot, terms: Iterable[tuple[int, str]], answers: Iterable[ShownAnswer] = ()) -> None:
    """Tell that somebody's flags are gone from these terms: these answers, and the newest about each, say so."""
    places = {(each.server_id, each.slug, each.channel_id, each.message_id) for each in answers}
    for server, slug in terms:
        newest = await bot.jargon.flagging.newest_answers(server, slug)
        places |= {(server, slug, channel_id, message_id) for channel_id, message_id in newest} or {
            (server, slug, 0, 0)
        }
    for server, slug, channel_id, message_id in sorted(places):
        tell(bot, FlagsChanged(server, slug, channel_id or None, message_id or None, is_news=False))
