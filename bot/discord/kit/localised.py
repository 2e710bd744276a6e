"""What Discord shows of commands, in each language that it has, too; it chooses by the settings of the person."""

from collections.abc import Callable

import discord
from discord import app_commands

from bot.strings import commands as strings
from bot.strings.catalogue import languages
from bot.strings.language import ENGLISH, speaking

_NAMES = (
    app_commands.TranslationContextLocation.command_name,
    app_commands.TranslationContextLocation.group_name,
    app_commands.TranslationContextLocation.parameter_name,
)


def described(sentence: Callable[[], str]) -> app_commands.locale_str:
    """A sentence that stands beside a command, which Discord has in other languages as well."""
    return app_commands.locale_str(sentence(), sentence=sentence)


class Localised(app_commands.Translator):
    """Gives Discord what a language has of names and descriptions; what it lacks is shown in English.

    https://docs.discord.com/developers/interactions/application-commands#localization
    """

    async def translate(
        self, string: app_commands.locale_str, locale: discord.Locale, context: app_commands.TranslationContextTypes
    ) -> str | None:
        if locale.value == ENGLISH or locale.value not in languages():
            return None
        with speaking(locale.value):
            said = _said(string, context)
        return None if said == string.message else said


def _said(string: app_commands.locale_str, context: app_commands.TranslationContextTypes) -> str | None:
    if sentence := string.extras.get("sentence"):
        return str(sentence())
    return strings.names().get(_path(context)) if context.location in _NAMES else None


def _path(context: app_commands.TranslationContextTypes) -> str:
    """All that is typed up to a name, in English."""
    if isinstance(named := context.data, app_commands.Parameter):
        return f"{named.command.qualified_name} {named.name}"
    return named.qualified_name if isinstance(named, app_commands.Command | app_commands.Group) else ""
