"""What a curator decides about a word of a pack: to accept or decline it, or piece by piece."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import ClassVar

import discord

from bot.discord.desk.going_on import go_on
from bot.discord.desk.review import show_word
from bot.discord.feedback.change import flags_changed
from bot.discord.feedback.same_word import chosen_word
from bot.discord.kit.buttons import LastingButton
from bot.discord.kit.form_ids import SLUG_DIGITS, word_mark
from bot.discord.kit.forms import LastingForm, Sent, paragraph, short
from bot.discord.kit.interaction import Interaction, act_of, server_of
from bot.discord.kit.text import line
from bot.errors import JargonError, MovedOnError, TextChangedError
from bot.feedback.definition_ref import fingerprint
from bot.feedback.packs import MARK_DIGITS, OFFER_DIGITS, Offer
from bot.glossary.model.layer import Clash
from bot.glossary.model.term import MAX_LABEL
from bot.glossary.reports.told_pieces import TEXT, aspects_of
from bot.service import AcceptedWord, Choice, DefinitionDraft, draft_of_clash, draft_of_word, has_source, mark_of_clash
from bot.strings import merge as merge_strings
from bot.strings import packs as strings

OFFER = rf"(?P<offer>[0-9a-f]{{{OFFER_DIGITS}}})"
MARKED = rf"{OFFER}:(?P<mark>[0-9a-f]{{{MARK_DIGITS}}})"
CLASH = rf"{OFFER}:(?P<clash>[0-9a-f]{{12}})"


class _OfferButton(LastingButton, for_curators="term"):
    """A button about a word of a pack, as its curator had it before them."""

    arguments = MARKED

    def __init__(self, offer_id: str, mark: str, *more: str, label: str = "") -> None:
        self.offer_id, self.mark = offer_id, mark
        super().__init__(offer_id, mark, *more, label=label)

    async def press(self, interaction: Interaction) -> None:
        try:
            await self.decide(interaction)
        except MovedOnError:
            await show_offer(interaction, self.offer_id, strings.moved_on())

    async def decide(self, interaction: Interaction) -> None:
        """Do it, and answer."""
        raise NotImplementedError


class AcceptOfferButton(_OfferButton, wire="offer-accept", label=strings.accept):
    """Publishes it as it stands there."""

    style = discord.ButtonStyle.primary

    async def decide(self, interaction: Interaction) -> None:
        offers, act = interaction.client.jargon.offers, act_of(interaction)
        await _tell(interaction, self.offer_id, await offers.accept(self.offer_id, act, seen=self.mark))


class IntoButton(_OfferButton, wire="offer-into"):
    """Puts it into one of the words that it may be."""

    arguments = rf"{MARKED}:(?P<word>[0-9a-f]{{{SLUG_DIGITS}}})"

    def __init__(self, offer_id: str, mark: str, word: str, label: str = "") -> None:
        self.word = word
        super().__init__(offer_id, mark, word, label=label)

    async def decide(self, interaction: Interaction) -> None:
        offers = interaction.client.jargon.offers
        offer = await offers.offer(server_of(interaction), self.offer_id)
        slug = next((each.slug for each in offer.perhaps if word_mark(each.slug) == self.word), "")
        if not slug:
            raise MovedOnError
        accepted = await offers.accept(self.offer_id, act_of(interaction), seen=self.mark, into=slug)
        await _tell(interaction, self.offer_id, accepted)


class NameButton(_OfferButton, wire="offer-name", label=strings.accept_under_a_name):
    """Opens the form for its name here."""

    async def decide(self, interaction: Interaction) -> None:
        offer = await interaction.client.jargon.offers.offer(server_of(interaction), self.offer_id)
        await interaction.response.send_modal(NameForm(self.offer_id, self.mark, offer.word.offered.label))


class NameForm(LastingForm, wire="offer-name", for_curators="term"):
    """What the word is called here, where it shall be one of its own."""

    arguments = MARKED
    questions: ClassVar = {"name": strings.form_name}

    def __init__(self, offer_id: str, mark: str, name: str) -> None:
        super().__init__(strings.accept_under_a_name(), offer_id, mark)
        self.ask(strings.form_name(), short("name", most=MAX_LABEL, filled=name, required=True))

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        offer_id, act = sent.match["offer"], sent.act(interaction)
        accepted = await interaction.client.jargon.offers.accept(
            offer_id,
            act,
            seen=sent.match["mark"],
            name=sent.answers["name"],
            into=chosen_word(interaction, sent, server_of(interaction)) if sent.word else "",
        )
        await _tell(interaction, offer_id, accepted)

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> NameForm:
        offer = await interaction.client.jargon.offers.offer(server_of(interaction), sent.match["offer"])
        name = sent.answers["name"]
        if sent.apart:  # in brackets stands what tells it from the word that is there
            told = replace(draft_of_word(name.strip()), plain=offer.word.offered.definitions[0].text)
            name = told.apart().labels.strip(" ;")
        return cls(offer.word.offer_id, offer.mark, name)


class DeclineOfferButton(_OfferButton, wire="offer-decline", label=strings.decline):
    """Leaves the words as they are, until the publisher changes this one again."""

    async def decide(self, interaction: Interaction) -> None:
        offer = await interaction.client.jargon.offers.decline(self.offer_id, act_of(interaction))
        await go_on(interaction, offer, done=strings.declined(line(offer.label)))


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


async def show_offer(interaction: Interaction, offer_id: str, done: str = "") -> None:
    """Show what waits as it is now.

    Raises:
        JargonError: it does not wait any more.
    """
    offer = await interaction.client.jargon.offers.offer(server_of(interaction), offer_id)
    await show_word(interaction, offer.slug, done=done)


async def _settled(interaction: Interaction, offer: Offer, told: str) -> None:
    """Say what was decided, and show what is left of it; or go on."""
    flags_changed(interaction, offer.target)
    try:
        await show_offer(interaction, offer.word.offer_id, told)
    except JargonError:
        await go_on(interaction, offer, done=told)


async def _tell(interaction: Interaction, offer_id: str, accepted: AcceptedWord) -> None:
    """That it is published, and go on; or that another person has to approve it, too."""
    word = line(accepted.label)
    if accepted.revised is None:
        await show_offer(interaction, offer_id, strings.approved(word))
        return
    if term := accepted.revised.after:
        flags_changed(interaction, term.slug)
    await go_on(interaction, done=interaction.client.clickable(strings.published(word)))


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
