"""What keeps the bot from Discord, in a sentence that says what to do, and with the exit code for it."""

import logging
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

import discord

from bot.discord.kit.failures import PASSING_FAILURES
from bot.errors import BusyError, ConfigError
from bot.strings import configuration
from bot.strings import starting as strings

log = logging.getLogger(__name__)

# What comes of a payload that the library cannot make sense of: it expects that of Discord's that is always there.
UNREADABLE = (LookupError, TypeError, ValueError, AttributeError, zlib.error)
AUTHENTICATION_FAILED = 4004  # https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway


class AwayError(BusyError):
    """Discord cannot be reached; it may be there again in a moment."""


class StartAgainError(BusyError):
    """The connection is lost so often that the bot should start anew, after a pause."""


class MoreShardsError(BusyError):
    """The bot is to start anew with so many shards as Discord advises."""

    def __init__(self, message: str, count: int) -> None:
        super().__init__(message)
        self.count = count


@contextmanager
def explained() -> Iterator[None]:
    """Say what ended a bot.

    Raises:
        ConfigError: starting it again will not help before something is changed.
        AwayError: Discord cannot be reached.
        BusyError: Discord does not let it in for now.
    """
    try:
        yield
    except discord.LoginFailure:
        raise ConfigError(configuration.token_refused()) from None
    except discord.PrivilegedIntentsRequired:
        raise ConfigError(strings.closed_for_good(4014)) from None
    except discord.ConnectionClosed as closed:
        if closed.code == AUTHENTICATION_FAILED:
            raise ConfigError(configuration.token_refused()) from None
        if why := strings.closed_for_good(closed.code):
            raise ConfigError(why) from None
        raise BusyError(strings.closed(closed.code)) from closed
    except (*PASSING_FAILURES, discord.GatewayNotFound) as error:
        raise AwayError(strings.unreachable(error)) from error
    except discord.NotFound:
        raise ConfigError(strings.not_discord()) from None
    except discord.HTTPException as error:
        raise BusyError(strings.refused(error.status)) from error


@contextmanager
def readable() -> Iterator[None]:
    """Within, the bot listens to Discord.

    Raises:
        BusyError: what was sent cannot be read.
    """
    try:
        yield
    except UNREADABLE as error:
        log.exception("Discord sent what the bot cannot read.")
        raise BusyError(strings.unreadable()) from error
