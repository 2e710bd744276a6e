"""Forms that can still be sent after the bot was started anew: what they need is in their `custom_id`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, ClassVar, cast

import discord
from discord import ui

from bot.discord.kit.interaction import Interaction
from bot.discord.kit.reporting import reports_errors
from bot.discord.kit.text import cut

# https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object
MOST_TITLE = 45
Answers = Mapping[str, str]  # what was typed or chosen, by the `custom_id` of the field


class LastingForm(ui.Modal):
    """A form whose subclasses say by `template` which ids are theirs, and take what was sent in `submitted`.

    discord.py would keep one form for an id, and lose it with the process or when a second person opens
    the same one; so it is told that this one has ended, and `receive` takes what comes.
    """

    template: ClassVar[str]

    def __init__(self, custom_id: str, title: str) -> None:
        super().__init__(title=cut(title, MOST_TITLE), custom_id=custom_id)
        self.stop()

    @classmethod
    async def submitted(cls, interaction: Interaction, match: re.Match[str], answers: Answers) -> None:
        """Store what was sent and say so, or raise a JargonError that says why not."""
        raise NotImplementedError

    def ask(self, question: tuple[str, str], field: ui.Item[Any]) -> None:
        """Add a field under its label, with a line that says how to fill it in."""
        text, description = question
        self.add_item(ui.Label(text=text, description=description, component=field))


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


async def receive(interaction: Interaction, forms: tuple[type[LastingForm], ...]) -> None:
    """Give a form that was sent to the class whose it is."""
    sent = cast(Mapping[str, Any], interaction.data)
    for form in forms:
        if match := re.fullmatch(form.template, sent["custom_id"]):
            async with reports_errors(interaction):
                await form.submitted(interaction, match, _answers(sent))


def _answers(sent: Mapping[str, Any]) -> dict[str, str]:
    fields = (each["component"] for each in sent["components"] if "component" in each)
    return {each["custom_id"]: each.get("value") or "" for each in fields}
