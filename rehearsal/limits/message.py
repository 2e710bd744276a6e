"""What a message may hold (https://discord.com/developers/docs/resources/message)."""

from __future__ import annotations

from collections.abc import Sequence

from rehearsal import reading
from rehearsal.limits.component import TOP_LEVEL, component_faults, unique_id_faults
from rehearsal.limits.fault import Fault, Faults, count, length, text
from rehearsal.message import COMPONENTS_V2
from rehearsal.wire import Json

MOST_BYTES, BYTES_AROUND = 10_170, 12


def message_faults(body: Json, *, flags: int, new: bool = True, files: int = 0) -> Faults:
    """Faults of a message to be made or, where `new` is false, of an edit; `flags` are the message's."""
    components = body.get("components") or []
    yield from text("content", body.get("content"), 0, 2000)
    yield from _embeds(body.get("embeds") or [])
    yield from _poll(body.get("poll"))
    if flags & COMPONENTS_V2:
        yield from _second_version(body, components)
    else:
        yield from _first_version(components)
    for index, component in enumerate(components):
        yield from component_faults(component, f"components.{index}")
    yield from unique_id_faults(components)
    if (
        new
        and not files
        and not (_says_something(body) or any(body.get(key) for key in ("embeds", "components", "poll")))
    ):
        yield Fault("content", "50006", "Cannot send an empty message")


def _poll(poll: Json | None) -> Faults:
    """https://docs.discord.com/developers/resources/poll#poll-create-request-object"""
    if poll is None:
        return
    yield from text("poll.question.text", poll["question"].get("text"), 1, 300)
    yield from count("poll.answers", poll["answers"], 1, 10)
    for index, answer in enumerate(poll["answers"]):
        yield from text(f"poll.answers.{index}.poll_media.text", answer["poll_media"].get("text"), 1, 55)


def _says_something(body: Json) -> bool:
    return bool((body.get("content") or "").strip())


def _first_version(components: Sequence[Json]) -> Faults:
    yield from count("components", components, 0, 5)
    for index, component in enumerate(components):
        if component.get("type") != reading.ACTION_ROW:
            message = "Without the Components V2 flag only rows of buttons and menus can be sent."
            yield Fault(f"components.{index}.type", "UNION_TYPE_CHOICES", message)


def _second_version(body: Json, components: list[Json]) -> Faults:
    """https://discord.com/developers/docs/components/using-message-components"""
    for key in ("content", "embeds", "poll", "sticker_ids"):
        if body.get(key):
            message = "The MessageFlags.IS_COMPONENTS_V2 flag cannot be used with this field."
            yield Fault(key, "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", message)
    parts = list(reading.walk(components))
    yield from count("components", parts, 0, 40)
    total = sum(length(part.get("content") or "") for part in parts if part.get("type") == reading.TEXT_DISPLAY)
    if total > 4000:
        message = f"All texts together must be 4000 or fewer in length. They are {total}."
        yield Fault("components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", message)
    for index, component in enumerate(components):
        if component.get("type") not in TOP_LEVEL:
            message = f"A component of type {component.get('type')} cannot stand by itself."
            yield Fault(f"components.{index}.type", "UNION_TYPE_CHOICES", message)


def is_too_heavy(components: list[Json]) -> bool:
    """Whether Discord breaks down over the texts, which it does where their bytes are too many.

    https://github.com/discord/discord-api-docs/issues/8554
    """
    texts = [part["content"] for part in reading.walk(components) if part.get("type") == reading.TEXT_DISPLAY]
    return sum(len(each.encode()) + BYTES_AROUND for each in texts) > MOST_BYTES


def _embeds(embeds: Sequence[Json]) -> Faults:
    yield from count("embeds", embeds, 0, 10)
    total = 0
    for index, embed in enumerate(embeds):
        for key, value, most in _embed_texts(embed):
            total += length(value or "")
            yield from text(f"embeds.{index}.{key}", value, 0, most)
        yield from count(f"embeds.{index}.fields", embed.get("fields") or [], 0, 25)
    if total > 6000:
        yield Fault("embeds", "MAX_EMBED_SIZE_EXCEEDED", f"Embed size {total} exceeds maximum size of 6000")


def _embed_texts(embed: Json) -> list[tuple[str, str | None, int]]:
    texts = [
        ("title", embed.get("title"), 256),
        ("description", embed.get("description"), 4096),
        ("footer.text", (embed.get("footer") or {}).get("text"), 2048),
        ("author.name", (embed.get("author") or {}).get("name"), 256),
    ]
    for index, entry in enumerate(embed.get("fields") or []):
        texts.append((f"fields.{index}.name", entry.get("name"), 256))
        texts.append((f"fields.{index}.value", entry.get("value"), 1024))
    return texts


def choice_faults(choices: Sequence[Json], where: str = "choices") -> Faults:
    """At most 25 choices, each with a name and a value of 1 to 100 units."""
    yield from count(where, choices, 0, 25)
    for index, choice in enumerate(choices):
        yield from text(f"{where}.{index}.name", choice.get("name"), 1, 100)
        if isinstance(choice.get("value"), str):
            yield from text(f"{where}.{index}.value", choice["value"], 1, 100)
