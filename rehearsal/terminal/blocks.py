"""A message as the terminal shows it: texts, lines between them, buttons and menus, top to bottom."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from rehearsal import reading
from rehearsal.message import Message
from rehearsal.reading import Button, Select
from rehearsal.wire import Json
from rehearsal.world import World

_USER, _ROLE, _CHANNEL = re.compile(r"<@!?(\d+)>"), re.compile(r"<@&(\d+)>"), re.compile(r"<#(\d+)>")
_TIME = re.compile(r"<t:(\d+)(?::(\w))?>")


@dataclass(frozen=True, slots=True)
class Text:
    """Markdown."""

    markdown: str


@dataclass(frozen=True, slots=True)
class Divider:
    """A line across the card."""


@dataclass(frozen=True, slots=True)
class File:
    """A file that came with the message."""

    name: str
    size: int


Block = Text | Divider | Button | Select | File


def blocks(message: Message, world: World) -> Iterator[Block]:
    """What there is to see, in reading order; buttons are numbered down the message."""
    if message.loading:
        yield Text("The bot is thinking …")
    if message.content:
        yield Text(named(message.content, world))
    for embed in message.embeds:
        yield Text(named(reading.text("", [embed], []), world))
    numbers = iter(range(1, 1000))
    for component in reading.walk(message.components):
        yield from _block(component, numbers, world)
    for file in message.attachments:
        yield File(file.filename, len(file.content))


def _block(component: Json, numbers: Iterator[int], world: World) -> Iterator[Block]:
    kind = component["type"]
    if kind == reading.TEXT_DISPLAY:
        yield Text(named(component["content"], world))
    elif kind == reading.SEPARATOR and component.get("divider", True):
        yield Divider()
    elif kind == reading.BUTTON:
        yield reading.button(next(numbers), component)
    elif kind in reading.SELECTS:
        yield reading.select(component)


def named(text: str, world: World) -> str:
    """Mentions with names in place of numbers, moments as dates, and commands without their numbers."""

    def user(match: re.Match[str]) -> str:
        found = world.users.get(int(match[1]))
        return f"@{found.name}" if found else match[0]

    def role(match: re.Match[str]) -> str:
        found = next((g.roles[int(match[1])] for g in world.guilds.values() if int(match[1]) in g.roles), None)
        return f"@{found.name.removeprefix('@')}" if found else match[0]

    def channel(match: re.Match[str]) -> str:
        found = world.channels.get(int(match[1]))
        return f"#{found.name}" if found else match[0]

    people = _ROLE.sub(role, _USER.sub(user, text))
    return reading.with_commands(_TIME.sub(_moment, _CHANNEL.sub(channel, people)))


def _moment(match: re.Match[str]) -> str:
    """https://discord.com/developers/docs/reference#message-formatting-timestamp-styles"""
    moment = dt.datetime.fromtimestamp(int(match[1])).astimezone()
    day = f"{moment.day} {moment:%B %Y}"
    return {"D": day, "d": f"{moment:%d/%m/%Y}", "t": f"{moment:%H:%M}"}.get(match[2], f"{day} {moment:%H:%M}")
