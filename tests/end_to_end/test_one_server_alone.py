"""Nothing of one server is seen or changed in another: by no command, menu, button or form, and by no forged id."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
from discord import SelectOption, ui

from bot.discord.client import EXTENSIONS, JargonBot
from bot.discord.kit.buttons import BUTTONS
from bot.discord.kit.forms import FORMS, LastingForm
from bot.discord.kit.menus import MENUS
from bot.service import Jargon
from bot.store.port import Connection
from bot.store.retention import OF_SERVERS
from rehearsal import Person, Sandbox, Upload
from rehearsal.commands import CommandKind, OptionKind, sub_commands
from rehearsal.person.form import Field, Form
from rehearsal.reading import TEXT_INPUT
from rehearsal.wire import Json
from tests.commands.community import Community
from tests.end_to_end.forging import of_today
from tests.end_to_end.listening import listening
from tests.end_to_end.lived_in import CHANGED, HIDDEN, OWN, PACK, SECRET, TOGETHER, live_in
from tests.fixtures.canaries import Canaries

for extension in EXTENSIONS:
    importlib.import_module(extension)  # with all the buttons and forms that they show

SLUGS = (OWN, CHANGED, HIDDEN, TOGETHER)
Rows = dict[str, list[dict[str, Any]]]  # by their tables
OF_DISCORD = ("curators", "readers", "notices", "weekly")  # menus of roles and channels, which only ids can name
# Menus of what no server has of its own.
OF_NONE = ("reasons", "signs", "own-words-sort", "browse-group", "browse-page", "nation", "language")
NAMED = (  # have rows
    *("contributions", "drafts", "flags", "pack_words", "publications", "revisions", "subscriptions", "suggestions"),
    *("terms", "wanted", "writings"),
)
TABLES = {"flag_id": "flags", "suggestion_id": "suggestions"}
TYPED = ("", *SLUGS, *(f"term:{each}" for each in SLUGS))


@pytest.fixture(autouse=True)
def published(canaries: Canaries) -> None:
    """What is brought in by a file or a command, and is that server's to keep."""
    canaries.published.update(
        {f"{SECRET}ry", SECRET, "zorble", "zorbling", f"We say {SECRET}.", "People plan it together.", "Tea"}
    )


@pytest.fixture
def community(sandbox: Sandbox, bot: JargonBot) -> Community:
    """A server with the bot in it."""
    return Community(sandbox)


@pytest.fixture
def check_schemas() -> bool:
    """Other tests do, and here very much is said."""
    return False


def kept_of(jargon: Jargon, server: int) -> Rows:
    """All rows of a server's own."""

    def rows(db: Connection) -> Rows:
        return {
            table: sorted((dict(row) for row in db.query(f"select * from {table} where server_id = {server}")), key=str)
            for table in OF_SERVERS
        }

    return jargon._store.ask_now(rows)


@pytest.mark.trust("other servers", bad_inputs=1)
async def test_by_no_command(community: Community, jargon: Jargon, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the names and the ids of the other server's words in every option, and what is offered for each."""
    await live_in(community, jargon)
    before, there = kept_of(jargon, community.server.id), community.elsewhere()
    with listening(monkeypatch) as said:
        for person in (there.curator(), there.member()):
            for command in person.commands:
                if command["type"] == CommandKind.MESSAGE_MENU:
                    await person.context_menu(command["name"], person.say(f"What are {OWN} and {CHANGED}?"))
                else:
                    await every_way(person, command)
    assert said.texts
    assert said.holds(SECRET) == []
    assert kept_of(jargon, community.server.id) == before


async def every_way(person: Person, command: Json) -> None:
    """Send a command with each of what may be typed, having been offered what there is."""
    for path, options in leaves(command, command["name"]):
        for typed in TYPED:
            await person.slash(path, **{each["name"]: given(each, typed) for each in options if wanted(each, typed)})
        for option, typed in product(options, ("", "q", SECRET[:4], OWN, "co-")):
            if option.get("autocomplete"):
                await person.autocomplete(path, option["name"], typed)


def leaves(command: Json, path: str) -> Iterator[tuple[str, list[Json]]]:
    """What can be sent of a command, with its options."""
    options = command.get("options") or []
    if not (parts := sub_commands(options)):
        yield path, options
    for each in parts:
        yield from leaves(each, f"{path} {each['name']}")


def wanted(option: Json, typed: str) -> bool:
    return bool(typed or option.get("required"))


def given(option: Json, typed: str) -> Any:
    """Something for an option."""
    if option.get("choices"):
        return option["choices"][0]["value"]
    if option["type"] == OptionKind.ATTACHMENT:
        return Upload("words.csv", f"term,slug,definition\n{OWN},{OWN},A hat.\n".encode())
    return {OptionKind.STRING: typed or OWN, OptionKind.BOOLEAN: "true"}.get(option["type"], 1)


@pytest.mark.trust("other servers", bad_inputs=1)
async def test_by_no_forged_id(
    bot: JargonBot, community: Community, jargon: Jargon, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every button, menu and form that there is, as it was seen in the other server, pressed by a curator of this."""
    with listening(monkeypatch) as heard:
        await live_in(community, jargon)
    server, there = community.server.id, community.elsewhere()
    before, intruder = kept_of(jargon, server), there.curator()
    assert [each for each in NAMED if not before[each]] == []
    ids = heard.ids | {each for kind in (BUTTONS, FORMS, MENUS) for each in map(of_today, kind)}
    opened = (await intruder.slash("define", term="consultation")).interaction
    with listening(monkeypatch) as said:
        for custom_id in sorted({new for each in ids if SECRET not in each for new in forgeries(each, before)}):
            if BUTTONS.find(custom_id):
                await pressed(intruder, bot, ui.Button(label="Press", custom_id=custom_id))
            if MENUS.find(custom_id) and custom_id.split(":")[0] not in OF_NONE:
                values = [*community.server.channels] if custom_id in OF_DISCORD else [*SLUGS, PACK, *acts_of(before)]
                options = [SelectOption(label=str(each)) for each in values]
                await pressed(intruder, bot, ui.Select(custom_id=custom_id, placeholder="A menu", options=options))
            if form := FORMS.find(custom_id):
                assert form[0].fits(answers_to(form[0]))
                form_of = Form("A form", custom_id, fields_of(form[0]), (), opened)
                await intruder.submit(form_of, answers_to(form[0]))
    assert said.holds(SECRET) == []
    assert kept_of(jargon, server) == before


async def pressed(person: Person, bot: JargonBot, item: ui.Button[ui.View] | ui.Select[ui.View]) -> None:
    """Press a button, or choose each option of a menu, on a message of its own, as if the bot had sent it here."""
    labels = [each.label for each in item.options] if isinstance(item, ui.Select) else [""]
    for label in labels:
        sent = await bot.get_partial_messageable(person.channel.id).send(view=ui.View(timeout=None).add_item(item))
        message = next(each for each in person.messages if each.id == sent.id)
        await (person.choose(message, label) if label else person.press(message, 1))


def fields_of(form: type[LastingForm]) -> tuple[Field, ...]:
    """Its fields, all of them as fields for text."""
    names = enumerate(answers_to(form), 1)
    return tuple(Field(each, TEXT_INPUT, each, number, required=False) for number, each in names)


def answers_to(form: type[LastingForm]) -> dict[str, str]:
    """Something in every field that it always has: where it is chosen, the first of what can be."""
    chosen = {name: next(iter(values())) for name, (_, values) in form.options.items() if name not in form.sometimes}
    chosen |= {name: next(iter(values())) for name, values in form.fixed.items()}
    return dict.fromkeys(form.questions, "Forged.") | chosen


def acts_of(rows: Rows) -> list[str]:
    """The acts of a server's curators, imports among them."""
    return sorted({each["revision_id"] for each in rows["revisions"]})


def forgeries(custom_id: str, rows: Rows) -> Iterator[str]:
    """The id with whatever it names named by the ids of a server's rows."""
    found = BUTTONS.find(custom_id) or FORMS.find(custom_id) or MENUS.find(custom_id)
    if not found:
        return
    match, drafts = found[1], [each["draft_id"] for each in rows["drafts"]]
    of_server = {
        "slug": SLUGS,
        "flag": [
            *(each["flag_id"] for each in rows["flags"]),
            *(each["suggestion_id"] for each in rows["suggestions"]),
        ],
        "draft": drafts,
        "act": acts_of(rows),
        "channel": {each["channel_id"] for each in rows["answers"]},
        "message": {each["message_id"] for each in rows["answers"]},
    }
    named = [each for each in match.groupdict() if each in of_server and match[each]]
    yield custom_id
    for values in product(*(of_server[each] for each in named)):
        new = custom_id
        for name, value in sorted(zip(named, values, strict=True), key=lambda each: -match.start(each[0])):
            new = new[: match.start(name)] + str(value) + new[match.end(name) :]
        yield from [new, *(f"{new}@{each}" for each in drafts if FORMS.find(custom_id))]
