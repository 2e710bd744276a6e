"""The desk of curators: what comes first, what comes next, and one reply to some or all that was said of a word."""

from __future__ import annotations

from datetime import timedelta
from itertools import count

import pytest

from bot.feedback.definition_ref import WHOLE, DefinitionRef
from bot.feedback.flags import Reason
from bot.glossary.model.keys import keyed
from bot.service import Jargon
from bot.store.flags import AddFlag
from bot.store.rows import now
from bot.strings import errors as strings
from rehearsal import Form, Person
from rehearsal.message import Message
from tests.commands.community import Community
from tests.commands.flags import answer, labelled, queue, whole_list
from tests.fixtures.logged_in import Restart

WORDS_MENU, REASONS_MENU, SIGNS_MENU = 1, 2, 3
PARTS, PASS = "What it answers", "Who reads the comments"
LET_READ = "Let others read the comments that this answers"
REPLY = {"reply": "We looked at it together."}
people = count(1000)


@pytest.fixture
def curator(community: Community) -> Person:
    return community.curator()


async def flag(
    jargon: Jargon, community: Community, slug: str, comment: str = "", reason: Reason = Reason.WRONG, nth: int = 0
) -> str:
    """Somebody flags the `nth` definition of a word, or its whole answer where `nth` is less; the id of the flag."""
    keys = [*keyed(jargon.page(slug, community.server.id).term)]
    ref = DefinitionRef(community.server.id, slug, keys[nth] if nth >= 0 else WHOLE)
    person = next(people)
    await jargon.flagging.flag(ref, str(person), person, reason, comment)
    return str(person)


def title(message: Message) -> str:
    """The word that is open on the desk."""
    heads = [each for each in message.text.splitlines() if each.startswith("# ") and each != "# Done"]
    return heads[0].removeprefix("# ").removeprefix("Next: ")


async def decided(curator: Person, message: Message, label: str = "Resolve") -> Message:
    """Resolve or decline, and give what the desk shows then."""
    return (await curator.submit((await curator.press(message, label)).form, REPLY)).message


async def test_what_may_hurt_stands_first_and_says_why(jargon: Jargon, community: Community, curator: Person) -> None:
    """Before what many people flagged: words of danger, what looks personal, what hurts; then what waited for weeks."""
    for _ in range(5):
        await flag(jargon, community, "consultation")
    old = DefinitionRef(community.server.id, "support")
    await jargon._store.do(AddFlag(old, "1", 1, "wrong", flagged_at=now() - timedelta(weeks=3)))
    await flag(jargon, community, "reablement", reason=Reason.HURTFUL)
    await flag(jargon, community, "advocacy", "Ring Mrs Dorothy Hughes on 07700 900123.")
    await flag(jargon, community, "co-production", "I don't want to be here any more.")
    first = await queue(curator)
    assert title(first) == "Co-production"
    assert "A comment has words that may mean danger. Type /help-now" in first.text
    behind = [
        "**Advocacy**: 1 person. A comment may give away who somebody is.",
        "**Reablement**: 1 person. Somebody says that this is hurtful.",
        "**Support**: 1 person. It has waited for 3 weeks.",
        "**Consultation**: 5 people.",
    ]
    assert [each for each in first.text.splitlines() if each.startswith("- **")] == [f"- {each}" for each in behind]


async def test_the_next_word_comes_in_place_after_each_decision(
    jargon: Jargon, community: Community, curator: Person
) -> None:
    """The same message shows what was done and the next word, to the last; /flags is typed once."""
    for slug in ("advocacy", "consultation", "support"):
        await flag(jargon, community, slug)
    message = await queue(curator)
    words = []
    for label in ("Resolve", "Decline", "Resolve"):
        words.append(title(message))
        after = await decided(curator, message, label)
        assert after.id == message.id
        assert after.text.startswith(f"# Done\n“{words[-1]}”")
    assert sorted(words) == ["Advocacy", "Consultation", "Support"]
    assert message.text.endswith("There are no open flags.")


async def test_next_leaves_a_word_as_it_is_and_begins_anew_after_the_last(
    jargon: Jargon, community: Community, curator: Person
) -> None:
    """It stands under every word, also when a comment was hidden or a definition edited just now."""
    await flag(jargon, community, "advocacy", "Too long.")
    await flag(jargon, community, "consultation")
    message = await queue(curator)
    first = title(message)
    hidden = await curator.press(message, "Hide this comment")
    assert title(hidden.message) == first
    form = (await curator.press(hidden.message, "Edit this definition")).form
    edited = await curator.submit(form, {"What it means": "Somebody speaks for you."})
    assert "The change to “Advocacy” is stored. Press Resolve to answer" in edited.text
    assert title(edited.message) == first
    second = (await curator.press(edited.message, "Next")).message
    assert second.id == message.id
    assert title(second) != first
    assert title((await curator.press(second, "Next")).message) == first
    assert len(await jargon.desk.words(community.server.id)) == 2


async def test_next_passes_over_what_another_curator_looks_at(
    jargon: Jargon, community: Community, curator: Person
) -> None:
    """Both work without meeting; when only others' words are left, that is said, and the list shows whose."""
    other = community.curator()
    for slug in ("advocacy", "consultation", "support"):
        await flag(jargon, community, slug)
    first = await queue(curator)
    await curator.press(first, "I am looking at this")
    theirs = await queue(other)
    seen = {title(theirs), title((await other.press(theirs, "Next")).message)}
    assert seen == {"Advocacy", "Consultation", "Support"} - {title(first)}
    for _ in range(2):
        theirs = await decided(other, await queue(other))
    last = await queue(other)
    assert "Other curators are looking at all that is open here." in last.text
    assert f"<@{curator.user.id}> is looking at this." in last.text


async def test_of_two_who_take_a_word_up_at_once_one_has_it(
    jargon: Jargon, community: Community, curator: Person
) -> None:
    """The other is shown who; they may still take it over on purpose, and then the first no longer has it."""
    other = community.curator()
    await flag(jargon, community, "advocacy", nth=-1)
    await flag(jargon, community, "advocacy")
    ours, theirs = await queue(curator), await queue(other)
    await curator.press(ours, "I am looking at this")
    told = await other.press(theirs, "I am looking at this")
    assert f"<@{curator.user.id}> is looking at this." in told.text
    assert not labelled(told.message, "I am looking at this")
    taken = await other.press(told.message, "Look at this in their place")
    assert f"<@{other.user.id}> is looking at this." in taken.text
    assert str(curator.user.id) not in taken.text


async def test_a_filter_lasts_over_a_restart(
    jargon: Jargon, community: Community, curator: Person, restart: Restart
) -> None:
    """It stands in the ids of the message itself: Next, decisions and the list keep to it, whoever restarts what."""
    await flag(jargon, community, "advocacy", reason=Reason.HURTFUL)
    for slug in ("consultation", "support"):
        await flag(jargon, community, slug, "Out of date.", Reason.OUT_OF_DATE)
    await flag(jargon, community, "reablement", "Wrong.")
    listed = await whole_list(curator)
    chosen = (await curator.choose(listed, "Out of date", select=REASONS_MENU)).message
    chosen = (await curator.choose(chosen, "have a comment", select=SIGNS_MENU)).message
    assert "You see 2 of 4 words" in chosen.text
    await restart()
    opened = (await curator.press(chosen, "Open the first one")).message
    assert "1 of 2 words that you chose in the list" in opened.text
    seen = {title(opened), title((await curator.press(opened, "Next")).message)}
    assert seen == {"Consultation", "Support"}
    last = await decided(curator, await decided(curator, opened))
    assert "No open word is like that." in last.text
    everything = (await curator.press(last, "Show all open words")).message
    assert "Advocacy" in everything.text
    assert "Reablement" in everything.text


@pytest.mark.parametrize(
    ("signs", "found"),
    [
        (["may hurt somebody"], {"Advocacy"}),
        (["have a comment"], {"Support"}),
        (["have waited for a week or longer"], {"Reablement", "Consultation"}),
        (["have waited for four weeks or longer"], {"Consultation"}),
        (["have a comment", "may hurt somebody"], set()),
    ],
)
async def test_a_menu_chooses_what_the_list_shows(
    jargon: Jargon, community: Community, curator: Person, signs: list[str], found: set[str]
) -> None:
    """By what may hurt, comments, and age; where nothing is like that, it says so, and the menus stay."""
    await flag(jargon, community, "advocacy", reason=Reason.HURTFUL)
    await flag(jargon, community, "support", "Too long.")
    for flag_id, slug, weeks in (("1", "reablement", 2), ("2", "consultation", 5)):
        ref = DefinitionRef(community.server.id, slug)
        await jargon._store.do(AddFlag(ref, flag_id, 1, "wrong", flagged_at=now() - timedelta(weeks=weeks)))
    shown = (await curator.choose(await whole_list(curator), *signs, select=SIGNS_MENU)).message
    labels = {"Advocacy", "Support", "Reablement", "Consultation"}
    assert {each for each in labels if f"**{each}**" in shown.text} == found
    assert ("No open word is like that." in shown.text) is (not found)
    assert len(shown.selects) == (3 if found else 2)


async def test_a_word_is_opened_from_the_menu(jargon: Jargon, community: Community, curator: Person) -> None:
    """Whichever place it has; one that was answered meanwhile is said to be."""
    for slug in ("advocacy", "consultation"):
        await flag(jargon, community, slug)
    listed = await whole_list(curator)
    other = community.curator()
    await decided(other, await queue(other))
    words = {"Advocacy", "Consultation"}
    [left] = [word.label for word in await jargon.desk.words(community.server.id)]
    gone = await curator.choose(listed, *(words - {left}), select=WORDS_MENU)
    assert "Nothing is open here any more" in gone.text
    assert title((await curator.choose(listed, left, select=WORDS_MENU)).message) == left


async def test_one_reply_answers_all_that_is_open_on_a_word(
    jargon: Jargon, community: Community, curator: Person
) -> None:
    """The whole answer and both definitions, marks and comments: one form, and each person is owed the reply."""
    await flag(jargon, community, "co-production", nth=-1)
    await flag(jargon, community, "co-production", nth=0)
    await flag(jargon, community, "co-production", "Who decides?", nth=1)
    shown = await queue(curator)
    assert shown.text.count("\n## ") == 3
    options = [each.label for each in (await curator.press(shown, "Resolve")).form.field(PARTS).options]
    assert options[-1] == "The comment: Who decides?"
    for option in options[:-1]:
        number_and_name = option.removeprefix("1 person without a comment: ")
        assert f"\n## {number_and_name}\n" in shown.text, "each is named as it is above"
    done = await decided(curator, shown)
    assert "“Co-production” is resolved. 3 people will read your reply" in done.text
    assert await jargon.desk.words(community.server.id) == []


async def test_a_reply_answers_what_was_chosen_and_the_rest_waits(
    jargon: Jargon, community: Community, curator: Person
) -> None:
    """One comment of two: the other is shown again, on the same word, for a reply of its own."""
    await flag(jargon, community, "advocacy", "Older comment.")
    await flag(jargon, community, "advocacy", "Newer comment.")
    form = (await curator.press(await queue(curator), "Decline")).form
    options = {each.label.partition(": ")[2]: each.label for each in form.field(PARTS).options}
    assert set(options) == {"Older comment.", "Newer comment."}
    rest = (await curator.submit(form, {**REPLY, PARTS: [options["Older comment."]]})).message
    assert "1 person will read" in rest.text
    assert "The rest of what people said about “Advocacy” is still open." in rest.text
    assert title(rest) == "Advocacy"
    assert "Newer comment." in rest.text
    assert "Older comment." not in rest.text
    [word] = await jargon.desk.words(community.server.id)
    assert word.people == 1


async def test_a_comment_that_comes_while_a_form_is_open_is_not_answered_by_it(
    jargon: Jargon, community: Community, curator: Person
) -> None:
    """The curator has not read it; it is shown to them with what they have just done."""
    await flag(jargon, community, "advocacy", "Too long.")
    form = (await curator.press(await queue(curator), "Resolve")).form
    await flag(jargon, community, "advocacy", "I want to die.")
    rest = (await curator.submit(form, REPLY)).message
    assert "I want to die." in rest.text
    assert "It has words that may mean danger." in rest.text
    assert "1 person will read" in rest.text


async def test_a_reply_can_let_others_read_the_comments(jargon: Jargon, community: Community, curator: Person) -> None:
    """In the same form; one in which something looks personal keeps waiting for a press of its own."""
    await flag(jargon, community, "advocacy", "Could you add an example?")
    await flag(jargon, community, "advocacy", "Ring Mrs Dorothy Hughes on 07700 900123.")
    form = (await curator.press(await queue(curator), "Resolve")).form
    await curator.submit(form, {**REPLY, PASS: [LET_READ]})
    reader = community.member()
    text = (await reader.press(await answer(reader, "advocacy"), "See 1 comment")).text
    assert "Could you add an example?" in text
    assert "07700" not in text


async def test_a_right_that_is_taken_is_missed_at_every_step(
    jargon: Jargon, community: Community, curator: Person
) -> None:
    """Between two words, in a menu, and in a form that was open: nothing is shown, nothing is stored."""
    for slug in ("advocacy", "consultation"):
        await flag(jargon, community, slug)
    listed, message = await whole_list(curator), await queue(curator)
    form = (await curator.press(message, "Resolve")).form
    community.take_rights_from(curator)
    for refused in (
        await curator.press(message, "Next"),
        await curator.press(message, "See the whole list"),
        await curator.choose(listed, "Wrong", select=REASONS_MENU),
        await curator.choose(listed, "Advocacy", select=WORDS_MENU),
        await curator.submit(form, REPLY),
    ):
        assert refused.text.startswith(strings.only_curators())
    assert len(await jargon.desk.words(community.server.id)) == 2


async def test_a_restart_in_the_middle_of_going_on_loses_nothing(
    jargon: Jargon, community: Community, curator: Person, restart: Restart
) -> None:
    """A form that was open is stored after it, and the desk goes on in the same message."""
    for slug in ("advocacy", "consultation", "support"):
        await flag(jargon, community, slug)
    message = await queue(curator)
    form = (await curator.press(message, "Resolve")).form
    await restart()
    after = (await curator.submit(form, REPLY)).message
    assert after.id == message.id
    second = title(after)
    bot = await restart()
    assert title((await curator.press(after, "Next")).message) not in (second, "Advocacy")
    assert len(await bot.jargon.desk.words(community.server.id)) == 2


async def test_next_from_a_word_that_another_has_answered_goes_on(
    jargon: Jargon, community: Community, curator: Person
) -> None:
    """The place where it stood is gone, so it begins with the first that is open."""
    for slug in ("advocacy", "consultation"):
        await flag(jargon, community, slug)
    message = await queue(curator)
    answered = title(message)
    other = community.curator()
    await decided(other, await queue(other))
    form = await curator.press(message, "Resolve")
    assert "Nothing is open here any more" in form.text
    assert title((await curator.press(message, "Next")).message) != answered


async def test_a_form_of_an_older_version_answers_its_definition(
    jargon: Jargon, community: Community, curator: Person
) -> None:
    """Its id names a definition; what was said of the word's others waits."""
    await flag(jargon, community, "co-production", "Of the first.", nth=0)
    await flag(jargon, community, "co-production", "Of the second.", nth=1)
    key = next(iter(keyed(jargon.page("co-production").term)))
    opened = (await curator.slash("define", term="consultation")).interaction
    shown = (await curator.press(await queue(curator), "Resolve")).form
    form = Form("Resolve", f"resolve:co-production:{key}", (shown.field("reply"),), (), opened)
    done = await curator.submit(form, REPLY)
    assert "1 person will read" in done.text
    [word] = await jargon.desk.words(community.server.id)
    assert [each.text for row in word.rows for each in row.comments] == ["Of the second."]
