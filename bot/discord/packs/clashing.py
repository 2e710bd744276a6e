"""Deciding, piece by piece, where a server and the publisher of a pack have both changed a word."""

from __future__ import annotations

from contextlib import suppress
from typing import ClassVar

from bot.discord.desk.going_on import go_on
from bot.discord.feedback.change import flags_changed, offers_changed
from bot.discord.kit.buttons import LastingButton
from bot.discord.kit.forms import LastingForm, Sent, paragraph, short
from bot.discord.kit.interaction import Interaction, act_of, server_of
from bot.discord.kit.text import line
from bot.discord.packs.offer import OFFER, show_offer
from bot.errors import JargonError, MovedOnError, TextChangedError
from bot.feedback.definition_ref import fingerprint
from bot.feedback.packs import MARK_DIGITS, Offer
from bot.glossary.model.layer import Clash
from bot.glossary.reports.told_pieces import TEXT, aspects_of
from bot.service import Choice, DefinitionDraft, draft_of_clash, has_source, mark_of_clash
from bot.strings import merge as merge_strings
from bot.strings import pack_words as strings

CLASH = rf"{OFFER}:(?P<clash>[0-9a-f]{{12}})"


class _PieceButton(LastingButton, for_curators="term"):
    """A button about one piece that both sides have changed, as it was when it was shown."""

    arguments = CLASH
    choice: ClassVar[Choice]

    def __init__(self, offer_id: str, clash: str, label: str = "") -> None:
        self.offer_id, self.clash = offer_id, clash
        super().__init__(offer_id, clash, label=label)

    async def press(self, interaction: Interaction) -> None:
        try:
            await self.decide(interaction)
        except MovedOnError:
            await show_offer(interaction, self.offer_id, strings.moved_on())

    async def decide(self, interaction: Interaction) -> None:
        """Do it, and answer."""
        offers = interaction.client.jargon.offers
        offer = await offers.settle(self.offer_id, self.clash, self.choice, act_of(interaction))
        told = strings.kept if self.choice is Choice.KEEP else strings.taken
        await _settled(interaction, offer, told(line(offer.label)))


class KeepOursButton(_PieceButton, wire="offer-keep", label=merge_strings.keep):
    """The server's own piece stays."""

    choice = Choice.KEEP


class TakeTheirsButton(_PieceButton, wire="offer-take", label=strings.take_theirs):
    """The publisher's piece stands there from now on."""

    choice = Choice.TAKE


class PieceAnewButton(_PieceButton, wire="offer-anew", label=merge_strings.write_anew):
    """Opens the form for words that stand in the place of both."""

    async def decide(self, interaction: Interaction) -> None:
        _, clash = await interaction.client.jargon.offers.clash(server_of(interaction), self.offer_id, self.clash)
        await interaction.response.send_modal(PieceForm(self.offer_id, clash, draft_of_clash(clash)))


class PieceForm(LastingForm, wire="offer-anew", for_curators="term"):
    """A third wording. The id tells which piece it is about, and what stood against each other when it opened."""

    arguments = rf"{OFFER}:(?P<name>[0-9a-f]{{{MARK_DIGITS}}}):(?P<clash>[0-9a-f]{{12}})"
    questions: ClassVar = {"text": merge_strings.form_text, "source": merge_strings.form_source}
    sometimes: ClassVar = ("source",)

    def __init__(self, offer_id: str, clash: Clash, filled: DefinitionDraft) -> None:
        super().__init__(merge_strings.write_anew(), offer_id, _named(clash), mark_of_clash(clash))
        self.ask(merge_strings.form_text(), paragraph("text", filled=filled.text, required=True))
        if has_source(clash):
            self.ask(merge_strings.form_source(), short("source", filled=filled.source))

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        offers = interaction.client.jargon.offers
        try:
            offer = await offers.write_anew(
                sent.match["offer"], sent.match["clash"], _draft(sent), sent.act(interaction)
            )
        except MovedOnError as error:
            raise TextChangedError(_stands(await _same_piece(interaction, sent))) from error
        await _settled(interaction, offer, strings.written(line(offer.label)))

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> PieceForm | None:
        clash = await _same_piece(interaction, sent)
        return cls(sent.match["offer"], clash, _draft(sent)) if clash else None


async def _settled(interaction: Interaction, offer: Offer, told: str) -> None:
    """Say what was decided, and show what is left of it; or go on."""
    flags_changed(interaction, offer.target)
    offers_changed(interaction)
    try:
        await show_offer(interaction, offer.word.offer_id, told)
    except JargonError:
        await go_on(interaction, offer, done=told)


async def _same_piece(interaction: Interaction, sent: Sent) -> Clash | None:
    """What stands against each other now in the piece of a form; None where that is decided."""
    with suppress(JargonError):
        offer = await interaction.client.jargon.offers.offer(server_of(interaction), sent.match["offer"])
        return next((each for each in offer.clashes if _named(each) == sent.match["name"]), None)
    return None


def _named(clash: Clash) -> str:
    return fingerprint("\0".join(clash.name))[:MARK_DIGITS]


def _draft(sent: Sent) -> DefinitionDraft:
    return DefinitionDraft(text=sent.answers["text"], source=sent.answers.get("source", ""))


def _stands(clash: Clash | None) -> str:
    piece = (clash.ours if clash.shared is None else clash.shared) if clash else None
    return aspects_of(piece).get(TEXT, "")
