"""Resolve and Decline: the two decisions of a curator, each with a reply to the people who flagged."""

from __future__ import annotations

import re
from typing import Self

import discord

from bot.discord.kit.buttons import TARGET, CuratorButton, key_of, target
from bot.discord.kit.interaction import Interaction, flags_changed, require_curator, server_of
from bot.discord.kit.lasting_form import Answers, LastingForm, paragraph
from bot.discord.kit.text import line
from bot.service import Decision, Review
from bot.strings import desk as strings

MOST_REPLY = 1000


class DecisionForm(LastingForm):
    """Asks for the reply, then stores the decision."""

    template = rf"(?P<what>resolve|decline):{TARGET}"

    def __init__(self, decision: Decision, slug: str, key: str, *, people: int) -> None:
        resolves = decision is Decision.RESOLVED
        what, title = ("resolve", strings.RESOLVE_TITLE) if resolves else ("decline", strings.DECLINE_TITLE)
        super().__init__(f"{what}:{target(slug, key)}", title)
        reply = paragraph("reply", most=MOST_REPLY, required=people > 0)
        self.ask(strings.FORM_REPLY if people else strings.FORM_NOTE, reply)

    @classmethod
    async def submitted(cls, interaction: Interaction, match: re.Match[str], answers: Answers) -> None:
        require_curator(interaction)
        slug, decision = match["slug"], Decision.RESOLVED if match["what"] == "resolve" else Decision.DECLINED
        review = await interaction.client.jargon.reviewing.decide(
            server_of(interaction),
            str(interaction.id),
            slug,
            key_of(match),
            decision,
            answers["reply"],
            interaction.user.id,
        )
        await interaction.response.send_message(_told(interaction, review), ephemeral=True)
        flags_changed(interaction, slug)


def _told(interaction: Interaction, review: Review) -> str:
    label = line(interaction.client.jargon.label(review.slug, server_of(interaction)))
    if review.decision is Decision.RESOLVED:
        return strings.resolved(label, review.people, changed=review.changed)
    return strings.declined(label, review.people)


class _DecisionButton(CuratorButton, template="(?!)"):
    decision: Decision
    label: str

    def __init__(self, slug: str, key: str) -> None:
        self.slug, self.key = slug, key
        resolves = self.decision is Decision.RESOLVED
        style = discord.ButtonStyle.primary if resolves else discord.ButtonStyle.secondary
        super().__init__(f"{self.label.lower()}:{target(slug, key)}", self.label, style=style)

    @classmethod
    def from_match(cls, match: re.Match[str]) -> Self:
        return cls(match["slug"], key_of(match))

    async def press(self, interaction: Interaction) -> None:
        row = await interaction.client.jargon.reviewing.row(server_of(interaction), self.slug, self.key)
        form = DecisionForm(self.decision, self.slug, self.key, people=row.people)
        await interaction.response.send_modal(form)


class ResolveButton(_DecisionButton, template=f"resolve:{TARGET}"):
    """Opens the form that resolves."""

    decision = Decision.RESOLVED
    label = strings.RESOLVE


class DeclineButton(_DecisionButton, template=f"decline:{TARGET}"):
    """Opens the form that declines."""

    decision = Decision.DECLINED
    label = strings.DECLINE
