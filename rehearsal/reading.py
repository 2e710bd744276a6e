"""Reading a message as a person does: its text in order, its buttons and its menus."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from rehearsal.wire import Json

Component = Json

ACTION_ROW, BUTTON, STRING_SELECT, TEXT_INPUT = 1, 2, 3, 4
USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT = 5, 6, 7, 8
SECTION, TEXT_DISPLAY, THUMBNAIL, MEDIA_GALLERY, FILE, SEPARATOR = 9, 10, 11, 12, 13, 14
CONTAINER, LABEL, FILE_UPLOAD, RADIO_GROUP, CHECKBOX_GROUP, CHECKBOX = 17, 18, 19, 21, 22, 23
SELECTS = (STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT)
LINK_STYLE = 5
_COMMAND = re.compile(r"</([\w' -]+):\d+>")


@dataclass(frozen=True, slots=True)
class Button:
    """A button as shown; `number` counts from 1 down the message."""

    number: int
    label: str
    custom_id: str | None
    url: str | None = None
    disabled: bool = False
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose from."""

    label: str
    value: str
    description: str = ""
    default: bool = False


@dataclass(frozen=True, slots=True)
class Select:
    """A menu on a message. Of people, roles and channels `chosen` has the ids that it opens with."""

    kind: int
    custom_id: str
    placeholder: str = ""
    options: tuple[Option, ...] = field(default=())
    min_values: int = 1
    max_values: int = 1
    disabled: bool = False
    id: int | None = None
    chosen: tuple[int, ...] = ()
    channel_types: tuple[int, ...] = ()


def walk(components: list[Component]) -> Iterator[Component]:
    """Every component, a section's text before its accessory."""
    for component in components:
        yield component
        yield from walk(component.get("components") or [])
        yield from walk([component[key] for key in ("accessory", "component") if component.get(key)])


def with_commands(text: str) -> str:
    """A text in which a link to a command is what people see of it: “/define”.

    https://docs.discord.com/developers/reference#message-formatting
    """
    return _COMMAND.sub(r"/\1", text)


def text(content: str, embeds: list[Json], components: list[Component]) -> str:
    parts = [content, *(part for embed in embeds for part in _embed_text(embed))]
    parts += [c["content"] for c in walk(components) if c["type"] == TEXT_DISPLAY]
    return with_commands("\n".join(filter(None, parts)))


def _embed_text(embed: Json) -> Iterator[str]:
    yield from (embed.get("title") or "", embed.get("description") or "")
    for entry in embed.get("fields") or []:
        yield f"{entry['name']}\n{entry['value']}"
    yield (embed.get("footer") or {}).get("text") or ""


def poll(poll: Json | None) -> Iterator[str]:
    """The question of a poll, then its answers."""
    if poll:
        yield poll["question"]["text"]
        yield from (answer["poll_media"]["text"] for answer in poll["answers"])


def buttons(components: list[Component]) -> list[Button]:
    found = [c for c in walk(components) if c["type"] == BUTTON]
    return [button(number, component) for number, component in enumerate(found, 1)]


def button(number: int, component: Component) -> Button:
    label = component.get("label") or (component.get("emoji") or {}).get("name") or ""
    return Button(
        number,
        label,
        component.get("custom_id"),
        component.get("url"),
        bool(component.get("disabled")),
        component.get("id"),
    )


def selects(components: list[Component]) -> list[Select]:
    return [select(c) for c in walk(components) if c["type"] in SELECTS]


def select(component: Component) -> Select:
    return Select(
        component["type"],
        component["custom_id"],
        component.get("placeholder") or "",
        options(component),
        component.get("min_values", 1),
        component.get("max_values", 1),
        bool(component.get("disabled")),
        component.get("id"),
        tuple(int(each["id"]) for each in component.get("default_values") or ()),
        tuple(component.get("channel_types") or ()),
    )


def options(component: Component) -> tuple[Option, ...]:
    return tuple(
        Option(option["label"], option["value"], option.get("description") or "", bool(option.get("default")))
        for option in component.get("options") or ()
    )
