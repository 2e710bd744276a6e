"""Easy read: one idea a line, for one person alone."""

from collections.abc import Iterator

from discord import ui

from bot.discord.answers import card_text
from bot.discord.answers.origin import origin
from bot.discord.feedback.flagging import FlagButton
from bot.discord.kit.buttons import SLUG, LastingButton
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.pages import TextView, texts_on_pages
from bot.discord.kit.text import line, safe
from bot.errors import JargonError
from bot.glossary.model.term import Definition, Kind
from bot.glossary.text.sentences import sentences
from bot.service import Page
from bot.strings import answers as strings


class EasyReadButton(LastingButton, wire="easy", label=strings.KINDS[Kind.EASY_READ]):
    """Shows a term in easy read."""

    arguments = SLUG

    def __init__(self, slug: str) -> None:
        self.slug = slug
        super().__init__(slug)

    async def press(self, interaction: Interaction) -> None:
        page = interaction.client.jargon.page(self.slug, server_of(interaction))
        await interaction.response.send_message(view=EasyReadView(page), ephemeral=True)


class EasyReadView(TextView):
    """The easy read text that is nearest to where its readers live.

    Raises:
        JargonError: there is none, or none any more.
    """

    def __init__(self, page: Page) -> None:
        texts = {key: each for key, each in card_text.ordered_definitions(page) if each.kind is Kind.EASY_READ}
        if not texts:
            raise JargonError(strings.NO_EASY_READ)
        key, first = next(iter(texts.items()))
        super().__init__(texts_on_pages(_texts(page, first))[0])
        self.add_item(ui.ActionRow(FlagButton(page.term.slug, key)))


def _texts(page: Page, each: Definition) -> Iterator[str]:
    yield f"# {line(page.term.label)}\n## {strings.kind(each.kind, each.nation)}"
    yield "\n".join(row.strip() for row in sentences(safe(each.text)) if row.strip())
    yield origin(each, trusted=not page.local)
