"""Showing a page: as a reply, in the place of a message, or to one person alone."""

from contextlib import AbstractContextManager, suppress

import discord
from discord import ui

from bot.discord.answers.card import Card, card_of
from bot.discord.answers.easy_read import show_easy_read
from bot.discord.answers.public_cards import Full, Shown, link_to
from bot.discord.feedback.own_suggestions import tell_suggestions
from bot.discord.feedback.replies import tell_replies
from bot.discord.feedback.seeking import tell_found
from bot.discord.kit.audience import aloud, common_page
from bot.discord.kit.interaction import Interaction, public_message, server_of
from bot.discord.kit.places import may_show_everyone
from bot.discord.kit.reporting import ALREADY_ACKNOWLEDGED
from bot.errors import BusyError
from bot.glossary.model.term import Kind
from bot.service import Page
from bot.strings import public_cards as strings


async def show(interaction: Interaction, page: Page, *, private: bool, aside: str = "") -> None:
    """Answer with a card, and a sentence beneath it; with a private one, too, where the channel has had too many.

    The `page` is as the person alone is shown it; everybody is shown the same term as the server says.
    """
    if private:
        await _show_alone(interaction, page, aside)
        return
    with place_for(interaction, page.term.slug) as place:
        if isinstance(place, Shown):
            with _aloud(interaction):
                card = card_of(common_page(interaction, page.term.slug))
                place.message_id = await send(interaction, card, private=False) or 0
                _note(interaction, place.message_id, card)
    if isinstance(place, Full):
        await _show_alone(interaction, page, why_alone(interaction, place))
    else:
        await _shown(interaction, page, place.message_id)


async def show_instead(interaction: Interaction, page: Page) -> None:
    """Put a card in the place of the message whose button was pressed, unless its channel has had too many."""
    public = public_message(interaction)
    if public is None:
        await interaction.response.edit_message(view=_private_card(interaction, page))
        await _shown(interaction, page)
        return
    with place_for(interaction, page.term.slug, instead_of=public) as place:
        if isinstance(place, Shown):
            with _aloud(interaction):
                card = card_of(common_page(interaction, page.term.slug))
                await interaction.response.edit_message(view=card)
                _note(interaction, public, card)
            place.message_id = public
    if isinstance(place, Full):
        await _show_alone(interaction, page, why_alone(interaction, place))
    else:
        await _shown(interaction, page, public, question_id=_question(interaction.message))


async def _show_alone(interaction: Interaction, page: Page, aside: str) -> None:
    card = Card(page, aside) if aside else _private_card(interaction, page)
    await send(interaction, card, private=True)
    await _shown(interaction, page)


def _private_card(interaction: Interaction, page: Page) -> Card:
    """What one person is shown alone, they may show to everyone, where that can be."""
    return card_of(page, can_be_shown_to_all=may_show_everyone(interaction))


def _aloud(interaction: Interaction) -> AbstractContextManager[None]:
    return aloud(interaction.client.jargon, server_of(interaction))


def _note(interaction: Interaction, public: int, card: Card) -> None:
    if public and interaction.channel_id:
        interaction.client.notice.showing.note(public, card)


def place_for(interaction: Interaction, word: str, *, instead_of: int = 0) -> AbstractContextManager[Shown | Full]:
    """Hold a place for one more public message about a word, or about several, in the room of an interaction."""
    room = server_of(interaction), interaction.channel_id or 0
    return interaction.client.public_cards.place(*room, word, instead_of=instead_of)


def why_alone(interaction: Interaction, full: Full) -> str:
    """Why somebody is answered alone, with a link to the first public message about it."""
    link = link_to(server_of(interaction), interaction.channel_id or 0, full.first)
    return strings.only_you(link, of_this_word=full.of_this_word)


async def _shown(interaction: Interaction, page: Page, public: int = 0, question_id: int = 0) -> None:
    """Remember which page a `public` message shows, so that reactions to it count as flags.

    It belongs to a question, if it stands in the reply to one. The person sees easy read if they always want it, and
    is told what was replied to their flags.
    """
    if public and interaction.channel_id:
        flagging, place = interaction.client.jargon.flagging, (server_of(interaction), interaction.channel_id, public)
        await flagging.record_answer(*place, page.term.slug, question_id=question_id)
    if interaction.client.jargon.choices.of(interaction.user.id).easy_read and page.term.of_kind(Kind.EASY_READ):
        await show_easy_read(interaction, page)
    with suppress(BusyError):  # they have their answer; of the rest they are told after another one
        await tell_replies(interaction, page.term.slug)
        await tell_found(interaction)
        await tell_suggestions(interaction)


def _question(shown: discord.Message | None) -> int:
    """The message that a reply of ours answers; 0 for all other messages."""
    reference = shown.reference if shown and shown.type is discord.MessageType.reply else None
    return (reference.message_id if reference else None) or 0


async def send(interaction: Interaction, card: ui.LayoutView, *, private: bool) -> int | None:
    """Send the first reply, and give the id of its message.

    Where the reply arrived but the word of it was lost, the library sends it again and is refused; the
    message is there, and its flags shall count.
    """
    try:
        return (await interaction.response.send_message(view=card, ephemeral=private)).message_id
    except discord.HTTPException as error:
        if error.code != ALREADY_ACKNOWLEDGED:
            raise
        interaction.client.count_late(error)
        return (await interaction.original_response()).id
