"""Every view in a language that is English in disguise: nothing is cut, and nothing is said outside the catalogue."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import pytest

from bot.discord.kit.buttons import BUTTONS
from bot.discord.kit.forms import FORMS
from bot.glossary.model.nation import NATIONS
from bot.glossary.urgent_help import directory
from bot.strings.catalogue import languages
from bot.strings.language import speaking
from rehearsal import Person, Reply, draft, reading
from rehearsal.commands import CommandKind
from rehearsal.message import Message
from tests.commands.flags import answer
from tests.discord.taken import faults_of_message
from tests.discord.test_flag_views import views
from tests.fixtures.accessible import MOST_LABEL, barriers
from tests.fixtures.pseudo import CLOSED, OPENED
from tests.fixtures.words import WORDS

MOST_STEPS = 4
TYPED = "γνώμη"  # by people, in letters that English has not
_NO_WORDS = re.compile(r"<[/@#t:][^>]*>|<?https?://[^\s)>]*>?|/[a-z-]+(?: [a-z]+)?|private:True|\.(?:yaml|json|txt)\b")
_ENGLISH = re.compile(r"[A-Za-z]{2,}")
_SHOWN = ("content", "label", "placeholder", "description", "title")


def shown(components: list[dict[str, Any]]) -> Iterator[str]:
    """All that somebody reads of a message or a form, with what there is to choose from."""
    for part in reading.walk(components):
        yield from (part[name] for name in _SHOWN if isinstance(part.get(name), str))
        yield from shown(part.get("options") or [])
        yield from shown([part["component"]] if "component" in part else [])


def english(texts: list[str], known: frozenset[str] = frozenset()) -> list[str]:
    """The texts with an English word that is not one of those that are `known`."""
    return [text for text in texts if {*_ENGLISH.findall(_NO_WORDS.sub("", text))} - known]


def cut_off(texts: list[str]) -> list[str]:
    """The texts in which a sentence has no end.

    A control that names a definition or a word may end with “…” on a phone, for no two controls read alike.
    """
    whole = [text for text in texts if not (text.endswith("…") and len(text) <= MOST_LABEL)]
    return [text for text in whole if text.count(OPENED) != text.count(CLOSED)]


@pytest.mark.usefixtures("pseudo")
async def test_the_views_of_flags_speak_another_language() -> None:
    """At their fullest, within what Discord takes and a phone shows of a button."""
    for view in views(TYPED):
        components = view.to_components()  # type: ignore[no-untyped-call]
        texts = [*shown(components)]
        assert english(texts) == []
        assert cut_off(texts) == []
        assert [each for each in barriers(components) if "too many words" in each] == []
        assert faults_of_message(view) == []


@pytest.mark.usefixtures("pseudo")
def test_every_button_and_field_speaks_another_language() -> None:
    """Those of old messages, too."""
    labels = [each.says() for each in BUTTONS] + [name for form in FORMS for name in form.names().values()]
    assert len(labels) > 60
    assert english(labels) == []


@pytest.mark.parametrize("language", languages())
def test_every_button_fits_a_phone_in_each_language(language: str) -> None:
    """What is longer is cut, and a label that is cut may say something else."""
    with speaking(language):
        assert [label for each in BUTTONS if len(label := each.says()) > MOST_LABEL] == []


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every text of the messages that the bot sends from now on."""
    texts: list[str] = []
    before = draft.message_faults  # type: ignore[attr-defined]  # what listens to messages stands before it

    def listened(body: dict[str, Any], **how: Any) -> Any:
        texts.extend(filter(None, [body.get("content"), *shown(body.get("components") or [])]))
        return before(body, **how)

    monkeypatch.setattr(draft, "message_faults", listened)
    return texts


@pytest.mark.usefixtures("pseudo", "bot")
async def test_a_walk_through_everything_speaks_another_language(
    member: Person, admin: Person, read: list[str]
) -> None:
    """Each command, each sort of button and menu that comes up, and each form, sent empty and filled in."""
    flagged = await answer(member)
    form = (await member.press(flagged, 2)).form
    await member.submit(form, {"comment": TYPED})
    typed = {each["name"] for each in admin.commands if each["type"] == CommandKind.CHAT_INPUT}
    assert typed == {command.split()[0] for command, _ in COMMANDS}
    met: set[str] = set()
    for command, options in COMMANDS:
        for person in (member, admin):
            if command.split()[0] in [each["name"] for each in person.commands]:
                await walk(person, lambda p=person, c=command, o=options: p.slash(c, **o), met, read)  # type: ignore[misc]
    assert len(met) > 40
    assert len(read) > 500
    assert member.guild
    names = f"{member.guild.name} {NATIONS} {[*directory().by_need('').values()]}"
    known = frozenset(_ENGLISH.findall(WORDS + names))
    assert english(read, known) == []
    assert cut_off(read) == []


COMMANDS: list[tuple[str, dict[str, Any]]] = [
    ("help", {}),
    ("about", {}),
    ("help-now", {}),
    ("define", {"term": "co-production"}),
    ("define", {"term": "PA"}),
    ("define", {"term": TYPED}),
    ("define", {"term": "advocasy", "private": True}),
    ("explain", {}),
    ("check-writing", {}),
    ("suggest", {}),
    ("compare", {"first": "co-production", "second": "consultation"}),
    ("compare", {"first": "co-production", "second": TYPED}),
    ("random", {}),
    ("browse", {}),
    ("browse", {"letter": "C"}),
    ("browse", {"topic": "rights"}),
    ("my flags", {}),
    ("my drafts", {}),
    ("flags", {}),
    ("glossary list", {}),
    ("glossary export", {}),
    ("glossary import", {}),
    ("glossary insights", {}),
    ("glossary changes", {}),
    ("term add", {}),
    ("term edit", {"term": "co-production"}),
    ("term together", {"term": "co-production"}),
    ("settings", {}),
    ("privacy", {}),
]


Way = tuple[tuple[str, int], ...]  # what is pressed, and the menus chosen from, by their numbers


async def walk(person: Person, begin: Callable[[], Awaitable[Reply]], met: set[str], read: list[str]) -> None:
    """Press each sort of button, and choose from each sort of menu, that was not `met` before; what comes is `read`."""
    ways: list[Way] = [()]
    while ways:
        way = ways.pop()
        if (message := await _there(person, begin, way, read)) is None:
            continue
        for custom_id, step in _steps(message).items():
            sort = custom_id.split(":")[0]
            if sort and sort not in met and len(way) < MOST_STEPS:
                met.add(sort)
                ways.append((*way, step))


async def _there(person: Person, begin: Callable[[], Awaitable[Reply]], way: Way, read: list[str]) -> Message | None:
    """The message at the end of a way; None where it ends in a form, which is sent, or is there no more."""
    reply = await begin()
    for step in way:
        if not reply.has_message or step not in _steps(reply.message).values():
            return None
        reply = await _gone(person, reply.message, *step)
    if reply.has_form:
        read.extend(shown([{"type": reading.CONTAINER, **(reply.interaction.form or {})}]))
        for typed in ("", TYPED):
            given = {each.custom_id: each.options[0].value if each.options else typed for each in reply.form.fields}
            if typed or not any(each.required for each in reply.form.fields):
                await person.submit(reply.form, given)
        return None
    return reply.message if reply.has_message else None


def _steps(message: Message) -> dict[str, tuple[str, int]]:
    """What can be pressed and chosen from, by its id."""
    buttons = {each.custom_id or "": ("press", each.number) for each in message.buttons}
    menus = {each.custom_id: ("choose", nth) for nth, each in enumerate(message.selects, 1) if each.options}
    return buttons | menus


async def _gone(person: Person, message: Message, how: str, number: int) -> Reply:
    if how == "press":
        return await person.press(message, number)
    return await person.choose(message, message.selects[number - 1].options[0].label, select=number)
