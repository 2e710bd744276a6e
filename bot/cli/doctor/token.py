"""The token: whether it can be one. It is never printed, and neither is any part of it."""

import base64
import binascii
import re

from bot.cli.doctor.check import Check, fault
from bot.config import Settings
from bot.errors import ConfigError
from bot.strings import doctor as strings

_PARTS = re.compile(r"(?P<id>[\w-]{17,40})\.[\w-]{5,8}\.[\w-]{25,60}", re.ASCII)
_SNOWFLAKE = re.compile(rb"\d{17,20}")


def token_check(settings: Settings) -> Check:
    """Whether there is a token, and one of the shape that Discord's have: three parts, the first the bot's id.

    https://docs.discord.com/developers/reference#authentication
    """
    try:
        token = settings.token
    except ConfigError as error:
        return fault("token", (str(error), strings.copy_token()))
    if not looks_like_a_token(token):
        return fault("token", (strings.odd_token(), strings.copy_token()))
    return Check("token", strings.token())


def looks_like_a_token(token: str) -> bool:
    """Whether Discord may have given it: its first part is the id of a bot in base64."""
    found = _PARTS.fullmatch(token)
    if not found:
        return False
    try:
        written = base64.urlsafe_b64decode(found["id"] + "=" * (-len(found["id"]) % 4))
    except binascii.Error:
        return False
    return bool(_SNOWFLAKE.fullmatch(written))
