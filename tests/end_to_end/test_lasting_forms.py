"""Forms that are open while the bot is started anew: what was typed is stored all the same."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from bot.discord.client import JargonBot
from rehearsal import Person, Sandbox
from rehearsal.person.form import Form
from tests.fixtures.logged_in import StartJargonBot
from tests.fixtures.words import OpenJargon

LABELS, PLAIN = "The word, then other names", "What it means, in plain English"
ONLY_CURATORS = "Only people who look after the words"
OpenForm = Callable[[Person, Person], Awaitable[Form]]


async def adding(admin: Person, member: Person) -> Form:
    """`/term add`."""
    return (await admin.slash("term add")).form


async def editing(admin: Person, member: Person) -> Form:
    """`/term edit`."""
    return (await admin.slash("term edit", term="consultation")).form


async def defining(admin: Person, member: Person) -> Form:
    """The form for one definition, at the desk of flags."""
    answer = (await member.slash("define", term="consultation")).message
    await member.submit((await member.press(answer, "Comment or flag")).form, {})
    row = (await admin.slash("flags")).message
    return (await admin.press(row, "Edit the plain English")).form


FORMS_OF_CURATORS = [
    (adding, {LABELS: "Tea club", PLAIN: "We meet on Mondays."}, "tea club"),
    (editing, {PLAIN: "We meet on Mondays."}, "consultation"),
    (defining, {"What it means": "We meet on Mondays."}, "consultation"),
]
each_form = pytest.mark.parametrize(
    ("open_form", "texts", "term"), FORMS_OF_CURATORS, ids=lambda each: getattr(each, "__name__", "")
)


@each_form
async def test_a_form_of_curators_is_stored_after_a_restart(
    open_form: OpenForm,
    texts: dict[str, str],
    term: str,
    start: StartJargonBot,
    open_jargon: OpenJargon,
    admin: Person,
    member: Person,
) -> None:
    """All it needs is in its id, not in the memory of the bot that opened it."""
    jargon = open_jargon()
    bot = await start(jargon)
    form = await open_form(admin, member)
    await bot.close()
    jargon.close()
    await start(open_jargon())
    assert "is stored" in (await admin.submit(form, texts)).text
    assert "We meet on Mondays." in (await admin.slash("define", term=term, private=True)).text


@each_form
async def test_a_form_of_curators_is_stored_hours_later(
    open_form: OpenForm,
    texts: dict[str, str],
    term: str,
    bot: JargonBot,
    sandbox: Sandbox,
    admin: Person,
    member: Person,
) -> None:
    """Somebody began to write, was called away, and came back in the afternoon."""
    await (await admin.slash("flags")).follow_up()  # what the first curator is told once
    form = await open_form(admin, member)
    await sandbox.clock.advance(hours=5)
    assert "is stored" in (await admin.submit(form, texts)).text
    assert "We meet on Mondays." in (await admin.slash("define", term=term, private=True)).text


@each_form
@pytest.mark.trust("rights taken")
async def test_the_right_is_asked_for_when_a_form_is_sent(
    open_form: OpenForm, texts: dict[str, str], term: str, bot: JargonBot, admin: Person, member: Person
) -> None:
    """It was open while an owner took the right away: nothing is stored."""
    form = await open_form(admin, member)
    assert admin.guild
    roles = admin.guild.members[admin.user.id].roles
    kept = list(roles)
    roles.clear()
    refused = await admin.submit(form, texts)
    assert refused.private
    assert refused.text.startswith(ONLY_CURATORS)
    assert "We meet on Mondays." not in (await admin.slash("define", term=term, private=True)).text

    roles.extend(kept)
    assert "is stored" in (await admin.submit(form, texts)).text, "the same form, with the right"


async def test_a_pasted_text_is_explained_after_a_restart(
    start: StartJargonBot, open_jargon: OpenJargon, member: Person
) -> None:
    """A long letter need not be pasted twice."""
    jargon = open_jargon()
    bot = await start(jargon)
    form = (await member.slash("explain")).form
    await bot.close()
    jargon.close()
    await start(open_jargon())
    explained = await member.submit(form, {"Your text": "They speak of coproduction."})
    assert explained.private
    assert "# Co-production" in explained.text


async def test_two_people_may_have_one_form_open(bot: JargonBot, sandbox: Sandbox, admin: Person) -> None:
    """Whoever sends first does not take the form away from the other."""
    other = Person.named(sandbox, "second admin")
    assert other.guild
    assert admin.guild
    other.guild.members[other.user.id].roles += admin.guild.members[admin.user.id].roles
    forms = [(await each.slash("term add")).form for each in (admin, other)]
    for number, (person, form) in enumerate(zip((admin, other), forms, strict=True)):
        stored = await person.submit(form, {LABELS: f"Club {number}", PLAIN: "We meet."})
        assert "is stored" in stored.text
