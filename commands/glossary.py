"""/glossary: all that a server has of its own, for its curators: the list of it, and files out and in."""

from discord import Attachment, app_commands
from discord.ext.commands import GroupCog

from bot.discord.client import JargonBot
from bot.discord.kit.interaction import FOR_CURATORS, Interaction
from bot.discord.kit.localised import described
from bot.discord.kit.places import on_servers
from bot.discord.own_words.changes import day_choices, day_of, show_changes
from bot.discord.own_words.exporting import export
from bot.discord.own_words.importing import ImportForm, dry_run
from bot.discord.own_words.insights import show_insights
from bot.discord.own_words.listing import choice_of, list_words
from bot.discord.packs.listing import show_packs
from bot.service import FORMATS_OF_OWN, Standing
from bot.strings import commands as strings
from bot.strings import own_words as words

SORTS = [
    app_commands.Choice(name=described(lambda: words.sorts()[Standing.OWN]), value=Standing.OWN.value),
    app_commands.Choice(name=described(lambda: words.sorts()[Standing.CHANGED]), value=Standing.CHANGED.value),
    app_commands.Choice(name=described(lambda: words.sorts()[Standing.HIDDEN]), value=Standing.HIDDEN.value),
]
FORMATS = [app_commands.Choice(name=each.upper(), value=each) for each in FORMATS_OF_OWN]


@on_servers
class GlossaryCommands(
    GroupCog, group_name="glossary", group_description=described(strings.glossary), group_extras=FOR_CURATORS
):
    """The group asks for the right, and everything that it shows asks again when it is pressed."""

    @app_commands.command(name="list", description=described(strings.glossary_list))
    @app_commands.describe(what=described(strings.glossary_list_what), word=described(strings.glossary_list_word))
    @app_commands.choices(what=SORTS)
    async def list_(self, interaction: Interaction, what: str = "", word: str = "") -> None:
        await list_words(interaction, choice_of(what, word))

    @app_commands.command(description=described(strings.glossary_export))
    @app_commands.rename(form="format")
    @app_commands.describe(form=described(strings.glossary_export_form))
    @app_commands.choices(form=FORMATS)
    async def export(self, interaction: Interaction, form: str = "json") -> None:
        await export(interaction, form)

    @app_commands.command(name="import", description=described(strings.glossary_import))
    @app_commands.describe(file=described(strings.glossary_import_file))
    async def import_(self, interaction: Interaction, file: Attachment | None = None) -> None:
        if file:
            await dry_run(interaction, file)
        else:
            await interaction.response.send_modal(ImportForm())

    @app_commands.command(description=described(strings.glossary_changes))
    @app_commands.describe(since=described(strings.glossary_changes_since))
    async def changes(self, interaction: Interaction, since: str = "") -> None:
        await show_changes(interaction, day_of(since))

    @changes.autocomplete("since")
    async def complete_since(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return day_choices()

    @app_commands.command(description=described(strings.glossary_packs))
    async def packs(self, interaction: Interaction) -> None:
        await show_packs(interaction)

    @app_commands.command(description=described(strings.glossary_insights))
    @app_commands.describe(chart=described(strings.glossary_insights_chart))
    async def insights(self, interaction: Interaction, chart: bool = False) -> None:
        await show_insights(interaction, chart=chart)


async def setup(bot: JargonBot) -> None:
    await bot.add_cog(GlossaryCommands())
