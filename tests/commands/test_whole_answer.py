"""The whole answer flagged: at the desk curators read and edit what the card shows, and whoever flagged is answered."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.service import Jargon
from rehearsal import Person
from rehearsal.message import Message
from tests.commands.community import Community, add_term, edit_term
from tests.commands.flags import answer, comment, queue
from tests.end_to_end.waiting import until

PLAIN, FORMAL = "Edit the plain English", "Edit the formal definition"
LONG = " ".join(f"This is sentence number {number} of a text that is too long for a card." for number in range(30))


@pytest.fixture
def curator(community: Community) -> Person:
    return community.curator()


def edits(message: Message) -> list[str]:
    return [each.label for each in message.buttons if each.label.startswith("Edit")]


async def edited(curator: Person, shown: Message, label: str, text: str) -> Message:
    """Edit a definition from the desk, and give what the desk shows then."""
    form = (await curator.press(shown, label)).form
    return (await curator.submit(form, {"text": text})).message


async def resolved(curator: Person, shown: Message) -> str:
    form = (await curator.press(shown, "Resolve")).form
    return (await curator.submit(form, {"reply": "Thank you."})).text


async def test_what_the_card_shows_stands_at_the_desk_and_can_be_edited(community: Community, curator: Person) -> None:
    """No curator needs to look the word up; each button says which text it is about."""
    await comment(community.member(), await answer(community.member()), nth=0, reason="hard_to_understand")
    shown = await queue(curator)
    card = (await answer(community.member())).text
    for said in ("together, as equals", "## Formal definition"):
        assert said in card
        assert said.replace("## ", "### ") in shown.text
    assert edits(shown) == [PLAIN, FORMAL]


@pytest.mark.parametrize("label", [PLAIN, FORMAL])
async def test_who_flagged_the_whole_answer_is_answered_after_an_edit(
    community: Community, curator: Person, label: str
) -> None:
    """By the form: the desk stays with the word, shows the new text, and says truly that it was changed."""
    await comment(community.member(), await answer(community.member()), nth=0, reason="wrong")
    shown = await edited(curator, await queue(curator), label, "You decide with us.")
    assert "Press Resolve to answer the people who flagged it." in shown.text
    assert "You decide with us." in shown.text
    told = await resolved(curator, shown)
    assert "1 person will read your reply" in told
    assert "changed after 1 person flagged it" in told


async def test_who_flagged_by_a_reaction_is_answered_after_an_edit(
    community: Community, curator: Person, jargon: Jargon
) -> None:
    """Their flag is on the whole answer, too; the answer that they flagged is renewed meanwhile."""
    person = community.member()
    message = await answer(person)
    person.react(message, "🚩")
    await until(lambda: [row.people for row in jargon.flagging.whole_queue()] == [1])
    told = await resolved(curator, await edited(curator, await queue(curator), PLAIN, "You decide with us."))
    assert "1 person will read your reply" in told
    assert "changed after 1 person flagged it" in told


async def test_without_an_edit_the_whole_answer_is_not_said_to_have_changed(
    community: Community, curator: Person
) -> None:
    """Pressing Edit alone changes nothing."""
    await comment(community.member(), await answer(community.member()), nth=0, reason="wrong")
    shown = await queue(curator)
    await curator.press(shown, PLAIN)
    assert "changed" not in await resolved(curator, shown)


async def test_a_definition_that_is_flagged_itself_is_not_shown_twice(community: Community, curator: Person) -> None:
    """It has a row of its own with its text and its button; the card's other text is under the whole answer."""
    message = await answer(community.member())
    await comment(community.member(), message, nth=0, reason="wrong")
    await comment(community.member(), message, nth=1, reason="wrong")
    shown = await queue(curator)
    assert shown.text.count("together, as equals") == 1
    assert len(edits(shown)) == 2
    assert FORMAL in edits(shown)
    assert any(each.startswith("Edit definition ") for each in edits(shown))


async def test_whoever_saves_a_long_text_is_told_how_the_card_shows_it(community: Community, curator: Person) -> None:
    """By each door; what fits is no news."""
    told = await add_term(curator, labels="Foo rule", plain=LONG)
    assert "The card shows the first 18 sentences of the plain English; More shows all of it." in told
    assert (await answer(community.member(), "Foo rule")).text.count("This is sentence number") == 18
    told = await edit_term(curator, "advocacy", plain="Somebody speaks for you.")
    assert "The card" not in told
    told = await edit_term(curator, "advocacy", formal=LONG)
    assert "sentences of the formal definition; More shows all of it." in told
    await comment(community.member(), await answer(community.member()), nth=0, reason="wrong")
    shown = await edited(curator, await queue(curator), PLAIN, LONG)
    assert "sentences of the plain English; More shows all of it." in shown.text
    assert "The card has no room for the formal definition; More shows it." in shown.text


async def test_a_text_that_the_card_does_not_show_is_said_to_be_under_more(
    glossary: Path, community: Community, curator: Person
) -> None:
    """Of a second plain definition, only More has anything."""
    form = (await curator.slash("term edit", term="twice", definition="2")).form
    told = (await curator.submit(form, {"text": "The other meaning, said better."})).text
    assert "The card does not show the plain English (Wales); More shows it." in told


TWICE = """
- term: Twice
  definitions:
  - {kind: plain, text: The first meaning., nation: England}
  - {kind: plain, text: The other meaning., nation: Wales}
"""


@pytest.fixture
def glossary(glossary: Path) -> Path:
    """With a word that has two plain definitions."""
    with (glossary / "words.yaml").open("a", encoding="utf-8") as words:
        words.write(TWICE)
    return glossary
