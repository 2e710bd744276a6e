"""Definitions, discussions, topics and further names of a word, changed one by one from Discord."""

from __future__ import annotations

from datetime import date

import pytest

from bot.glossary.model.keys import keyed
from bot.glossary.model.term import Term
from bot.service import Jargon
from rehearsal import Person
from tests.commands.community import Community, add_term
from tests.commands.pieces import alter, chosen, part

SORT, SAYS, SOURCE = "What kind of definition it is", "What it says", "Where it comes from"
WHERE, FORCE = "Where it holds", "What the law says of it today"
CHECKED, AGAIN = "When it was checked against its source", "When it is to be checked again"
TITLE, AUTHOR, READ, SUMMARY = "What it is called", "Who it is by", "Where it can be read", "What it says, in one line"
TOPICS, HIDDEN = "Topics", "Names to find it by that are not shown"


@pytest.fixture
async def curator(community: Community) -> Person:
    """A curator of a server with a word of its own."""
    person = community.curator()
    await add_term(person, labels="Tea club", plain="We meet on Mondays.")
    return person


def tea(jargon: Jargon, community: Community) -> Term:
    """The word as the server reads it."""
    return jargon.page("tea-club", community.server.id).term


async def test_a_further_definition_says_all_that_a_definition_can(
    curator: Person, jargon: Jargon, community: Community
) -> None:
    """Kind, text, source, nation and whether it is in force; the days in a second form."""
    form = (await curator.press(await part(curator, "Tea club", "texts"), "Add a definition")).form
    given = {
        SORT: "Formal definition",
        SAYS: "A gathering for tea.",
        form.fields[2].label: "Tea Act 2030, https://example.org/tea",
        WHERE: "Wales",
        FORCE: "Not in force yet.",
    }
    told = await curator.submit(form, given)
    assert told.text.startswith("The change to “Tea club” is stored.")
    [_, definition] = tea(jargon, community).definitions
    assert (definition.kind, definition.text, definition.nation) == ("formal", "A gathering for tea.", "Wales")
    assert (definition.source.title, definition.source.url) == ("Tea Act 2030", "https://example.org/tea")
    assert definition.in_force == "Not in force yet."

    piece = await chosen(curator, await part(curator, "Tea club", "texts"), 1)
    form = (await curator.press(piece, "Change where and when it holds")).form
    assert form.field(WHERE).initial_options == ("Wales",)
    refused = await curator.submit(form, {CHECKED: "last week", AGAIN: "2031-05-01"})
    assert "“last week” is no day" in refused.text
    again = (await curator.press(refused.message, "Open the form again")).form
    await curator.submit(again, {CHECKED: "2025-05-01", WHERE: "Everywhere"})
    [_, definition] = tea(jargon, community).definitions
    assert (definition.checked_on, definition.review_by) == (date(2025, 5, 1), date(2031, 5, 1))
    assert definition.nation == ""


async def test_any_definition_can_be_changed_and_taken_away(
    curator: Person, jargon: Jargon, community: Community
) -> None:
    """The second of a kind as well; the first one and its key stay, and the last one cannot go."""
    for text in ("We drink tea.", "We bake."):
        form = (await curator.press(await part(curator, "Tea club", "texts"), "Add a definition")).form
        await curator.submit(form, {SAYS: text})
    keys = list(keyed(tea(jargon, community)))
    form = await alter(curator, "Tea club", 1, "texts")
    assert form.fields[0].initial == "We drink tea."
    await curator.submit(form, {form.fields[0].label: "We drink a lot of tea."})
    texts = [each.text for each in tea(jargon, community).definitions]
    assert texts == ["We meet on Mondays.", "We drink a lot of tea.", "We bake."]

    asked = await chosen(curator, await part(curator, "Tea club", "texts"), 1)
    for button in ("Take it away", "Take it away"):
        asked = (await curator.press(asked, button)).message
    assert list(keyed(tea(jargon, community))) == [keys[0], keys[2]]
    for _ in range(2):
        asked = await chosen(curator, await part(curator, "Tea club", "texts"))
        asked = (await curator.press(asked, "Take it away")).message
        reply = await curator.press(asked, "Take it away")
    assert reply.text.startswith("A word needs a definition, so the last one stays.")
    assert [each.text for each in tea(jargon, community).definitions] == ["We bake."]


async def test_the_same_text_is_no_second_definition(curator: Person, jargon: Jargon, community: Community) -> None:
    """Whoever sends it twice is told."""
    form = (await curator.press(await part(curator, "Tea club", "texts"), "Add a definition")).form
    assert "That is there already" in (await curator.submit(form, {SAYS: "We meet on Mondays."})).text
    assert len(tea(jargon, community).definitions) == 1


async def test_discussions_come_change_and_go(curator: Person, jargon: Jargon, community: Community) -> None:
    """Readers find them under More; an address that is none is refused."""
    form = (await curator.press(await part(curator, "Tea club", "talks"), "Add a discussion")).form
    refused = await curator.submit(form, {TITLE: "Why tea?", READ: "over there"})
    assert "over there" in refused.text
    again = (await curator.press(refused.message, "Open the form again")).form
    await curator.submit(again, {READ: "https://example.org/why", AUTHOR: "Ann"})
    [found] = tea(jargon, community).discussions
    assert (found.title, found.author, found.url) == ("Why tea?", "Ann", "https://example.org/why")

    await curator.submit(await alter(curator, "Tea club", 0, "talks"), {SUMMARY: "It is warm."})
    [found] = tea(jargon, community).discussions
    assert (found.summary, found.author) == ("It is warm.", "Ann")
    asked = await chosen(curator, await part(curator, "Tea club", "talks"))
    for button in ("Take it away", "Take it away"):
        asked = (await curator.press(asked, button)).message
    assert tea(jargon, community).discussions == ()


async def test_topics_and_further_names_are_lists_with_a_name_on_each_line(
    curator: Person, jargon: Jargon, community: Community
) -> None:
    """A misspelling finds the word from then on; two curators who each change another list lose nothing."""
    other = community.curator()
    forms = [
        (await each.press(await part(each, "Tea club"), "Topics and further names")).form for each in (curator, other)
    ]
    await curator.submit(forms[0], {TOPICS: "Meeting\nFood, and drink\n\nMeeting"})
    await other.submit(forms[1], {HIDDEN: "tee klub"})
    term = tea(jargon, community)
    assert (term.topics, term.hidden_labels) == (("Meeting", "Food, and drink"), ("tee klub",))
    assert "We meet on Mondays." in (await other.slash("define", term="tee klub")).text


async def test_a_form_for_a_piece_can_be_sent_by_a_bot_that_was_started_since(
    curator: Person, jargon: Jargon, community: Community
) -> None:
    """All that the form needs is in its id, at most 100 characters, also for a word of the longest name."""
    await add_term(curator, labels="Tea " * 40, plain="A long one.")
    word = ("Tea " * 40).strip()
    forms = [
        (await curator.press(await part(curator, word), "Topics and further names")).form,
        (await curator.press(await part(curator, word), "Add a link")).form,
        (await curator.press(await chosen(curator, await part(curator, word, "texts")), "Change it")).form,
    ]
    assert all(len(each.custom_id) <= 100 for each in forms)
    assert (await curator.submit(forms[0], {TOPICS: "Tea"})).text.startswith("The change to")


@pytest.mark.parametrize("shown", ["links", "texts", "talks", "steps", "limits"])
async def test_each_part_leads_to_the_others(curator: Person, shown: str) -> None:
    """With one press, in the same message."""
    message = await part(curator, "Tea club", shown)
    names = {"links": "Links to other words", "texts": "Definitions", "talks": "Discussions"}
    names |= {"steps": "Next steps", "limits": "Time limits"}
    for other, button in names.items():
        if other != shown:
            opened = (await curator.press(message, button)).message
            await curator.press(opened, names[shown])
    assert (await curator.press(message, "Its name and first definitions")).has_form
