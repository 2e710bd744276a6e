"""/term add, edit and remove: a server's own words, for its curators."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.ext.commands import GroupCog

from bot import strings as words
from bot.discord.answers.completion import choices, chosen_slug
from bot.discord.client import JargonBot
from bot.discord.desk.term_form import AddForm, EditForm
from bot.discord.kit.interaction import act_of, require_curator, server_of
from bot.discord.kit.text import cut, line
from bot.errors import JargonError
from bot.service import Page

Here = discord.Interaction[Any]


@app_commands.guild_only()
class TermCommands(GroupCog, group_name="term", group_description=words.TERM):
    """Every command asks for the right, and every form asks again when it is sent.

    They ask in their bodies: what a discord.py check raises, the person is never told.
    """

    def __init__(self, bot: JargonBot) -> None:
        self.jargon = bot.jargon

    @app_commands.command(description=words.TERM_ADD)
    async def add(self, interaction: Here) -> None:
        require_curator(interaction)
        await interaction.response.send_modal(AddForm())

    @app_commands.command(description=words.TERM_EDIT)
    @app_commands.describe(term=words.TERM_WHICH)
    async def edit(self, interaction: Here, term: str) -> None:
        require_curator(interaction)
        await interaction.response.send_modal(EditForm.of(self._page(interaction, term).term))

    @app_commands.command(description=words.TERM_REMOVE)
    @app_commands.describe(term=words.TERM_WHICH)
    async def remove(self, interaction: Here, term: str) -> None:
        require_curator(interaction)
        shown = self._page(interaction, term).term
        revised = await self.jargon.curation.remove(shown.slug, act_of(interaction))
        told = words.removed(line(shown.label), shared=revised.after is not None)
        await interaction.response.send_message(told, ephemeral=True)

    @edit.autocomplete("term")
    @remove.autocomplete("term")
    async def complete(self, interaction: Here, current: str) -> list[app_commands.Choice[str]]:
        return choices(self.jargon.complete(current, server_of(interaction)))

    def _page(self, interaction: Here, term: str) -> Page:
        server = server_of(interaction)
        if slug := chosen_slug(term):
            return self.jargon.page(slug, server)
        page = self.jargon.define(term, server).page
        if page is None:
            raise JargonError(words.which_word(line(cut(term, 200))))
        return page


async def setup(bot: JargonBot) -> None:
    """Called by discord.py when the extension is loaded."""
    await bot.add_cog(TermCommands(bot))
