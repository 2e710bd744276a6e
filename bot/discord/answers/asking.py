"""The one entry for whoever asks about a word by command, or to change it."""

from collections.abc import Sequence

from discord import app_commands

from bot.discord.answers.answer import show
from bot.discord.answers.reply import reply
from bot.discord.kit.audience import own_nation, own_page
from bot.discord.kit.interaction import PRIVATE_CHAT, Interaction, server_of
from bot.discord.kit.names import names
from bot.discord.kit.places import may_speak, why_private
from bot.errors import RefusedError
from bot.glossary.model.term import Term
from bot.glossary.urgent_help import speaks_of_danger
from bot.service import Answer, Jargon, Page, answer_of, side_by_side
from bot.strings import refusals as refusal_strings

# https://docs.discord.com/developers/interactions/application-commands#autocomplete
MOST_CHOICES = 25
MOST_NAME = 100
_CHOSEN = "term:"


def choices(terms: Sequence[Term]) -> list[app_commands.Choice[str]]:
    """At most 25 choices; two terms of one label are told apart. The value names the term."""
    named = names(terms[:MOST_CHOICES], MOST_NAME)
    return [app_commands.Choice(name=name, value=_CHOSEN + slug) for slug, name in named.items()]


def completions(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """What is offered while somebody types a word; none where they tell of danger, for help stands in the answer."""
    if speaks_of_danger(typed):
        return []
    return choices(interaction.client.jargon.complete(typed, server_of(interaction)))


def slug_chosen(text: str) -> str:
    """The slug that was chosen from a list; empty where something was typed."""
    return text.removeprefix(_CHOSEN) if text.startswith(_CHOSEN) else ""


def look_up(jargon: Jargon, text: str, server: int, nation: str = "") -> Page | Answer:
    """What was chosen or typed in a field: its page, if that is sure; else the answer, with what may be meant.

    Whoever reads it lives in this `nation`; without one, as the server says.

    Raises:
        JargonError: what was chosen is no longer in this server's glossary.
    """
    if text.startswith(_CHOSEN):
        return jargon.page(text.removeprefix(_CHOSEN), server, nation)
    answer = jargon.define(text, server, nation)
    return answer.card or answer


async def answer_command(interaction: Interaction, text: str, *, private: bool | None) -> None:
    """Answer with a card or a comparison, `private` or not (None: as is settled); else, always in private,
    with the question back.

    Where the bot may not speak, all is private; if it was meant to be public, it is said why.
    """
    found = look_up(interaction.client.jargon, text, server_of(interaction), own_nation(interaction))
    alone, aside = await _alone(interaction, private)
    if isinstance(found, Page):
        await show(interaction, found, private=alone, aside=aside)
    else:
        await reply(interaction, found, private=alone, aside=aside)


async def random_command(interaction: Interaction, *, private: bool | None) -> None:
    """Answer with the card of any word, in the same way.

    Raises:
        RefusedError: there is none.
    """
    page = interaction.client.jargon.by_chance(server_of(interaction))
    if page is None:
        raise RefusedError(refusal_strings.no_words())
    alone, aside = await _alone(interaction, private)
    await show(interaction, own_page(interaction, page.term.slug), private=alone, aside=aside)


async def compare_command(interaction: Interaction, texts: Sequence[str], *, private: bool | None) -> None:
    """Answer with some words side by side, in the same way."""
    jargon, server = interaction.client.jargon, server_of(interaction)
    found = [look_up(jargon, each, server, own_nation(interaction)) for each in texts]
    sides = [answer_of(each) if isinstance(each, Page) else each for each in found]
    alone, aside = await _alone(interaction, private)
    await reply(interaction, side_by_side(" / ".join(texts), sides), private=alone, aside=aside)


async def _alone(interaction: Interaction, private: bool | None) -> tuple[bool, str]:
    """Whether to answer one person alone, and what they are told of it who might expect otherwise."""
    wanted = await _answers_privately(interaction, server_of(interaction)) if private is None else private
    alone = wanted or not may_speak(interaction)
    return alone, why_private(interaction) if alone and not wanted else ""


async def _answers_privately(interaction: Interaction, server: int) -> bool:
    """As the server has settled, but that whoever reads plain text alone is shown it: what all see has headings."""
    if server != PRIVATE_CHAT and interaction.client.jargon.choices.of(interaction.user.id).plain_text:
        return True
    settled = (await interaction.client.jargon.preferences.of(server)).private
    return interaction.client.settings.answers.private if settled is None else settled
