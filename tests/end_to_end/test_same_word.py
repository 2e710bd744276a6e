"""Somebody brings a word that is there already: they are told, and choose."""

from __future__ import annotations

import pytest

from bot.discord.client import JargonBot
from rehearsal import Person, Reply
from rehearsal.guild import Guild
from tests.fixtures.logged_in import Restart

LABELS, PLAIN = "The word, then other names", "What it means, in plain English"
FORMAL, INSTEAD = "The formal definition", "Words to use instead"


async def add(admin: Person, label: str, plain: str = "Our own words.", **more: str) -> Reply:
    form = (await admin.slash("term add")).form
    return await admin.submit(form, {LABELS: label, PLAIN: plain, **more})


async def test_what_was_typed_becomes_a_part_of_the_other_word(bot: JargonBot, admin: Person, guild: Guild) -> None:
    """By one press, with nothing typed again; the shared texts stay, and its new name leads there."""
    asked = await add(admin, "Asking people", "We meet, and you say what you think.")
    assert "is stored" in asked.text
    asked = await add(admin, "Consultation, the talk", "We come to you.", **{FORMAL: "A formal step."})
    assert asked.private
    assert "“Consultation” is in the glossary already." in asked.text
    told = await admin.press(asked.message, "Add it to Consultation")
    assert "What you wrote is a part of “Consultation” now" in told.text
    page = bot.jargon.define("the talk", guild.id).page
    assert page
    assert [each.text for each in page.term.definitions] == [
        "Asking people what they think before a decision.",
        "We come to you.",
        "A formal step.",
    ]
    assert page.local
    [revision] = await bot.jargon.curation.revisions(guild.id, "consultation")
    assert revision.door.value == "term add"


async def test_a_short_form_is_kept_apart_by_a_word_in_brackets(bot: JargonBot, admin: Person, guild: Guild) -> None:
    """The form opens with the first words of the text there, for the curator to make better ones of."""
    asked = await add(admin, "PA", "Parish assembly of the village")
    assert "“PA” is a name of “Personal assistant”, “Public address” already, so nothing is stored yet." in asked.text
    assert [each.label for each in asked.message.buttons][:3] == [
        "Add it to Personal assistant",
        "Add it to Public address",
        "Keep it apart",
    ]
    form = (await admin.press(asked.message, "Keep it apart")).form
    assert form.field(LABELS).initial == "PA (Parish assembly of the)"
    assert form.field(PLAIN).initial == "Parish assembly of the village"
    assert "is stored" in (await admin.submit(form, {LABELS: "PA (parish assembly)"})).text
    assert "Parish assembly" in (await admin.slash("define", term="PA (parish assembly)")).text
    answer = bot.jargon.define("PA", guild.id)
    assert {each.label for each in answer.offers} == {"PA (parish assembly)", "Personal assistant", "Public address"}


@pytest.mark.trust("look-alikes")
async def test_a_name_that_only_looks_the_same_is_asked_about(bot: JargonBot, admin: Person, guild: Guild) -> None:
    """Letters of another script: the curator is told, and may still keep it apart; their own edit asks no more."""
    asked = await add(admin, "Соnsultatiоn", "We come to you.")
    assert (
        "“Соnsultatiоn” looks like “Consultation”, but it has other letters in it, so nothing is stored" in asked.text
    )
    assert bot.jargon.glossary(guild.id).local.terms == {}
    form = (await admin.press(asked.message, "Keep it apart")).form
    assert "is stored" in (await admin.submit(form, {LABELS: "Соnsultatiоn (of the village)"})).text


async def test_the_choice_outlives_a_restart(bot: JargonBot, restart: Restart, admin: Person, guild: Guild) -> None:
    """What was typed waits in the database."""
    asked = await add(admin, "Consultation", "We come to you.")
    bot = await restart()
    await admin.press(asked.message, "Add it to Consultation")
    page = bot.jargon.define("Consultation", guild.id).page
    assert page
    assert page.term.definitions[1].text == "We come to you."


async def test_who_stops_stores_nothing(bot: JargonBot, admin: Person, guild: Guild) -> None:
    """And nothing waits any more."""
    asked = await add(admin, "Consultation", "We come to you.")
    await admin.press(asked.message, "Delete what I wrote")
    assert bot.jargon.glossary(guild.id).local.terms == {}


async def test_a_word_that_is_gone_takes_nothing(bot: JargonBot, admin: Person) -> None:
    """What was typed is given back."""
    await add(admin, "Tea club")
    asked = await add(admin, "Tea club", "We meet on Mondays.")
    removal = await admin.slash("term remove", term="Tea club")
    await admin.press(removal.message, "Remove it")
    told = await admin.press(asked.message, "Add it to Tea club")
    assert "no longer in the glossary" in told.text
    assert "We meet on Mondays." in told.text


async def test_an_edit_may_not_take_the_name_of_another(bot: JargonBot, admin: Person, guild: Guild) -> None:
    """Nor another name of it; the text can be added to that word, and the word of the form stays."""
    await add(admin, "Tea club", "We meet.")
    form = (await admin.slash("term edit", term="Tea club")).form
    asked = await admin.submit(form, {LABELS: "Co-production", PLAIN: "We meet and plan."})
    told = await admin.press(asked.message, "Add it to Co-production")
    assert "“Tea club” stays as it was." in told.text
    glossary = bot.jargon.glossary(guild.id)
    assert glossary["tea-club"].definitions[0].text == "We meet."
    assert glossary["co-production"].definitions[-1].text == "We meet and plan."


@pytest.mark.parametrize("label", ["Day\u200b club", "DAY-CLUB", "Day  club"])
async def test_signs_that_nobody_sees_make_no_other_word(bot: JargonBot, admin: Person, label: str) -> None:
    """Nor do hyphens, spaces and capitals."""
    assert "is stored" in (await add(admin, "Day club")).text
    assert "already" in (await add(admin, label)).text


async def test_a_comma_in_a_name_is_told(bot: JargonBot, admin: Person) -> None:
    """The curator sees what became of it, and how to put it right."""
    told = (await add(admin, "Hats, scarves and gloves plan")).text
    assert "Other names of it: “scarves and gloves plan”. If the comma belongs to the name" in told
    told = (await add(admin, "Education, health and care plan;")).text
    assert "Other names" not in told


async def test_a_word_is_not_advised_instead_of_itself(bot: JargonBot, admin: Person) -> None:
    """Nor in a ring; the refusal names it, and what was typed waits."""
    told = (await add(admin, "Day club", **{INSTEAD: "Day club"})).text
    assert told.startswith("Nothing was stored. “Day club” is linked to itself")
    assert "is stored" in (await add(admin, "Day club", **{INSTEAD: "Week club"})).text
    told = (await add(admin, "Week club", **{INSTEAD: "Day club"})).text
    assert "Day club → Week club → Day club" in told
    assert "is stored" in (await add(admin, "Week club")).text
    form = (await admin.slash("term edit", term="Week club")).form
    assert "Day club → Week club → Day club" in (await admin.submit(form, {INSTEAD: "Day club"})).text
