"""Forms that can still be sent after the bot was started anew: what they need is in their `custom_id`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, cast

import discord
from discord import ui

from bot.discord.kit.interaction import Interaction
from bot.discord.kit.registry import Lasting, Registry
from bot.discord.kit.reporting import reports_errors
from bot.discord.kit.text import cut
from bot.errors import JargonError
from bot.strings import errors as strings

# https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object
MOST_TITLE = 45
# A form that is kept in memory has a random id, as discord.py makes it, and is answered by the library itself.
_RANDOM = re.compile("[0-9a-f]{32}")
Answers = Mapping[str, str]  # what was typed or chosen, by the `custom_id` of the field


class LastingForm(Lasting, ui.Modal):
    """A form whose subclasses take what was sent in `submitted`. Those with a `wire` register themselves.

    discord.py would keep one form for an id, and lose it with the process or when a second person opens
    the same one; so it is told that this one has ended, and `receive` takes what comes.
    """

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        FORMS.add(cls)

    def __init__(self, title: str, *arguments: str) -> None:
        super().__init__(title=cut(title, MOST_TITLE), custom_id=self.id_of(*arguments))
        self.stop()

    @classmethod
    async def submitted(cls, interaction: Interaction, match: re.Match[str], answers: Answers) -> None:
        """Store what was sent and say so, or raise a JargonError that says why not."""
        raise NotImplementedError

    def ask(self, question: tuple[str, str], field: ui.Item[Any]) -> None:
        """Add a field under its label, with a line that says how to fill it in."""
        text, description = question
        self.add_item(ui.Label(text=text, description=description, component=field))


FORMS: Registry[LastingForm] = Registry()


def paragraph(custom_id: str, *, most: int, filled: str = "", required: bool = False) -> ui.TextInput[Any]:
    """A large field for text."""
    style = discord.TextStyle.paragraph
    default = cut(filled, most) or None
    return ui.TextInput(custom_id=custom_id, style=style, default=default, required=required, max_length=most)


def choice(custom_id: str, options: Mapping[str, str], *, required: bool = False) -> ui.RadioGroup[Any]:
    """One of several options, all of them in sight; `options` gives the words for each value."""
    group: ui.RadioGroup[Any] = ui.RadioGroup(custom_id=custom_id, required=required)
    for value, label in options.items():
        group.add_option(label=label, value=value)
    return group


async def receive(interaction: Interaction) -> None:
    """Hand what was sent to the class of its form; one that no class knows is told so."""
    sent = cast(Mapping[str, Any], interaction.data)
    custom_id: str = sent["custom_id"]
    if _RANDOM.fullmatch(custom_id):
        return
    async with reports_errors(interaction):
        if not (found := FORMS.find(custom_id)):
            raise JargonError(strings.UNKNOWN_FORM)
        form, match = found
        form.admit(interaction)
        await form.submitted(interaction, match, _answers(sent))


def _answers(sent: Mapping[str, Any]) -> dict[str, str]:
    fields = (each["component"] for each in sent["components"] if "component" in each)
    return {each["custom_id"]: each.get("value") or "" for each in fields}
