"""Links of a word to others, added, changed and taken away one by one from Discord."""

from __future__ import annotations

import pytest

from bot.glossary.model.relation import Heading
from bot.service import Jargon
from rehearsal import Person
from tests.commands.community import Community, add_term
from tests.commands.pieces import alter, chosen, part

TARGET, KIND, WHY, WHO = "The other word", "How they belong together", "Why", "Who says so"
SAME, MIXED, SEE = "Both mean the same", "People mix them up, and should not", "See also the other word"
BETTER, PART_OF = "Better say the other word instead of this one", "This one is a kind or a part of the other"


async def add_link(person: Person, word: str, target: str, kind: str, **further: str) -> str:
    """Add a link from a word to another, and give the reply."""
    form = (await person.press(await part(person, word), "Add a link")).form
    return (await person.submit(form, {TARGET: target, KIND: kind, **further})).text


@pytest.fixture
async def curator(community: Community) -> Person:
    """A curator of a server with three words of its own."""
    person = community.curator()
    for word in ("Tea club", "Coffee club", "Club"):
        await add_term(person, labels=word, plain=f"We call it {word.lower()}.")
    return person


@pytest.mark.parametrize(
    ("kind", "here", "there"),
    [
        (SAME, Heading.SYNONYM_OF, Heading.SYNONYM_OF),
        (MIXED, Heading.NOT_TO_BE_CONFUSED_WITH, Heading.NOT_TO_BE_CONFUSED_WITH),
        (SEE, Heading.SEE_ALSO, Heading.SEE_ALSO),
        (BETTER, Heading.CONSIDER_USING_INSTEAD, Heading.USE_INSTEAD_OF),
        (PART_OF, Heading.CHILD_OF, Heading.PARENT_OF),
    ],
)
async def test_a_link_of_each_kind_shows_on_both_words(
    curator: Person, jargon: Jargon, community: Community, kind: str, here: Heading, there: Heading
) -> None:
    """It is stored on one, with its reason and source, and read on both; taken away it is gone from both."""
    further = {WHY: "Both meet on Mondays.", WHO: "Our rules"}
    told = await add_link(curator, "Tea club", "coffee club", kind, **further)
    assert told.startswith("The change to “Tea club” is stored.")
    assert "leads there as soon" not in told
    [ours] = jargon.glossary(community.server.id).relations("tea-club")[here]
    [theirs] = jargon.glossary(community.server.id).relations("coffee-club")[there]
    assert (ours.slug, ours.why, ours.source.title) == ("coffee-club", "Both meet on Mondays.", "Our rules")
    assert (theirs.slug, theirs.why) == ("tea-club", "Both meet on Mondays.")

    piece = await chosen(curator, await part(curator, "Tea club"))
    assert "Both meet on Mondays." in piece.text
    asked = (await curator.press(piece, "Take it away")).message
    assert "Take this away from “Tea club”?" in asked.text
    assert jargon.page("tea-club", community.server.id).term.relations
    left = (await curator.press(asked, "Take it away")).message
    assert "This is taken away" in left.text
    assert "There are none yet." in left.text
    glossary = jargon.glossary(community.server.id)
    assert glossary.relations("tea-club") == glossary.relations("coffee-club") == {}


async def test_a_link_that_is_kept_stays(curator: Person, jargon: Jargon, community: Community) -> None:
    """Taking away asks first, and the way back leads to the list."""
    await add_link(curator, "Tea club", "Coffee club", SEE)
    piece = await chosen(curator, await part(curator, "Tea club"))
    asked = (await curator.press(piece, "Take it away")).message
    assert "Links of “Tea club”" in (await curator.press(asked, "Keep it")).text
    assert jargon.page("tea-club", community.server.id).term.relations


async def test_rings_and_contradictions_are_refused_by_name(curator: Person, jargon: Jargon) -> None:
    """A link to itself, a circle of advice, a circle of parents, and a synonym of what it is mixed up with."""
    assert "itself" in await add_link(curator, "Tea club", "tea club", SEE)
    await add_link(curator, "Tea club", "Coffee club", BETTER, **{WHY: "It is warmer."})
    refused = await add_link(curator, "Coffee club", "Tea club", BETTER, **{WHY: "It is kinder."})
    assert "Tea club → Coffee club → Tea club" in refused or "Coffee club → Tea club → Coffee club" in refused
    await add_link(curator, "Tea club", "Club", PART_OF)
    await add_link(curator, "Coffee club", "Tea club", PART_OF)
    refused = await add_link(curator, "Club", "Coffee club", PART_OF)
    assert "Club → Coffee club → Tea club → Club" in refused or "Tea club → Club → Coffee club" in refused
    await add_link(curator, "Club", "Coffee club", MIXED)
    refused = await add_link(curator, "Coffee club", "Club", SAME)
    assert "“Club”" in refused
    assert "“Coffee club”" in refused


async def test_what_was_typed_for_a_refused_link_comes_back(curator: Person) -> None:
    """The form is opened anew with all of it, mended and sent."""
    form = (await curator.press(await part(curator, "Tea club"), "Add a link")).form
    refused = await curator.submit(form, {TARGET: "Coffee club", KIND: BETTER, WHO: "Our rules"})
    assert refused.text.startswith("Say why people should use the other words instead.")
    again = (await curator.press(refused.message, "Open the form again")).form
    assert again.field(TARGET).initial == "Coffee club"
    assert again.field(KIND).initial_options == (BETTER,)
    assert again.field(WHO).initial == "Our rules"
    assert (await curator.submit(again, {WHY: "It is kinder."})).text.startswith("The change to “Tea club” is stored.")


async def test_a_link_to_no_word_waits_until_there_is_one(
    curator: Person, jargon: Jargon, community: Community
) -> None:
    """The curator is told; once the word is there, the link leads to it."""
    told = await add_link(curator, "Tea club", "Cake club", SEE)
    assert "No one word here is called “Cake club” yet." in told
    await add_term(curator, labels="Cake club", plain="We bake.")
    [link] = jargon.glossary(community.server.id).relations("tea-club")[Heading.SEE_ALSO]
    assert link.slug == "cake-club"


async def test_a_link_is_there_once(curator: Person) -> None:
    """However it is written."""
    await add_link(curator, "Tea club", "Coffee club", SEE)
    assert "That is there already" in await add_link(curator, "Tea club", "coffee  CLUB", SEE)


async def test_a_changed_link_keeps_what_the_form_left(curator: Person, jargon: Jargon, community: Community) -> None:
    """Its kind and target may change as well; its place in the history is one more change that can be undone."""
    await add_link(curator, "Tea club", "Coffee club", SEE, **{WHO: "Our rules, https://example.org/rules"})
    form = await alter(curator, "Tea club")
    assert form.field(KIND).initial_options == (SEE,)
    await curator.submit(form, {TARGET: "Club", KIND: PART_OF})
    [relation] = jargon.page("tea-club", community.server.id).term.relations
    assert (relation.kind, relation.target, relation.source.url) == ("child_of", "Club", "https://example.org/rules")

    undo = (await curator.slash("term undo", term="Tea club", number=3)).message
    await curator.press(undo, "Undo it")
    [relation] = jargon.page("tea-club", community.server.id).term.relations
    assert (relation.kind, relation.target) == ("see_also", "Coffee club")


async def test_two_curators_at_one_link_lose_nothing(curator: Person, jargon: Jargon, community: Community) -> None:
    """Different fields are both stored, of one field both texts are shown, and a link that is gone is made anew."""
    other = community.curator()
    await add_link(curator, "Tea club", "Coffee club", SEE, **{WHY: "At first."})
    forms = [await alter(each, "Tea club") for each in (curator, other)]
    await curator.submit(forms[0], {WHO: "Our rules"})
    await other.submit(forms[1], {WHY: "By the other."})
    [relation] = jargon.page("tea-club", community.server.id).term.relations
    assert (relation.why, relation.source.title) == ("By the other.", "Our rules")

    forms = [await alter(each, "Tea club") for each in (curator, other)]
    await curator.submit(forms[0], {WHY: "Mine."})
    told = await other.submit(forms[1], {WHY: "No, mine."})
    assert "Mine." in told.text
    assert "No, mine." in told.text

    form = await alter(other, "Tea club")
    asked = (await curator.press(await chosen(curator, await part(curator, "Tea club")), "Take it away")).message
    await curator.press(asked, "Take it away")
    told = await other.submit(form, {WHY: "I had not heard."})
    again = (await other.press(told.message, "Open the form again")).form
    await other.submit(again, {})
    [relation] = jargon.page("tea-club", community.server.id).term.relations
    assert relation.why == "I had not heard."


async def test_a_link_that_changed_since_is_not_taken_away(
    curator: Person, jargon: Jargon, community: Community
) -> None:
    """Whoever was asked over an older one is told."""
    await add_link(curator, "Tea club", "Coffee club", SEE)
    asked = (await curator.press(await chosen(curator, await part(curator, "Tea club")), "Take it away")).message
    await curator.submit(await alter(curator, "Tea club"), {WHY: "It matters now."})
    told = await curator.press(asked, "Take it away")
    assert "Somebody has changed the word since you looked" in told.text
    assert jargon.page("tea-club", community.server.id).term.relations


async def test_a_link_of_a_shared_word_is_changed_for_this_server_alone(community: Community, jargon: Jargon) -> None:
    """And all else of the word goes on following the shared one."""
    curator = community.curator()
    told = await add_link(curator, "advocacy", "co-production", SEE)
    assert "What you changed is your own from now on" in told
    layer = jargon.glossary(community.server.id).layers["advocacy"]
    assert [name.field for name in layer.changes] == ["relations"]
    assert "advocacy" not in jargon.glossary(community.elsewhere().server.id).layers


async def test_only_curators_change_links(community: Community, curator: Person, jargon: Jargon) -> None:
    """A form of a curator that comes back in the name of a member is refused."""
    form = (await curator.press(await part(curator, "Tea club"), "Add a link")).form
    refused = await community.member().submit(form, {TARGET: "Coffee club", KIND: SEE})
    assert refused.text.startswith("Only people who look after the words")
    assert not jargon.page("tea-club", community.server.id).term.relations
