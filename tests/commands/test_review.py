from __future__ import annotations

from pathlib import Path

import pytest

from bot.discord.client import JargonBot
from bot.service import Jargon
from bot.strings import errors as strings
from rehearsal import Person, Sandbox
from rehearsal.message import Message
from rehearsal.permissions import Permission
from tests.commands.community import Community, edit_term
from tests.commands.flags import FLAG, answer, comment, decide, labelled, more, pass_comments, queue, whole_list
from tests.end_to_end.waiting import until
from tests.fixtures.logged_in import Restart

NOTHING_OPEN = "There are no open flags."
ONLY_CURATORS = strings.only_curators()


async def react(person: Person, message: Message, jargon: Jargon, people: int = 1) -> None:
    """Flag an answer, until so many people's flags on its word are stored."""
    person.react(message, FLAG)
    await until(lambda: [row.people for row in jargon.flagging.whole_queue()] == [people])


async def told(person: Person, term: str = "co-production") -> str:
    """What follows the next answer about a term."""
    return (await (await person.slash("define", term=term)).follow_up()).text


async def test_resolve_and_decline_stand_in_the_queue(community: Community) -> None:
    """Once for a word, however many of its definitions are flagged, with reasons in numbers and the comments."""
    message = await answer(community.member())
    await comment(community.member(), message, nth=2, reason="wrong")
    for _ in range(2):
        await comment(community.member(), message, reason="hurtful", comment="No.")
    listed = await queue(community.curator())
    assert "- Hurtful: 2" in listed.text
    assert "- Wrong: 1" in listed.text
    assert listed.text.count("> No.") == 2
    assert len(labelled(listed, "Resolve")) == len(labelled(listed, "Decline")) == 1


async def test_a_reply_reaches_the_person_with_the_next_answer_once(community: Community) -> None:
    """No unasked message: it follows the answer, is seen by the person alone, and not again after that."""
    person, other = community.member(), community.member()
    await comment(person, await answer(person), reason="hard_to_understand", comment="Who are professionals?")
    done = await decide(community.curator(), "We say now who we mean.")
    assert done.private
    assert "“Co-production” is resolved. 1 person will read your reply" in done.text

    of_another = await other.slash("define", term="co-production")
    of_another_word = await person.slash("define", term="reablement")
    read = await (await person.slash("define", term="co-production")).follow_up()
    again = await person.slash("define", term="co-production")
    await comment(person, again.message)  # what would follow the answer has followed it by now
    assert [each.follow_ups for each in (of_another, of_another_word, again)] == [[], [], []]
    assert read.private_to == person.user.id
    assert "**You said** about “Co-production”, Plain English (Our words): Hard to understand." in read.text
    assert "You wrote: “Who are professionals?”" in read.text
    assert "**We did:** We say now who we mean." in read.text


async def test_a_reply_stands_in_my_flags(community: Community, jargon: Jargon) -> None:
    """Also one that declines, and once read there it does not follow an answer."""
    person = community.member()
    await react(person, await answer(person), jargon)
    await decide(community.curator(), "It is what the law says.", "Decline")
    assert "**We did:** It is what the law says." in (await person.slash("my flags")).text
    shown = await person.slash("define", term="co-production")
    await comment(person, shown.message)
    assert shown.follow_ups == []


async def test_a_reply_is_still_owed_when_the_reaction_was_taken_off(community: Community, jargon: Jargon) -> None:
    """What it was is no longer known, so it says that they flagged the word."""
    person = community.member()
    message = await answer(person)
    await react(person, message, jargon)
    await decide(community.curator(), "Thank you.")
    person.unreact(message, FLAG)
    await react(person, await answer(person, "support"), jargon)  # stored after it
    assert "**You flagged** “Co-production”.\n**We did:** Thank you." in await told(person)


async def test_readers_see_that_it_changed_after_people_flagged_it(community: Community) -> None:
    """The definition is edited in the review; its flags stay with it although its source is another then."""
    message = await answer(community.member())
    for _ in range(3):
        await comment(community.member(), message, reason="wrong")
    curator = community.curator()
    opened = await queue(curator)
    assert "together, as equals" in opened.text
    form = (await curator.press(opened, "Edit this definition")).form
    stored = await curator.submit(form, {"text": "People decide together.", "source": "Our own words"})
    assert "is stored" in stored.text
    assert "changed after 3 people flagged it" in (await decide(curator, "Shorter now.")).text
    shown = await answer(community.member())
    assert "People decide together." in shown.text
    assert "Changed after 3 people flagged it, on <t:" in shown.text
    assert "flagged this" not in shown.text


async def test_a_change_by_term_edit_counts_as_well(community: Community) -> None:
    """The form of /term edit gives the definition a new source; the flags go along."""
    await comment(community.member(), await answer(community.member()), comment="Too long.")
    curator = community.curator()
    await edit_term(curator, "co-production", plain="We decide together.")
    assert "changed after 1 person flagged it" in (await decide(curator, "Done.")).text
    assert "Changed after 1 person flagged it" in (await answer(community.member())).text


async def test_without_a_change_nothing_is_said_to_have_changed(community: Community) -> None:
    """A resolve that only explains leaves no such line."""
    await comment(community.member(), await answer(community.member()), reason="other")
    assert "changed" not in (await decide(community.curator(), "It is right as it is.")).text
    assert "Changed after" not in (await answer(community.member())).text


async def test_a_reply_is_read_by_others_in_the_discussion(community: Community) -> None:
    """With the comment that it answers; the curator is not named."""
    curator, reader = community.curator(), community.member()
    await comment(community.member(), await answer(reader), comment="Too long.")
    await pass_comments(curator)
    await decide(curator, "We will shorten it.")
    text = (await reader.press(await answer(reader), "See 1 comment")).text
    assert "1 person flagged this. **Resolved** on <t:" in text
    assert text.index("We will shorten it.") < text.index("Too long.")
    assert str(curator.user.id) not in text


async def test_a_new_flag_after_a_review_is_open_again(community: Community, jargon: Jargon) -> None:
    """A decision closes what was there, not what comes."""
    person, curator = community.member(), community.curator()
    message = await answer(person)
    await react(person, message, jargon)
    await decide(curator, "Thank you.")
    assert (await queue(curator)).text == NOTHING_OPEN
    await react(community.member(), message, jargon)
    assert "1 person" in (await queue(curator)).text


async def test_a_person_can_be_stopped_and_let_back_without_a_name(community: Community) -> None:
    """In this server only; they are told kindly, and may still flag without a comment."""
    curator, person = community.curator(), community.member()
    message = await answer(person)
    await comment(person, message, comment="Something hurtful.")
    opened = await queue(curator)
    blocked = await curator.press(opened, "Stop this person's comments")
    assert "Whoever wrote this may not comment in this server." in blocked.text
    assert str(person.user.id) not in str(blocked.message.components)
    assert "You cannot write comments" in (await comment(person, message, comment="More.")).text
    assert "is stored" in (await comment(person, message)).text

    await decide(curator, "We keep it kind here.")
    listed = await curator.press(await whole_list(curator), "Who may not comment")
    assert "Something hurtful." in listed.text
    await curator.press(listed.message, "Let them comment again")
    assert "is stored" in (await comment(person, message, comment="Kind words.")).text


async def test_a_claim_is_seen_by_the_other_curators(community: Community) -> None:
    """And it is given up by anybody, so that nothing stays claimed for ever."""
    first, second = community.curator(), community.curator()
    await comment(community.member(), await answer(community.member()))
    opened = await queue(first)
    await first.press(opened, "I am looking at this")
    assert f"<@{first.user.id}> is looking at this." in (await queue(second)).text
    opened = (await second.press(await queue(second), "Open the first one")).message
    taken = await second.press(opened, "Look at this in their place")
    assert f"<@{second.user.id}> is looking at this." in taken.text
    await second.press(taken.message, "I am not looking at this any more")
    assert "is looking" not in (await queue(second)).text


async def test_a_claim_is_seen_by_readers_of_the_newest_answers(community: Community) -> None:
    """Nobody need flag it again; the line goes when the curator lets go, for one person is not pointed at."""
    older, message = await answer(community.member()), await answer(community.member())
    await comment(community.member(), older)
    curator = community.curator()
    opened = await queue(curator)
    await curator.press(opened, "I am looking at this")
    await until(lambda: "1 person flagged this" in message.text)
    await until(lambda: "1 person flagged this" in older.text)
    await curator.press(opened, "I am not looking at this any more")
    await until(lambda: "flagged this" not in message.text)


@pytest.mark.parametrize(
    "label", ["Open the first one", "Withdraw a wave of flags", "Who may not comment", "Download as a table"]
)
async def test_the_right_is_asked_for_at_every_press(community: Community, label: str) -> None:
    """It may be gone since the list was opened."""
    curator = community.curator()
    await comment(community.member(), await answer(community.member()))
    listed = await whole_list(curator)
    community.take_rights_from(curator)
    assert (await curator.press(listed, label)).text == ONLY_CURATORS


async def test_the_right_is_asked_for_when_a_decision_is_sent(community: Community) -> None:
    """The form was opened with the right, and sent without."""
    curator = community.curator()
    await comment(community.member(), await answer(community.member()))
    form = (await curator.press(await queue(curator), "Resolve")).form
    community.take_rights_from(curator)
    assert (await curator.submit(form, {"reply": "Done."})).text.startswith(ONLY_CURATORS)
    assert "1 person" in (await queue(community.curator())).text


async def test_two_curators_who_decide_at_once_are_both_told(community: Community) -> None:
    """The second one finds nothing open; nobody is answered twice."""
    first, second = community.curator(), community.curator()
    person = community.member()
    await comment(person, await answer(person))
    forms = [(each, (await each.press(await queue(each), "Resolve")).form) for each in (first, second)]
    told = [(await each.submit(form, {"reply": "Done."})).text for each, form in forms]
    assert "1 person will read" in told[0]
    assert "somebody was quicker" in told[1]
    shown = await person.slash("define", term="co-production")
    await shown.follow_up()
    await comment(person, shown.message)
    assert len(shown.follow_ups) == 1


async def test_a_review_survives_a_restart_in_the_middle(community: Community, restart: Restart) -> None:
    """Buttons and forms that were open before still work, and the reply is still owed."""
    person, curator = community.member(), community.curator()
    await comment(person, await answer(person), comment="Too long.")
    listed = await queue(curator)
    form = (await curator.press(listed, "Decline")).form
    await restart()
    assert "is looking at this" in (await curator.press(listed, "I am looking at this")).text
    assert "stays as it is" in (await curator.submit(form, {"reply": "It must be exact."})).text
    assert "It must be exact." in await told(person)


async def test_a_definition_past_its_day_of_review_waits_at_the_end(
    community: Community, glossary: Path, restart: Restart
) -> None:
    """Nobody flagged it, and it leaves the queue once a curator has looked at it."""
    text = (glossary / "words.yaml").read_text(encoding="utf-8")
    old = "- {label: Old word, definitions: [{kind: plain, text: Old., review_by: 2020-01-31}]}\n"
    (glossary / "words.yaml").write_text(text + old, encoding="utf-8")
    again = await restart()
    curator = community.curator()
    await comment(community.member(), await answer(community.member()))
    shown = (await queue(curator)).text
    assert shown.index("Co-production") < shown.index("Old word")
    assert "It should have been checked by 31 January 2020." in shown
    assert [row.slug for row in again.jargon.flagging.whole_queue()] == ["co-production"]
    next_one = await decide(curator, "Thank you.")
    assert "# Next: Old word" in next_one.text
    done = await curator.submit((await curator.press(next_one.message, "Resolve")).form, {})
    assert "“Old word” is resolved." in done.text
    assert (await queue(curator)).text == NOTHING_OPEN


async def test_flags_of_another_server_are_not_here(community: Community) -> None:
    """Neither in its queue nor on its answers, though the word is shared."""
    stranger = community.elsewhere().member()
    await comment(stranger, await answer(stranger), comment="Of the others.")
    assert (await queue(community.curator())).text == NOTHING_OPEN
    reader = community.member()
    shown = await answer(reader)
    assert "flagged" not in shown.text
    discussed = await reader.press(await more(reader, shown), "See discussion")
    assert "Of the others." not in discussed.text


@pytest.mark.usefixtures("every_flag_shown")
async def test_one_notice_a_term_tells_the_channel_that_was_chosen(
    bot: JargonBot, community: Community, jargon: Jargon
) -> None:
    """It is edited as more people flag, says nobody's name, and ends with the review."""
    curator, help_channel = community.curator(), community.member().in_channel("help")
    message = await answer(community.member())
    there = curator.in_channel("help")
    await there.press(await whole_list(there), "Tell this channel of new flags")

    def notices() -> list[str]:
        return [each.text for each in help_channel.messages if each.content and not each.text.startswith("From now")]

    for people in (1, 2, 3):
        await react(community.member(), message, jargon, people)
    said = "🚩 3 people flagged “Co-production”. Type /flags to read what they say and to answer."
    await until(lambda: notices() == [said])
    await decide(curator, "Thank you.")
    await until(lambda: notices() == ["“Co-production”: no flags are open."])

    await curator.press(await whole_list(curator), "Stop telling a channel of new flags")
    await react(community.member(), message, jargon)
    await until(lambda: "1 person has flagged this" in message.text)
    await react(community.member(), message, jargon, people=2)
    await until(lambda: "2 people have flagged this" in message.text)  # by now the first would long be told
    assert notices() == ["“Co-production”: no flags are open."]


async def test_where_no_file_may_be_sent_the_table_is_refused_in_a_sentence(
    sandbox: Sandbox, community: Community
) -> None:
    """Many servers take Attach Files from everybody; the curator learns what to change."""
    curator = community.curator()
    await comment(community.member(), await answer(community.member()))
    curator.channel.overwrites[sandbox.world.bot.id] = (0, Permission.ATTACH_FILES)
    refused = await curator.press(await whole_list(curator), "Download as a table")
    assert refused.private
    assert "permission Attach Files" in refused.text
    elsewhere = curator.in_channel("help")
    assert (await elsewhere.press(await whole_list(elsewhere), "Download as a table")).text


async def test_the_queue_can_be_downloaded(community: Community) -> None:
    """A table that no spreadsheet takes for a formula."""
    curator = community.curator()
    await comment(community.member(), await answer(community.member()), comment="=1+1")
    given = await curator.press(await whole_list(curator), "Download as a table")
    assert given.private
    [file] = given.message.attachments
    assert file.filename == "flags.csv"
    assert b"'=1+1" in file.content
