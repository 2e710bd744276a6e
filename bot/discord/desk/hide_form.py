"""The form in which the home server says why it hides a shared word, and from whom."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from bot.discord.desk.whose_word import Word, words_of
from bot.discord.feedback.change import flags_changed
from bot.discord.kit.form_ids import SLUG, shortened, slug_in
from bot.discord.kit.forms import LastingForm, Sent, choice, short
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.saying import say
from bot.discord.kit.text import line
from bot.glossary.model.term import Term
from bot.glossary.text.fold import fold
from bot.strings import home as strings
from bot.strings import layering as layering_strings

MOST_REASON = 300
EVERYONE = "everyone"


class HideForm(LastingForm, wire="hide", for_curators="term"):
    """Filled in with the reason that was typed into the command."""

    arguments = SLUG
    questions: ClassVar = {"reason": strings.form_reason}
    options: ClassVar = {"whom": (strings.form_whom, strings.whom)}

    def __init__(self, slug: str, reason: str, whom: str = "") -> None:
        super().__init__(strings.hide_title(), shortened(slug))
        self.ask(strings.form_whom(), choice("whom", strings.whom(), filled=whom, required=True))
        self.ask(strings.form_reason(), short("reason", most=MOST_REASON, filled=reason, required=True))

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        everyone, reason = sent.answers.get("whom") == EVERYONE, sent.answers["reason"]
        slug = slug_in(sent.match, interaction.client.jargon, server_of(interaction))
        word = Word(words_of(interaction, everyone=everyone), slug)
        await hide(interaction, word, reason, sent)

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> HideForm:
        slug = slug_in(sent.match, interaction.client.jargon, server_of(interaction))
        return cls(slug, sent.answers["reason"], sent.answers.get("whom", ""))


async def hide(interaction: Interaction, word: Word, reason: str, sent: Sent | None = None) -> None:
    """Hide a shared word from a server or, on the home server, from everyone, and say so.

    Raises:
        JargonError: it is gone, hidden already, or the server's own.
    """
    label = line(interaction.client.jargon.label(word.slug, word.server_id))
    act = word.act(sent.act(interaction)) if sent else word.act_of(interaction)
    await interaction.client.jargon.layering.hide(word.slug, reason, replace(act, why=reason))
    flags_changed(interaction, word.slug)
    hidden = strings.is_hidden if word.is_for_everyone else layering_strings.is_hidden
    await say(interaction, hidden(label, line(reason)))


async def shown_to_everyone(interaction: Interaction, slug: str, typed: str) -> bool:
    """Show a word to everyone again that was hidden from everyone, and say so; False where none is called that.

    Raises:
        RefusedError: this is not the home server.
    """
    layering, server = interaction.client.jargon.layering, words_of(interaction, everyone=True)
    hidden = await layering.hidden_words(server)
    found = next((each for each in hidden if each == slug or fold(hidden[each]) == fold(typed)), None)
    if found is None:
        return False
    word = Word(server, found)
    await layering.show(found, word.act_of(interaction))
    flags_changed(interaction, found)
    await say(interaction, strings.is_shown(line(hidden[found])))
    return True


async def hidden_from_everyone(interaction: Interaction, typed: str) -> list[Term]:
    """The words that are hidden from everyone, of those that somebody on the home server may be typing."""
    hidden = await interaction.client.jargon.layering.hidden_words(words_of(interaction, everyone=True))
    return [Term(slug=slug, label=label) for slug, label in hidden.items() if fold(typed) in fold(label)]
