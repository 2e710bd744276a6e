"""/term add, edit and remove: a server's own words, for its curators."""

from discord import app_commands
from discord.ext.commands import GroupCog

from bot.discord.answers.asking import choices, look_up
from bot.discord.client import JargonBot
from bot.discord.desk.definition_form import definition_choices, form_of_choice
from bot.discord.desk.term_form import AddForm, EditForm
from bot.discord.kit.interaction import FOR_CURATORS, Interaction, act_of, server_of
from bot.discord.kit.localised import described
from bot.discord.kit.places import on_servers
from bot.discord.kit.text import line
from bot.errors import JargonError
from bot.glossary.quoting import quotable
from bot.service import Page
from bot.strings import answers as answer_strings
from bot.strings import commands as strings
from bot.strings import curation as curation_strings


@on_servers
class TermCommands(GroupCog, group_name="term", group_description=described(strings.term), group_extras=FOR_CURATORS):
    """The group asks for the right, and every form asks again when it is sent."""

    def __init__(self, bot: JargonBot) -> None:
        self.jargon = bot.jargon

    @app_commands.command(description=described(strings.term_add))
    async def add(self, interaction: Interaction) -> None:
        await interaction.response.send_modal(AddForm())

    @app_commands.command(description=described(strings.term_edit))
    @app_commands.describe(term=described(strings.term_which), definition=described(strings.term_which_definition))
    async def edit(self, interaction: Interaction, term: str, definition: str = "") -> None:
        page = self._page(interaction, term)
        form = form_of_choice(page.term, definition) if definition else EditForm.of(page.term)
        await interaction.response.send_modal(form)

    @app_commands.command(description=described(strings.term_remove))
    @app_commands.describe(term=described(strings.term_which))
    async def remove(self, interaction: Interaction, term: str) -> None:
        shown = self._page(interaction, term).term
        revised = await self.jargon.curation.remove(shown.slug, act_of(interaction))
        told = curation_strings.removed(line(shown.label), shared=revised.after is not None)
        await interaction.response.send_message(told, ephemeral=True)

    @edit.autocomplete("term")
    @remove.autocomplete("term")
    async def complete(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return choices(self.jargon.complete(current, server_of(interaction)))

    @edit.autocomplete("definition")
    async def complete_definition(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        found = look_up(self.jargon, interaction.namespace.term or "", server_of(interaction))
        return definition_choices(found.term, current) if isinstance(found, Page) else []

    def _page(self, interaction: Interaction, term: str) -> Page:
        found = look_up(self.jargon, term, server_of(interaction))
        if isinstance(found, Page):
            return found
        raise JargonError(answer_strings.which_word(line(quotable(term, private=True))))


async def setup(bot: JargonBot) -> None:
    await bot.add_cog(TermCommands(bot))
