"""Forms that can still be sent after the bot was started anew: what they need is in their `custom_id`."""

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, cast

import discord
from discord import ui

from bot.discord.kit.interaction import Interaction
from bot.discord.kit.registry import Lasting, Registry
from bot.discord.kit.reporting import NO_WAY_ON, WayOn, report, reports_errors
from bot.discord.kit.text import cut
from bot.errors import JargonError
from bot.strings import curation as strings
from bot.strings import errors as error_strings

# https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object
MOST_TITLE = 45
# https://docs.discord.com/developers/components/reference#text-input
MOST_INPUT = 4000
SECONDS_TO_MEND = 24 * 60 * 60
Filled = Mapping[str, str]  # what was typed or chosen, by the `custom_id` of the field


class LastingForm(Lasting, ui.Modal):
    """A form whose subclasses take what was sent in `submitted`. Those with a `wire` register themselves.

    discord.py would keep one form for an id, and lose it with the process or when a second person opens
    the same one; so it is told that this one has ended, and `receive` takes what comes.
    """

    def __init_subclass__(cls, *, wire: str = "", for_curators: bool = False) -> None:
        cls.declare(wire, for_curators=for_curators)
        super().__init_subclass__()
        FORMS.add(cls)

    def __init__(self, title: str, *arguments: str) -> None:
        super().__init__(title=cut(title, MOST_TITLE), custom_id=self.id_of(*arguments))
        self.stop()

    @classmethod
    async def submitted(cls, interaction: Interaction, match: re.Match[str], answers: Filled) -> None:
        """Store what was sent and say so, or raise a JargonError that says why not."""
        raise NotImplementedError

    @classmethod
    def way_on(cls, match: re.Match[str], answers: Filled, error: Exception) -> WayOn:
        """What the person can press under the sentence that says why nothing was stored."""
        return NO_WAY_ON

    def ask(self, question: tuple[str, str], field: ui.Item[Any]) -> None:
        """Add a field under its label, with a line that says how to fill it in."""
        text, description = question
        self.add_item(ui.Label(text=text, description=description, component=field))


FORMS: Registry[LastingForm] = Registry()


class AgainButton(ui.Button[Any]):
    """Opens a form as it was sent, so that only the fault is left to mend."""

    def __init__(self, form: Callable[[], LastingForm]) -> None:
        super().__init__(label=strings.FORM_AGAIN)
        self._form = form

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        async with reports_errors(interaction):
            await interaction.response.send_modal(self._form())


class OpenAgain(ui.View):
    """The button under a sentence that says what was wrong.

    What was typed is kept in memory, for a day at most: after a restart of the bot the button is dead.
    """

    def __init__(self, form: Callable[[], LastingForm]) -> None:
        super().__init__(timeout=SECONDS_TO_MEND)
        self.add_item(AgainButton(form))


def short(custom_id: str, *, most: int = MOST_INPUT, filled: str = "", required: bool = False) -> ui.TextInput[Any]:
    """A field of one line."""
    return _text(discord.TextStyle.short, custom_id, most, filled, required=required)


def paragraph(custom_id: str, *, most: int = MOST_INPUT, filled: str = "", required: bool = False) -> ui.TextInput[Any]:
    """A large field for text."""
    return _text(discord.TextStyle.paragraph, custom_id, most, filled, required=required)


def _text(style: discord.TextStyle, custom_id: str, most: int, filled: str, *, required: bool) -> ui.TextInput[Any]:
    default = cut(filled, most) or None
    return ui.TextInput(custom_id=custom_id, style=style, default=default, required=required, max_length=most)


def choice(custom_id: str, options: Mapping[str, str], *, required: bool = False) -> ui.RadioGroup[Any]:
    """One of several options, all of them in sight; `options` gives the words for each value."""
    group: ui.RadioGroup[Any] = ui.RadioGroup(custom_id=custom_id, required=required)
    for value, label in options.items():
        group.add_option(label=label, value=value)
    return group


async def receive(interaction: Interaction) -> None:
    """Hand a form that was sent to its class; one that no class knows is told so."""
    sent = cast(Mapping[str, Any], interaction.data)
    if not (found := FORMS.find(sent["custom_id"])):
        await report(interaction, JargonError(error_strings.UNKNOWN_FORM))
        return
    form, match = found
    answers = _answers(sent)
    async with reports_errors(interaction, partial(form.way_on, match, answers)):
        form.admit(interaction)
        await form.submitted(interaction, match, answers)


def _answers(sent: Mapping[str, Any]) -> dict[str, str]:
    fields = (each["component"] for each in sent["components"] if "component" in each)
    return {each["custom_id"]: each.get("value") or "" for each in fields}
