"""What a person typed and is not stored: they store it after all, open the form again, or delete it.

A comment in which something looks personal waits as a draft, too, until they decide, for a form cannot follow a form:
https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import ClassVar

import discord
from discord import ui

from bot.discord.kit.buttons import LastingButton, PageButton
from bot.discord.kit.forms import FORMS, LastingForm, Sent
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.pages import TextView, page_of, turners
from bot.discord.kit.receiving import submit
from bot.discord.kit.reporting import explain, report
from bot.discord.kit.returned import Copy, returned
from bot.discord.kit.text import cut, safe, units
from bot.discord.kit.view import View
from bot.errors import JargonError
from bot.service import KeptDraft
from bot.strings import comments as comment_strings
from bot.strings import drafts as strings
from bot.strings import errors as error_strings
from bot.strings import flags as flag_strings

DRAFTS_ON_PAGE = 5
MOST_DRAFT = 600  # UTF-16 units, so that a page of them fits, in whichever script


class DraftButton(LastingButton):
    """A button about one draft, which its own person alone may use."""

    arguments: ClassVar[str] = r"(?P<draft>\d{1,20})"

    def __init__(self, draft_id: str, *arguments: str, label: str = "") -> None:
        self.draft_id = draft_id
        super().__init__(draft_id, *arguments, label=label)

    async def kept(self, interaction: Interaction) -> KeptDraft:
        """What waits.

        Raises:
            JargonError: it was stored or deleted.
        """
        drafts = interaction.client.jargon.drafts
        return await drafts.get(server_of(interaction), self.draft_id, interaction.user.id)


class StoreDraftButton(DraftButton, wire="store", label=strings.store_mine):
    """Stores it over what others stored meanwhile, which the person has read beside it."""

    style = discord.ButtonStyle.primary

    async def press(self, interaction: Interaction) -> None:
        form, sent = sent_again(await self.kept(interaction))
        await submit(interaction, form, sent)


class OpenDraftButton(DraftButton, wire="reopen", label=strings.open_again):
    """Opens the form with it, so that only the fault is left to mend."""

    apart: ClassVar[bool] = False

    async def press(self, interaction: Interaction) -> None:
        kept = await self.kept(interaction)
        form, sent = sent_again(kept)
        sent = replace(sent, apart=self.apart)
        try:
            await form.admit(interaction)
        except JargonError as error:
            await report(interaction, error, returned(interaction, error, form.names(), kept.answers, kept, again=True))
            return
        try:
            again = await form.again(interaction, sent)
        except JargonError:
            again = None
        if again is None:
            gone = JargonError(strings.not_there())
            await report(interaction, gone, returned(interaction, gone, form.names(), sent.answers))
            return
        again.draft_id = self.draft_id
        await interaction.response.send_modal(again)


class ReadDraftButton(DraftButton, wire="read", label=strings.read_all):
    """Shows all of it, also to those who may not use its form any more."""

    async def press(self, interaction: Interaction) -> None:
        kept = await self.kept(interaction)
        copy = Copy(_names(kept), kept.answers, files=interaction.app_permissions.attach_files)
        await explain(interaction, copy)


class DropDraftButton(DraftButton, wire="drop", label=strings.drop):
    """Deletes it."""

    async def press(self, interaction: Interaction) -> None:
        await interaction.client.jargon.drafts.drop(server_of(interaction), self.draft_id, interaction.user.id)
        await interaction.response.edit_message(view=TextView([strings.dropped()]), attachments=[])


class SendAsItIsButton(DraftButton, wire="asitis", label=comment_strings.send_as_it_is):
    """Sends it, now that the person has seen what was found."""

    async def press(self, interaction: Interaction) -> None:
        form, sent = sent_again(await self.kept(interaction))
        await submit(interaction, form, replace(sent, as_it_is=True))


class ChangeItButton(OpenDraftButton, wire="change", label=comment_strings.change_it):
    """Opens the form again with what was typed."""

    style = discord.ButtonStyle.primary


class DoNotSendButton(DraftButton, wire="unsent", label=comment_strings.do_not_send):
    """Deletes it."""

    async def press(self, interaction: Interaction) -> None:
        await interaction.client.jargon.drafts.drop(server_of(interaction), self.draft_id, interaction.user.id)
        await interaction.response.edit_message(view=TextView([comment_strings.not_sent()]), attachments=[])


class MyDrafts(View):
    """One page of what waits for a person."""

    def __init__(self, drafts: Sequence[KeptDraft], number: int = 0) -> None:
        super().__init__()
        shown, number, pages = page_of(drafts, number, DRAFTS_ON_PAGE)
        self.add_item(ui.TextDisplay(strings.mine_title() if drafts else strings.none()))
        for nth, each in enumerate(shown, start=1):
            several = nth if len(shown) > 1 else 0
            text, before = _text(each), flag_strings.numbered(nth) if several else ""
            self.add_item(ui.TextDisplay(before + (cut(text, MOST_DRAFT) or "–")))
            self.add_item(ui.ActionRow(*_ways(each.draft_id, several, is_cut=units(text) > MOST_DRAFT)))
        if buttons := turners(number, pages, MyDraftsButton):
            self.add_item(ui.ActionRow(*buttons))


class MyDraftsButton(PageButton, wire="drafts"):
    """Turns to another page."""

    async def press(self, interaction: Interaction) -> None:
        drafts = await interaction.client.jargon.drafts.of(server_of(interaction), interaction.user.id)
        await interaction.response.edit_message(view=MyDrafts(drafts, self.page))


def sent_again(kept: KeptDraft) -> tuple[type[LastingForm], Sent]:
    """The form that it was typed into, and what was typed. Whether its person may still use it is not asked here.

    Raises:
        JargonError: no such form is known any more.
    """
    if found := FORMS.find(kept.form):
        form, match = found
        return form, Sent(match, kept.answers, act_id=kept.draft_id, draft=kept)
    raise JargonError(error_strings.unknown_form())


def _ways(draft_id: str, nth: int, *, is_cut: bool) -> Iterator[LastingButton]:
    if is_cut:
        yield ReadDraftButton(draft_id, label=strings.read_number(nth))
    yield OpenDraftButton(draft_id, label=strings.open_number(nth))
    yield DropDraftButton(draft_id, label=strings.drop_number(nth))


def _names(draft: KeptDraft) -> Mapping[str, str]:
    """The labels of its fields; of a form that is not known any more, only what they were called."""
    found = FORMS.find(draft.form)
    return found[0].names() if found else {field: field for field in draft.answers}


def _text(draft: KeptDraft) -> str:
    """Its fields, one beneath the other."""
    typed = ((name, draft.answers.get(field, "")) for field, name in _names(draft).items())
    return "\n".join(f"**{name}**\n{safe(text)}" for name, text in typed if text.strip())
