"""/browse: the words by letter, topic, source and short form, and who can speak for a person."""

from discord import app_commands
from discord.ext.commands import Cog

from bot.discord.browsing.front import browse, group_choices
from bot.discord.client import JargonBot
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.localised import described
from bot.discord.kit.places import everywhere
from bot.glossary.browsing import Way
from bot.strings import commands as strings


class Browse(Cog):
    """Shown to the person alone, wherever they are; nothing of it is kept."""

    @everywhere
    @app_commands.command(description=described(strings.browse))
    @app_commands.describe(
        letter=described(strings.browse_letter),
        topic=described(strings.browse_topic),
        source=described(strings.browse_source),
        short_forms=described(strings.browse_short_forms),
    )
    async def browse(
        self,
        interaction: Interaction,
        letter: str | None = None,
        topic: str | None = None,
        source: str | None = None,
        short_forms: bool = False,
    ) -> None:
        typed = {Way.LETTER: letter, Way.TOPIC: topic, Way.SOURCE: source, Way.SHORT_FORM: "" if short_forms else None}
        await browse(interaction, {way: text for way, text in typed.items() if text is not None})

    @browse.autocomplete("letter")
    async def letters(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return group_choices(interaction, Way.LETTER, current)

    @browse.autocomplete("topic")
    async def topics(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return group_choices(interaction, Way.TOPIC, current)

    @browse.autocomplete("source")
    async def sources(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return group_choices(interaction, Way.SOURCE, current)


async def setup(bot: JargonBot) -> None:
    await bot.add_cog(Browse())
