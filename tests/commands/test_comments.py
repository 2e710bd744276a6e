from __future__ import annotations

import logging
from pathlib import Path

import pytest

from bot.config import Settings
from bot.discord.client import JargonBot
from bot.service import Jargon
from bot.strings import flags as strings
from tests.commands.community import Community, text_of
from tests.commands.flags import answer, comment, labelled, press


def rows(community: Community) -> list[dict[str, object]]:
    bot = community.env.bot
    assert isinstance(bot, JargonBot)
    return [row.as_json() for row in bot.jargon.flagging.whole_queue()]


async def test_a_button_stands_beside_every_definition(community: Community) -> None:
    """Its words are the same on a public and on a private answer."""
    person = community.member()
    for private in (False, True):
        shown = await community.define(person, "co-production", private=private)
        assert shown.response
        assert len(labelled(shown.response, "Comment or flag")) == 2


async def test_the_form_asks_for_a_reason_and_warns_of_health_details(community: Community) -> None:
    """Five reasons, all in sight; the words are optional; what it is about stands first."""
    person = community.member()
    form = await press(person, await answer(community, person), "Comment or flag")
    assert form.modal
    first, reason, text, last = form.modal["components"]
    assert first["content"] == "“Co-production”, Plain English (Our words)"
    assert [each["value"] for each in reason["component"]["options"]] == [
        *("out_of_date", "wrong", "hard_to_understand", "hurtful", "other")
    ]
    assert not reason["component"]["required"]
    assert not text["component"]["required"]
    assert "health" in last["content"]
    assert len(form.modal["title"]) <= 45


async def test_two_actions_are_enough_to_flag(community: Community) -> None:
    """Press the button, send the form as it opened: a flag without a reason."""
    person = community.member()
    stored = await comment(person, await answer(community, person))
    assert text_of(stored) == strings.STORED
    assert stored.ephemeral
    [row] = rows(community)
    assert row["people"] == 1
    assert row["reasons"] == {"flagged": 1}
    assert row["comments"] == []


async def test_a_flag_names_its_definition(community: Community) -> None:
    """With kind and source; the reason and the comment come with it, and nothing says who it was."""
    person = community.member()
    await comment(person, await answer(community, person), nth=1, reason="out_of_date", comment="The law has changed.")
    [row] = rows(community)
    assert row["definition"] == {
        "kind": "formal",
        "source": {
            "title": "Statutory guidance",
            "organisation": "The Department",
            "url": "https://example.org/formal",
        },
    }
    [said] = row["comments"]  # type: ignore[misc]
    assert (said["text"], said["reason"]) == ("The law has changed.", "out_of_date")
    assert str(person.id) not in str(rows(community))


async def test_nobody_counts_twice_for_a_definition(community: Community) -> None:
    """Two forms of one person are one person; the other definition is a row of its own."""
    person, other = community.member(), community.member()
    message = await answer(community, person)
    await comment(person, message, reason="wrong")
    await comment(person, message, reason="hurtful", comment="It hurts.")
    await comment(other, message, reason="wrong")
    await comment(person, message, nth=1)
    assert [(row["people"], row["reasons"]) for row in rows(community)] == [
        (2, {"hurtful": 1, "wrong": 2}),
        (1, {"flagged": 1}),
    ]


async def test_readers_see_how_many_flagged_a_definition_and_its_comments(community: Community) -> None:
    """On the public answer itself a moment later, and on the next answer, public or private."""
    message = await answer(community, community.member())
    for words in ("Too long.", "Who are equals?"):
        await comment(community.member(), message, comment=words)
    await community.env.settle()
    again = await community.define(community.member(), "co-production", private=True)
    assert again.response
    for shown in (message, again.response):
        text = str(shown.components)
        assert "🚩 2 people flagged this" in text
        assert labelled(shown, "See 2 comments")
        assert labelled(shown, "See discussion"), "the other definition has the discussion of the term"


async def test_a_term_without_anything_to_read_has_no_second_button(community: Community) -> None:
    """An empty discussion would be a press for nothing."""
    message = await answer(community, community.member(), "reablement")
    assert labelled(message, "Comment or flag")
    assert not labelled(message, "See discussion")


async def test_the_discussion_is_private_and_names_nobody(community: Community) -> None:
    """Newest first, by definition, with the pointers of the term; what people write shows as they wrote it."""
    first, second, reader = community.member(), community.member(), community.member()
    message = await answer(community, first)
    await comment(first, message, reason="wrong", comment="Not @everyone is [equal](https://evil.example)")
    await comment(second, message, comment="Too long.")
    await community.env.settle()
    shown = await press(reader, message, "See 2 comments")
    text = text_of(shown)
    assert shown.ephemeral
    assert text.index("Too long.") < text.index("equal]")
    assert "[equal](https" not in text.replace("\\[", "")
    assert text.index("## Plain English (Our words)") < text.index("Too long.")
    assert "@everyone" not in text
    assert "What equal means" in text
    assert "Nobody has answered yet" in text
    assert str(first.id) not in text
    assert str(second.id) not in text


async def test_a_long_discussion_has_pages(community: Community) -> None:
    """Each within Discord's limits."""
    message = await answer(community, community.member())
    for number in range(12):
        await comment(community.member(), message, comment=f"Number {number}. " + "Very long. " * 80)
    await community.env.settle()
    reader = community.member()
    shown = await press(reader, message, "See 12 comments")
    assert "Number 11." in text_of(shown)
    assert shown.response
    turned = await press(reader, shown.response, "Next")
    assert "Number 11." not in text_of(turned)
    assert turned.response
    assert labelled(turned.response, "Previous")


async def test_a_form_can_be_sent_after_a_restart(
    community: Community, jargon: Jargon, settings: Settings, database: Path, glossary: Path
) -> None:
    """What somebody typed while the bot was started anew is not lost, and the button still works."""
    person = community.member()
    message = await answer(community, person)
    form = await press(person, message, "Comment or flag")
    jargon.close()
    again = Jargon(database, glossary)
    await community.env.restart_bot(JargonBot(again, settings))
    stored = await person.submit_modal(form, {"comment": "Typed before."})
    assert text_of(stored) == strings.STORED
    await comment(person, message, nth=1, comment="Typed after.")
    assert [len(row["comments"]) for row in rows(community)] == [1, 1]  # type: ignore[arg-type]
    again.close()


async def test_two_people_with_the_same_form_open_are_both_heard(community: Community) -> None:
    """The form is named after the definition, and discord.py would keep only one of them."""
    first, second = community.member(), community.member()
    message = await answer(community, first)
    forms = [(each, await press(each, message, "Comment or flag")) for each in (first, second)]
    for person, form in forms:
        assert text_of(await person.submit_modal(form, {})) == strings.STORED
    assert rows(community)[0]["people"] == 2


async def test_a_definition_that_is_gone_is_told(community: Community) -> None:
    """A curator may have removed the word while the form was open."""
    curator, person = community.curator(), community.member()
    await community.add_term(curator, "Tea round", "Somebody makes tea for all.")
    form = await press(person, await answer(community, person, "tea round"), "Comment or flag")
    await curator.slash(community.channel, "term remove", term="tea round")
    assert "changed or gone" in text_of(await person.submit_modal(form, {"comment": "Too late."}))
    assert rows(community) == []


async def test_very_many_flags_of_one_person_are_stopped_kindly(community: Community) -> None:
    """Twenty an hour; others are not held up."""
    person = community.member()
    message = await answer(community, person)
    for _ in range(20):
        assert text_of(await comment(person, message)) == strings.STORED
    refused = await comment(person, message)
    assert text_of(refused).startswith("Thank you for helping so much")
    assert refused.ephemeral
    assert text_of(await comment(community.member(), message)) == strings.STORED


async def test_a_flag_in_a_private_chat_counts(community: Community) -> None:
    """The button is there, too, and the flag belongs to no server."""
    alone = community.env.create_user("alone")
    shown = await alone.slash("define", term="co-production")
    assert shown.response
    form = await alone.click(shown.response, custom_id=labelled(shown.response, "Comment or flag")[0])
    stored = await alone.submit_modal(form, {"comment": "Written alone."})
    assert text_of(stored) == strings.STORED
    assert rows(community)[0]["people"] == 1


async def test_nothing_that_people_write_is_logged(community: Community, caplog: pytest.LogCaptureFixture) -> None:
    """A log is read by others than the curators."""
    caplog.set_level(logging.DEBUG, "bot")
    message = await answer(community, community.member())
    await comment(community.member(), message, comment="A secret of mine.")
    await community.env.settle()
    assert "A secret of mine." not in "".join(each.getMessage() for each in caplog.records if each.name[:3] == "bot")


async def test_a_question_mark_says_that_it_is_hard_to_understand(community: Community) -> None:
    """Reactions and forms feed the same queue; a reaction is about the whole answer."""
    person = community.member()
    message = await answer(community, person)
    await person.react(message, "❓")
    await comment(person, message, reason="wrong")
    [whole, one] = sorted(rows(community), key=lambda row: row["definition"] is not None)
    assert (whole["definition"], whole["reasons"]) == (None, {"hard_to_understand": 1})
    assert one["reasons"] == {"wrong": 1}


async def test_my_flags_lists_them_and_takes_one_back(community: Community) -> None:
    """Only one's own; a reaction is taken back by taking it off."""
    person = community.member()
    message = await answer(community, person)
    await comment(person, message, reason="hard_to_understand", comment="Long words.")
    await comment(community.member(), message, comment="Of another.")
    await person.react(message, "🚩")
    mine = await person.slash(community.channel, "my flags")
    assert mine.ephemeral
    assert "Hard to understand. You wrote: “Long words.”" in text_of(mine)
    assert "The whole answer" in text_of(mine)
    assert "Of another." not in text_of(mine)
    assert mine.response
    await press(person, mine.response, "Take it back")
    assert sum(len(row["comments"]) for row in rows(community)) == 1  # type: ignore[misc, arg-type]
