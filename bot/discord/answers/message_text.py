"""All that is written in a message: by its author, in what it forwards, and in boxes and cards of apps."""

from collections.abc import Iterable, Iterator

import discord
from discord.components import Component, Container, SectionComponent, TextDisplay


def text_of(message: discord.Message) -> str:
    """The text of a message, in reading order; empty where it holds only pictures and files."""
    return "\n\n".join(part for part in _parts(message) if part.strip())


def _parts(message: discord.Message | discord.MessageSnapshot) -> Iterator[str]:
    yield message.content
    for embed in message.embeds:
        yield from _boxed(embed)
    yield from _displayed(message.components)
    if isinstance(message, discord.Message):
        for forwarded in message.message_snapshots:
            yield from _parts(forwarded)


def _boxed(embed: discord.Embed) -> Iterator[str]:
    yield from (embed.title or "", embed.description or "")
    for field in embed.fields:
        yield from (field.name or "", field.value or "")


def _displayed(components: Iterable[Component]) -> Iterator[str]:
    for each in components:
        if isinstance(each, TextDisplay):
            yield each.content
        elif isinstance(each, Container | SectionComponent):
            yield from _displayed(each.children)
