"""How an answer looks that is no card: a comparison, advice, or the question back."""

from discord import ui

from bot.discord.answers.advice import AdviceView
from bot.discord.answers.choice import Choice
from bot.discord.answers.comparison import ComparisonView, show_comparison
from bot.discord.answers.hidden_word import HiddenView
from bot.discord.answers.sides import SidesView
from bot.discord.feedback.home import desk_of
from bot.discord.kit.interaction import Interaction, server_of
from bot.glossary.search.question import Question
from bot.service import Answer, Comparison, Jargon


def reply_to(answer: Answer, jargon: Jargon, server: int, *, public: bool, reads: bool) -> ui.LayoutView:
    """What to send; `reads` says whether somebody would read which word is asked for there."""
    if answer.sides and not answer.urgent:
        sure = answer.is_sure
        return ComparisonView(Comparison.of(answer)) if sure else SidesView(answer, jargon, server, public=public)
    if answer.hidden:
        return HiddenView(answer.hidden, public=public)
    if answer.of_advice and answer.page and not answer.urgent:
        return AdviceView(answer.page)
    in_writing = jargon.writing.new_word(server, Question.of(answer.query).stripped)
    return Choice(answer, jargon.terms_of(answer, server), public=public, reads=reads, in_writing=in_writing)


async def reply(interaction: Interaction, answer: Answer, *, private: bool, aside: str = "") -> None:
    """Answer with it; whatever asks back or gives advice is for whoever asked alone."""
    if answer.sides and answer.is_sure and not answer.urgent:
        await show_comparison(interaction, Comparison.of(answer), private=private, aside=aside)
        return
    jargon, reads = interaction.client.jargon, bool(desk_of(interaction))
    view = reply_to(answer, jargon, server_of(interaction), public=False, reads=reads)
    await interaction.response.send_message(view=view, ephemeral=True)
