"""Every place of the bot's into which people can put a text, found by walking what it has registered."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from bot.discord.kit.buttons import BUTTONS
from bot.discord.kit.forms import FORMS, LastingForm
from rehearsal import Person, Upload
from rehearsal.commands import CommandKind, OptionKind, sub_commands
from rehearsal.limits.fault import length
from rehearsal.message import Message
from rehearsal.person.form import Form
from rehearsal.person.reply import Reply
from rehearsal.reading import BUTTON, FILE_UPLOAD, TEXT_INPUT
from rehearsal.wire import Json
from tests.end_to_end.forging import forged, of_today, reply_to, typed

ANSWERED = "co-production"
KNOWN = "advocacy"  # what stands in the options that are not tried
MOST_SAID = 2000  # letters of a message: https://docs.discord.com/developers/resources/message#create-message
MOST_IN_OPTION = 6000  # https://docs.discord.com/developers/interactions/application-commands
MOST_IN_FIELD = 4000  # https://docs.discord.com/developers/components/reference#text-input
NO_WORDS = "no words"


@dataclass(frozen=True, slots=True)
class Input:
    """Somewhere to put a text, and what is said to it; “no words” where none are due, as to what is completed."""

    name: str
    put: Callable[[str], Awaitable[str]]


def fitted(text: str, least: int, most: int) -> str:
    """As much of a text as Discord's app lets through."""
    while length(text) > most:
        text = text[: len(text) - max(1, (length(text) - most) // 2)]
    return text + "x" * max(0, least - length(text))


async def inputs(person: Person, elsewhere: Person) -> list[Input]:
    """All that there are, for somebody who is shown every command.

    Forms are opened by somebody on another server, since to find them every button is pressed there, also those that
    change how the bot answers.
    """
    first, second = [(await each.slash("define", term=ANSWERED)).message for each in (person, elsewhere)]
    return [*_without_forms(person, first), *[each async for each in _opened(elsewhere, second)]]


def _without_forms(person: Person, answer: Message) -> Iterator[Input]:
    for command in person.commands:
        if command["type"] == CommandKind.MESSAGE_MENU:
            yield _menu(person, command["name"])
        for path, options in leaves(command):
            for option in options:
                if option["type"] == OptionKind.STRING and not option.get("choices"):
                    yield from _option(person, path, option, options)
    for form in FORMS:
        yield _form(person, answer, form)
    yield _said("a message to the bot", person, "@bot {}")
    yield _said("a question to the bot", person, "@bot what is {}")
    yield _said("a message in private", person.in_direct_messages(), "{}")
    yield _said("a reply to an answer", person, "@bot {}", answer)


async def _opened(person: Person, answer: Message) -> AsyncIterator[Input]:
    """The forms that a command or a button opens as things are, which are not refused for being old."""
    openers: dict[str, Callable[[], Awaitable[Reply]]] = {}
    for command in person.commands:
        for path, options in leaves(command):
            given = {each["name"]: usual(person, each) for each in options if each.get("required")}
            openers[f"/{path}"] = partial(person.slash, path, **given)
    for button in BUTTONS:
        pressed = {"component_type": BUTTON, "custom_id": of_today(button), "id": 1}
        openers[f"the button {button.__name__}"] = partial(reply_to, person, answer, pressed)
    for name, opens in openers.items():
        if (await opens()).has_form:
            yield Input(f"{name} and its form", partial(_through, person, opens))


async def _through(person: Person, opens: Callable[[], Awaitable[Reply]], text: str) -> str:
    return await _answered(person, await opens(), text)


def leaves(command: Json, path: str = "") -> Iterator[tuple[str, list[Json]]]:
    """What can be typed of a command, with its options."""
    path, options = f"{path} {command['name']}".strip(), command.get("options") or []
    below = sub_commands(options)
    for each in below:
        yield from leaves(each, path)
    if not below and command.get("type") != CommandKind.MESSAGE_MENU:
        yield path, options


def _option(person: Person, path: str, option: Json, options: list[Json]) -> Iterator[Input]:
    name = option["name"]
    others = {each["name"]: usual(person, each) for each in options if each.get("required") and each is not option}

    async def sent(text: str) -> str:
        given = fitted(text, option.get("min_length", 0), option.get("max_length", MOST_IN_OPTION))
        return await _answered(person, await person.slash(path, **others, **{name: given}), text)

    async def completed(text: str) -> str:
        await person.autocomplete(path, name, fitted(text, 0, option.get("max_length", MOST_IN_OPTION)))
        return NO_WORDS

    yield Input(f"/{path} {name}", sent)
    if option.get("autocomplete"):
        yield Input(f"/{path} {name}, completed", completed)


def usual(person: Person, option: Json) -> Any:
    """Something to give for an option, of which nothing is wanted."""
    if option.get("choices"):
        return option["choices"][0]["value"]
    kind = option["type"]
    if kind == OptionKind.ATTACHMENT:
        return Upload("words.csv", b"term,definition\nTea,A drink.\n")
    return {OptionKind.STRING: KNOWN, OptionKind.BOOLEAN: True, OptionKind.USER: person.user}.get(kind, 1)


async def _answered(person: Person, reply: Reply, text: str) -> str:
    """What is said, and where a form opens, what is said to that with the text in each of its fields."""
    if reply.has_form:
        reply = await person.submit(reply.form, dict(fields(reply.form, text)))
    return reply.text


def fields(form: Form, text: str) -> Iterator[tuple[str, Any]]:
    """The text in each field of a form that takes one, and something in those that have to be filled."""
    for number, each in enumerate(form.fields, 1):
        if each.kind == TEXT_INPUT:  # in each another, for a word that is linked to itself is refused before all else
            yield each.custom_id, fitted(f"{number} {text}", each.least, each.most)
        elif each.kind == FILE_UPLOAD:
            yield each.custom_id, Upload("words.csv", f"term,definition\nTea,{text}\n".encode(errors="replace"))
        elif each.required and not each.initial_options and each.options:
            yield each.custom_id, each.options[0].value


def _menu(person: Person, name: str) -> Input:
    async def used(text: str) -> str:
        said = person.say(fitted(text, 1, MOST_SAID))
        return await _answered(person, await person.context_menu(name, said), text)

    return Input(f"“{name}” of a message", used)


def _form(person: Person, answer: Message, form: type[LastingForm]) -> Input:
    named = {*form.questions, *form.options, *form.fixed, *form.sometimes}

    async def sent(text: str) -> str:
        answers = dict.fromkeys(named, fitted(text, 0, MOST_IN_FIELD))
        return await forged(person, answer, {"custom_id": of_today(form), "components": [*typed(answers)]})

    return Input(f"the form {form.__name__}", sent)


def _said(name: str, person: Person, around: str, reply_to: Message | None = None) -> Input:
    async def said(text: str) -> str:
        person.say(fitted(around.replace("{}", text), 1, MOST_SAID), reply_to=reply_to)
        return (await person.hear()).text

    return Input(name, said)
