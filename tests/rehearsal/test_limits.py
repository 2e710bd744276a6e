"""What Discord refuses is refused here, told in Discord's shape, and counted as the bot's violation."""

from __future__ import annotations

from typing import Any

import discord
import pytest

from rehearsal import Person, Sandbox
from rehearsal.limits import choice_faults, command_faults, form_faults, message_faults
from rehearsal.message import COMPONENTS_V2
from tests.rehearsal.refusal import refused
from tests.rehearsal.rehearsal_bot import RehearsalBot

Json = dict[str, Any]


def text(content: str) -> Json:
    return {"type": 10, "content": content}


def button(**changes: Any) -> Json:
    return {"type": 2, "style": 1, "label": "Press", "custom_id": "press"} | changes


def link(url: str) -> Json:
    return {"type": 2, "style": 5, "label": "Read", "url": url}


def roles(**changes: Any) -> Json:
    return {"type": 6, "custom_id": "roles"} | changes


def row(*parts: Json) -> Json:
    return {"type": 1, "components": list(parts)}


def select(options: int) -> Json:
    return {"type": 3, "custom_id": "menu", "options": [{"label": str(n), "value": str(n)} for n in range(options)]}


def label(part: Json, name: str = "Name") -> Json:
    return {"type": 18, "label": name, "component": part}


FIELD = {"type": 4, "style": 1, "custom_id": "field"}
CARD = [{"type": 17, "components": [text("# A"), {"type": 14}]}, row(button(), button(custom_id="other"))]


@pytest.mark.parametrize(
    ("components", "where"),
    [
        ([row(button(label="x" * 81))], "components.0.components.0.label"),
        ([row(button(label=""))], "components.0.components.0"),
        ([row(button(custom_id=None))], "components.0.components.0.custom_id"),
        ([row(button(custom_id="x" * 101))], "components.0.components.0.custom_id"),
        ([row(button(), button())], "components"),
        ([row(*(button(custom_id=str(n)) for n in range(6)))], "components.0.components"),
        ([row(button(), select(2))], "components.0.components"),
        ([row(button(label=" "))], "components.0.components.0"),
        ([row(button(emoji={"name": "smile"}))], "components.0.components.0.emoji.name"),
        ([row(link("ftp://example.org"))], "components.0.components.0.url"),
        ([row(link("https:///nowhere"))], "components.0.components.0.url"),
        ([row(roles(default_values=[{"id": "1", "type": "user"}]))], "components.0.components.0.default_values.0.type"),
        (
            [row(roles(default_values=[{"id": n, "type": "role"} for n in "12"]))],
            "components.0.components.0.default_values",
        ),
        ([row(select(26))], "components.0.components.0.options"),
        ([row(select(0))], "components.0.components.0.options"),
        ([text("x" * 4001)], "components.0.content"),
        ([text("x" * 2001), text("y" * 2000)], "components"),
        ([text("👩‍🚀" * 801)], "components"),
        ([text("")], "components.0.content"),
        ([text(" \n ")], "components.0.content"),
        ([text("x") for _ in range(41)], "components"),
        ([{"type": 17, "components": [text("x")] * 40}], "components"),
        ([{"type": 9, "components": [text("x")]}], "components.0.accessory"),
        ([{"type": 9, "components": [text("x")] * 4, "accessory": button()}], "components.0.components"),
        ([{"type": 17, "components": [{"type": 17, "components": [text("x")]}]}], "components.0.components.0.type"),
        ([button()], "components.0.type"),
        ([{"type": 99}], "components.0.type"),
    ],
)
def test_components_that_are_refused(components: list[Json], where: str) -> None:
    """Each limit of Components V2 is told with the place where it is broken."""
    faults = list(message_faults({"components": components}, flags=COMPONENTS_V2))

    assert where in [fault.where for fault in faults]


@pytest.mark.parametrize(
    ("body", "flags", "where"),
    [
        ({"content": "x" * 2001}, 0, "content"),
        ({"content": ""}, 0, "content"),
        ({"content": "  "}, 0, "content"),
        ({"content": "x", "components": CARD}, COMPONENTS_V2, "content"),
        ({"embeds": [{"title": "x"}], "components": CARD}, COMPONENTS_V2, "embeds"),
        ({"components": [text("x")]}, 0, "components.0.type"),
        ({"embeds": [{"title": "x" * 257}]}, 0, "embeds.0.title"),
        ({"embeds": [{"description": "x" * 4000}, {"description": "x" * 2001}]}, 0, "embeds"),
        ({"embeds": [{"title": "x"}] * 11}, 0, "embeds"),
    ],
)
def test_messages_that_are_refused(body: Json, flags: int, where: str) -> None:
    """Content, embeds and Components V2 each have their limits, and do not mix."""
    assert where in [fault.where for fault in message_faults(body, flags=flags)]


def test_what_fits_is_let_through() -> None:
    """The largest that is allowed has no fault."""
    most = [text("x" * 2000), text("y" * 2000), row(*(button(custom_id=str(n), label="x" * 80) for n in range(5)))]

    assert list(message_faults({"content": "x" * 2000}, flags=0)) == []
    assert list(message_faults({"components": CARD}, flags=COMPONENTS_V2)) == []
    assert list(message_faults({"components": most}, flags=COMPONENTS_V2)) == []
    assert list(message_faults({"components": [row(select(25))]}, flags=0 | COMPONENTS_V2)) == []
    for part in (link("https://example.org/a"), link("discord://-/settings"), button(label="", emoji={"name": "👩‍🚀"})):
        assert list(message_faults({"components": [row(part)]}, flags=COMPONENTS_V2)) == []
    chosen = roles(default_values=[{"id": "1", "type": "role"}])
    assert list(message_faults({"components": [row(chosen)]}, flags=COMPONENTS_V2)) == []
    optional = select(2) | {"min_values": 0, "required": False}
    assert list(form_faults({"title": "x", "custom_id": "a", "components": [label(optional)]})) == []
    assert list(form_faults({"title": "x" * 45, "custom_id": "a", "components": [label(FIELD)]})) == []
    assert list(choice_faults([{"name": "x" * 100, "value": "y" * 100}] * 25)) == []


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"title": "x" * 46}, "title"),
        ({"title": ""}, "title"),
        ({"components": []}, "components"),
        ({"components": [label(FIELD | {"custom_id": str(n)}) for n in range(6)]}, "components"),
        ({"components": [label(FIELD, "x" * 46)]}, "components.0.label"),
        ({"components": [label(FIELD | {"placeholder": "x" * 101})]}, "components.0.component.placeholder"),
        ({"components": [label(FIELD | {"max_length": 4001})]}, "components.0.component.max_length"),
        ({"components": [label(FIELD | {"value": "xxx", "max_length": 2})]}, "components.0.component.value"),
        ({"components": [label(FIELD | {"label": "Again"})]}, "components.0.component.label"),
        ({"components": [label(select(2) | {"disabled": True})]}, "components.0.component.disabled"),
        ({"components": [label(select(2) | {"min_values": 0})]}, "components.0.component.min_values"),
        ({"components": [label(FIELD), label(FIELD)]}, "components"),
        ({"components": [label(button())]}, "components.0.component.type"),
        ({"components": [text("x"), button()]}, "components.1.type"),
        ({"components": [label({"type": 21, "custom_id": "a", "options": []})]}, "components.0.component.options"),
    ],
)
def test_forms_that_are_refused(changes: Json, where: str) -> None:
    """A form has a title of 45, one to five rows, and fields with limits of their own.

    A text input within a Label has no label, and nothing is greyed out: https://docs.discord.com/developers/components/reference
    """
    form = {"title": "Form", "custom_id": "form", "components": [label(FIELD)]} | changes

    assert where in [fault.where for fault in form_faults(form)]


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"name": "Define"}, "0.name"),
        ({"name": "de fine"}, "0.name"),
        ({"name": "x" * 33}, "0.name"),
        ({"description": ""}, "0.description"),
        ({"description": "x" * 101}, "0.description"),
        ({"options": [{"type": 3, "name": "a"}]}, "0.options.0.description"),
        ({"options": [{"type": 3, "name": f"a{n}", "description": "x"} for n in range(26)]}, "0.options"),
        ({"type": 3, "description": "x"}, "0.description"),
    ],
)
def test_commands_that_are_refused(changes: Json, where: str) -> None:
    """A command needs a lower-case name and a description; a menu entry has none."""
    command = {"type": 1, "name": "define", "description": "Explain a word"} | changes

    assert where in [fault.where for fault in command_faults([command])]


def test_required_options_come_first() -> None:
    """Discord refuses a required option after one that is not."""
    options = [{"type": 3, "name": n, "description": "x", "required": r} for n, r in (("a", False), ("b", True))]
    command = {"name": "define", "description": "x", "options": options}

    assert [fault.where for fault in command_faults([command])] == ["0.options.1"]


def test_too_many_choices() -> None:
    """Autocomplete offers 25 choices at most, of at most 100 units."""
    assert [f.where for f in choice_faults([{"name": "a", "value": "a"}] * 26)] == ["choices"]
    assert [f.where for f in choice_faults([{"name": "x" * 101, "value": 1}])] == ["choices.0.name"]


@pytest.mark.parametrize("kind", ["label", "texts", "twins"])
async def test_a_violation_is_refused_and_counted(
    sandbox: Sandbox, bot: RehearsalBot, member: Person, kind: str
) -> None:
    """A card that breaks a rule never reaches the person, and the fixture would fail the test."""
    with sandbox.expecting_violations() as violations:
        await refused(sandbox, member, kind)

    assert {violation.by for violation in violations} == {"bot"}
    assert member.messages == []
    assert isinstance(bot.errors[0], discord.HTTPException)
    assert (bot.errors[0].status, bot.errors[0].code) == (400, 50035)


async def test_an_unknown_route_is_a_violation(sandbox: Sandbox, bot: RehearsalBot) -> None:
    """A bot that calls what Discord does not have is told 404."""
    with sandbox.expecting_violations() as violations, pytest.raises(discord.NotFound):
        await bot.http.request(discord.http.Route("GET", "/jargon"))

    assert [str(violation) for violation in violations] == ["bot, GET /api/v10/jargon: There is no such route here."]


async def test_an_edit_keeps_to_the_limits_too(sandbox: Sandbox, bot: RehearsalBot, member: Person) -> None:
    """Components V2, once on, stays on: content cannot come back with an edit."""
    card = (await member.slash("define", term="apple")).message

    with sandbox.expecting_violations() as violations, pytest.raises(discord.HTTPException):
        await bot.get_partial_messageable(card.channel.id).get_partial_message(card.id).edit(content="Plain again")

    assert [violation.by for violation in violations] == ["bot"]
    assert card.text.startswith("# apple")
