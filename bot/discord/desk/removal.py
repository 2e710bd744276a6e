"""Removing a server's own word, or its wording of a shared one: it is asked first."""

from __future__ import annotations

from collections.abc import Callable

from discord import ui

from bot.discord.desk.history import told_rows
from bot.discord.desk.whose_word import WORD, Word, WordButton, word_named
from bot.discord.feedback.change import flags_changed
from bot.discord.kit.buttons import LastingButton, button_of
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.pages import TextView
from bot.discord.kit.text import line
from bot.discord.kit.view import View
from bot.errors import MovedOnError
from bot.glossary.reports.told_pieces import told_changes
from bot.service import Removing
from bot.strings import curation as curation_strings
from bot.strings import history as strings
from bot.strings import home as home_strings

MARK = r"(?P<mark>[0-9a-f]{8})"


class RemovalView(View):
    """What goes, and the two ways on. `told` stands beneath the question; `clickable` makes commands open."""

    def __init__(self, word: Word, removing: Removing, clickable: Callable[[str], str], told: str = "") -> None:
        super().__init__()
        asked = home_strings.ask_remove if word.is_for_everyone else strings.ask_remove
        rows = [asked(line(removing.label), shared=removing.shared), *([told] if told else [])]
        if removing.shared:
            rows += told_rows(told_changes(removing.layer, None))
        rows.append(clickable(strings.can_come_back()))
        self.add_item(ui.TextDisplay("\n".join(rows)))
        ways = (f"remove:{word.named}:{removing.mark}", f"keep-word:{word.named}")
        self.add_item(ui.ActionRow(*map(button_of, ways)))


class RemoveButton(LastingButton, wire="remove", label=strings.remove_it, for_curators="term"):
    """Removes it, unless somebody changed it since it was asked: then it is asked anew."""

    arguments = f"{WORD}:{MARK}"

    def __init__(self, named: str, mark: str, label: str = "") -> None:
        self.named, self.mark = named, mark
        super().__init__(named, mark, label=label)

    async def press(self, interaction: Interaction) -> None:
        word = word_named(interaction, self.named)
        try:
            revised = await interaction.client.jargon.layering.remove(word.slug, word.act_of(interaction), self.mark)
        except MovedOnError as error:
            await interaction.response.edit_message(view=await removal_view(interaction, word, str(error)))
            return
        flags_changed(interaction, word.slug)
        label = line(revised.before.label) if revised.before else word.slug
        removed = home_strings.removed if word.is_for_everyone else curation_strings.removed
        told = removed(label, shared=revised.after is not None)
        done = interaction.client.clickable(f"{told} {strings.can_come_back()}")
        await interaction.response.edit_message(view=TextView([done]))


class KeepWordButton(WordButton, wire="keep-word", label=strings.keep_it, for_curators="term"):
    """Leaves it as it is."""

    async def press(self, interaction: Interaction) -> None:
        word = word_named(interaction, self.named)
        label = line(interaction.client.jargon.label(word.slug, word.server_id))
        await interaction.response.edit_message(view=TextView([strings.left(label)]))


async def removal_view(interaction: Interaction, word: Word, told: str = "") -> RemovalView:
    """What removing a word would take away now.

    Raises:
        JargonError: it is gone, or there is nothing of the server's own.
    """
    removing = await interaction.client.jargon.layering.removing(word.server_id, word.slug)
    return RemovalView(word, removing, interaction.client.clickable, told)
