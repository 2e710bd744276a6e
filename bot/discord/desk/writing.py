"""A word that is written together, as a curator has it before them: what people gave, and making one text of it."""

from __future__ import annotations

from collections.abc import Sequence
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
from bot.discord.kit.pages import page_of, turners
from bot.discord.kit.saying import show_alone
from bot.discord.kit.text import cut, line, safe
from bot.discord.kit.view import View
from bot.errors import TextChangedError
from bot.feedback.writing import Contribution, mark_of
from bot.glossary.model.term import Kind
from bot.service import Page
from bot.strings import writings as strings

GIVEN_ON_PAGE = 5
MOST_STANDS = 900
MARK = r"(?P<mark>[0-9a-f]{6})"


async def show_writing(interaction: Interaction, slug: str, number: int = 0, told: str = "") -> None:
    """Show what people gave for a word, in place of the message that was used, if the person alone sees it.

    Raises:
        JargonError: there is no such word.
    """
    jargon, server = interaction.client.jargon, server_of(interaction)
    page = jargon.page(slug, server)
    view = WritingView(page, await jargon.writing.given(server, slug), number, told)
    if interaction.message and interaction.message.flags.ephemeral:
        await interaction.response.edit_message(view=view, attachments=[])
    else:
        await show_alone(interaction, view)


class WritingView(View):
    """One page of what was given, below what stands there; `told` is what was just done."""

    def __init__(self, page: Page, given: Sequence[Contribution], number: int = 0, told: str = "") -> None:
        super().__init__()
        slug, is_open, budget = page.term.slug, page.together.open, MessageBudget()
        shown, number, pages = page_of(given, number, GIVEN_ON_PAGE)
        title = strings.title(line(page.term.label), len(given), is_open=is_open)
        plain = next(iter(page.term.of_kind(Kind.PLAIN)), None)
        texts = [*([told] if told else []), title]
        if plain:
            texts.append(f"{strings.stands()}\n{cut(as_read(plain), MOST_STANDS)}")
        texts += [strings.given(safe(each.text), each.at) for each in shown]
        for text in filter(None, map(budget.spend, texts)):
            self.add_item(ui.TextDisplay(text))
        if buttons := turners(number, pages, lambda to, label: WritingPageButton(slug, to, label)):
            self.add_item(ui.ActionRow(*buttons))
        if not is_open:
            self.add_item(ui.ActionRow(OpenWritingButton(slug)))
            return
        merging = [OneTextButton(slug, mark_of(page.term, given))] if given else []
        self.add_item(ui.ActionRow(*merging, StopWritingButton(slug)))
        if given:
            self.add_item(ui.TextDisplay(f"-# {strings.sure()}"))


class OpenWritingButton(TermButton, wire="together", label=strings.together, for_curators="term"):
    """Opens a word, so that everybody on the server can add their words; one that is open is shown."""

    async def press(self, interaction: Interaction) -> None:
        await interaction.client.jargon.writing.open(server_of(interaction), self.slug, interaction.user.id)
        await flags_taken_up(interaction, self.slug)  # the newest answers say that it is open
        await show_writing(interaction, self.slug)


class StopWritingButton(TermButton, wire="together-no", label=strings.stop, for_curators="term"):
    """Closes it again, and deletes what people gave."""

    async def press(self, interaction: Interaction) -> None:
        await interaction.client.jargon.writing.close(server_of(interaction), self.slug)
        await flags_taken_up(interaction, self.slug)
        await show_writing(interaction, self.slug)


class WritingPageButton(TermButton, wire="together-page", label=strings.together, for_curators="term"):
    """Turns to another page of what was given."""

    arguments = rf"{SLUG}:(?P<page>\d{{1,2}})"

    def __init__(self, slug: str, page: int | str = 0, label: str = "") -> None:
        self.slug, self.page = slug, int(page)
        LastingButton.__init__(self, slug, str(page), label=label)

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
        page = interaction.client.jargon.page(self.slug, server_of(interaction))
        plain = next((each.text for each in page.term.of_kind(Kind.PLAIN)), "")
        await interaction.response.send_modal(OneTextForm(self.slug, self.mark, page.term.label, plain))


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
            mark = await jargon.writing.mark(server, slug)
        return cls(slug, mark, jargon.label(slug, server), sent.answers["text"])
