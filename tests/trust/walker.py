"""Somebody who goes everywhere and fills in every form."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import Any

from bot.discord.kit.form_ids import FormId
from bot.discord.kit.forms import FORMS, LastingForm
from rehearsal import NoReplyError, NotPossibleError, Person, Reply
from rehearsal.message import Message
from rehearsal.reading import STRING_SELECT
from tests.commands.flags import queue
from tests.trust.inputs import fields, leaves, usual

EDIT = "term edit"
WAYS = ("Resolve", "Decline", "Accept with changes", "Accept")  # to decide
PRESSED = 8  # buttons of one reply, and choices of one menu


class Walker:
    """Goes wherever a person can go, fills in each form that opens with a text, and remembers which these were."""

    def __init__(self, person: Person, text: str) -> None:
        self._person, self._text = person, text
        self.opened: set[type[LastingForm]] = set()

    async def decide(self) -> None:
        """What waits for curators is decided, in each way in turn."""
        for label in WAYS * 2:
            waiting = await queue(self._person)
            if label in [each.label for each in waiting.buttons]:
                await self._on(await self._person.press(waiting, label), 0)

    async def edit(self, term: str) -> None:
        """Each part of a word that curators can change."""
        typed = dict(leaf for command in self._person.commands for leaf in leaves(command))
        [part] = [each for each in typed[EDIT] if each.get("choices")]
        for one in part["choices"]:
            given = {"term": term, part["name"]: one["value"]}
            await self._on(await self._person.press((await self._person.slash(EDIT, **given)).message, 1), 1)
            listed = (await self._person.slash(EDIT, **given)).message
            for menu in listed.selects[:1]:
                await self._on(await self._person.choose(listed, menu.options[0].label), 2)

    async def look(self, terms: list[str]) -> None:
        """Every command and each of its choices; for other terms than the first what is near."""
        for command in self._person.commands:
            for path, options in leaves(command):
                takes = [each["name"] for each in options if each["name"] == "term"]
                given = {each["name"]: usual(self._person, each) for each in options if each.get("required")}
                chosen = [{each["name"]: one["value"]} for each in options for one in each.get("choices") or ()]
                for way in ({}, *chosen):
                    await self._typed(path, given | way | dict.fromkeys(takes, terms[0]), 2)
                for term in terms[1:] if takes else ():
                    await self._typed(path, given | dict.fromkeys(takes, term), 1)

    async def _typed(self, path: str, given: dict[str, Any], deep: int) -> None:
        await self._on(await self._person.slash(path, **given), deep)

    async def _on(self, reply: Reply, deep: int) -> None:
        """Fill in the form, or press and choose what is offered, so many steps deep."""
        if reply.has_form:
            own = FormId.read(reply.form.custom_id).own
            self.opened.add(next(each for each in FORMS if each.pattern().fullmatch(own)))
            await self._person.submit(reply.form, dict(fields(reply.form, self._text)))
        elif reply.has_message and deep:
            for step in _steps(self._person, reply.message):
                with suppress(NoReplyError, NotPossibleError):  # the message may have changed meanwhile
                    await self._on(await step(), deep - 1)


def _steps(person: Person, message: Message) -> Iterator[Callable[[], Awaitable[Reply]]]:
    buttons = [each for each in message.buttons if each.custom_id and not each.disabled][:PRESSED]
    for button in buttons:
        yield partial(person.press, message, button.number)
    for number, menu in enumerate(message.selects, 1):
        if menu.kind == STRING_SELECT and not menu.disabled:
            for option in menu.options[:PRESSED]:
                yield partial(person.choose, message, option.label, select=number)
