"""A word that is written together, as a curator has it before them: what people gave, and making one text of it.

One that is not there yet is there once that text is made.
"""

from __future__ import annotations

from typing import ClassVar

import discord
from discord import ui

from bot.discord.answers.card_text import as_read
from bot.discord.feedback.change import flags_taken_up
from bot.discord.kit.budget import MessageBudget
from bot.discord.kit.buttons import SLUG, LastingButton, TermButton
from bot.discord.kit.form_ids import SLUG as SHORT_SLUG
from bot.discord.kit.form_ids import shortened, slug_in
from bot.discord.kit.forms import LastingForm, Sent, paragraph
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.page_number import PAGE, named_page, read_page
from bot.discord.kit.pages import TextView, page_of, turners
from bot.discord.kit.saying import show_alone
from bot.discord.kit.text import cut, line, safe
from bot.discord.kit.view import View
from bot.errors import TextChangedError
from bot.feedback.writing import InWriting
from bot.strings import writings as strings

GIVEN_ON_PAGE = 5
MOST_STANDS = 900
MARK = r"(?P<mark>[0-9a-f]{6})"


async def show_writing(interaction: Interaction, slug: str, number: int = 0, told: str = "") -> None:
    """Show what people gave for a word, in place of the message that was used, if the person alone sees it.

    Raises:
        JargonError: there is no such word, and none that is written.
    """
    view = WritingView(await interaction.client.jargon.writing.look(server_of(interaction), slug), number, told)
    await show_here(interaction, view)


async def show_here(interaction: Interaction, view: View) -> None:
    """Show it in place of the message that was used, if the person alone sees it."""
    if interaction.message and interaction.message.flags.ephemeral:
        await interaction.response.edit_message(view=view, attachments=[])
    else:
        await show_alone(interaction, view)


class WritingView(View):
    """One page of what was given, below what stands there; `told` is what was just done."""

    def __init__(self, word: InWriting, number: int = 0, told: str = "") -> None:
        super().__init__()
        slug, given, budget = word.slug, word.given, MessageBudget()
        shown, number, pages = page_of(given, number, GIVEN_ON_PAGE)
        texts = [*([told] if told else []), _title(word)]
        if word.plain:
            texts.append(f"{strings.stands()}\n{cut(as_read(word.plain), MOST_STANDS)}")
        texts += [strings.given(safe(each.text), each.at) for each in shown]
        for text in filter(None, map(budget.spend, texts)):
            self.add_item(ui.TextDisplay(text))
        if buttons := turners(number, pages, lambda to, label: WritingPageButton(slug, to, label)):
            self.add_item(ui.ActionRow(*buttons))
        if not word.open:
            self.add_item(ui.ActionRow(OpenWritingButton(slug)))
            return
        merging = [OneTextButton(slug, word.mark)] if given else []
        self.add_item(ui.ActionRow(*merging, StopWritingButton(slug)))
        if given:
            self.add_item(ui.TextDisplay(f"-# {strings.sure()}"))


def _title(word: InWriting) -> str:
    if word.term is None:
        return strings.title_of_new(line(word.label), len(word.given))
    return strings.title(line(word.label), len(word.given), is_open=word.open)


class OpenWritingButton(TermButton, wire="together", label=strings.together, for_curators="term"):
    """Opens a word, so that everybody on the server can add their words; one that is open is shown."""

    async def press(self, interaction: Interaction) -> None:
        await interaction.client.jargon.writing.open(server_of(interaction), self.slug, interaction.user.id)
        await flags_taken_up(interaction, self.slug)  # the newest answers say that it is open
        await show_writing(interaction, self.slug)


class StopWritingButton(TermButton, wire="together-no", label=strings.stop, for_curators="term"):
    """Closes it again, and deletes what people gave."""

    async def press(self, interaction: Interaction) -> None:
        jargon, server = interaction.client.jargon, server_of(interaction)
        label = line(jargon.writing.label(server, self.slug))
        await jargon.writing.close(server, self.slug)
        await flags_taken_up(interaction, self.slug)
        if self.slug in jargon.glossary(server):
            await show_writing(interaction, self.slug)
        else:
            await show_here(interaction, TextView([strings.stopped(label)]))


class WritingPageButton(TermButton, wire="together-page", label=strings.together, for_curators="term"):
    """Turns to another page of what was given."""

    arguments = f"{SLUG}:{PAGE}"

    def __init__(self, slug: str, page: int | str = 0, label: str = "") -> None:
        self.slug, self.page = slug, read_page(page)
        LastingButton.__init__(self, slug, named_page(self.page), label=label)

    async def press(self, interaction: Interaction) -> None:
        await show_writing(interaction, self.slug, self.page)


class OneTextButton(LastingButton, wire="together-merge", label=strings.merge, for_curators="term"):
    """Opens the form with the text as it is; what people gave stands above it, to be read and copied from."""

    arguments = f"{SLUG}:{MARK}"
    style = discord.ButtonStyle.primary

    def __init__(self, slug: str, mark: str) -> None:
        self.slug, self.mark = slug, mark
        super().__init__(slug, mark)

    async def press(self, interaction: Interaction) -> None:
        word = await interaction.client.jargon.writing.look(server_of(interaction), self.slug)
        plain = word.plain.text if word.plain else ""
        await interaction.response.send_modal(OneTextForm(self.slug, self.mark, word.label, plain))


class OneTextForm(LastingForm, wire="tog", for_curators="term"):
    """The one text."""

    arguments = f"{SHORT_SLUG}:{MARK}"
    questions: ClassVar = {"text": strings.form_merged}

    def __init__(self, slug: str, mark: str, label: str, filled: str) -> None:
        super().__init__(strings.form_title(label), shortened(slug), mark)
        self.ask(strings.form_merged(), paragraph("text", filled=filled, required=True))

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        jargon, server = interaction.client.jargon, server_of(interaction)
        slug = slug_in(sent.match, jargon, server)
        await jargon.writing.merge(slug, sent.answers["text"], sent.act(interaction), seen=sent.match["mark"])
        await flags_taken_up(interaction, slug)
        await show_writing(interaction, slug, told=strings.merged(line(jargon.label(slug, server))))

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> OneTextForm:
        jargon, server = interaction.client.jargon, server_of(interaction)
        slug, mark = slug_in(sent.match, jargon, server), sent.match["mark"]
        if isinstance(error, TextChangedError):  # the person reads what stands there by now, beside their own
            mark = (await jargon.writing.look(server, slug)).mark
        return cls(slug, mark, jargon.writing.label(server, slug), sent.answers["text"])
