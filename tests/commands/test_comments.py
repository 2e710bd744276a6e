from __future__ import annotations

import logging
from typing import Any

import pytest

from bot.discord.client import JargonBot
from bot.service import Jargon
from bot.strings.comments import stored_waiting
from rehearsal import Person
from tests.commands.community import Community, add_term, remove_term
from tests.commands.flags import FLAG, answer, comment, labelled, more, pass_comments
from tests.end_to_end.waiting import until
from tests.fixtures.logged_in import Restart

STORED = (
    "Thank you. It is stored, and the people who look after the words will read it. "
    "With /my flags you see what they decide, and you can take it back."
)


def rows(jargon: Jargon) -> list[dict[str, Any]]:
    return [row.as_json() for row in jargon.flagging.whole_queue()]


async def test_a_button_stands_on_every_answer_and_under_every_definition(bot: JargonBot, member: Person) -> None:
    """Its words are the same on a public and on a private answer; under More it opens the form of a definition."""
    for private in (False, True):
        shown = await member.slash("define", term="co-production", private=private)
        assert len(labelled(shown.message, "Comment or flag")) == 1
        for page, name in ((1, "Plain English (Our words)"), (2, "Formal definition (Statutory guidance)")):
            form = (await member.press(await more(member, shown.message, page), "Comment or flag")).form
            assert form.texts[0] == f"“Co-production”, {name}"
            assert [field.label for field in form.fields] == ["What is wrong with it?", "Your comment, if you like"]


async def test_the_form_asks_for_a_reason_and_warns_of_health_details(bot: JargonBot, member: Person) -> None:
    """Which part is meant and five reasons, all in sight; all is optional; what it is about stands first."""
    form = (await member.press(await answer(member), "Comment or flag")).form
    assert form.texts[0] == "“Co-production”, The whole answer"
    assert "health" in form.texts[-1]
    part, reason, text = form.fields
    names = ["The whole answer", "Plain English (Our words)", "Formal definition (Statutory guidance)"]
    assert [option.label for option in part.options] == names
    assert not part.required
    assert [option.value for option in reason.options] == [
        *("out_of_date", "wrong", "hard_to_understand", "hurtful", "other")
    ]
    assert not reason.required
    assert not text.required


async def test_two_actions_are_enough_to_flag(bot: JargonBot, jargon: Jargon, member: Person) -> None:
    """Press the button, send the form as it opened: a flag without a reason."""
    stored = await comment(member, await answer(member))
    assert stored.text == STORED
    assert stored.private
    [row] = rows(jargon)
    assert row["people"] == 1
    assert row["reasons"] == {"flagged": 1}
    assert row["comments"] == []


async def test_a_flag_names_its_definition(bot: JargonBot, jargon: Jargon, member: Person) -> None:
    """With kind and source; the reason and the comment come with it, and nothing says who it was."""
    await comment(member, await answer(member), nth=2, reason="out_of_date", comment="The law has changed.")
    [row] = rows(jargon)
    assert row["definition"] == {
        "kind": "formal",
        "source": {
            "title": "Statutory guidance",
            "organisation": "The Department",
            "url": "https://example.org/formal",
        },
    }
    [said] = row["comments"]
    assert (said["text"], said["reason"]) == ("The law has changed.", "out_of_date")
    assert str(member.user.id) not in str(rows(jargon))


async def test_nobody_counts_twice_for_a_definition(community: Community, jargon: Jargon) -> None:
    """Two forms of one person are one person; the other definition is a row of its own."""
    person, other = community.member(), community.member()
    message = await answer(person)
    await comment(person, message, reason="wrong")
    await comment(person, message, reason="hurtful", comment="It hurts.")
    await comment(other, message, reason="wrong")
    await comment(person, message, nth=2)
    assert [(row["people"], row["reasons"]) for row in rows(jargon)] == [
        (2, {"hurtful": 1, "wrong": 2}),
        (1, {"flagged": 1}),
    ]


async def test_readers_see_how_many_flagged_a_definition_and_its_comments(community: Community) -> None:
    """On the public answer itself a moment later, and on the next answer, public or private."""
    message = await answer(community.member())
    for words in ("Too long.", "Who are equals?", "And for whom?"):
        await comment(community.member(), message, comment=words)
    await pass_comments(community.curator())
    await until(lambda: bool(labelled(message, "See 3 comments")))
    reader = community.member()
    again = await reader.slash("define", term="co-production", private=True)
    for shown in (message, again.message):
        assert "🚩 3 people flagged this" in shown.text
        assert labelled(shown, "See 3 comments")
        assert labelled(await more(reader, shown), "See 3 comments")
        other = await more(reader, shown, page=2)
        assert labelled(other, "See discussion"), "the other definition has the discussion of the term"


async def test_a_term_without_anything_to_read_has_no_second_button(bot: JargonBot, member: Person) -> None:
    """An empty discussion would be a press for nothing."""
    message = await more(member, await answer(member, "reablement"))
    assert labelled(message, "Comment or flag")
    assert not labelled(message, "See discussion")


async def test_the_discussion_is_private_and_names_nobody(community: Community) -> None:
    """Newest first, by definition, with the pointers of the term; what people write shows as they wrote it."""
    first, second, reader = community.member(), community.member(), community.member()
    message = await answer(first)
    await comment(first, message, reason="wrong", comment="Not @everyone is [equal](https://evil.example)")
    await comment(second, message, comment="Too long.")
    await pass_comments(community.curator())
    await until(lambda: bool(labelled(message, "See 2 comments")))
    shown = await reader.press(message, "See 2 comments")
    text = shown.text
    assert shown.private
    assert text.index("Too long.") < text.index("equal]")
    assert "[equal](https" not in text.replace("\\[", "")
    assert text.index("## Plain English (Our words)") < text.index("Too long.")
    assert "@everyone" not in text
    assert "What equal means" in text
    assert "Nobody has answered yet" in text
    assert str(first.user.id) not in text
    assert str(second.user.id) not in text


async def test_a_long_discussion_has_pages(community: Community) -> None:
    """Each within Discord's limits."""
    message = await answer(community.member())
    for number in range(12):
        await comment(community.member(), message, comment=f"Number {number}. " + "Very long. " * 80)
    await pass_comments(community.curator())
    await until(lambda: bool(labelled(message, "See 12 comments")))
    reader = community.member()
    shown = await reader.press(message, "See 12 comments")
    assert "Number 11." in shown.text
    turned = await reader.press(shown.message, "Next")
    assert "Number 11." not in turned.text
    assert labelled(turned.message, "Previous")


async def test_a_form_can_be_sent_after_a_restart(member: Person, restart: Restart) -> None:
    """What somebody typed while the bot was started anew is not lost, and the button still works."""
    message = await answer(member)
    form = (await member.press(message, "Comment or flag")).form
    again = await restart()
    assert (await member.submit(form, {"comment": "Typed before."})).text == f"{STORED} {stored_waiting()}"
    await comment(member, message, nth=2, comment="Typed after.")
    assert [len(row["comments"]) for row in rows(again.jargon)] == [1, 1]


async def test_two_people_with_the_same_form_open_are_both_heard(community: Community, jargon: Jargon) -> None:
    """The form is named after the definition, and discord.py would keep only one of them."""
    first, second = community.member(), community.member()
    message = await answer(first)
    forms = [(each, (await each.press(message, "Comment or flag")).form) for each in (first, second)]
    for person, form in forms:
        assert (await person.submit(form, {})).text == STORED
    assert rows(jargon)[0]["people"] == 2


async def test_a_definition_that_is_gone_is_told(community: Community, jargon: Jargon) -> None:
    """A curator may have removed the word while the form was open."""
    curator, person = community.curator(), community.member()
    await add_term(curator, labels="Tea round", plain="Somebody makes tea for all.")
    form = (await person.press(await answer(person, "tea round"), "Comment or flag")).form
    await remove_term(curator, "tea round")
    assert "changed or gone" in (await person.submit(form, {"comment": "Too late."})).text
    assert rows(jargon) == []


async def test_an_old_button_opens_no_form_for_a_definition_that_is_gone(community: Community) -> None:
    """This is told before anybody writes a comment in vain."""
    curator, person = community.curator(), community.member()
    old = await more(person, await answer(person), page=2)
    form = (await curator.slash("term edit", term="co-production")).form
    await curator.submit(form, {"The formal definition": ""})
    pressed = await person.press(old, "Comment or flag")
    assert not pressed.has_form
    assert pressed.private
    assert "changed or gone" in pressed.text
    assert (await person.press(await answer(person), "Comment or flag")).has_form


async def test_very_many_flags_of_one_person_are_stopped_kindly(community: Community) -> None:
    """Twenty an hour; others are not held up."""
    person = community.member()
    message = await answer(person)
    for _ in range(20):
        assert (await comment(person, message)).text == STORED
    refused = await comment(person, message)
    assert refused.text.startswith("Thank you for helping so much")
    assert refused.private
    assert (await comment(community.member(), message)).text == STORED


async def test_a_private_answer_can_be_flagged(bot: JargonBot, jargon: Jargon, member: Person) -> None:
    """Where reactions are not possible, the button is."""
    shown = await member.slash("define", term="co-production", private=True)
    assert (await comment(member, shown.message)).text == STORED
    assert rows(jargon)[0]["people"] == 1


async def test_nothing_that_people_write_is_logged(community: Community, caplog: pytest.LogCaptureFixture) -> None:
    """A log is read by others than the curators."""
    caplog.set_level(logging.DEBUG, "bot")
    message = await answer(community.member())
    await comment(community.member(), message, comment="A secret of mine.")
    await pass_comments(community.curator())
    await until(lambda: bool(labelled(message, "See 1 comment")))
    assert "A secret of mine." not in "".join(each.getMessage() for each in caplog.records if each.name[:3] == "bot")


async def test_a_question_mark_says_that_it_is_hard_to_understand(
    bot: JargonBot, jargon: Jargon, member: Person
) -> None:
    """Reactions and forms feed the same queue; a reaction is about the whole answer."""
    message = await answer(member)
    member.react(message, "❓")
    await comment(member, message, reason="wrong")
    await until(lambda: len(rows(jargon)) == 2)
    [whole, one] = sorted(rows(jargon), key=lambda row: row["definition"] is not None)
    assert (whole["definition"], whole["reasons"]) == (None, {"hard_to_understand": 1})
    assert one["reasons"] == {"wrong": 1}


async def test_my_flags_lists_them_and_takes_one_back(community: Community, jargon: Jargon) -> None:
    """Only one's own; a reaction is taken back by taking it off."""
    person = community.member()
    message = await answer(person)
    await comment(person, message, reason="hard_to_understand", comment="Long words.")
    await comment(community.member(), message, comment="Of another.")
    person.react(message, FLAG)
    await until(lambda: len(rows(jargon)) == 2)
    mine = await person.slash("my flags")
    assert mine.private
    assert "Hard to understand. You wrote: “Long words.”" in mine.text
    assert "The whole answer" in mine.text
    assert "Of another." not in mine.text
    await person.press(mine.message, "Take it back")
    assert sum(len(row["comments"]) for row in rows(jargon)) == 1
