"""Telling a person what became of their flags: after an answer, and in a list of their own."""

from collections.abc import Iterator, Sequence
from typing import Any

from discord import ui

from bot.discord.answers.card_text import definition_name
from bot.discord.feedback.change import comments_changed
from bot.discord.feedback.home import desk_of
from bot.discord.kit.budget import LEAST_WORTH_SHOWING
from bot.discord.kit.buttons import FlagIdButton, PageButton
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.page_number import MOST_PAGES
from bot.discord.kit.pages import MOST_ON_PAGE, TextView, page_of, texts_on_pages, turners
from bot.discord.kit.text import cut, line, safe, units, weight
from bot.discord.kit.view import View
from bot.feedback.reviews import Decision, OwnFlag
from bot.strings import comments as comment_strings
from bot.strings import flags as strings

FLAGS_ON_PAGE = 6


def _most_listed() -> int:
    """The room for flags on a page of them."""
    numbers = FLAGS_ON_PAGE * strings.numbered(FLAGS_ON_PAGE)
    return MOST_ON_PAGE - units(f"{strings.my_flags_title()}\n{strings.nobody_looks()}{numbers}")


class Replies(TextView):
    """What a person said about a word, and what was done: as much as one message holds, of which `told` keeps count."""

    def __init__(self, answers: Sequence[OwnFlag], more: str) -> None:
        """`more` is what is said beneath where one message does not hold them all."""
        most = MOST_ON_PAGE - units(strings.answered_title())
        answered = (_text(each, most) for each in answers)
        texts = texts_on_pages([strings.answered_title(), *answered])[0]
        self.told = answers[: len(texts) - 1]
        super().__init__(texts if len(self.told) == len(answers) else [*texts, more])


async def tell_replies(interaction: Interaction, slug: str) -> None:
    """After an answer about a term: what was replied to this person about it, once, and to nobody else.

    What one message does not hold is told after the next answer.
    """
    discussions, server, person = interaction.client.jargon.discussions, server_of(interaction), interaction.user.id
    if unread := await discussions.unread(server, person, slug):
        replies = Replies(unread, interaction.client.clickable(strings.more_answered()))
        await interaction.followup.send(view=replies, ephemeral=True)
        await discussions.mark_read(server, person, replies.told)


class MyFlags(View):
    """One page of what a person flagged in a server, each with its whole reply. Those from the form can be taken back.

    `told` are those that stand there. Where nobody looks after them, it says so.
    """

    def __init__(self, flags: Sequence[OwnFlag], number: int = 0, *, looked_after: bool = True) -> None:
        super().__init__()
        pages = _pages(flags)
        [self.told], number, _ = page_of(pages, number, 1)
        title = strings.my_flags_title() if looked_after else f"{strings.my_flags_title()}\n{strings.nobody_looks()}"
        self.add_item(ui.TextDisplay(title if flags else strings.no_flags_of_yours()))
        several = sum(each.can_be_taken_back for each in self.told) > 1
        for nth, each in enumerate(self.told, start=1):
            for item in _with_button(each, nth if several else 0):
                self.add_item(item)
        if buttons := turners(number, len(pages), MyFlagsButton):
            self.add_item(ui.ActionRow(*buttons))


def _pages(flags: Sequence[OwnFlag]) -> list[Sequence[OwnFlag]]:
    """As many flags on each page as fit there with all that was said; one page without any where there are none."""
    pages: list[list[OwnFlag]] = [[]]
    most = _most_listed()
    left: float = most
    for each in flags:
        size = weight(_text(each, most))
        if size > left or len(pages[-1]) == FLAGS_ON_PAGE:
            pages.append([])
            left = most
        pages[-1].append(each)
        left -= size
    return [*pages[:MOST_PAGES]]


class MyFlagsButton(PageButton, wire="mine"):
    """Turns to another page."""

    async def press(self, interaction: Interaction) -> None:
        await _turn_to(self.page, interaction)


class TakeBackButton(FlagIdButton, wire="back", label=strings.take_back):
    """Withdraws a flag of one's own, with its comment."""

    async def press(self, interaction: Interaction) -> None:
        flagging = interaction.client.jargon.flagging
        slug = await flagging.take_back(server_of(interaction), self.flag_id, interaction.user.id)
        await comments_changed(interaction, slug)
        await _turn_to(0, interaction)
        await interaction.followup.send(strings.taken_back(), ephemeral=True)


async def _turn_to(number: int, interaction: Interaction) -> None:
    """Put a page in the place of the one whose button was pressed; what is replied there counts as read."""
    discussions, server, person = interaction.client.jargon.discussions, server_of(interaction), interaction.user.id
    flags = await discussions.own_flags(server, person)
    page = MyFlags(flags, number, looked_after=bool(desk_of(interaction)))
    await interaction.response.edit_message(view=page)
    await discussions.mark_read(server, person, page.told)


def _with_button(each: OwnFlag, nth: int) -> Iterator[ui.Item[Any]]:
    """The text, and below it a button where there is a flag from the form; both have their number among several."""
    number = strings.numbered(nth) if nth else ""
    yield ui.TextDisplay(number + _text(each, _most_listed() - units(number)))
    if each.can_be_taken_back:
        yield ui.ActionRow(TakeBackButton(each.flag_id, strings.take_back_number(nth)))


def _text(each: OwnFlag, most: int) -> str:
    """What was said and what was done. What is too long is cut in the person's own words, which they know."""
    answer = cut(_answer(each), most - LEAST_WORTH_SHOWING - 1, weight)
    return f"{cut(_said(each), most - weight(answer) - 1, weight)}\n{answer}"


def _said(each: OwnFlag) -> str:
    if not each.reason:
        return strings.you_flagged(line(each.label))
    name = definition_name(each.definition, each.ref.key)
    return strings.you_said(strings.place(line(each.label), name), strings.reason_name(each.reason), safe(each.comment))


def _answer(each: OwnFlag) -> str:
    """Where the comment stands, and what was answered."""
    return "\n".join(
        [*([f"-# {comment_strings.for_its_author()[each.standing]}"] if each.comment else []), _decided(each)]
    )


def _decided(each: OwnFlag) -> str:
    if each.review is None:
        return f"-# {strings.not_reviewed()}"
    if each.review.decision is Decision.WITHDRAWN:
        return f"-# {strings.set_aside()}"
    return strings.we_did(safe(each.review.reply))
