"""Publishing a server's own words: a form for the names, then the file, for the curator alone."""

from __future__ import annotations

import io
from typing import ClassVar

import discord

from bot.discord.kit.buttons import LastingButton
from bot.discord.kit.forms import LastingForm, Sent, short
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.text import line
from bot.discord.kit.view import fitting
from bot.errors import JargonError
from bot.service import PublishedNames
from bot.strings import desk as desk_strings
from bot.strings import packs as strings

MOST_NAME = 100


class PublishButton(LastingButton, wire="pack-publish", label=strings.publish, for_curators="glossary"):
    """Opens the form, with the names of the last edition."""

    async def press(self, interaction: Interaction) -> None:
        if not interaction.app_permissions.attach_files:
            raise JargonError(desk_strings.no_files_here())
        last = await interaction.client.jargon.publishing.last(server_of(interaction))
        names = PublishedNames(last.title, last.publisher, last.licence) if last else PublishedNames("", "", "")
        await interaction.response.send_modal(PublishForm(names))


class PublishForm(LastingForm, wire="pack-publish", for_curators="glossary"):
    """What the pack is called, who publishes it, and what others may do with it."""

    questions: ClassVar = {
        "title": strings.form_title,
        "publisher": strings.form_publisher,
        "licence": strings.form_licence,
    }

    def __init__(self, filled: PublishedNames) -> None:
        super().__init__(strings.publish())
        self.ask(strings.form_title(), short("title", most=MOST_NAME, filled=filled.title, required=True))
        self.ask(strings.form_publisher(), short("publisher", most=MOST_NAME, filled=filled.publisher, required=True))
        self.ask(strings.form_licence(), short("licence", most=MOST_NAME, filled=filled.licence, required=True))

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        made = await interaction.client.jargon.publishing.publish(server_of(interaction), _names(sent))
        edition = made.publication.edition
        file = discord.File(io.BytesIO(made.text.encode()), f"pack-edition-{edition}.json")
        told = fitting(strings.published_pack(line(made.publication.title), edition, made.words))
        await interaction.response.send_message(told, file=file, ephemeral=True)

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> PublishForm:
        return cls(_names(sent))


def _names(sent: Sent) -> PublishedNames:
    """As the form has them; Discord's app lets no more through than fits, but a forged one may."""
    return PublishedNames(*(sent.answers[name][:MOST_NAME] for name in ("title", "publisher", "licence")))
