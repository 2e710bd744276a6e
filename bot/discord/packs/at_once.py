"""Accepting at once all that waits of a pack and that clashes with nothing: it asks first, and can be undone."""

from __future__ import annotations

from itertools import islice

import discord
from discord import ui

from bot.discord.desk.filters import written
from bot.discord.feedback.change import flags_changed, offers_changed
from bot.discord.kit.budget import MOST_TEXT
from bot.discord.kit.buttons import LastingButton, button_of
from bot.discord.kit.interaction import Interaction, act_of, server_of
from bot.discord.kit.text import cut, line, weight
from bot.discord.kit.view import View
from bot.discord.own_words.importing import StoredView
from bot.errors import MovedOnError
from bot.feedback.desk_filter import EVERYTHING
from bot.service import AtOnce
from bot.strings import pack_at_once as strings
from bot.strings import pack_words

PACK = r"(?P<pack>[0-9a-f]{32})"
MARK = r"(?P<mark>[0-9a-f]{8})"
MOST_NAMED, MOST_NAME = 25, 60


class AskAllView(View):
    """Which words they are, how many others stay to be decided, and two ways on; `told` stands below the heading."""

    def __init__(self, pack_id: str, plan: AtOnce, told: str = "") -> None:
        super().__init__()
        labels = [line(cut(each.label, MOST_NAME, weight)) for each in islice(plan.offers, MOST_NAMED)]
        rows = [strings.ask(len(plan.offers), line(plan.offers[0].word.title))]
        if told:
            rows.append(told)
        rows.append(strings.words(labels, len(plan.offers) - len(labels)))
        if plan.others:
            rows.append(strings.others(plan.others))
        self.add_item(ui.TextDisplay(cut("\n".join(rows), MOST_TEXT, weight)))
        back = button_of(f"list:{written(EVERYTHING)}:0")
        self.add_item(ui.ActionRow(AcceptAllButton(pack_id, plan.mark), back))


class AskAllButton(LastingButton, wire="offer-all", label=strings.accept_all, for_curators="term"):
    """Asks first."""

    arguments = PACK

    def __init__(self, pack_id: str, label: str = "") -> None:
        self.pack_id = pack_id
        super().__init__(pack_id, label=label)

    async def press(self, interaction: Interaction) -> None:
        plan = await interaction.client.jargon.accepting.plan(server_of(interaction), self.pack_id)
        await interaction.response.edit_message(view=AskAllView(self.pack_id, plan))


class AcceptAllButton(LastingButton, wire="offer-all-yes", label=strings.surely, for_curators="term"):
    """Accepts them, if they are still what was shown."""

    arguments = f"{PACK}:{MARK}"
    style = discord.ButtonStyle.primary

    def __init__(self, pack_id: str, mark: str, label: str = "") -> None:
        self.pack_id, self.mark = pack_id, mark
        super().__init__(pack_id, mark, label=label)

    async def press(self, interaction: Interaction) -> None:
        await interaction.response.defer()
        accepting, act = interaction.client.jargon.accepting, act_of(interaction)
        try:
            done = await accepting.accept(self.pack_id, act, seen=self.mark)
        except MovedOnError:
            plan = await accepting.plan(act.server_id, self.pack_id)
            await interaction.edit_original_response(view=AskAllView(self.pack_id, plan, pack_words.moved_on()))
            return
        offers_changed(interaction)
        for each in done.offers:
            flags_changed(interaction, each.after.slug)
        told = strings.accepted(len(done.offers), line(done.offers[0].word.title))
        await interaction.edit_original_response(view=StoredView(interaction.client.clickable(told), act.act_id))
