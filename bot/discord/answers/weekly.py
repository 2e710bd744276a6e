"""Showing the word of the week in the channel that a server has chosen for it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import discord

from bot.discord.answers.card import Card, card_of
from bot.discord.kit.audience import aloud
from bot.discord.kit.closed_rooms import Doing, RoomClosedError
from bot.discord.kit.failures import DISCORD_FAILURES
from bot.errors import JargonError
from bot.strings import weekly as strings

if TYPE_CHECKING:
    from bot.discord.client import JargonBot
    from bot.service import Page
    from bot.service.weekly import WordOfWeek

log = logging.getLogger(__name__)
MOST_NONCE = 25


async def show_word_of_week(bot: JargonBot, server: int, channel_id: int) -> None:
    """Show it, if this week has had none. Where we are refused, or the channel is gone, the server's panel says so.

    Only where Discord has surely taken nothing, the week is free again: else it may have two.
    """
    if bot.jargon.preferences.now(server).weekly != channel_id:
        return  # another was chosen since the round began
    if word := await bot.jargon.weekly.take(server):
        try:
            page = bot.jargon.page(word.slug, server)
        except JargonError:
            await bot.jargon.weekly.give_back(word)  # the word was taken away in this moment
            return
        try:
            with bot.closed_rooms.knock(channel_id, Doing.WRITE), aloud(bot.jargon, server):
                await _post(bot, word, page, channel_id)
        except RoomClosedError:
            await bot.jargon.weekly.give_back(word)
            await bot.jargon.preferences.settle(server, weekly_closed=True)
        except discord.NotFound:
            await bot.jargon.weekly.give_back(word)
            await bot.jargon.preferences.settle(server, weekly=0, weekly_gone=True)
            await _tell_managers(bot, server)
        except DISCORD_FAILURES as error:
            log.warning("The word of the week may not have been shown in channel %d: %s", channel_id, error)


async def _post(bot: JargonBot, word: WordOfWeek, page: Page, channel_id: int) -> None:
    # The library tries again where Discord's answer is lost: by this Discord knows that it has the message already.
    # https://docs.discord.com/developers/resources/message#create-message
    once = f"{word.week}-{channel_id}"[-MOST_NONCE:]
    message = await bot.get_partial_messageable(channel_id).send(view=Card(page, strings.beneath()), nonce=once)
    bot.notice.showing.note(message.id, card_of(page))
    await bot.jargon.flagging.record_answer(word.server_id, channel_id, message.id, word.slug)
    if bot.jargon.preferences.now(word.server_id).weekly_closed:
        await bot.jargon.preferences.settle(word.server_id, weekly_closed=False)


async def _tell_managers(bot: JargonBot, server: int) -> None:
    """Where a server has chosen a channel for such news; the panel says it in any case."""
    try:
        if told := await bot.jargon.notices.channel(server):
            with bot.closed_rooms.knock(told, Doing.WRITE), aloud(bot.jargon, server):
                await bot.get_partial_messageable(told).send(bot.clickable(strings.gone()))
    except (JargonError, *DISCORD_FAILURES) as error:
        log.info("The managers of server %d could not be told that their channel is gone: %s", server, error)
