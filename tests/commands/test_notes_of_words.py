"""Next steps and time limits of a word, where it is used, and who it names, changed from Discord."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date

import pytest

from bot.service import Jargon
from rehearsal import Form, Person
from tests.commands.community import Community, add_term
from tests.commands.pieces import alter, chosen, part

STEP, LIMIT, SOURCE, WRITTEN = (
    "What to do next",
    "What must be done by when",
    "Where it comes from",
    "Where it is written",
)
WHERE, CHECKED, AGAIN = "Where it holds", "When it was checked against its source", "When it is to be checked again"
USED, ELSEWHERE, SPEAKS = (
    "Where the word is used",
    "Other countries where it is used",
    "Does it name who can speak for people?",
)
SCOPE = "Where it is used, and who it names"
READ_BY, SUMS = "Which people have read and understood it", "The last day on which its sums of money hold"


@pytest.fixture
async def curator(community: Community) -> Person:
    """A curator of a server with a word of its own."""
    person = community.curator()
    await add_term(person, labels="Tea club", plain="We meet on Mondays.")
    return person


async def adding(person: Person, shown: str, word: str = "Tea club") -> Form:
    """The form for one more next step or time limit."""
    button = {"steps": "Add a next step", "limits": "Add a time limit"}[shown]
    return (await person.press(await part(person, word, shown), button)).form


async def scope(person: Person, word: str = "Tea club") -> Form:
    """The form for where it is used."""
    return (await person.press(await part(person, word), SCOPE)).form


async def test_a_next_step_comes_changes_and_goes(curator: Person, jargon: Jargon, community: Community) -> None:
    """Each nation may have one of its own; readers read it under the definitions, and the history tells of it."""
    server = community.server.id
    await curator.submit(await adding(curator, "steps"), {STEP: "Ask at the door."})
    told = await curator.submit(
        await adding(curator, "steps"),
        {STEP: "Ask in Welsh.", SOURCE: "Our rules", WHERE: "Wales", CHECKED: "2025-03-31"},
    )
    assert told.text.startswith("The change to “Tea club” is stored.")
    everywhere, wales = jargon.page("tea-club", server).term.next_steps
    assert (everywhere.text, everywhere.nation) == ("Ask at the door.", "")
    assert (wales.text, wales.nation, wales.source.title) == ("Ask in Welsh.", "Wales", "Our rules")
    assert wales.checked_on == date(2025, 3, 31)
    assert "Ask at the door." in (await curator.slash("define", term="tea club")).text
    assert (
        "That is there already"
        in (await curator.submit(await adding(curator, "steps"), {STEP: "Ask at the door."})).text
    )

    form = await alter(curator, "Tea club", 1, "steps")
    assert (form.field(STEP).initial, form.field(CHECKED).initial) == ("Ask in Welsh.", "2025-03-31")
    await curator.submit(form, {STEP: "Ask anybody in Welsh."})
    _, wales = jargon.page("tea-club", server).term.next_steps
    assert (wales.text, wales.checked_on) == ("Ask anybody in Welsh.", None), "nobody has checked the new words"

    asked = await chosen(curator, await part(curator, "Tea club", "steps"), 1)
    for button in ("Take it away", "Take it away"):
        asked = (await curator.press(asked, button)).message
    assert [each.text for each in jargon.page("tea-club", server).term.next_steps] == ["Ask at the door."]
    assert "Ask anybody in Welsh." in (await curator.slash("term history", term="Tea club")).text


async def test_a_time_limit_says_where_it_is_written(curator: Person, jargon: Jargon, community: Community) -> None:
    """As the check of files asks. The form asks for it, and what is no day or still to come is refused."""
    form = await adding(curator, "limits")
    assert form.field(WRITTEN).required
    given = {LIMIT: "One month.", WRITTEN: "https://example.org/act", CHECKED: "2999-01-02"}
    refused = await curator.submit(form, given)
    assert "still to come" in refused.text
    assert "One month." in refused.text
    assert not jargon.page("tea-club", community.server.id).term.time_limits
    again = (await curator.press(refused.message, "Open the form again")).form
    await curator.submit(again, {CHECKED: "2025-01-02", AGAIN: "2031-01-02"})
    [limit] = jargon.page("tea-club", community.server.id).term.time_limits
    assert (limit.text, limit.source.url, limit.review_by) == (
        "One month.",
        "https://example.org/act",
        date(2031, 1, 2),
    )
    refused = await curator.submit(await alter(curator, "Tea club", 0, "limits"), {WRITTEN: " "})
    assert "The time limit names no source." in refused.text
    assert jargon.page("tea-club", community.server.id).term.time_limits == (limit,)


async def test_two_curators_at_once_lose_no_words(curator: Person, jargon: Jargon, community: Community) -> None:
    """Fields are laid over each other; the same field is shown to the second with both texts; gone opens a new one."""
    other = community.curator()
    await curator.submit(await adding(curator, "steps"), {STEP: "Ask."})
    forms = [await alter(each, "Tea club", 0, "steps") for each in (curator, other)]
    await asyncio.gather(
        curator.submit(forms[0], {STEP: "Ask Ann."}),
        other.submit(forms[1], {SOURCE: "Our rules"}),
    )
    [step] = jargon.page("tea-club", community.server.id).term.next_steps
    assert (step.text, step.source.title) == ("Ask Ann.", "Our rules")

    forms = [await alter(each, "Tea club", 0, "steps") for each in (curator, other)]
    await curator.submit(forms[0], {STEP: "Ask Bob."})
    shown = await other.submit(forms[1], {STEP: "Ask Cyd."})
    assert "Ask Bob." in shown.text
    assert "Ask Cyd." in shown.text
    again = (await other.press(shown.message, "Open the form again")).form
    await other.submit(again, {})
    [step] = jargon.page("tea-club", community.server.id).term.next_steps
    assert step.text == "Ask Cyd."

    form = await alter(other, "Tea club", 0, "steps")
    asked = await chosen(curator, await part(curator, "Tea club", "steps"))
    for button in ("Take it away", "Take it away"):
        asked = (await curator.press(asked, button)).message
    gone = await other.submit(form, {STEP: "Ask Dee."})
    assert "Ask Dee." in gone.text
    again = (await other.press(gone.message, "Open the form again")).form
    assert again.title == "Add a next step"
    await other.submit(again, {})
    assert [each.text for each in jargon.page("tea-club", community.server.id).term.next_steps] == ["Ask Dee."]


async def test_where_a_word_is_used_and_whom_it_names(curator: Person, jargon: Jargon, community: Community) -> None:
    """All four are the UK. Who can speak for people is found in /browse by nation; other countries stay."""
    server = community.server.id
    form = await scope(curator)
    assert form.field(USED).initial_options == ()
    assert form.field(SPEAKS).initial_options == ("No",)
    await curator.submit(
        form, {USED: ["Wales", "England", "Scotland", "Northern Ireland"], ELSEWHERE: "Ireland\nIreland\n"}
    )
    assert jargon.page("tea-club", server).term.nations == ("UK", "Ireland")

    form = await scope(curator)
    assert form.field(USED).initial_options == ("England", "Northern Ireland", "Scotland", "Wales")
    assert form.field(ELSEWHERE).initial == "Ireland"
    await curator.submit(form, {SPEAKS: "Yes"})
    term = jargon.page("tea-club", server).term
    assert (term.nations, term.speaks_for_people) == (("UK", "Ireland"), True)
    assert "nothing was changed" in (await curator.submit(await scope(curator), {})).text


async def test_a_text_that_holds_everywhere_is_of_no_word_of_one_nation(
    curator: Person, jargon: Jargon, community: Community
) -> None:
    """As the check of files asks: first it is said of the definition where it holds. What was there before may stay."""
    server = community.server.id
    refused = await curator.submit(await scope(curator), {USED: ["Wales"], ELSEWHERE: "Ireland"})
    assert "nation" in refused.text
    assert jargon.page("tea-club", server).term.nations == ()
    piece = await chosen(curator, await part(curator, "Tea club", "texts"))
    await curator.submit((await curator.press(piece, "Change where and when it holds")).form, {WHERE: "Wales"})
    await curator.submit((await curator.press(refused.message, "Open the form again")).form, {})
    assert jargon.page("tea-club", server).term.nations == ("Wales", "Ireland")


async def test_who_read_a_definition_and_until_when_its_sums_hold(
    curator: Person, jargon: Jargon, community: Community
) -> None:
    """What is no day is refused, with what was typed."""
    piece = await chosen(curator, await part(curator, "Tea club", "texts"))
    form = (await curator.press(piece, "Change who read it, and its sums")).form
    refused = await curator.submit(form, {READ_BY: "A reading group", SUMS: "next year"})
    assert "“next year” is no day" in refused.text
    again = (await curator.press(refused.message, "Open the form again")).form
    await curator.submit(again, {SUMS: "2031-04-05"})
    [definition] = jargon.page("tea-club", community.server.id).term.definitions
    assert (definition.checked_by, definition.sums_until) == ("A reading group", date(2031, 4, 5))


async def test_the_forms_can_be_sent_by_a_bot_that_was_started_since(
    curator: Person, jargon: Jargon, community: Community
) -> None:
    """All that they need is in their ids, at most 100 characters, also for a word of the longest name with a draft."""
    await add_term(curator, labels="Tea " * 40, plain="A long one.")
    word = ("Tea " * 40).strip()
    await curator.submit(await adding(curator, "limits", word), {LIMIT: "Now.", WRITTEN: "A law"})
    refused = await curator.submit(await alter(curator, word, 0, "limits"), {LIMIT: "Soon.", CHECKED: "never"})
    again = (await curator.press(refused.message, "Open the form again")).form
    forms = [await adding(curator, "steps", word), await scope(curator, word), again]
    assert all(len(each.custom_id) <= 100 for each in forms)
    await curator.submit(again, {CHECKED: "2025-01-02"})
    slug = next(each.slug for each in jargon.terms(community.server.id) if each.label == word)
    [limit] = jargon.page(slug, community.server.id).term.time_limits
    assert (limit.text, limit.checked_on) == ("Soon.", date(2025, 1, 2))


@pytest.mark.parametrize("named", ["tea-club", "*co-production"])
async def test_an_id_that_was_written_by_hand_changes_nothing_elsewhere(
    curator: Person, jargon: Jargon, community: Community, named: str
) -> None:
    """It names words of the place where it is sent; what was typed is given back."""
    neighbour = community.elsewhere().curator()
    before = jargon.page("tea-club", community.server.id).term
    form = await adding(neighbour, "steps", "co-production")
    assert form.custom_id.startswith("sn:co-production!")
    told = await neighbour.submit(replace(form, custom_id=f"sn:{named}"), {STEP: "Sneaked in."})
    assert "Sneaked in." in told.text
    assert jargon.page("tea-club", community.server.id).term == before
    assert not jargon.page("co-production", community.elsewhere().server.id).term.next_steps
    assert not jargon.page("co-production").term.next_steps
