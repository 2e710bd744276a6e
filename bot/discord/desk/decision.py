"""The decisions of a curator: to resolve or decline, with a reply to those who flagged."""

from typing import ClassVar, Self

import discord

from bot.discord.feedback.change import flags_changed
from bot.discord.kit.buttons import DefinitionButton
from bot.discord.kit.form_ids import OPENED, REF, short_ref
from bot.discord.kit.forms import LastingForm, Sent, paragraph, ref_in
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.text import line
from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.reviews import Decision, Review
from bot.feedback.seen import Seen
from bot.strings import desk as strings

MOST_REPLY = 1000


class DecisionForm(LastingForm, for_curators="flags"):
    """Asks for the reply, then stores the decision."""

    arguments = f"{REF}{OPENED}"
    names: ClassVar = {"reply": strings.FORM_REPLY[0]}
    decision: ClassVar[Decision]
    heading: ClassVar[str]

    def __init__(self, ref: DefinitionRef, seen: Seen, *, people: int, reply: str = "") -> None:
        super().__init__(self.heading, short_ref(ref), *filter(None, [str(seen)]))
        field = paragraph("reply", most=MOST_REPLY, filled=reply, required=people > 0)
        self.ask(strings.FORM_REPLY if people else strings.FORM_NOTE, field)

    @classmethod
    async def of(cls, interaction: Interaction, ref: DefinitionRef, reply: str = "") -> Self:
        """The form about what is open on a definition.

        Raises:
            NothingOpenError: nothing is.
        """
        row = await interaction.client.jargon.reviewing.row(ref)
        seen = await interaction.client.jargon.reviewing.seen(ref)
        return cls(ref, seen, people=row.people, reply=reply)

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        ref = await ref_in(sent, interaction)
        review = await interaction.client.jargon.reviewing.decide(
            *(ref, sent.act_id, cls.decision, sent.answers["reply"], interaction.user.id),
            seen=Seen.read(sent.match["seen"] or ""),
        )
        flags_changed(interaction, ref.slug)
        await interaction.response.send_message(_told(interaction, review), ephemeral=True)

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> Self:
        return await cls.of(interaction, await ref_in(sent, interaction), sent.answers["reply"])


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


class _DecisionButton(DefinitionButton, for_curators="flags"):
    form: ClassVar[type[DecisionForm]]

    async def press(self, interaction: Interaction) -> None:
        await interaction.response.send_modal(await self.form.of(interaction, await self.ref_for(interaction)))


class ResolveButton(_DecisionButton, wire="resolve", label=strings.RESOLVE):
    """Opens the form that resolves."""

    form = ResolveForm
    style = discord.ButtonStyle.primary


class DeclineButton(_DecisionButton, wire="decline", label=strings.DECLINE):
    """Opens the form that declines."""

    form = DeclineForm
