"""The one place where errors become replies."""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import discord

from bot.discord.kit.failures import DISCORD_FAILURES
from bot.discord.kit.interaction import Interaction
from bot.errors import JargonError, UnexpectedError

log = logging.getLogger(__name__)

# https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
UNKNOWN_INTERACTION = 10062
ALREADY_ACKNOWLEDGED = 40060


class Explanation(discord.ui.LayoutView):
    """Says what went wrong in its own words, and brings a file where they are too long for a message."""

    file: discord.File | None = None


WayOn = discord.ui.View | Explanation
NO_WAY_ON: discord.ui.View = discord.utils.MISSING  # as the library marks what is not given
NO_FILE: discord.File = discord.utils.MISSING


async def report(interaction: Interaction, error: BaseException, way_on: WayOn = NO_WAY_ON) -> None:
    """Tell the person, and only the person, what went wrong; `way_on` holds buttons that lead on from there.

    An `Explanation` says what went wrong itself.

    1. A reply that came too late, was given already, or would come from a bot that is stopped, is counted: nobody is
       there to be told.
    2. A JargonError is its own explanation.
    3. Anything else is a fault of ours: logged whole, told in one calm sentence.
    """
    if _came_too_late(error) or _is_stopped(interaction, error):
        interaction.client.count_late(error)
        return
    if not isinstance(error, JargonError):
        log.error("Could not answer an interaction", exc_info=error)
        error = UnexpectedError()
    send: Callable[..., Awaitable[object]] = interaction.response.send_message
    if interaction.response.is_done():
        send = interaction.followup.send
    explanation = way_on if isinstance(way_on, Explanation) else None
    sentence = None if explanation else interaction.client.clickable(str(error))
    file = (explanation and explanation.file) or NO_FILE
    try:
        await send(content=sentence, view=way_on, file=file, ephemeral=True)
    except (*DISCORD_FAILURES, RuntimeError) as failure:
        if isinstance(failure, RuntimeError) and not _is_stopped(interaction, failure):
            raise
        log.warning("Could not explain an error to the person: %s", failure)


@asynccontextmanager
async def reports_errors(
    interaction: Interaction, way_on: Callable[[Exception], WayOn] = lambda _: NO_WAY_ON
) -> AsyncIterator[None]:
    """Within, whatever is raised is reported to the person, and ends here; `way_on` gives what leads on from there.

    discord.py only logs what buttons and forms raise; this brings it to the same place as the errors of commands.
    A bot that is stopped waits for what happens within.
    """
    interaction.client.handlers.note()
    try:
        yield
    except Exception as error:  # noqa: BLE001  whatever it is, a person waits for an answer; `report` logs what is ours
        await report(interaction, error, way_on(error))


def _came_too_late(error: BaseException) -> bool:
    codes = (UNKNOWN_INTERACTION, ALREADY_ACKNOWLEDGED)
    return isinstance(error, discord.HTTPException) and error.code in codes


def _is_stopped(interaction: Interaction, error: BaseException) -> bool:
    """Whether this is what aiohttp raises for a call of a client that is closed."""
    return isinstance(error, RuntimeError) and interaction.client.is_closed()
