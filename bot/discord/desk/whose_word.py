"""Whose words a curator changes: those of their server or, on the home server, the shared words for everyone.

Messages and forms name a word by its slug. One with a star before it is the shared word, as all servers read it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bot.discord.kit.buttons import LastingButton
from bot.discord.kit.form_ids import SLUG_DIGITS, shortened, slug_in
from bot.discord.kit.interaction import PRIVATE_CHAT, Interaction, act_of, server_of
from bot.errors import RefusedError
from bot.feedback.clashing import EVERYONE
from bot.glossary.model.term import Term
from bot.service import Act
from bot.strings import home as strings

WORD = r"(?P<slug>\*?[a-z0-9-]{1,80})"
FORM_WORD = rf"(?P<slug>\*?[a-z0-9-]{{1,80}}(?:~[0-9a-f]{{{SLUG_DIGITS}}})?)"


@dataclass(frozen=True, slots=True)
class Word:
    """A word in the words of one server; 0 are the shared words."""

    server_id: int
    slug: str

    @property
    def is_for_everyone(self) -> bool:
        """Whether all servers read what becomes of it."""
        return self.server_id == PRIVATE_CHAT

    @property
    def named(self) -> str:
        """The word as the id of a button or a menu names it."""
        return f"{EVERYONE}{self.slug}" if self.is_for_everyone else self.slug

    @property
    def in_form(self) -> str:
        """The word as the id of a form names it."""
        return in_form(self.slug, everyone=self.is_for_everyone)

    def term(self, interaction: Interaction) -> Term:
        """The word as it is read at this moment.

        Raises:
            JargonError: there is no such word any more, or it is hidden.
        """
        return interaction.client.jargon.page(self.slug, self.server_id).term

    def act(self, act: Act) -> Act:
        """What the person does, in the words to which this one belongs."""
        return replace(act, server_id=self.server_id)

    def act_of(self, interaction: Interaction) -> Act:
        """What the person does with a press."""
        return self.act(act_of(interaction))


class WordButton(LastingButton):
    """A button about a word, of the server or of the shared ones."""

    arguments = WORD

    def __init__(self, named: str, label: str = "") -> None:
        self.named = named
        super().__init__(named, label=label)


def in_form(slug: str, *, everyone: bool) -> str:
    """A word as the id of a form names it."""
    return f"{EVERYONE}{shortened(slug)}" if everyone else shortened(slug)


def words_of(interaction: Interaction, *, everyone: bool) -> int:
    """The words of the server where the person is, or the shared ones.

    Raises:
        RefusedError: it is the shared ones, and this is not the home server.
    """
    if not everyone:
        return server_of(interaction)
    require_home(interaction)
    return PRIVATE_CHAT


def word_named(interaction: Interaction, named: str) -> Word:
    """The word that a button or a menu names, for whoever pressed it.

    Raises:
        RefusedError: it is a shared word, and this is not the home server.
    """
    server = words_of(interaction, everyone=named.startswith(EVERYONE))
    return Word(server, named.removeprefix(EVERYONE))


def word_in(interaction: Interaction, match: re.Match[str]) -> Word:
    """The word that the id of a form names, for whoever sent it.

    Raises:
        RefusedError: it is a shared word, and this is not the home server.
        JargonError: its name is shortened in the id, and there is no such word any more.
    """
    server = words_of(interaction, everyone=match["slug"].startswith(EVERYONE))
    return Word(server, slug_in(match, interaction.client.jargon, server))


def words_to_change(interaction: Interaction, slug: str) -> list[Word]:
    """Whose word may be meant by a change: everyone's first, on the home server, and then its own."""
    ours, shared = Word(server_of(interaction), slug), Word(PRIVATE_CHAT, slug)
    glossary = interaction.client.jargon.glossary
    if not is_home(interaction) or slug not in glossary(PRIVATE_CHAT):
        return [ours]
    layer = glossary(ours.server_id).layers.get(slug)
    return [ours] if layer and layer.apart else [shared, ours]


def is_home(interaction: Interaction) -> bool:
    """Whether this is the server whose curators look after the shared words."""
    home = interaction.client.settings.home
    return home is not None and server_of(interaction) == home


def require_home(interaction: Interaction) -> None:
    """Let only those go on who look after the shared words: an id may come from anywhere.

    Whether the person is a curator here is asked at every press and every form.

    Raises:
        RefusedError: this is another server.
    """
    if not is_home(interaction):
        raise RefusedError(strings.only_at_home())
