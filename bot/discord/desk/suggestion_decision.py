"""What a curator decides about a suggestion: to accept it, as it is or with changes, or to decline it."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

import discord

from bot.discord.desk.going_on import go_on
from bot.discord.desk.review import show_word
from bot.discord.feedback.change import flags_changed, suggestions_changed
from bot.discord.feedback.same_word import chosen_word
from bot.discord.kit.buttons import FLAG_ID, FlagIdButton, LastingButton
from bot.discord.kit.forms import Answers, LastingForm, Sent, paragraph, short
from bot.discord.kit.interaction import Interaction, act_of, server_of
from bot.discord.kit.text import line
from bot.errors import TextChangedError
from bot.feedback.suggestion import MOST_INSTEAD, MOST_MEANING, MOST_ORIGIN, MOST_WORD, Suggested
from bot.service import Accepted, draft_of_word
from bot.strings import suggestions as strings

MOST_REPLY = 1000
MARKED = rf"{FLAG_ID}:(?P<mark>[0-9a-f]{{6}})"


class _MarkedButton(LastingButton, for_curators="term"):
    """A button about a suggestion, as its curator had it before them."""

    arguments = MARKED

    def __init__(self, suggestion_id: str, mark: str) -> None:
        self.suggestion_id, self.mark = suggestion_id, mark
        super().__init__(suggestion_id, mark)


class AcceptButton(_MarkedButton, wire="accept", label=strings.accept):
    """Publishes it as it stands there."""

    style = discord.ButtonStyle.primary

    async def press(self, interaction: Interaction) -> None:
        try:
            accepted = await interaction.client.jargon.suggesting.accept(
                self.suggestion_id, act_of(interaction), seen=self.mark
            )
        except TextChangedError:
            await show_again(interaction, self.suggestion_id, strings.changed_meanwhile())
            return
        await _tell(interaction, self.suggestion_id, accepted)


class AcceptChangedButton(_MarkedButton, wire="accept-changed", label=strings.accept_with_changes):
    """Opens the form with what would be published."""

    async def press(self, interaction: Interaction) -> None:
        suggestion = await interaction.client.jargon.suggesting.open(server_of(interaction), self.suggestion_id)
        await interaction.response.send_modal(AcceptForm(self.suggestion_id, self.mark, suggestion.proposed))


class AcceptForm(LastingForm, wire="acc", for_curators="term"):
    """The texts as they will be published, and a word to whoever suggested them."""

    arguments = MARKED
    questions: ClassVar = {
        "word": strings.form_word,
        "meaning": strings.form_meaning,
        "origin": strings.form_origin,
        "instead": strings.form_instead,
        "reply": strings.form_reply,
    }

    def __init__(self, suggestion_id: str, mark: str, filled: Suggested, reply: str = "") -> None:
        super().__init__(strings.accept_with_changes(), suggestion_id, mark)
        self.ask(strings.form_word(), short("word", most=MOST_WORD, filled=filled.word, required=True))
        self.ask(strings.form_meaning(), paragraph("meaning", most=MOST_MEANING, filled=filled.meaning, required=True))
        self.ask(strings.form_origin(), short("origin", most=MOST_ORIGIN, filled=filled.origin))
        self.ask(strings.form_instead(), short("instead", most=MOST_INSTEAD, filled=filled.instead))
        self.ask(strings.form_reply(), paragraph("reply", most=MOST_REPLY, filled=reply))

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        suggestion_id = sent.match["flag"]
        accepted = await interaction.client.jargon.suggesting.accept(
            suggestion_id,
            sent.act(interaction),
            seen=sent.match["mark"],
            sent=_texts(sent.answers),
            reply=sent.answers["reply"],
            into=chosen_word(interaction, sent, server_of(interaction)) if sent.word else "",
        )
        await _tell(interaction, suggestion_id, accepted)

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> AcceptForm:
        suggestion_id, mark = sent.match["flag"], sent.match["mark"]
        now = await interaction.client.jargon.suggesting.mark(server_of(interaction), suggestion_id)
        is_seen = isinstance(error, TextChangedError)  # the person reads what stands there by now, beside their own
        texts = _texts(sent.answers)
        if sent.apart:  # in brackets stands what tells it from the word that is there
            apart = replace(draft_of_word(texts.word.strip()), plain=texts.meaning).apart()
            texts = replace(texts, word=apart.labels.strip(" ;"))
        return cls(suggestion_id, now if is_seen else mark, texts, sent.answers["reply"])


class RefuseButton(FlagIdButton, wire="refuse", label=strings.decline, for_curators="flags"):
    """Opens the form that declines it."""

    async def press(self, interaction: Interaction) -> None:
        await interaction.client.jargon.suggesting.open(server_of(interaction), self.flag_id)
        await interaction.response.send_modal(RefuseForm(self.flag_id))


class RefuseForm(LastingForm, wire="refuse", for_curators="flags"):
    """A reply to whoever suggested it, who reads it alone."""

    arguments = FLAG_ID
    questions: ClassVar = {"reply": strings.form_why_not}

    def __init__(self, suggestion_id: str, reply: str = "") -> None:
        super().__init__(strings.decline(), suggestion_id)
        self.ask(strings.form_why_not(), paragraph("reply", most=MOST_REPLY, filled=reply, required=True))

    @classmethod
    async def submitted(cls, interaction: Interaction, sent: Sent) -> None:
        suggesting = interaction.client.jargon.suggesting
        declined = await suggesting.decline(sent.match["flag"], sent.act(interaction), sent.answers["reply"])
        suggestions_changed(interaction)
        await go_on(interaction, done=strings.declined(line(declined.texts.word)))

    @classmethod
    async def again(cls, interaction: Interaction, sent: Sent, error: Exception | None = None) -> RefuseForm:
        await interaction.client.jargon.suggesting.open(server_of(interaction), sent.match["flag"])
        return cls(sent.match["flag"], sent.answers["reply"])


class _AuthorButton(FlagIdButton, for_curators="flags"):
    blocked: ClassVar[bool]

    async def press(self, interaction: Interaction) -> None:
        suggesting, server = interaction.client.jargon.suggesting, server_of(interaction)
        await suggesting.set_blocked(server, self.flag_id, interaction.user.id, blocked=self.blocked)
        await show_again(interaction, self.flag_id)


class StopAuthorButton(_AuthorButton, wire="stop-author", label=strings.stop_author):
    """Stops whoever suggested it from suggesting and commenting in this server. No name is shown."""

    blocked = True


class LetAuthorButton(_AuthorButton, wire="let-author", label=strings.let_author):
    """Lets them write again."""

    blocked = False


async def show_again(interaction: Interaction, suggestion_id: str, done: str = "") -> None:
    """Show a suggestion as it is now.

    Raises:
        JargonError: it is gone, or decided.
    """
    jargon, server = interaction.client.jargon, server_of(interaction)
    suggestion = await jargon.suggesting.open(server, suggestion_id)
    word = next(each for each in await jargon.desk.suggested(server) if each.suggestion == suggestion)
    await show_word(interaction, word.slug, done=done)


async def _tell(interaction: Interaction, suggestion_id: str, accepted: Accepted) -> None:
    """That it is published, and go on; or that another person has to approve it, too."""
    word = line(accepted.label)
    if accepted.revised is None:
        await show_again(interaction, suggestion_id, strings.approved(word))
        return
    suggestions_changed(interaction)
    if term := accepted.revised.after:
        flags_changed(interaction, term.slug)
    await go_on(interaction, done=interaction.client.clickable(strings.published(word)))


def _texts(answers: Answers) -> Suggested:
    return Suggested(**{name: answers.get(name, "") for name in ("word", "meaning", "origin", "instead")})
