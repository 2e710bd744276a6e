"""Accepting or declining a word of a pack: as it is, into a word that is here, or under another name."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

import discord

from bot.discord.desk.going_on import go_on
from bot.discord.feedback.change import flags_changed, offers_changed
from bot.discord.feedback.same_word import chosen_word
from bot.discord.kit.form_ids import SLUG_DIGITS, word_mark
from bot.discord.kit.forms import LastingForm, Sent, short
from bot.discord.kit.interaction import Interaction, act_of, server_of
from bot.discord.kit.text import line
from bot.discord.packs.offer import MARKED, OfferButton, show_offer
from bot.errors import MovedOnError
from bot.glossary.model.term import MAX_LABEL
from bot.service import AcceptedWord, draft_of_word
from bot.strings import pack_words as strings


class AcceptOfferButton(OfferButton, wire="offer-accept", label=strings.accept):
    """Publishes it as it stands there."""

    style = discord.ButtonStyle.primary

    async def decide(self, interaction: Interaction) -> None:
        offers, act = interaction.client.jargon.offers, act_of(interaction)
        await _tell(interaction, self.offer_id, await offers.accept(self.offer_id, act, seen=self.mark))


class IntoButton(OfferButton, wire="offer-into"):
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


class NameButton(OfferButton, wire="offer-name", label=strings.accept_under_a_name):
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


class DeclineOfferButton(OfferButton, wire="offer-decline", label=strings.decline):
    """Leaves the words as they are, until the publisher changes this one again."""

    async def decide(self, interaction: Interaction) -> None:
        offer = await interaction.client.jargon.offers.decline(self.offer_id, act_of(interaction))
        offers_changed(interaction)
        await go_on(interaction, offer, done=strings.declined(line(offer.label)))


async def _tell(interaction: Interaction, offer_id: str, accepted: AcceptedWord) -> None:
    """That it is published, and go on; or that another person has to approve it, too."""
    word = line(accepted.label)
    if accepted.revised is None:
        await show_offer(interaction, offer_id, strings.approved(word))
        return
    offers_changed(interaction)
    if term := accepted.revised.after:
        flags_changed(interaction, term.slug)
    await go_on(interaction, done=interaction.client.clickable(strings.published(word)))
