"""Rights at the moment when they matter: a form may stay open while an owner takes the right away."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import discord
import pytest

from bot.discord.client import JargonBot
from bot.service import Jargon
from bot.strings import errors as strings
from rehearsal import Form, Person, Sandbox, Upload
from rehearsal.person.form import Given
from tests.commands.pieces import chosen, part

REFUSED = ("Only people who look after the words of this server can do this.", strings.only_managers())
FOR_ALL = {"CommentAtOnceForm", "CommentForm", "PastedText", "RewordForm", "SuggestForm", "WordsForm", "WritingForm"}
# Forms of curators that need a suggestion, a word written together, a clash, a pack or a home server first: each
# refuses in its own test, or in that of all forms (`test_registry.py`).
TRIED_ELSEWHERE = {
    *("AcceptForm", "AnewForm", "HideForm", "OneTextForm", "RefuseForm"),
    *("NameForm", "PieceForm", "PublishForm", "SubscribeForm"),
}
COMMANDS_FOR_ALL = {
    *(
        "define",
        "browse",
        "compare",
        "random",
        "explain",
        "check-writing",
        "suggest",
        "my flags",
        "my drafts",
        "my settings",
    ),
    *("help", "help-now", "about", "privacy"),
}
ANY_TEXT = "co-production"
SEE = "See also the other word"
LIMIT: dict[str, Given] = {"What must be done by when": "Sneaked in.", "Where it is written": "A law"}
Open = Callable[[Person], Awaitable[Form]]


async def pressed(person: Person, *buttons: str) -> Form:
    """The form behind these buttons, beginning with the queue."""
    reply = await person.slash("flags")
    for button in buttons:
        reply = await person.press(reply.message, button)
    return reply.form


async def adding(person: Person) -> Form:
    return (await person.slash("term add")).form


async def editing(person: Person) -> Form:
    return (await person.slash("term edit", term=ANY_TEXT)).form


def of_part(shown: str, button: str, *, of_first: bool = False) -> Open:
    """The form behind a button of a part of a word, or of the first piece of it."""

    async def opened(person: Person) -> Form:
        message = await part(person, ANY_TEXT, shown)
        if of_first:
            message = await chosen(person, message)
        return (await person.press(message, button)).form

    return opened


def of_new(shown: str, add: str, given: dict[str, Given]) -> Open:
    """The form that changes a piece which was added just before."""

    async def opened(person: Person) -> Form:
        await person.submit(await of_part(shown, add)(person), given)
        return await of_part(shown, "Change it", of_first=True)(person)

    return opened


async def importing(person: Person) -> Form:
    return (await person.slash("glossary import")).form


async def of_emoji(person: Person) -> Form:
    return (await person.press((await person.slash("settings")).message, "Change the flag emoji")).form


async def of_own_line(person: Person) -> Form:
    return (await person.press((await person.slash("settings")).message, "Change your line for urgent help")).form


# Every form of curators: its class, how it is opened, and what is put in.
FORMS: list[tuple[str, Open, dict[str, Given]]] = [
    ("AddForm", adding, {"The word, then other names": "Tea club", "What it means, in plain English": "We meet."}),
    ("EditForm", editing, {"What it means, in plain English": "Changed."}),
    ("ImportForm", importing, {"The file": Upload("words.csv", b"term,definition\nTea club,We meet.\n")}),
    ("EmojiForm", of_emoji, {"Emoji that flag an answer": "🤔"}),
    ("OwnLineForm", of_own_line, {"Your own line": "Ring me."}),
    ("ResolveForm", lambda person: pressed(person, "Resolve"), {"Your reply": "Sneaked in."}),
    ("DeclineForm", lambda person: pressed(person, "Decline"), {"Your reply": "Sneaked in."}),
    ("DefinitionForm", lambda person: pressed(person, "Edit the plain English"), {"What it means": "Changed."}),
    ("NewLinkForm", of_part("links", "Add a link"), {"The other word": "Tea", "How they belong together": SEE}),
    ("LinkForm", of_part("links", "Change it", of_first=True), {"Why": "Sneaked in."}),
    ("NewDefinitionForm", of_part("texts", "Add a definition"), {"What it says": "Sneaked in."}),
    ("FactsForm", of_part("texts", "Change where and when it holds", of_first=True), {"Where it holds": "Wales"}),
    ("NewDiscussionForm", of_part("talks", "Add a discussion"), {"What it is called": "Sneaked in."}),
    ("DiscussionForm", of_part("talks", "Change it", of_first=True), {"What it is called": "Sneaked in."}),
    ("NewStepForm", of_part("steps", "Add a next step"), {"What to do next": "Sneaked in."}),
    (
        "StepForm",
        of_new("steps", "Add a next step", {"What to do next": "Ask us."}),
        {"What to do next": "Sneaked in."},
    ),
    ("NewLimitForm", of_part("limits", "Add a time limit"), LIMIT),
    (
        "LimitForm",
        of_new("limits", "Add a time limit", LIMIT),
        {"What must be done by when": "Sneaked in."},
    ),
    (
        "ChecksForm",
        of_part("texts", "Change who read it, and its sums", of_first=True),
        {"The last day on which its sums of money hold": "2030-01-02"},
    ),
    (
        "ScopeForm",
        of_part("links", "Where it is used, and who it names"),
        {"Other countries where it is used": "Sneaked in"},
    ),
    ("NamesForm", of_part("links", "Topics and further names"), {"Topics": "Sneaked in."}),
    (
        "RaidForm",
        lambda person: pressed(person, "See the whole list", "Withdraw a wave of flags"),
        {"Withdraw the flags of the last …": "10 minutes"},
    ),
]


def forms(base: type[discord.ui.Modal] = discord.ui.Modal) -> Iterator[str]:
    """Every form of the bot that can be opened: those with a name of their own."""
    for each in base.__subclasses__():
        yield from forms(each)
        if each.__module__.startswith("bot.") and vars(each).get("wire"):
            yield each.__name__


@pytest.fixture
async def flagged(bot: JargonBot, member: Person, jargon: Jargon) -> None:
    """A definition that somebody flagged, without a comment."""
    answer = (await member.slash("define", term=ANY_TEXT, private=True)).message
    await member.submit((await member.press(answer, "Comment or flag")).form, {})


def kept(jargon: Jargon, server: int) -> tuple[Any, ...]:
    """All that a curator could have changed."""
    return jargon.terms(server), jargon.flagging.whole_queue(server), jargon.preferences.now(server)


def test_every_form_is_known(bot: JargonBot) -> None:
    """A new form is either for everybody, and named here, or stands in the table of those that ask for the right."""
    assert set(forms()) == FOR_ALL | TRIED_ELSEWHERE | {name for name, *_ in FORMS}


@pytest.mark.usefixtures("flagged")
@pytest.mark.parametrize(
    ("opened", "answers"),
    [each[1:] for each in FORMS],
    ids=[each[0] for each in FORMS],
)
@pytest.mark.trust("rights taken")
async def test_a_form_asks_for_the_right_when_it_is_sent(
    admin: Person, jargon: Jargon, opened: Open, answers: dict[str, Given]
) -> None:
    """Whoever lost the right since the form was opened changes nothing, and is told so alone."""
    form = await opened(admin)
    assert admin.guild
    before = kept(jargon, admin.guild.id)
    admin.guild.members[admin.user.id].roles.clear()

    refused = await admin.submit(form, answers)

    assert refused.text.startswith(REFUSED)
    assert refused.private
    assert kept(jargon, admin.guild.id) == before


def usable(person: Person) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The slash commands that a person sees, as they type them, each with its options."""
    for command in person.commands:
        options = command.get("options") or []
        inner = [each for each in options if each["type"] == discord.AppCommandOptionType.subcommand.value]
        if command["type"] == discord.AppCommandType.chat_input.value:
            yield from ((f"{command['name']} {each['name']}", each.get("options") or []) for each in inner)
            if not inner:
                yield command["name"], options


async def test_every_command_that_is_not_for_all_is_hidden(bot: JargonBot, member: Person, admin: Person) -> None:
    """Discord lets nobody use it who may not manage the server; a new command is tried here without being named."""
    assert {name for name, _ in usable(member)} <= COMMANDS_FOR_ALL
    assert {"term add", "term edit", "term remove", "glossary list", "flags", "settings"} <= {
        name for name, _ in usable(admin)
    }


async def test_settings_are_for_those_who_may_manage_the_server(
    bot: JargonBot, sandbox: Sandbox, member: Person, admin: Person
) -> None:
    """Whoever could choose the curators could make themselves one, so a grant under Integrations is not enough."""
    assert member.guild
    sandbox.grant(member.guild, "settings", member.user)
    assert (await member.slash("settings", mentions=False)).text == strings.only_managers()
    assert "A mention of the bot with a question is answered." in (await admin.slash("settings")).text
