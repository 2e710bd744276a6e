"""Telling a person what became of their flags: after an answer, and in a list of their own."""

from collections.abc import Iterable, Iterator
from typing import Any

from discord import ui

from bot.discord.answers.card_text import definition_name
from bot.discord.feedback.flagging import flags_changed
from bot.discord.kit.budget import MessageBudget
from bot.discord.kit.buttons import FlagIdButton, PageButton
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.pages import TextView, page_of, texts_on_pages, turners
from bot.discord.kit.text import line, safe
from bot.feedback.reviews import Decision, OwnFlag
from bot.strings import flags as strings

FLAGS_ON_PAGE = 6
MOST_FLAG = 600


class Replies(TextView):
    """What a person said about a word, and what was done."""

    def __init__(self, answers: Iterable[OwnFlag]) -> None:
        super().__init__(texts_on_pages([strings.ANSWERED_TITLE, *map(_text, answers)])[0])


async def tell_replies(interaction: Interaction, slug: str) -> None:
    """After an answer about a term: what was replied to this person about it, once, and to nobody else."""
    discussions, server, person = interaction.client.jargon.discussions, server_of(interaction), interaction.user.id
    if unread := await discussions.unread(server, person, slug):
        await interaction.followup.send(view=Replies(unread), ephemeral=True)
        await discussions.mark_read(server, person, unread)


class MyFlags(ui.LayoutView):
    """One page of what a person flagged in a server. What is still open can be taken back."""

    def __init__(self, flags: list[OwnFlag], number: int = 0) -> None:
        super().__init__(timeout=None)
        shown, number, pages = page_of(flags, number, FLAGS_ON_PAGE)
        self.add_item(ui.TextDisplay(strings.MY_FLAGS_TITLE if flags else strings.NO_FLAGS_OF_YOURS))
        for each in shown:
            self.add_item(_with_button(each, ui.TextDisplay(MessageBudget(text=MOST_FLAG).spend(_text(each)))))
        if buttons := turners(number, pages, MyFlagsButton):
            self.add_item(ui.ActionRow(*buttons))


class MyFlagsButton(PageButton, wire="mine"):
    """Turns to another page."""

    async def press(self, interaction: Interaction) -> None:
        flags = await interaction.client.jargon.discussions.own_flags(server_of(interaction), interaction.user.id)
        await interaction.response.edit_message(view=MyFlags(flags, self.page))


class TakeBackButton(FlagIdButton, wire="back", label=strings.TAKE_BACK):
    """Withdraws a flag of one's own, with its comment."""

    async def press(self, interaction: Interaction) -> None:
        jargon, server, person = interaction.client.jargon, server_of(interaction), interaction.user.id
        slug = await jargon.flagging.take_back(server, self.flag_id, person)
        flags_changed(interaction, slug)
        flags = await jargon.discussions.own_flags(server, person)
        await interaction.response.edit_message(view=MyFlags(flags))
        await interaction.followup.send(strings.TAKEN_BACK, ephemeral=True)


def _with_button(each: OwnFlag, text: ui.TextDisplay[Any]) -> ui.Item[Any]:
    """The text, with a button where there is a flag from the form that nobody has answered."""
    if not each.can_be_taken_back:
        return text
    return ui.Section(text, accessory=TakeBackButton(each.flag_id))


def _text(each: OwnFlag) -> str:
    return "\n".join((_said(each), *_answer(each)))


def _said(each: OwnFlag) -> str:
    if not each.reason:
        return strings.you_flagged(line(each.label))
    name = definition_name(each.definition, each.ref.key)
    return strings.you_said(strings.place(line(each.label), name), strings.reason_name(each.reason), safe(each.comment))


def _answer(each: OwnFlag) -> Iterator[str]:
    if each.review is None:
        yield f"-# {strings.NOT_REVIEWED}"
    elif each.review.decision is Decision.WITHDRAWN:
        yield f"-# {strings.WITHDRAWN}."
    else:
        yield strings.we_did(safe(each.review.reply))
