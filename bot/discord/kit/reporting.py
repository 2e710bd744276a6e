"""The one place where errors become replies."""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager

import aiohttp
import discord

from bot.discord.kit.audience import begin
from bot.discord.kit.failures import DISCORD_FAILURES
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.outcome import came_late, refused
from bot.discord.kit.text import line
from bot.discord.kit.view import View, fitting
from bot.errors import JargonError, UnexpectedError

log = logging.getLogger(__name__)

# https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
UNKNOWN_INTERACTION = 10062
ALREADY_ACKNOWLEDGED = 40060


class Explanation(View):
    """Says what went wrong in its own words; what is too long for a message comes in a file, or after it."""

    file: discord.File | None = None
    after: Sequence[discord.ui.LayoutView] = ()


NO_FILE: discord.File = discord.utils.MISSING  # as the library marks what is not given


async def report(interaction: Interaction, error: BaseException, explanation: Explanation | None = None) -> None:
    """Tell the person, and only the person, what went wrong; an `explanation` says it itself, and leads on from there.

    1. A reply that came too late, was given already, or would come from a bot that is stopped, is counted: nobody is
       there to be told.
    2. A JargonError is its own explanation.
    3. Anything else is a fault of ours: logged whole, told in one calm sentence.
    """
    if needs_no_answer(interaction, error):
        came_late(interaction)
        interaction.client.count_late(error)
        return
    told = as_told(error)
    refused(interaction, told)
    try:
        if explanation:
            await explain(interaction, explanation)
        else:
            await _sender(interaction)(content=fitting(interaction.client.clickable(sentence(told))), ephemeral=True)
    except (*DISCORD_FAILURES, RuntimeError) as failure:
        if isinstance(failure, RuntimeError) and not _is_stopped(interaction, failure):
            raise
        log.warning("Could not explain an error to the person: %s", failure)


def sentence(error: JargonError) -> str:
    """What an error says, with what people wrote in it made fit to show."""
    return error.told(line)


async def explain(interaction: Interaction, explanation: Explanation) -> None:
    """Send it to the person alone, with its file or with what follows it."""
    await _sender(interaction)(view=explanation, file=explanation.file or NO_FILE, ephemeral=True)
    for view in explanation.after:
        await interaction.followup.send(view=view, ephemeral=True)


def _sender(interaction: Interaction) -> Callable[..., Awaitable[object]]:
    return interaction.followup.send if interaction.response.is_done() else interaction.response.send_message


def as_told(error: BaseException) -> JargonError:
    """What the person is told: a fault of ours is logged whole, and told in one calm sentence."""
    if isinstance(error, JargonError):
        return error
    log.error("Could not answer an interaction", exc_info=error)
    return UnexpectedError()


def needs_no_answer(interaction: Interaction, error: BaseException) -> bool:
    """Whether nobody is there any more to be told, or has been told already."""
    return _came_too_late(error) or _is_stopped(interaction, error)


@asynccontextmanager
async def reports_errors(interaction: Interaction) -> AsyncIterator[None]:
    """Within, whatever is raised is reported to the person, and ends here.

    discord.py only logs what buttons and forms raise; this brings it to the same place as the errors of commands.
    A bot that is stopped waits for what happens within.
    """
    begin(interaction)
    try:
        yield
    except Exception as error:  # noqa: BLE001  whatever it is, a person waits for an answer; `report` logs what is ours
        await report(interaction, error)


def _came_too_late(error: BaseException) -> bool:
    codes = (UNKNOWN_INTERACTION, ALREADY_ACKNOWLEDGED)
    return isinstance(error, discord.HTTPException) and error.code in codes


def _is_stopped(interaction: Interaction, error: BaseException) -> bool:
    """Whether this is what aiohttp raises for a call of a client that is closed, or as it is being closed."""
    return isinstance(error, (RuntimeError, aiohttp.ClientConnectionError)) and interaction.client.is_closed()
