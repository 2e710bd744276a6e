"""Who reads what is said at the moment: one person, in their own way, or everybody on a server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from bot.discord.kit.first_reply import reply_in_time
from bot.discord.kit.interaction import PRIVATE_CHAT, Interaction, server_of
from bot.service import Jargon, Page
from bot.strings.language import ENGLISH, speak, speaking

_PLAIN: ContextVar[bool] = ContextVar("plain text", default=False)


def in_plain_text() -> bool:
    """Whether whoever reads it wants no headings, bold type or menus."""
    return _PLAIN.get()


def begin(interaction: Interaction) -> None:
    """Take up what a person did: a bot that is stopped waits for it, and all is said to them, in time, as they chose.

    Every command, press, choice and form comes in by this.
    """
    interaction.client.handlers.note()
    if metrics := interaction.client.metrics:
        metrics.interactions.begun(interaction)
    reply_in_time(interaction)
    speak_to(interaction.client.jargon, interaction.user.id, server_of(interaction))


def speak_to(jargon: Jargon, person_id: int, server_id: int) -> None:
    """Say all that follows in this task to one person, as they chose: in their language, or else the server's."""
    chosen = jargon.choices.of(person_id)
    speak(chosen.language or _language(jargon, server_id))
    _PLAIN.set(chosen.plain_text)


def speak_to_all(jargon: Jargon, server_id: int) -> None:
    """Say all that follows in this task to everybody on a server."""
    speak(_language(jargon, server_id))
    _PLAIN.set(False)


@contextmanager
def aloud(jargon: Jargon, server_id: int) -> Iterator[None]:
    """Within, everybody on a server reads what is said: it is as the server chose, and tells nothing of any person.

    In a private chat there is nobody but the person.
    """
    if server_id == PRIVATE_CHAT:
        yield
        return
    before = _PLAIN.set(False)
    try:
        with speaking(_language(jargon, server_id)):
            yield
    finally:
        _PLAIN.reset(before)


def own_page(interaction: Interaction, slug: str) -> Page:
    """The page of a term as one person alone is shown it, who lives where they chose, or where the server says.

    Raises:
        JargonError: the term is not, or no longer, in this server's glossary.
    """
    return interaction.client.jargon.page(slug, server_of(interaction), own_nation(interaction))


def common_page(interaction: Interaction, slug: str) -> Page:
    """The same as everybody is shown it where the person is."""
    nation = own_nation(interaction) if server_of(interaction) == PRIVATE_CHAT else ""
    return interaction.client.jargon.page(slug, server_of(interaction), nation)


def own_nation(interaction: Interaction) -> str:
    """The nation that a person chose for themselves; empty as the server says."""
    return interaction.client.jargon.choices.of(interaction.user.id).nation


def _language(jargon: Jargon, server_id: int) -> str:
    return jargon.preferences.now(server_id).language or ENGLISH
