"""Telling a person what became of their flags: after an answer, and in a list of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Self

import discord
from discord import ui

from bot.discord.answers.card_text import definition_name
from bot.discord.kit.budget import Room
from bot.discord.kit.buttons import FLAG_ID, PAGE, LastingButton
from bot.discord.kit.interaction import flags_changed, jargon_of, server_of
from bot.discord.kit.pages import page_of, texts_on_pages, turners
from bot.discord.kit.text import line, safe
from bot.feedback.replies import OwnFlag
from bot.feedback.reviews import Decision
from bot.strings import flags as words

FLAGS_ON_PAGE = 6
MOST_FLAG = 600


class Replies(ui.LayoutView):
    """What a person said about a word, and what was done."""

    def __init__(self, answers: Iterable[OwnFlag]) -> None:
        super().__init__(timeout=None)
        for text in texts_on_pages([words.ANSWERED_TITLE, *map(_text, answers)])[0]:
            self.add_item(ui.TextDisplay(text))


async def tell_replies(interaction: discord.Interaction[Any], slug: str) -> None:
    """After an answer about a term: what was replied to this person about it, once, and to nobody else."""
    discussions, server, person = jargon_of(interaction).discussions, server_of(interaction), interaction.user.id
    if unread := await discussions.unread(server, person, slug):
        await interaction.followup.send(view=Replies(unread), ephemeral=True)
        await discussions.mark_read(server, person, unread)


class MyFlags(ui.LayoutView):
    """One page of what a person flagged in a server. What is still open can be taken back."""

    def __init__(self, flags: list[OwnFlag], number: int = 0) -> None:
        super().__init__(timeout=None)
        shown, number, pages = page_of(flags, number, FLAGS_ON_PAGE)
        self.add_item(ui.TextDisplay(words.MY_FLAGS_TITLE if flags else words.NO_FLAGS_OF_YOURS))
        for each in shown:
            self.add_item(_with_button(each, ui.TextDisplay(Room(text=MOST_FLAG).take(_text(each)))))
        if buttons := turners(number, pages, MyFlagsButton):
            self.add_item(ui.ActionRow(*buttons))


class MyFlagsButton(LastingButton, template=f"mine:{PAGE}"):
    """Turns to another page."""

    def __init__(self, page: int, label: str = "…") -> None:
        self.page = page
        super().__init__(f"mine:{page}", label)

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        return cls(int(match["page"]))

    async def press(self, interaction: discord.Interaction[Any]) -> None:
        flags = await jargon_of(interaction).discussions.own_flags(server_of(interaction), interaction.user.id)
        await interaction.response.edit_message(view=MyFlags(flags, self.page))


class TakeBackButton(LastingButton, template=f"back:{FLAG_ID}"):
    """Withdraws a flag of one's own, with its comment."""

    def __init__(self, flag_id: str) -> None:
        self.flag_id = flag_id
        super().__init__(f"back:{flag_id}", words.TAKE_BACK)

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        return cls(match["flag"])

    async def press(self, interaction: discord.Interaction[Any]) -> None:
        jargon, server, person = jargon_of(interaction), server_of(interaction), interaction.user.id
        slug = await jargon.flagging.take_back(server, self.flag_id, person)
        flags = await jargon.discussions.own_flags(server, person)
        await interaction.response.edit_message(view=MyFlags(flags))
        await interaction.followup.send(words.TAKEN_BACK, ephemeral=True)
        flags_changed(interaction, slug)


def _with_button(each: OwnFlag, text: ui.TextDisplay[Any]) -> ui.Item[Any]:
    """The text, with a button where there is a flag from the form that nobody has answered."""
    if not each.can_be_taken_back:
        return text
    return ui.Section(text, accessory=TakeBackButton(each.flag_id))


def _text(each: OwnFlag) -> str:
    return "\n".join((_said(each), *_answer(each)))


def _said(each: OwnFlag) -> str:
    if not each.reason:
        return words.you_flagged(line(each.label))
    name = definition_name(each.definition, each.ref.key)
    return words.you_said(words.place(line(each.label), name), words.reason_name(each.reason), safe(each.comment))


def _answer(each: OwnFlag) -> Iterator[str]:
    if each.review is None:
        yield f"-# {words.NOT_REVIEWED}"
    elif each.review.decision is Decision.WITHDRAWN:
        yield f"-# {words.WITHDRAWN}."
    else:
        yield words.we_did(safe(each.review.reply))
