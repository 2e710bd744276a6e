"""Whose words a definition is said to be, after curators changed it, and whether those who flagged it are answered."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.discord.client import JargonBot
from bot.glossary.model.revision import Door
from bot.glossary.model.term import Definition, Kind, Source, Term
from bot.service import Jargon
from rehearsal import Person
from rehearsal.message import Message
from tests.commands.community import Community, add_term, edit_term, remove_term
from tests.commands.flags import answer, comment, decide, more, queue
from tests.fixtures.logged_in import Restart

RESPITE = """\
- label: Respite
  definitions:
  - kind: plain
    text: A break for someone who cares.
    source: {title: Respite care, organisation: Sense, url: "https://example.org/respite"}
    checked_on: 2026-11-23
  - kind: formal
    text: The council may provide care to the adult.
    nation: England
    source: {title: Care Act 2014, organisation: UK Parliament, section: section 20(7)}
    checked_on: 2026-11-23
  - kind: formal
    text: The local authority must consider a break from caring.
    nation: Scotland
    source: {title: Carers (Scotland) Act 2016, organisation: Scottish Parliament, section: section 25}
    checked_on: 2026-11-23
"""
OURS = "Source: In our own words, Rehearsal. Written on this day, from"
NOBODY_OPEN = "There are no open flags."


@pytest.fixture
def glossary(glossary: Path) -> Path:
    """With a word that has sources, days of checking and nations."""
    with (glossary / "words.yaml").open("a", encoding="utf-8") as words:
        words.write(RESPITE)
    return glossary


async def edited(curator: Person, card: Message, **texts: str) -> Message:
    """Edit the definition of a row that is open, and give the message that answers."""
    form = (await curator.press(card, "Edit this definition")).form
    return (await curator.submit(form, texts)).message


def on_this_day(shown: str) -> str:
    """The same without the day on which this test wrote it, which is yesterday's where midnight came meanwhile."""
    now = datetime.now(UTC)
    for day in (now, now - timedelta(days=1)):
        shown = shown.replace(f" on {day:%-d %B %Y}", " on this day")
    return shown


async def formal_definition(person: Person) -> str:
    """What More says of the first formal definition, beside the card."""
    return (await more(person, await answer(person, "respite"), page=2)).text.split("## Formal definition")[1]


async def test_words_that_a_curator_changes_at_the_desk_are_shown_as_the_communitys(community: Community) -> None:
    """The publisher is named for what they were written from alone, and no old day of checking stands on new words."""
    await comment(community.member(), await answer(community.member(), "respite"), nth=2, reason="hard_to_understand")
    before = await formal_definition(community.member())
    assert "(England)" in before
    assert "Checked on 23 November 2026." in before
    curator = community.curator()
    await edited(curator, await queue(curator), text="You and the staff decide together.")
    shown = on_this_day(await formal_definition(community.member()))
    assert "(England)" in shown
    assert f"You and the staff decide together.\n-# {OURS} Care Act 2014, section 20(7), UK Parliament." in shown
    assert "Checked on" not in shown


async def test_the_door_of_term_edit_says_the_same(community: Community) -> None:
    """Of a plain and of a formal definition, whose nation stays, too."""
    await edit_term(community.curator(), "respite", plain="We plan together.", formal="Staff plan with you.")
    shown = on_this_day((await answer(community.member(), "respite")).text)
    assert f"We plan together.\n-# {OURS} Respite care <https://example.org/respite>, Sense." in shown
    assert "Formal definition (England)\nStaff plan with you." in shown
    assert f"Staff plan with you.\n-# {OURS} Care Act 2014, section 20(7), UK Parliament." in shown
    assert "Checked on" not in await formal_definition(community.member())


async def test_another_source_is_not_said_to_be_checked(community: Community) -> None:
    """The words stay the publisher's; the new source is a curator's, of the day on which they gave it."""
    await comment(community.member(), await answer(community.member(), "respite"), nth=2, reason="wrong")
    curator = community.curator()
    await edited(curator, await queue(curator), source="Our carers' group")
    shown = on_this_day(await formal_definition(community.member()))
    assert "-# Source: Our carers' group. Changed on this day." in shown
    assert "Checked on" not in shown


async def test_words_that_are_the_publishers_again_are_shown_as_theirs(community: Community) -> None:
    """A curator takes a change back by hand, and the flags of those days are still there."""
    curator = community.curator()
    form = (await curator.slash("term edit", term="respite")).form
    publishers = form.field("The formal definition").initial
    await edit_term(curator, "respite", formal="Staff plan with you.")
    await comment(community.member(), await answer(community.member(), "respite"), nth=2, reason="wrong")
    await edit_term(curator, "respite", formal=publishers)
    shown = await formal_definition(community.member())
    assert "Source: Care Act 2014, section 20(7), UK Parliament." in shown
    assert "Checked on 23 November 2026." in shown
    assert "1 person will read your reply" in (await decide(curator, "As it was.")).text


async def test_an_edit_and_then_resolve_answer_those_who_flagged(community: Community) -> None:
    """New words and a new source: the card of the desk is renewed, and its own button finds the flags."""
    person, curator = community.member(), community.curator()
    await comment(person, await answer(person, "respite"), nth=2, reason="hard_to_understand")
    card = await edited(
        curator, await queue(curator), text="You decide with us.", source="Our carers' group, November 2026"
    )
    assert "The change to “Respite” is stored. Press Resolve to answer the people who flagged it." in card.text
    assert "You decide with us." in card.text
    assert "The council may" not in card.text
    form = (await curator.press(card, "Resolve")).form
    done = await curator.submit(form, {"reply": "It is shorter now."})
    assert "1 person will read your reply" in done.text
    assert "changed after 1 person flagged it" in done.text
    assert (await queue(curator)).text == NOBODY_OPEN
    follow_up = await (await person.slash("define", term="respite")).follow_up()
    assert "**We did:** It is shorter now." in follow_up.text


async def test_old_cards_of_the_desk_still_find_the_flags(community: Community, restart: Restart) -> None:
    """Two curators have a row open, one of them changes text and source by /term edit; then the bot starts anew."""
    person, first, second = community.member(), community.curator(), community.curator()
    await comment(person, await answer(person, "respite"), nth=2, reason="wrong")
    cards = {each: await queue(each) for each in (first, second)}
    await edit_term(first, "respite", formal="We plan with you.", source="Our rules")
    await restart()
    again = await second.press(cards[second], "Edit this definition")
    assert again.form.fields[0].initial == "We plan with you."
    form = (await first.press(cards[first], "Resolve")).form
    assert "1 person will read your reply" in (await first.submit(form, {"reply": "Done."})).text


async def test_a_flag_from_a_card_that_shows_the_old_text_is_answered(community: Community) -> None:
    """It comes after the edit, by the button of an answer that nobody has renewed."""
    person, curator = community.member(), community.curator()
    old = await answer(person, "respite")
    await edit_term(curator, "respite", formal="We plan with you.", source="Our rules")
    assert "is stored" in (await comment(person, old, nth=2, reason="wrong")).text
    shown = await queue(curator)
    assert "We plan with you." in shown.text
    form = (await curator.press(shown, "Resolve")).form
    assert "1 person will read your reply" in (await curator.submit(form, {"reply": "Thank you."})).text


async def test_flags_stay_when_the_servers_own_wording_goes(community: Community) -> None:
    """The shared words stand there again, and who flagged the community's is still answered."""
    person, curator = community.member(), community.curator()
    await edit_term(curator, "respite", formal="We plan with you.", source="Our rules")
    await comment(person, await answer(person, "respite"), nth=2, reason="wrong")
    await remove_term(curator, "respite")
    assert "Checked on 23 November 2026." in await formal_definition(person)
    assert "1 person will read your reply" in (await decide(curator, "The law's own words again.")).text


async def test_any_definition_can_be_edited_by_command(community: Community, jargon: Jargon) -> None:
    """Not only the first of its kind; the list shows them while the curator types."""
    curator = community.curator()
    shown = await curator.autocomplete("term edit", "definition", "scot", term="respite")
    [scottish] = shown
    assert scottish.name == "3. Formal definition (Scotland): The local authority must consider a break from caring."
    form = (await curator.slash("term edit", term="respite", definition=scottish.value)).form
    stored = await curator.submit(form, {"text": "The council must think of a break for you."})
    assert stored.text.startswith("The change to “Respite” is stored.\nWhat you changed is your own from now on")
    reader = community.member()
    pages = [(await more(reader, await answer(reader, "respite"), page)).text for page in (1, 2, 3)]
    assert "Formal definition (Scotland)\nThe council must think of a break for you." in pages[2]
    assert ["Checked on 23 November 2026." in text for text in pages] == [True, True, False]
    [revision] = await jargon.curation.revisions(community.server.id, "respite")
    assert revision.door is Door.TERM_EDIT
    told = (await curator.slash("term edit", term="respite", definition="the third")).text
    assert told == "Choose one of the definitions that show while you type."


async def test_who_edits_by_command_is_told_that_people_wait_and_that_the_copy_is_their_own(
    community: Community,
) -> None:
    """Once: what they changed stays theirs, and the rest follows the shared words."""
    curator = community.curator()
    await comment(community.member(), await answer(community.member(), "respite"))
    told = await edit_term(curator, "respite", plain="A rest.")
    assert "Type /flags to answer the people who flagged it." in told
    assert "the rest of this word goes on following the shared glossary" in told
    await decide(curator, "It is shorter now.")
    told = await edit_term(curator, "respite", plain="A rest for you.")
    assert told == "The change to “Respite” is stored. People in this server read it from now on."


async def test_more_says_which_parts_are_the_servers_own(community: Community) -> None:
    """A name, a link, a text; and what it left out. A word of its own needs no such list."""
    curator, reader = community.curator(), community.member()
    await edit_term(curator, "co-production", labels="Co-production, doing it together", instead="", plain="Ours.")
    shown = (await more(reader, await answer(reader), page=3)).text
    own = shown.split("## This server’s own parts\n")[1].splitlines()
    assert sorted(own[:4]) == [
        "- Other name, left out here: coproduction",
        "- Other name: doing it together",
        "- Plain English (Our words)",
        "- Some people prefer this word, left out here: working together",
    ]
    await add_term(curator, labels="Tea club", plain="We meet.")
    assert "own parts" not in (await more(reader, await answer(reader, "tea club"))).text


async def test_what_a_server_did_not_change_follows_the_shared_words(bot: JargonBot, community: Community) -> None:
    """They wrote the plain meaning anew; the law beside it is mended for all, and nobody has to do anything."""
    source, curator = Source(title="The Act"), community.curator()

    def rule(text: str, day: date) -> Term:
        law = Definition(kind=Kind.FORMAL, text=text, source=source, checked_on=day)
        return Term(slug="rule", label="Rule", definitions=(law,))

    bot.jargon.import_terms([rule("You may ask.", date(2020, 1, 1))])
    await edit_term(curator, "rule", plain="What holds for all.")
    bot.jargon.import_terms([rule("You must be asked.", date(2020, 2, 1))])
    card = (await answer(community.member(), "rule")).text
    assert "What holds for all." in card
    assert "You must be asked." in card
    assert (await queue(curator)).text == NOBODY_OPEN
