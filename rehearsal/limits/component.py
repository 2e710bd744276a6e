"""What a single component may be (https://discord.com/developers/docs/components/reference)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

import regex

from rehearsal import reading
from rehearsal.limits.fault import Fault, Faults, count, text
from rehearsal.wire import Json

Check = Callable[[Json, str], Faults]
SCHEMES = ("http", "https", "discord")
_EMOJI = regex.compile(r"\p{Extended_Pictographic}|\p{Regional_Indicator}|[0-9#*]\ufe0f?\u20e3")
_DEFAULTS_OF = {
    reading.USER_SELECT: {"user"},
    reading.ROLE_SELECT: {"role"},
    reading.MENTIONABLE_SELECT: {"user", "role"},
    reading.CHANNEL_SELECT: {"channel"},
}


def component_faults(component: Json, where: str) -> Faults:
    """Faults of a component and of all that is in it."""
    check = _CHECKS.get(component.get("type", 0))
    if check is None:
        message = f"There is no component of type {component.get('type')} here."
        yield Fault(f"{where}.type", "UNION_TYPE_CHOICES", message)
    else:
        yield from check(component, where)


def unique_id_faults(components: Sequence[Json]) -> Faults:
    """custom_ids, and the numeric ids where given, are unique in a message or form."""
    parts = list(reading.walk(list(components)))
    for key in ("custom_id", "id"):
        seen = Counter(part[key] for part in parts if part.get(key))
        for value in (value for value, times in seen.items() if times > 1):
            code = "COMPONENT_CUSTOM_ID_DUPLICATED" if key == "custom_id" else "COMPONENT_ID_DUPLICATED"
            yield Fault("components", code, f"Component {key} “{value}” is there twice.")


def custom_id_faults(component: Json, where: str) -> Faults:
    yield from text(f"{where}.custom_id", component.get("custom_id"), 1, 100)


def option_faults(options: Sequence[Json], where: str, least: int, most: int) -> Faults:
    yield from count(where, options, least, most)
    for index, option in enumerate(options):
        at = f"{where}.{index}"
        yield from emoji_faults(option.get("emoji"), f"{at}.emoji")
        yield from text(f"{at}.label", option.get("label"), 1, 100)
        yield from text(f"{at}.value", option.get("value"), 1, 100)
        yield from text(f"{at}.description", option.get("description"), 0, 100)
    values = Counter(option.get("value") for option in options)
    for value in (value for value, times in values.items() if times > 1):
        yield Fault(where, "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", f"The value “{value}” is there twice.")


def select_faults(component: Json, where: str) -> Faults:
    yield from custom_id_faults(component, where)
    yield from text(f"{where}.placeholder", component.get("placeholder"), 0, 150)
    if component["type"] == reading.STRING_SELECT:
        yield from option_faults(component.get("options") or [], f"{where}.options", 1, 25)
    least, most = component.get("min_values", 1), component.get("max_values", 1)
    if not (0 <= least <= most and 1 <= most <= 25):
        yield Fault(f"{where}.max_values", "NUMBER_TYPE_MAX", "min_values and max_values do not fit.")
    yield from _default_faults(component, f"{where}.default_values", least, most)


def _default_faults(component: Json, where: str, least: int, most: int) -> Faults:
    """https://docs.discord.com/developers/components/reference#user-select-select-default-value-structure"""
    defaults = component.get("default_values") or []
    if defaults and not least <= len(defaults) <= most:
        message = "The number of default values must lie between min_values and max_values."
        yield Fault(where, "SELECT_COMPONENT_DEFAULT_VALUES_INVALID", message)
    for index, each in enumerate(defaults):
        if each.get("type") not in _DEFAULTS_OF.get(component["type"], set()):
            yield Fault(f"{where}.{index}.type", "UNION_TYPE_CHOICES", f"“{each.get('type')}” cannot be chosen here.")


def emoji_faults(emoji: Json | None, where: str) -> Faults:
    """A custom emoji by its id, or one of Unicode: https://docs.discord.com/developers/resources/emoji"""
    if emoji and not emoji.get("id") and not _EMOJI.match(emoji.get("name") or ""):
        yield Fault(f"{where}.name", "BUTTON_COMPONENT_INVALID_EMOJI", "Invalid emoji")


def url_faults(url: str, where: str) -> Faults:
    """Which addresses a button may open: https://github.com/discord/discord-api-docs/issues/3129"""
    parts = urlsplit(url)
    if parts.scheme not in SCHEMES:
        message = f"Scheme “{parts.scheme}” is not supported. Scheme must be one of {SCHEMES}."
        yield Fault(where, "URL_TYPE_INVALID_SCHEME", message)
    elif not parts.netloc or any(map(str.isspace, url)):
        yield Fault(where, "URL_TYPE_INVALID_URL", "Not a well formed URL.")


def _button(component: Json, where: str) -> Faults:
    yield from text(f"{where}.label", component.get("label"), 0, 80)
    yield from emoji_faults(component.get("emoji"), f"{where}.emoji")
    if not (component.get("label") or "").strip() and not component.get("emoji"):
        yield Fault(where, "BUTTON_COMPONENT_REQUIRED", "A button must have a label or an emoji.")
    if component.get("style") == reading.LINK_STYLE:
        yield from text(f"{where}.url", component.get("url"), 1, 512)
        yield from url_faults(component.get("url") or "", f"{where}.url")
        if component.get("custom_id"):
            yield Fault(where, "BUTTON_COMPONENT_CUSTOM_ID_URL", "A link button has no custom_id.")
    elif component.get("style") != 6:
        yield from custom_id_faults(component, where)


def _action_row(component: Json, where: str) -> Faults:
    inside = component.get("components") or []
    buttons = all(part.get("type") == reading.BUTTON for part in inside)
    yield from count(f"{where}.components", inside, 1, 5 if buttons else 1)
    yield from _inside(inside, where, {reading.BUTTON, *reading.SELECTS})


def _section(component: Json, where: str) -> Faults:
    inside = component.get("components") or []
    yield from count(f"{where}.components", inside, 1, 3)
    yield from _inside(inside, where, {reading.TEXT_DISPLAY})
    accessory = component.get("accessory")
    if accessory is None or accessory.get("type") not in (reading.BUTTON, reading.THUMBNAIL):
        yield Fault(f"{where}.accessory", "BASE_TYPE_REQUIRED", "A section has a button or a thumbnail.")
    else:
        yield from component_faults(accessory, f"{where}.accessory")


def _text_display(component: Json, where: str) -> Faults:
    yield from text(f"{where}.content", component.get("content"), 1, 4000)


def _thumbnail(component: Json, where: str) -> Faults:
    yield from text(f"{where}.description", component.get("description"), 0, 1024)


def _gallery(component: Json, where: str) -> Faults:
    yield from count(f"{where}.items", component.get("items") or [], 1, 10)


def _container(component: Json, where: str) -> Faults:
    inside = component.get("components") or []
    yield from count(f"{where}.components", inside, 1, 40)
    yield from _inside(inside, where, TOP_LEVEL - {reading.CONTAINER})


def _anything(component: Json, where: str) -> Faults:
    yield from ()


def _inside(parts: Sequence[Json], where: str, allowed: set[int]) -> Faults:
    for index, part in enumerate(parts):
        at = f"{where}.components.{index}"
        if part.get("type") not in allowed:
            message = f"A component of type {part.get('type')} cannot be in here."
            yield Fault(f"{at}.type", "UNION_TYPE_CHOICES", message)
        else:
            yield from component_faults(part, at)


TOP_LEVEL = {
    reading.ACTION_ROW,
    reading.SECTION,
    reading.TEXT_DISPLAY,
    reading.MEDIA_GALLERY,
    reading.FILE,
    reading.SEPARATOR,
    reading.CONTAINER,
}
_SELECT_CHECKS: dict[int, Check] = dict.fromkeys(reading.SELECTS, select_faults)
_CHECKS: dict[int, Check] = {
    **_SELECT_CHECKS,
    reading.ACTION_ROW: _action_row,
    reading.BUTTON: _button,
    reading.SECTION: _section,
    reading.TEXT_DISPLAY: _text_display,
    reading.THUMBNAIL: _thumbnail,
    reading.MEDIA_GALLERY: _gallery,
    reading.FILE: _anything,
    reading.SEPARATOR: _anything,
    reading.CONTAINER: _container,
}
