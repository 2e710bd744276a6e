"""Forms. What goes wrong in one is explained, and what a curator typed is given back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

import discord
from discord import ui

from bot.discord.kit.interaction import Interaction
from bot.discord.kit.reporting import reports_errors
from bot.service import Draft
from bot.strings import curation as strings
from bot.strings import explanation as explanation_strings

# https://docs.discord.com/developers/components/reference#text-input
MOST_INPUT = 4000
SECONDS_TO_MEND = 24 * 60 * 60
Save = Callable[[Interaction, Draft], Awaitable[None]]


class TermForm(ui.Modal):
    """The five texts of a term; `save` gets them as a draft."""

    def __init__(self, title: str, save: Save, draft: Draft | None = None) -> None:
        super().__init__(title=title)
        filled = draft or Draft(labels="", plain="")
        self._save = save
        self._labels = self._ask(strings.FORM_LABELS, filled.labels, long=False)
        self._plain = self._ask(strings.FORM_PLAIN, filled.plain)
        self._formal = self._ask(strings.FORM_FORMAL, filled.formal, required=False)
        self._source = self._ask(strings.FORM_SOURCE, filled.source, long=False, required=False)
        self._instead = self._ask(strings.FORM_INSTEAD, filled.instead, long=False, required=False)

    def _ask(
        self,
        question: tuple[str, str],
        filled: str,
        *,
        long: bool = True,
        required: bool = True,
    ) -> ui.TextInput[Any]:
        style = discord.TextStyle.paragraph if long else discord.TextStyle.short
        text, description = question
        field: ui.TextInput[Any] = ui.TextInput(
            style=style, default=filled or None, required=required, max_length=MOST_INPUT
        )
        self.add_item(ui.Label(text=text, description=description, component=field))
        return field

    async def on_submit(self, interaction: discord.Interaction[Any]) -> None:
        draft = Draft(
            labels=self._labels.value,
            plain=self._plain.value,
            formal=self._formal.value,
            source=self._source.value,
            instead=self._instead.value,
        )
        again = partial(TermForm, self.title, self._save, draft)
        async with reports_errors(interaction, OpenAgain(again)):
            await self._save(interaction, draft)


class OpenAgain(ui.View):
    """A button under the sentence that says what was wrong: the form opens as it was sent."""

    def __init__(self, form: Callable[[], TermForm]) -> None:
        super().__init__(timeout=SECONDS_TO_MEND)
        self._form = form

    @ui.button(label=strings.FORM_AGAIN)
    async def open(self, interaction: discord.Interaction[Any], _: ui.Button[Any]) -> None:
        async with reports_errors(interaction):
            await interaction.response.send_modal(self._form())


class PastedText(ui.Modal):
    """One large field for a letter or a message; `explain` gets what was pasted."""

    def __init__(self, explain: Callable[[Interaction, str], Awaitable[None]]) -> None:
        super().__init__(title=explanation_strings.TITLE)
        self._explain = explain
        self._text: ui.TextInput[Any] = ui.TextInput(style=discord.TextStyle.paragraph, max_length=MOST_INPUT)
        text, description = explanation_strings.FIELD
        self.add_item(ui.Label(text=text, description=description, component=self._text))

    async def on_submit(self, interaction: discord.Interaction[Any]) -> None:
        async with reports_errors(interaction):
            await self._explain(interaction, self._text.value)
