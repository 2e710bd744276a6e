"""All that is written in a message: by its author, in what it forwards or asks, and in boxes and cards of apps."""

from collections.abc import Iterable, Iterator

import discord
from discord.components import (
    ActionRow,
    Button,
    Component,
    Container,
    MediaGalleryComponent,
    SectionComponent,
    SelectMenu,
    TextDisplay,
    ThumbnailComponent,
)


def text_of(message: discord.Message) -> str:
    """The text of a message, in reading order; empty where it holds only pictures and files that nobody described."""
    return "\n\n".join(part for part in _parts(message) if part and part.strip())


def _parts(message: discord.Message | discord.MessageSnapshot) -> Iterator[str | None]:
    yield message.content
    if isinstance(message, discord.Message) and message.poll:
        yield message.poll.question
        yield from (answer.text for answer in message.poll.answers)
    for embed in message.embeds:
        yield from _boxed(embed)
    yield from _displayed(message.components)
    for file in message.attachments:
        yield from (file.title, file.description)
    yield from (sticker.name for sticker in message.stickers)
    if isinstance(message, discord.Message):
        for forwarded in message.message_snapshots:
            yield from _parts(forwarded)


def _boxed(embed: discord.Embed) -> Iterator[str | None]:
    yield from (embed.provider.name, embed.author.name, embed.title, embed.description)
    for field in embed.fields:
        if embed.type != "poll_result":  # there the names are for programs
            yield field.name
        yield field.value
    yield embed.footer.text


def _displayed(components: Iterable[Component]) -> Iterator[str | None]:
    for each in components:
        match each:
            case TextDisplay():
                yield each.content
            case SectionComponent():
                yield from _displayed([*each.children, each.accessory])
            case Container() | ActionRow():
                yield from _displayed(each.children)
            case Button():
                yield each.label
            case SelectMenu():
                yield each.placeholder
                for option in each.options:
                    yield from (option.label, option.description)
            case MediaGalleryComponent():
                yield from (item.description for item in each.items)
            case ThumbnailComponent():
                yield each.description
