"""/term add, edit and remove: a server's own words, for its curators."""

from __future__ import annotations

from discord import app_commands
from discord.ext.commands import GroupCog

from bot.discord.answers.asking import look_up
from bot.discord.answers.completion import choices
from bot.discord.client import JargonBot
from bot.discord.kit.form import TermForm
from bot.discord.kit.interaction import FOR_CURATORS, Interaction, community_of, require_curator, server_of
from bot.discord.kit.text import cut, line
from bot.errors import JargonError
from bot.service import Draft, Page, draft_of, hints
from bot.strings import answers as answer_strings
from bot.strings import commands as strings
from bot.strings import curation as curation_strings

MOST_HINTS = 3
MOST_HINT = 300


@app_commands.guild_only()
class TermCommands(GroupCog, group_name="term", group_description=strings.TERM, group_extras=FOR_CURATORS):
    """The group asks for the right, and every form asks again when it is sent."""

    def __init__(self, bot: JargonBot) -> None:
        self.jargon = bot.jargon
        self.curation = bot.jargon.curation

    @app_commands.command(description=strings.TERM_ADD)
    async def add(self, interaction: Interaction) -> None:

        async def save(submitted: Interaction, draft: Draft) -> None:
            require_curator(submitted)
            term = await self.curation.add(draft, server_of(submitted), community_of(submitted), submitted.user.id)
            await _tell(submitted, curation_strings.added(line(term.label)), hints(term))

        await interaction.response.send_modal(TermForm(curation_strings.ADD_TITLE, save))

    @app_commands.command(description=strings.TERM_EDIT)
    @app_commands.describe(term=strings.TERM_WHICH)
    async def edit(self, interaction: Interaction, term: str) -> None:
        page = self._page(interaction, term)

        async def save(submitted: Interaction, draft: Draft) -> None:
            require_curator(submitted)
            changed = await self.curation.edit(
                page, draft, server_of(submitted), community_of(submitted), submitted.user.id
            )
            await _tell(submitted, curation_strings.changed(line(changed.label)), hints(changed, before=page.term))

        await interaction.response.send_modal(TermForm(curation_strings.EDIT_TITLE, save, draft_of(page.term)))

    @app_commands.command(description=strings.TERM_REMOVE)
    @app_commands.describe(term=strings.TERM_WHICH)
    async def remove(self, interaction: Interaction, term: str) -> None:
        page = self._page(interaction, term)
        await self.curation.remove(page, server_of(interaction))
        told = curation_strings.removed(line(page.term.label), shared=self.jargon.is_shared(page.term.slug))
        await interaction.response.send_message(told, ephemeral=True)

    @edit.autocomplete("term")
    @remove.autocomplete("term")
    async def complete(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return choices(self.jargon.complete(current, server_of(interaction)))

    def _page(self, interaction: Interaction, term: str) -> Page:
        found = look_up(self.jargon, term, server_of(interaction))
        if isinstance(found, Page):
            return found
        raise JargonError(answer_strings.which_word(line(cut(term, 200))))


async def _tell(submitted: Interaction, stored: str, advice: list[str]) -> None:
    shown = [line(cut(each, MOST_HINT)) for each in advice[:MOST_HINTS]]
    await submitted.response.send_message(curation_strings.with_hints(stored, shown), ephemeral=True)


async def setup(bot: JargonBot) -> None:
    """Called by discord.py when the extension is loaded."""
    await bot.add_cog(TermCommands(bot))
