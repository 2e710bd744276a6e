"""Deciding where the shared words changed under a server's own: keep ours, take theirs, or write it anew.

A word of the shared ones, with a star in ids, is decided on the home server, for everyone.
"""

from __future__ import annotations

from contextlib import suppress
from typing import ClassVar

from bot.discord.desk.anew_form import MARK, AnewForm
from bot.discord.desk.merge_view import MergeView, sides_of
from bot.discord.desk.outlook import Outlook, show
from bot.discord.desk.settling import open_word, settled
from bot.discord.desk.whose_word import WORD, Word, word_named
from bot.discord.kit.buttons import LastingButton
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.page_number import PAGE, named_page, read_page
from bot.discord.kit.pages import TextView, texts_on_pages
from bot.discord.kit.text import line
from bot.errors import JargonError, MovedOnError
from bot.feedback.clashing import Clashing
from bot.glossary.model.layer import Clash
from bot.glossary.text.sentences import passages
from bot.service import Choice, draft_of_clash, mark_of_clash
from bot.strings import history as history_strings
from bot.strings import layering as layering_strings
from bot.strings import merge as strings

MOST_PASSAGE = 3000


class ClashButton(LastingButton):
    """A button about one difference of a word, as it was when it was shown."""

    arguments = f"{WORD}:{MARK}"

    def __init__(self, named: str, mark: str, label: str = "") -> None:
        self.named, self.mark = named, mark
        super().__init__(named, mark, label=label)

    async def press(self, interaction: Interaction) -> None:
        word = word_named(interaction, self.named)
        clashing = _clashing(interaction, word)
        if clash := next((each for each in clashing.clashes if mark_of_clash(each) == self.mark), None):
            with suppress(MovedOnError):
                await self.decide(interaction, clashing, clash)
                return
        await show_merge(interaction, word, note=history_strings.changed_meanwhile())

    async def decide(self, interaction: Interaction, clashing: Clashing, clash: Clash) -> None:
        """Do it, and answer."""
        raise NotImplementedError


class _SettleButton(ClashButton):
    choice: ClassVar[Choice]

    async def decide(self, interaction: Interaction, clashing: Clashing, clash: Clash) -> None:
        word = word_named(interaction, self.named)
        await interaction.client.jargon.layering.settle(word.slug, clash, self.choice, word.act_of(interaction))
        await settled(interaction, word, self.told(clashing))

    def told(self, clashing: Clashing) -> str:
        """What was decided."""
        raise NotImplementedError


class KeepButton(_SettleButton, wire="keep", label=strings.keep, for_curators="term"):
    """The server's own words stay; a word of its own stays apart."""

    choice = Choice.KEEP

    def told(self, clashing: Clashing) -> str:
        told = strings.kept_apart if clashing.apart else strings.kept
        return told(line(clashing.label), everyone=clashing.for_everyone)


class TakeButton(_SettleButton, wire="take", label=strings.take, for_curators="term"):
    """People read the shared words there; a word of the server's own is laid over the shared one."""

    choice = Choice.TAKE

    def told(self, clashing: Clashing) -> str:
        told = strings.joined if clashing.apart else strings.taken
        return told(line(clashing.label), everyone=clashing.for_everyone)


class AnewButton(ClashButton, wire="anew", label=strings.write_anew, for_curators="term"):
    """Opens the form for words that stand in the place of both."""

    async def decide(self, interaction: Interaction, clashing: Clashing, clash: Clash) -> None:
        await interaction.response.send_modal(AnewForm(self.named, clash, draft_of_clash(clash)))


class WholeTextsButton(ClashButton, wire="texts", label=strings.whole_texts, for_curators="flags"):
    """Shows all of each text, in as many messages as that takes."""

    async def decide(self, interaction: Interaction, clashing: Clashing, clash: Clash) -> None:
        parts = [part for side in sides_of(clashing, clash) for part in passages(side, MOST_PASSAGE, len)]
        first, *rest = (TextView(texts) for texts in texts_on_pages(parts))
        await interaction.response.send_message(view=first, ephemeral=True)
        for view in rest:
            await interaction.followup.send(view=view, ephemeral=True)


class MergeButton(LastingButton, wire="merge", label=strings.compare, for_curators="flags"):
    """Opens a word where the shared words changed under the server's own, at one of its differences."""

    arguments = f"{WORD}:{PAGE}"

    def __init__(self, named: str, page: int | str = 0, label: str = "") -> None:
        self.named, self.page = named, read_page(page)
        super().__init__(named, named_page(self.page), label=label)

    async def press(self, interaction: Interaction) -> None:
        await show_merge(interaction, word_named(interaction, self.named), self.page)


async def show_merge(interaction: Interaction, word: Word, number: int = 0, note: str = "") -> None:
    """Show one difference of a word, in place of what the desk shows.

    Raises:
        JargonError: there is nothing to decide.
    """
    outlook, found = await Outlook.of(interaction), await open_word(interaction, word)
    if found is None or not found.clashes:
        raise JargonError(layering_strings.nothing_to_decide())
    await show(interaction, MergeView(found, outlook, number, note=note))


def _clashing(interaction: Interaction, word: Word) -> Clashing:
    """What is to be decided about a word now.

    Raises:
        JargonError: nothing is.
    """
    if clashing := interaction.client.jargon.desk.clashing(word.server_id, word.slug):
        return clashing
    raise JargonError(layering_strings.nothing_to_decide())
