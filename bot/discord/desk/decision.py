"""The decisions of a curator: to resolve or decline, with a reply to those who flagged; to withdraw a raid."""

import re
from typing import ClassVar

import discord

from bot.discord.feedback.change import flags_changed
from bot.discord.kit.buttons import DEFINITION_REF, DefinitionButton, LastingButton, definition_ref, key_of
from bot.discord.kit.forms import Filled, LastingForm, choice, paragraph
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.text import line
from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.reviews import Decision, Review
from bot.strings import desk as strings

MOST_REPLY = 1000


class DecisionForm(LastingForm, for_curators=True):
    """Asks for the reply, then stores the decision."""

    arguments = DEFINITION_REF
    decision: ClassVar[Decision]
    heading: ClassVar[str]

    def __init__(self, slug: str, key: str, *, people: int) -> None:
        super().__init__(self.heading, definition_ref(slug, key))
        reply = paragraph("reply", most=MOST_REPLY, required=people > 0)
        self.ask(strings.FORM_REPLY if people else strings.FORM_NOTE, reply)

    @classmethod
    async def submitted(cls, interaction: Interaction, match: re.Match[str], answers: Filled) -> None:
        ref = DefinitionRef(server_of(interaction), match["slug"], key_of(match))
        review = await interaction.client.jargon.reviewing.decide(
            ref, str(interaction.id), cls.decision, answers["reply"], interaction.user.id
        )
        flags_changed(interaction, ref.slug)
        await interaction.response.send_message(_told(interaction, review), ephemeral=True)


class ResolveForm(DecisionForm, wire="resolve"):
    """Something was changed."""

    decision = Decision.RESOLVED
    heading = strings.RESOLVE_TITLE


class DeclineForm(DecisionForm, wire="decline"):
    """It stays as it is."""

    decision = Decision.DECLINED
    heading = strings.DECLINE_TITLE


def _told(interaction: Interaction, review: Review) -> str:
    label = line(interaction.client.jargon.label(review.ref.slug, review.ref.server_id))
    if review.decision is Decision.RESOLVED:
        return strings.resolved(label, review.people, changed=review.changed)
    return strings.declined(label, review.people)


class _DecisionButton(DefinitionButton, for_curators=True):
    form: ClassVar[type[DecisionForm]]

    async def press(self, interaction: Interaction) -> None:
        row = await interaction.client.jargon.reviewing.row(self.ref_for(interaction))
        await interaction.response.send_modal(self.form(self.slug, self.key, people=row.people))


class ResolveButton(_DecisionButton, wire="resolve", label=strings.RESOLVE):
    """Opens the form that resolves."""

    form = ResolveForm
    style = discord.ButtonStyle.primary


class DeclineButton(_DecisionButton, wire="decline", label=strings.DECLINE):
    """Opens the form that declines."""

    form = DeclineForm


class RaidButton(LastingButton, wire="wave", label=strings.WITHDRAW_RAID, for_curators=True):
    """Opens the form that asks how far back."""

    async def press(self, interaction: Interaction) -> None:
        await interaction.response.send_modal(RaidForm())


class RaidForm(LastingForm, wire="withdrawn", for_curators=True):
    """Asks for the last minutes, hour or day."""

    def __init__(self) -> None:
        super().__init__(strings.WITHDRAW_RAID)
        self.ask(strings.FORM_SINCE, choice("since", strings.SINCE, required=True))

    @classmethod
    async def submitted(cls, interaction: Interaction, match: re.Match[str], answers: Filled) -> None:
        reviewing, minutes = interaction.client.jargon.reviewing, int(answers["since"])
        raid = await reviewing.withdraw_raid(server_of(interaction), str(interaction.id), minutes, interaction.user.id)
        for slug in raid.slugs:
            flags_changed(interaction, slug)
        await interaction.response.send_message(strings.withdrawn(raid.review.people), ephemeral=True)
