"""/term: a server's own words and what it changes of shared ones, for its curators."""

from functools import partial
from typing import TypeAlias

from discord import app_commands
from discord.ext.commands import GroupCog

from bot.discord.answers.asking import choices, look_up, slug_chosen
from bot.discord.client import JargonBot
from bot.discord.desk.definition_form import definition_choices
from bot.discord.desk.hide_form import HideForm, hidden_from_everyone, hide, shown_to_everyone
from bot.discord.desk.new_word import begin_writing, writing_choices
from bot.discord.desk.once_called import slug_once_called, words_ever
from bot.discord.desk.pieces.part import Part
from bot.discord.desk.term_form import AddForm
from bot.discord.desk.which_word import page_or_choice
from bot.discord.desk.whose import (
    EDIT,
    HISTORY,
    REMOVE,
    UNDO,
    BeginButton,
    begin_change,
    begin_with_definition,
)
from bot.discord.desk.whose_word import Word, is_home
from bot.discord.feedback.change import flags_changed
from bot.discord.kit.interaction import FOR_CURATORS, Interaction, act_of, server_of
from bot.discord.kit.localised import described
from bot.discord.kit.places import on_servers
from bot.discord.kit.saying import say
from bot.discord.kit.text import line
from bot.errors import HiddenWordError, JargonError
from bot.glossary.quoting import quotable
from bot.service import Page
from bot.strings import answers as answer_strings
from bot.strings import commands as strings
from bot.strings import layering as layering_strings

MOST_REASON = 300
MOST_NUMBER = 99_999
Reason: TypeAlias = app_commands.Range[str, 1, MOST_REASON]
PARTS = [app_commands.Choice(name=described(part.says), value=part.value) for part in Part]
Number: TypeAlias = app_commands.Range[int, 1, MOST_NUMBER]


@on_servers
class TermCommands(GroupCog, group_name="term", group_description=described(strings.term), group_extras=FOR_CURATORS):
    """The group asks for the right, and every form and button asks again when it is sent or pressed."""

    def __init__(self, bot: JargonBot) -> None:
        self.jargon = bot.jargon

    @app_commands.command(description=described(strings.term_add))
    async def add(self, interaction: Interaction) -> None:
        await interaction.response.send_modal(AddForm.where(interaction))

    @app_commands.command(description=described(strings.term_edit))
    @app_commands.describe(
        term=described(strings.term_which),
        definition=described(strings.term_which_definition),
        part=described(strings.term_which_part),
    )
    @app_commands.choices(part=PARTS)
    async def edit(self, interaction: Interaction, term: str, definition: str = "", part: str = "") -> None:
        page = await page_or_choice(interaction, term, partial(BeginButton.of, part or EDIT))
        if page and definition and not part:
            await begin_with_definition(interaction, page.term, definition)
        elif page:
            await begin_change(interaction, part or EDIT, page.term.slug)

    @app_commands.command(description=described(strings.term_remove))
    @app_commands.describe(term=described(strings.term_which))
    async def remove(self, interaction: Interaction, term: str) -> None:
        slug = self._own_slug(interaction, term)
        if not slug and (page := await page_or_choice(interaction, term, partial(BeginButton.of, REMOVE))):
            slug = page.term.slug
        if slug:
            await begin_change(interaction, REMOVE, slug)

    @app_commands.command(description=described(strings.term_hide))
    @app_commands.describe(term=described(strings.term_which), reason=described(strings.term_hide_reason))
    async def hide(self, interaction: Interaction, term: str, reason: Reason) -> None:
        slug = self._page(interaction, term).term.slug
        if is_home(interaction) and slug in self.jargon.glossary():
            await interaction.response.send_modal(HideForm(slug, reason))
        else:
            await hide(interaction, Word(server_of(interaction), slug), reason)

    @app_commands.command(description=described(strings.term_show))
    @app_commands.describe(term=described(strings.term_which))
    async def show(self, interaction: Interaction, term: str) -> None:
        glossary, slug = self.jargon.glossary(server_of(interaction)), slug_chosen(term)
        hidden = glossary.hidden_word(slug) if slug else glossary.hides(term)
        if hidden is None and is_home(interaction) and await shown_to_everyone(interaction, slug, term):
            return
        if hidden is None:
            raise JargonError(layering_strings.no_hidden_word(line(quotable(term, private=True))))
        await self.jargon.layering.show(hidden.slug, act_of(interaction))
        flags_changed(interaction, hidden.slug)
        await say(interaction, layering_strings.is_shown(line(hidden.label)))

    @app_commands.command(description=described(strings.term_history))
    @app_commands.describe(term=described(strings.term_which))
    async def history(self, interaction: Interaction, term: str) -> None:
        await begin_change(interaction, HISTORY, await slug_once_called(interaction, term))

    @app_commands.command(description=described(strings.term_undo))
    @app_commands.describe(term=described(strings.term_which), number=described(strings.term_number))
    async def undo(self, interaction: Interaction, term: str, number: Number) -> None:
        await begin_change(interaction, f"{UNDO}{number}", await slug_once_called(interaction, term))

    @app_commands.command(description=described(strings.term_together))
    @app_commands.describe(term=described(strings.term_which))
    async def together(self, interaction: Interaction, term: str) -> None:
        await begin_writing(interaction, term)

    @edit.autocomplete("term")
    @remove.autocomplete("term")
    @hide.autocomplete("term")
    async def complete(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return choices(self.jargon.complete(current, server_of(interaction)))

    @together.autocomplete("term")
    async def complete_writing(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return writing_choices(interaction, current)

    @show.autocomplete("term")
    async def complete_hidden(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        hidden = self.jargon.glossary(server_of(interaction)).hidden_like(current)
        from_everyone = await hidden_from_everyone(interaction, current) if is_home(interaction) else []
        return choices([*hidden, *from_everyone])

    @history.autocomplete("term")
    @undo.autocomplete("term")
    async def complete_ever(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return choices(await words_ever(interaction, current))

    @edit.autocomplete("definition")
    async def complete_definition(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        found = look_up(self.jargon, interaction.namespace.term or "", server_of(interaction))
        return definition_choices(found.term, current) if isinstance(found, Page) else []

    def _own_slug(self, interaction: Interaction, term: str) -> str:
        """Of several words of one name the one that is this server's own; empty where it has none of them, or more."""
        found = look_up(self.jargon, term, server_of(interaction))
        layers = self.jargon.glossary(server_of(interaction)).layers
        meant = () if isinstance(found, Page) else (each.slug for each in found.suggestions if each.exact)
        own = [slug for slug in meant if slug in layers]
        return own[0] if len(own) == 1 else ""

    def _page(self, interaction: Interaction, term: str) -> Page:
        found = look_up(self.jargon, term, server_of(interaction))
        if isinstance(found, Page):
            return found
        if found.hidden:
            raise HiddenWordError(found.hidden.label, found.hidden.reason)
        raise JargonError(answer_strings.which_word(line(quotable(term, private=True))))


async def setup(bot: JargonBot) -> None:
    await bot.add_cog(TermCommands(bot))
