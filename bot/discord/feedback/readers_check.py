"""“We have read it”: people who draw on support say that a word is right as it stands. Their names are not kept."""

from __future__ import annotations

from bot.discord.feedback.change import flags_taken_up
from bot.discord.kit.buttons import SLUG, LastingButton, TermButton
from bot.discord.kit.curators import roles_of
from bot.discord.kit.interaction import PRIVATE_CHAT, Interaction, server_of
from bot.discord.kit.saying import say
from bot.discord.kit.text import line
from bot.errors import RefusedError
from bot.feedback.readers_check import words_of
from bot.service import Page
from bot.strings import readers_checks as strings

MARK_DIGITS = 6


def is_reader(interaction: Interaction) -> bool:
    """Whether the person has a role that the server chose for those who draw on support, at this moment."""
    server = server_of(interaction)
    chosen = interaction.client.jargon.preferences.now(server).readers
    return server != PRIVATE_CHAT and not chosen.isdisjoint(roles_of(interaction))


def check_button(page: Page) -> LastingButton:
    """The button to say that a word was read as it stands, or to take that back."""
    slug = page.term.slug
    return UnreadItButton(slug) if page.read_on else ReadItButton(slug, words_of(page.term)[:MARK_DIGITS])


class ReadItButton(LastingButton, wire="read-it", label=strings.read_it):
    """Says so of the very words that the person had before them."""

    arguments = rf"{SLUG}:(?P<mark>[0-9a-f]{{{MARK_DIGITS}}})"

    def __init__(self, slug: str, mark: str) -> None:
        self.slug, self.mark = slug, mark
        super().__init__(slug, mark)

    async def press(self, interaction: Interaction) -> None:
        _require_reader(interaction)
        jargon, server = interaction.client.jargon, server_of(interaction)
        await jargon.readers_checks.keep(server, self.slug, self.mark)
        await flags_taken_up(interaction, self.slug)  # the newest answers say so
        await say(interaction, strings.stored(line(jargon.label(self.slug, server))))


class UnreadItButton(TermButton, wire="unread-it", label=strings.unread_it):
    """Takes it back, whoever of them said it."""

    async def press(self, interaction: Interaction) -> None:
        _require_reader(interaction)
        jargon, server = interaction.client.jargon, server_of(interaction)
        await jargon.readers_checks.drop(server, self.slug)
        await flags_taken_up(interaction, self.slug)
        await say(interaction, strings.dropped(line(jargon.label(self.slug, server))))


def _require_reader(interaction: Interaction) -> None:
    if not is_reader(interaction):
        raise RefusedError(strings.only_readers())
