"""What to say to somebody who speaks to the bot, and how it looks."""

from collections.abc import Callable
from typing import TypeAlias

from discord import ui

from bot.discord.answers.card import card_of
from bot.discord.answers.reply import reply_to
from bot.discord.answers.spoken import Spoken
from bot.discord.answers.urgent_help import urgent_line
from bot.discord.kit.interaction import PRIVATE_CHAT
from bot.discord.kit.pages import TextView
from bot.glossary.search import policy
from bot.glossary.search.courtesy import Courtesy, begins_with_thanks, courtesy_of
from bot.glossary.search.question import Question
from bot.glossary.text.fold import fold
from bot.service import Answer, Comparison, Jargon, Page
from bot.strings import answers as answer_strings
from bot.strings import talk as strings

Response: TypeAlias = Page | Answer | str


def response_to(
    spoken: Spoken, jargon: Jargon, me: str, thanked: Callable[[], bool], nation: str = ""
) -> Response | None:
    """A page, what may be meant, or a sentence; None to stay silent, as for whoever only speaks of us in passing.

    What is sure is answered wherever we are named. Where it is not, only who speaks to us first of all, or asks, is
    asked back: all can read that, and nobody is to find their words about others repeated. People reply to an answer
    for many reasons, so there only what is sure counts. `me` is a mention of us; `thanked` says whether thanks are to
    be answered now. Whoever alone reads the answer lives in this `nation`.
    """
    if spoken.hidden:
        return strings.ask_by_name(me)
    answer = _looked_up(spoken, jargon, nation)
    if answer.urgent:
        return answer
    if spoken.aside:  # talk about a word is no question, though it be the only one
        return _sure(answer) if answer.confidence > policy.PRESUMED else None
    courtesy = None if _is_named(spoken.text, answer, jargon, spoken.server) else _courtesy(spoken, answer)
    if courtesy is Courtesy.THANKS:
        return strings.welcome_alone() if spoken.private else strings.welcome() if thanked() else None
    if courtesy is Courtesy.POINTING:
        return strings.how_to_explain()
    if courtesy or not fold(spoken.text):
        return answer_strings.how_to_ask()
    if answer.is_sure or spoken.first or Question.of(answer.query).asks:
        return answer.card or answer
    return None


def view_of(response: Response, jargon: Jargon, server: int, *, reads: bool = False) -> ui.LayoutView:
    """A card; or a choice or the sentence, with where to find urgent help. Only a private chat hears its own words.

    `reads` says whether somebody would read which word is asked for there.
    """
    if isinstance(response, Page):
        return card_of(response)
    if isinstance(response, Answer):
        return reply_to(response, jargon, server, public=server != PRIVATE_CHAT, reads=reads)
    return TextView([response]).add_item(urgent_line())


def word_shown(response: Response) -> str:
    """Which word, or words, all can see from now on, by one name; empty where none is shown."""
    if isinstance(response, Page):
        return response.term.slug
    if isinstance(response, str) or not response.is_sure or response.urgent:
        return ""
    return Comparison.of(response).key or (response.page.term.slug if response.page else "")


def _sure(answer: Answer) -> Response | None:
    return answer.card or (answer if answer.is_sure else None)


def _looked_up(spoken: Spoken, jargon: Jargon, nation: str) -> Answer:
    """What is found for all that was said, or for what was said after our name, if only that is sure or asks."""
    whole = jargon.define(spoken.text, spoken.server, nation)
    if whole.urgent or whole.is_sure or not spoken.tail or spoken.tail == spoken.text:
        return whole
    after = jargon.define(spoken.tail, spoken.server, nation)
    return after if after.is_sure or Question.of(spoken.tail).asks else whole


def _courtesy(spoken: Spoken, answer: Answer) -> Courtesy | None:
    if courtesy := courtesy_of(spoken.text):
        return courtesy
    only_thanks = spoken.first and not answer.is_sure and begins_with_thanks(spoken.text)
    return Courtesy.THANKS if only_thanks and not Question.of(spoken.text).asks else None


def _is_named(text: str, answer: Answer, jargon: Jargon, server: int) -> bool:
    """Whether the text is a label to the letter: TA is asked for, but ta is thanks."""
    terms = jargon.terms_of(answer, server).values()
    return text.strip(" .!?") in {label for term in terms for label in (term.label, *term.aliases)}
