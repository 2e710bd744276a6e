"""Telling a person what became of what they suggested: after an answer, and beside their flags."""

from collections.abc import Sequence

from discord import ui

from bot.discord.feedback.change import suggestions_changed
from bot.discord.kit.buttons import FlagIdButton, PageButton
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.pages import TextView, page_of, turners
from bot.discord.kit.text import cut, line, safe
from bot.discord.kit.view import View
from bot.feedback.suggestion import Suggestion
from bot.service import Jargon
from bot.strings import flags as flag_strings
from bot.strings import suggestions as strings

ON_PAGE = 4
MOST_MEANING, MOST_REPLY = 300, 500  # so that a page of them fits, in whichever script


async def tell_suggestions(interaction: Interaction) -> None:
    """After an answer: what became of what this person suggested, once, and to nobody else."""
    jargon, server, person = interaction.client.jargon, server_of(interaction), interaction.user.id
    if unread := await jargon.suggesting.unread(server, person):
        told = unread[:ON_PAGE]
        texts = [strings.answered_title(), *(_text(jargon, server, each) for each in told)]
        more = [interaction.client.clickable(strings.more_answered())] if len(unread) > len(told) else []
        await interaction.followup.send(view=TextView([*texts, *more]), ephemeral=True)
        await jargon.suggesting.mark_read(server, person, told)


async def show_suggestions(interaction: Interaction) -> None:
    """Beside a person's flags: what they suggested here, if they did; what is told there counts as read."""
    suggesting, server, person = interaction.client.jargon.suggesting, server_of(interaction), interaction.user.id
    if own := await suggesting.own(server, person):
        view = MySuggestions(interaction.client.jargon, server, own)
        await interaction.followup.send(view=view, ephemeral=True)
        await suggesting.mark_read(server, person, view.told)


class MySuggestions(View):
    """One page of what a person suggested, each with what became of it. `told` are those that stand there."""

    def __init__(self, jargon: Jargon, server: int, own: Sequence[Suggestion], number: int = 0) -> None:
        super().__init__()
        self.told, number, pages = page_of(own, number, ON_PAGE)
        self.add_item(ui.TextDisplay(strings.mine_title()))
        for nth, each in enumerate(self.told, start=1):
            several = nth if len(self.told) > 1 else 0
            before = flag_strings.numbered(nth) if several else ""
            self.add_item(ui.TextDisplay(before + _text(jargon, server, each)))
            self.add_item(ui.ActionRow(TakeSuggestionBackButton(each.suggestion_id, strings.take_back(several))))
        if buttons := turners(number, pages, MySuggestionsButton):
            self.add_item(ui.ActionRow(*buttons))


class MySuggestionsButton(PageButton, wire="suggested"):
    """Turns to another page."""

    async def press(self, interaction: Interaction) -> None:
        await _turn_to(interaction, self.page)


class TakeSuggestionBackButton(FlagIdButton, wire="unsuggest", label=strings.take_back):
    """Deletes a suggestion of one's own."""

    async def press(self, interaction: Interaction) -> None:
        suggesting = interaction.client.jargon.suggesting
        await suggesting.take_back(server_of(interaction), self.flag_id, interaction.user.id)
        suggestions_changed(interaction)
        await _turn_to(interaction, 0)
        await interaction.followup.send(strings.taken_back(), ephemeral=True)


async def _turn_to(interaction: Interaction, number: int) -> None:
    jargon, server, person = interaction.client.jargon, server_of(interaction), interaction.user.id
    view = MySuggestions(jargon, server, await jargon.suggesting.own(server, person), number)
    await interaction.response.edit_message(view=view)
    await jargon.suggesting.mark_read(server, person, view.told)


def _text(jargon: Jargon, server: int, each: Suggestion) -> str:
    """What they wrote, what became of it, and what was replied."""
    said = strings.you_suggested(line(each.texts.word), cut(safe(each.texts.meaning), MOST_MEANING))
    if each.ending is None:
        return f"{said}\n-# {strings.not_decided()}"
    desk = each.server_id if each.outside else server
    label = line(jargon.label(each.became, desk)) if each.became else line(each.texts.word)
    rows = [said, strings.became(each.ending, label, outside=each.outside)]
    if each.reply:
        rows.append(strings.their_reply(cut(safe(each.reply), MOST_REPLY)))
    return "\n".join(rows)
