"""What a forged client could send: any id on a button, a menu or a form, and any choice or answer with it."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from bot.discord.client import EXTENSIONS
from bot.discord.kit.buttons import BUTTONS
from bot.discord.kit.forms import FORMS, LastingForm
from bot.discord.kit.menus import MENUS
from bot.discord.kit.registry import Lasting
from rehearsal import NoReplyError, Person, installs
from rehearsal.interaction import Kind
from rehearsal.message import COMPONENTS_V2, Message
from rehearsal.person.reply import Reply
from rehearsal.reading import ACTION_ROW, BUTTON, LABEL, STRING_SELECT, TEXT_INPUT
from rehearsal.wire import Json
from tests.end_to_end.test_registry import IDS_OF_TODAY, SAMPLES

for extension in EXTENSIONS:
    importlib.import_module(extension)  # with all the buttons and forms that they show

Drawn = TypeVar("Drawn")
MOST_ID = 100  # https://docs.discord.com/developers/components/reference#custom-id
HOSTILE = "@everyone \u202e\x1b]52;c;AAAA\x07 [x](http://evil.example) \ud800"
VALUES: Sequence[Sequence[str]] = (
    *(["9" * 20], [HOSTILE], [], ["nonsense:slug"], [""], ["-1"], ["٣"]),
    *(["a", "a", "b"], ["x" * 100], ["../../etc/passwd"]),
)


def drawn(strategy: st.SearchStrategy[Drawn], number: int) -> list[Drawn]:
    """Examples of a strategy, the same in each run; here a loop is running, in which hypothesis could run none."""
    examples: list[Drawn] = []

    @settings(max_examples=number, phases=[Phase.generate], database=None, derandomize=True)
    @given(strategy)
    def collect(example: Drawn) -> None:
        examples.append(example)

    collect()
    return examples


def of_today(lasting: type[Lasting]) -> str:
    """An id of a class; whoever adds one gives an example of it in `test_registry.py`."""
    if lasting.arguments in SAMPLES:
        return lasting.id_of(*SAMPLES[lasting.arguments])
    return next(each for each in IDS_OF_TODAY.split() if lasting.pattern().fullmatch(each))


def invented(lasting: type[Lasting], number: int) -> list[str]:
    """Ids that nobody ever sent, and that are of a class all the same."""
    ids = drawn(st.from_regex(lasting.pattern(), fullmatch=True), number) if number else []
    return [each for each in dict.fromkeys(ids) if len(each) <= MOST_ID]


def doors() -> Iterator[type[Lasting]]:
    """Every button, menu and form that there is."""
    for kind in (BUTTONS, MENUS, FORMS):
        yield from kind


def sendings(lasting: type[Lasting], custom_id: str, number: int) -> Iterator[Json]:
    """What comes with a press, a choice or a form: so many of the shapes that there are."""
    if issubclass(lasting, LastingForm):
        named = {*lasting.questions, *lasting.options, *lasting.fixed, *lasting.sometimes}
        shapes: list[Mapping[str, str]] = [dict.fromkeys(named, HOSTILE), {}, {"nonsense": "x"}]
        shapes += [dict.fromkeys(named, ""), dict.fromkeys(named, "9" * 20), dict.fromkeys([*named][:1], "x")]
        yield from ({"custom_id": custom_id, "components": [*typed(each)]} for each in shapes[:number])
    elif lasting in [*MENUS]:
        for values in VALUES[:number]:
            yield {"component_type": STRING_SELECT, "custom_id": custom_id, "id": 1, "values": values}
    else:
        yield {"component_type": BUTTON, "custom_id": custom_id, "id": 1}


def typed(answers: Mapping[str, str]) -> Iterator[Json]:
    """The fields of a form with texts in them, by their names."""
    for number, (name, text) in enumerate(answers.items(), 1):
        field = {"type": TEXT_INPUT, "id": number, "custom_id": name, "value": text}
        yield {"type": LABEL, "id": 100 + number, "component": field}


async def reply_to(person: Person, answer: Message, sent: Json) -> Reply:
    """Send it, from a message that holds what was pressed."""
    message = _holding(person, answer, sent)
    kind = Kind.COMPONENT if "component_type" in sent else Kind.FORM
    return await person._ask(kind, sent, installs.owners_of_message(message), message)


async def forged(person: Person, answer: Message, sent: Json) -> str:
    """Send it, and give what is said to it; “a form” if one opens."""
    try:
        reply = await reply_to(person, answer, sent)
    except NoReplyError as error:
        return str(error)
    return "a form" if reply.has_form else reply.text


def _holding(person: Person, answer: Message, sent: Json) -> Message:
    world, kind = person.sandbox.world, sent.get("component_type", BUTTON)
    item: dict[str, Any] = {"type": kind, "id": 1, "custom_id": sent["custom_id"]}
    if kind == BUTTON:
        item |= {"style": 2, "label": "Press"}
    else:
        item |= {"options": [{"label": "A", "value": "a"}], "min_values": 1, "max_values": 2}
    row = {"type": ACTION_ROW, "id": 2, "components": [item]}
    message = Message(world.ids.next(), person.channel, world.bot, flags=COMPONENTS_V2, components=[row])
    message.interaction = answer.interaction
    world.history(person.channel)[message.id] = message
    return message
