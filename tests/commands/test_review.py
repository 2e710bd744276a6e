from __future__ import annotations

from pathlib import Path

import pytest

from bot.config import Settings
from bot.discord.client import JargonBot
from bot.errors import NothingOpenError
from bot.service import Jargon
from bot.strings import desk as strings
from bot.strings import errors as error_strings
from tests.commands.community import Community, message_text, text_of
from tests.commands.flags import answer, comment, decide, labelled, press, queue


def said(community: Community) -> list[str]:
    """What stands in the channel, without the cards."""
    return [each.content for each in community.channel.history()]


async def test_resolve_and_decline_stand_in_the_queue(community: Community) -> None:
    """The definition of most people comes first, with reasons and comments in numbers."""
    message = await answer(community, community.member())
    await comment(community.member(), message, nth=1, reason="wrong")
    for _ in range(2):
        await comment(community.member(), message, reason="hurtful", comment="No.")
    listed = await queue(community, community.curator())
    text = message_text(listed)
    assert text.index("Hurtful 2 · 2 comments") < text.index("Wrong 1")
    assert len(labelled(listed, "Resolve")) == len(labelled(listed, "Decline")) == len(labelled(listed, "Open")) == 2


async def test_a_reply_reaches_the_person_with_the_next_answer_once(community: Community) -> None:
    """No unasked message: it follows the answer, is seen by the person alone, and not again after that."""
    person, other = community.member(), community.member()
    message = await answer(community, person)
    await comment(person, message, reason="hard_to_understand", comment="Who are professionals?")
    done = await decide(community, community.curator(), "We say now who we mean.")
    assert done.ephemeral
    assert "“Co-production” is resolved. 1 person will read your reply" in text_of(done)

    assert len((await community.define(other, "co-production")).followups) == 0
    assert len((await community.define(person, "reablement")).followups) == 0
    again = await community.define(person, "co-production")
    [told] = again.followups
    assert told.ephemeral
    assert "**You said** about “Co-production”, Plain English (Our words): Hard to understand." in message_text(told)
    assert "You wrote: “Who are professionals?”" in message_text(told)
    assert "**We did:** We say now who we mean." in message_text(told)
    assert (await community.define(person, "co-production")).followups == []


async def test_a_reply_stands_in_my_flags(community: Community) -> None:
    """Also one that declines, and once read there it does not follow an answer."""
    person = community.member()
    message = await answer(community, person)
    await person.react(message, "🚩")
    await decide(community, community.curator(), "It is what the law says.", strings.DECLINE)
    mine = await person.slash(community.channel, "my flags")
    assert "**We did:** It is what the law says." in text_of(mine)
    assert (await community.define(person, "co-production")).followups == []


async def test_a_reply_is_still_owed_when_the_reaction_was_taken_off(community: Community) -> None:
    """What it was is no longer known, so it says that they flagged the word."""
    person = community.member()
    message = await answer(community, person)
    await person.react(message, "🚩")
    await decide(community, community.curator(), "Thank you.")
    await person.unreact(message, "🚩")
    [told] = (await community.define(person, "co-production")).followups
    assert "**You flagged** “Co-production”.\n**We did:** Thank you." in message_text(told)


async def test_readers_see_that_it_changed_after_people_flagged_it(community: Community) -> None:
    """The definition is edited in the review; its flags stay with it although its source is another then."""
    message = await answer(community, community.member())
    for _ in range(3):
        await comment(community.member(), message, reason="wrong")
    curator = community.curator()
    opened = await press(curator, await queue(community, curator), "Open")
    assert "together, as equals" in text_of(opened)
    assert opened.response
    form = await press(curator, opened.response, "Edit this definition")
    stored = await curator.submit_modal(form, {"text": "People decide together.", "source": "Our own words"})
    assert "is stored" in text_of(stored)
    done = await decide(community, curator, "Shorter now.")
    assert "changed after 3 people flagged it" in text_of(done)
    shown = message_text(await answer(community, community.member()))
    assert "People decide together." in shown
    assert "Changed after 3 people flagged it, on <t:" in shown
    assert "flagged this" not in shown


async def test_a_change_by_term_edit_counts_as_well(community: Community) -> None:
    """The form of /term edit gives the definition a new source; the flags go along."""
    message = await answer(community, community.member())
    await comment(community.member(), message, comment="Too long.")
    curator = community.curator()
    form = await curator.slash(community.channel, "term edit", term="co-production")
    await community.fill_in(curator, form, plain="We decide together.")
    assert "changed after 1 person flagged it" in text_of(await decide(community, curator, "Done."))
    assert "Changed after 1 person flagged it" in message_text(await answer(community, community.member()))


async def test_without_a_change_nothing_is_said_to_have_changed(community: Community) -> None:
    """A resolve that only explains leaves no such line."""
    await comment(community.member(), await answer(community, community.member()), reason="other")
    assert "changed" not in text_of(await decide(community, community.curator(), "It is right as it is."))
    assert "Changed after" not in message_text(await answer(community, community.member()))


async def test_a_reply_is_read_by_others_in_the_discussion(community: Community) -> None:
    """With the comment that it answers; the curator is not named."""
    curator, reader = community.curator(), community.member()
    await comment(community.member(), await answer(community, reader), comment="Too long.")
    await decide(community, curator, "We will shorten it.")
    shown = await answer(community, reader)
    text = text_of(await press(reader, shown, "See discussion"))
    assert "1 person flagged this. **Resolved** on <t:" in text
    assert text.index("We will shorten it.") < text.index("Too long.")
    assert str(curator.id) not in text


async def test_a_new_flag_after_a_review_is_open_again(community: Community) -> None:
    """A decision closes what was there, not what comes."""
    person, curator = community.member(), community.curator()
    message = await answer(community, person)
    await person.react(message, "🚩")
    await decide(community, curator, "Thank you.")
    assert message_text(await queue(community, curator)) == strings.NO_OPEN_FLAGS
    await community.member().react(message, "🚩")
    assert "1 person" in message_text(await queue(community, curator))


async def test_a_hidden_comment_is_not_shown_and_comes_back(community: Community) -> None:
    """The flag still counts; the curator sees the comment, and that readers do not."""
    curator, reader = community.curator(), community.member()
    message = await answer(community, reader)
    await comment(community.member(), message, reason="other", comment="Something hurtful.")
    opened = (await press(curator, await queue(community, curator), "Open")).response
    assert opened
    hidden = await press(curator, opened, "Hide this comment")
    assert strings.HIDDEN in text_of(hidden)
    shown = await answer(community, reader)
    assert not labelled(shown, "See 1 comment")
    assert "Something hurtful." not in text_of(await press(reader, shown, "See discussion"))
    assert hidden.response
    await press(curator, hidden.response, "Show it again")
    assert labelled(await answer(community, reader), "See 1 comment")


async def test_a_person_can_be_stopped_and_let_back_without_a_name(community: Community) -> None:
    """In this server only; they are told kindly, and may still flag without a comment."""
    curator, person = community.curator(), community.member()
    message = await answer(community, person)
    await comment(person, message, comment="Something hurtful.")
    opened = (await press(curator, await queue(community, curator), "Open")).response
    assert opened
    blocked = await press(curator, opened, "Stop this person's comments")
    assert strings.AUTHOR_BLOCKED in text_of(blocked)
    assert str(person.id) not in str(blocked.response and blocked.response.components)
    assert "You cannot write comments" in text_of(await comment(person, message, comment="More."))
    assert "is stored" in text_of(await comment(person, message))

    await decide(community, curator, "We keep it kind here.")
    listed = await press(curator, await queue(community, curator), "Who may not comment")
    assert "Something hurtful." in text_of(listed)
    assert listed.response
    await press(curator, listed.response, "Let them comment again")
    assert "is stored" in text_of(await comment(person, message, comment="Kind words."))


async def test_a_claim_is_seen_by_the_other_curators(community: Community) -> None:
    """And it is given up by anybody, so that nothing stays claimed for ever."""
    first, second = community.curator(), community.curator()
    await comment(community.member(), await answer(community, community.member()))
    opened = (await press(first, await queue(community, first), "Open")).response
    assert opened
    await press(first, opened, "I am looking at this")
    assert f"<@{first.id}> is looking at this." in message_text(await queue(community, second))
    opened = (await press(second, await queue(community, second), "Open")).response
    assert opened
    await press(second, opened, "I am not looking at this any more")
    assert "is looking" not in message_text(await queue(community, second))


@pytest.mark.parametrize(
    "label", ["Open", "Resolve", "Decline", "Withdraw a wave of flags", "Who may not comment", "Download as a table"]
)
async def test_the_right_is_asked_for_at_every_press(community: Community, label: str) -> None:
    """It may be gone since the queue was opened."""
    curator = community.curator()
    await comment(community.member(), await answer(community, community.member()))
    listed = await queue(community, curator)
    community.take_rights_from(curator)
    assert text_of(await press(curator, listed, label)).endswith(error_strings.ONLY_CURATORS)


async def test_the_right_is_asked_for_when_a_decision_is_sent(community: Community) -> None:
    """The form was opened with the right, and sent without."""
    curator = community.curator()
    await comment(community.member(), await answer(community, community.member()))
    form = await press(curator, await queue(community, curator), "Resolve")
    community.take_rights_from(curator)
    assert text_of(await curator.submit_modal(form, {"reply": "Done."})) == error_strings.ONLY_CURATORS
    assert "1 person" in message_text(await queue(community, community.curator()))


async def test_two_curators_who_decide_at_once_are_both_told(community: Community) -> None:
    """The second one finds nothing open; nobody is answered twice."""
    first, second = community.curator(), community.curator()
    person = community.member()
    await comment(person, await answer(community, person))
    forms = [(each, await press(each, await queue(community, each), "Resolve")) for each in (first, second)]
    told = [text_of(await each.submit_modal(form, {"reply": "Done."})) for each, form in forms]
    assert "1 person will read" in told[0]
    assert told[1] == str(NothingOpenError())
    assert len((await community.define(person, "co-production")).followups) == 1


async def test_a_review_survives_a_restart_in_the_middle(
    community: Community, jargon: Jargon, settings: Settings, database: Path, glossary: Path
) -> None:
    """Buttons and forms that were open before still work, and the reply is still owed."""
    person, curator = community.member(), community.curator()
    await comment(person, await answer(community, person), comment="Too long.")
    listed = await queue(community, curator)
    form = await press(curator, listed, "Decline")
    jargon.close()
    again = Jargon(database, glossary)
    await community.env.restart_bot(JargonBot(again, settings))
    assert "together, as equals" in text_of(await press(curator, listed, "Open"))
    assert "stays as it is" in text_of(await curator.submit_modal(form, {"reply": "It must be exact."}))
    assert len((await community.define(person, "co-production")).followups) == 1
    again.close()


async def test_a_definition_past_its_day_of_review_waits_at_the_end(
    community: Community, glossary: Path, settings: Settings, jargon: Jargon, database: Path
) -> None:
    """Nobody flagged it, and it leaves the queue once a curator has looked at it."""
    text = (glossary / "words.yaml").read_text(encoding="utf-8")
    old = "- {label: Old word, definitions: [{kind: plain, text: Old., review_by: 2020-01-31}]}\n"
    (glossary / "words.yaml").write_text(text + old, encoding="utf-8")
    jargon.close()
    again = Jargon(database, glossary)
    await community.env.restart_bot(JargonBot(again, settings))
    curator = community.curator()
    await comment(community.member(), await answer(community, community.member()))
    shown = message_text(await queue(community, curator))
    assert shown.index("Co-production") < shown.index("Old word")
    assert "It should have been checked by 31 January 2020." in shown
    assert [row.slug for row in again.flagging.whole_queue()] == ["co-production"]
    done = await decide(community, curator, "", strings.RESOLVE, nth=1)
    assert text_of(done) == "“Old word” is resolved."
    assert "Old word" not in message_text(await queue(community, curator))
    again.close()


async def test_flags_of_another_server_are_not_here(community: Community) -> None:
    """Neither in its queue nor on its answers, though the word is shared."""
    elsewhere = Community(community.env, "Another group")
    await comment(elsewhere.member(), await answer(elsewhere, elsewhere.member()), comment="Of the others.")
    assert message_text(await queue(community, community.curator())) == strings.NO_OPEN_FLAGS
    shown = await answer(community, community.member())
    assert "flagged" not in message_text(shown)
    assert "Of the others." not in text_of(await press(community.member(), shown, "See discussion", 0))


async def test_one_notice_a_term_tells_the_channel_that_was_chosen(community: Community) -> None:
    """It is edited as more people flag, says nobody's name, and ends with the review."""
    curator = community.curator()
    message = await answer(community, community.member())
    await press(curator, await queue(community, curator), "Tell this channel of new flags")
    person = community.member()
    for each in (person, community.member(), community.member()):
        await each.react(message, "🚩")
        await community.env.settle()
    told = [each for each in said(community) if "flagged “Co-production”" in each]
    assert told == ["🚩 3 people flagged “Co-production”. Type /flags to read what they say and to answer."]
    await decide(community, curator, "Thank you.")
    await community.env.settle()
    assert not any("🚩 3 people" in each for each in said(community))
    await press(curator, await queue(community, curator), "Stop telling a channel of new flags")
    await community.member().react(message, "🚩")
    await community.env.settle()
    assert not any("🚩 1 person" in each for each in said(community))


async def test_the_queue_can_be_downloaded(community: Community) -> None:
    """A table that no spreadsheet takes for a formula."""
    curator = community.curator()
    await comment(community.member(), await answer(community, community.member()), comment="=1+1")
    given = await press(curator, await queue(community, curator), "Download as a table")
    assert given.ephemeral
    assert given.response
    [file] = given.response.attachments
    assert file.filename == "flags.csv"
