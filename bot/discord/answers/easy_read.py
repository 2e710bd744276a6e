"""Easy read: one idea a line, for one person alone."""

from collections.abc import Iterator
from itertools import islice

from discord import ui

from bot.discord.answers import card_text
from bot.discord.answers.origin import origin
from bot.discord.feedback.flagging import FlagButton
from bot.discord.kit.audience import own_page
from bot.discord.kit.buttons import LastingButton, TermButton
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.pages import MOST_ON_PAGE, TextView
from bot.discord.kit.saying import say
from bot.discord.kit.text import cut, line, safe, weight
from bot.errors import JargonError
from bot.glossary.model.term import Definition, Kind
from bot.glossary.text.sentences import passages, sentences
from bot.service import Page, Spotted
from bot.strings import answers as strings

MOST_WORDS = 3  # that are explained below a text
MOST_IDEA = 200  # of the name and the text of each of them
MOST_TITLE = 300


async def show_easy_read(interaction: Interaction, page: Page) -> None:
    """Answer with the easy read text, and with the words in it that have one of their own.

    Raises:
        JargonError: there is none, or none any more.
    """
    jargon, person = interaction.client.jargon, interaction.user.id
    texts = {key: each for key, each in page.ordered() if each.kind is Kind.EASY_READ}
    if not texts:
        raise JargonError(strings.no_easy_read())
    key, text = next(iter(texts.items()))
    spotted = jargon.explain(text.text, server_of(interaction), page.nation)
    words = [each for each in spotted if each.page.term != page.term]
    view = EasyReadView(page, key, text, words, always=jargon.choices.of(person).easy_read)
    if interaction.response.is_done():
        await interaction.followup.send(view=view, ephemeral=True)
    else:
        await interaction.response.send_message(view=view, ephemeral=True)


class EasyReadView(TextView):
    """An easy read text, whom it was read by, and the way to have it always, or no more."""

    def __init__(
        self, page: Page, key: str, text: Definition, words: list[Spotted] | None = None, *, always: bool = False
    ) -> None:
        super().__init__(_texts(page, text, words or []))
        self.add_item(ui.ActionRow(AlwaysButton("off" if always else "on"), FlagButton(page.term.slug, key)))


def _texts(page: Page, each: Definition, words: list[Spotted]) -> list[str]:
    """All that is said. Where it is too long for one message the words in it yield, then its end, and it says so."""
    title = cut(f"# {line(page.term.label)}\n## {strings.kind(each.kind, line(each.nation))}", MOST_TITLE, weight)
    source = f"{origin(each, trusted=not page.local)}\n{card_text.readers(each)}"
    rows = [*islice((row for word in words for row in _explained(word)), MOST_WORDS)]
    explained = ["\n".join((f"## {strings.words_in_it()}", *rows))] if rows else []
    room = MOST_ON_PAGE - sum(map(weight, (title, source, strings.rest_of_text())))
    text = card_text.as_read(each)
    if weight(text) > room - sum(map(weight, explained)):
        explained = []
    first, *rest = passages(text, room, weight) or [""]
    shown = f"{first}\n{strings.rest_of_text()}" if rest else first
    return [each for each in (title, shown, *explained, source) if each]


def _explained(word: Spotted) -> Iterator[str]:
    """A word in the text, by the first idea of its own easy read text, or of its plain one, if one is short."""
    term = word.page.term
    texts = (safe(each.text) for each in (*term.of_kind(Kind.EASY_READ), *term.of_kind(Kind.PLAIN)))
    ideas = (sentences(text)[0].strip() for text in texts if text)
    for idea in islice((each for each in ideas if weight(each) <= MOST_IDEA), 1):
        yield f"- **{cut(line(word.text), MOST_IDEA, weight)}**: {idea}"


class EasyReadButton(TermButton, wire="easy", label=strings.easy_read):
    """Shows a term in easy read."""

    async def press(self, interaction: Interaction) -> None:
        await show_easy_read(interaction, own_page(interaction, self.slug))


class AlwaysButton(LastingButton, wire="easy-always"):
    """Has easy read come with every answer from now on, for this person, or no more. It alone remembers anything."""

    arguments = "(?P<always>on|off)"

    def __init__(self, always: str) -> None:
        self.always = always == "on"
        super().__init__(always, label=strings.always_easy_read() if self.always else strings.not_always_easy_read())

    async def press(self, interaction: Interaction) -> None:
        await interaction.client.jargon.choices.choose(interaction.user.id, easy_read=self.always)
        told = strings.easy_read_from_now() if self.always else strings.no_easy_read_from_now()
        await say(interaction, told)
