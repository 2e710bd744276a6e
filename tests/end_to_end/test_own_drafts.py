"""Whose a draft is, how long it waits, how many wait, and at which answer it was written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.discord.client import JargonBot
from bot.service import Jargon, KeptDraft
from bot.service.drafts import MOST_DRAFTS
from rehearsal import Form, Person, Sandbox
from rehearsal.message import Message
from tests.end_to_end.waiting import until
from tests.fixtures.logged_in import Restart

LABELS, PLAIN, COMMENT = "The word, then other names", "What it means, in plain English", "Your comment, if you like"
AGAIN, MINE = "Open the form again", "Store mine"
TAKEN = {LABELS: "Consultation", PLAIN: "We ask."}
HOUR = timedelta(hours=1)


async def waiting(jargon: Jargon, person: Person) -> Sequence[KeptDraft]:
    assert person.guild
    return await jargon.drafts.of(person.guild.id, person.user.id)


async def adding(person: Person) -> Form:
    return (await person.slash("term add")).form


async def change(curator: Person, text: str) -> None:
    """Somebody changes the text that others write about."""
    form = (await curator.slash("term edit", term="consultation")).form
    assert "is stored" in (await curator.submit(form, {PLAIN: text})).text


async def shown(jargon: Jargon, person: Person) -> Message:
    """A public answer that the bot knows as one."""
    assert person.guild
    server = person.guild.id
    answer = (await person.slash("define", term="consultation")).message
    while not await jargon.flagging.shown(server, answer.id):
        await person.slash("define", term="support", private=True)
    return answer


async def test_a_form_that_names_the_draft_of_another_leaves_it_alone(
    bot: JargonBot, jargon: Jargon, sandbox: Sandbox, admin: Person, member: Person
) -> None:
    """Anybody can write an id: what they typed waits as their own, and the other's is neither changed nor deleted."""
    assert admin.guild
    await admin.submit(await adding(admin), TAKEN)
    [theirs] = await waiting(jargon, admin)
    sandbox.grant(admin.guild, "term", member.user)
    for answers in (TAKEN, {LABELS: "Tea club", PLAIN: "We meet."}):
        form = await adding(member)
        own, _, seal = form.custom_id.partition("!")
        await member.submit(replace(form, custom_id=f"{own}@{theirs.draft_id}!{seal}"), answers)
        assert await waiting(jargon, admin) == [theirs]
    [mine] = await waiting(jargon, member)
    assert mine.draft_id != theirs.draft_id


@pytest.mark.usefixtures("every_flag_shown")
@pytest.mark.parametrize("button", [MINE, AGAIN])
async def test_a_comment_that_waited_belongs_to_its_answer(
    bot: JargonBot, jargon: Jargon, restart: Restart, member: Person, admin: Person, button: str
) -> None:
    """The public answer at which it was written shows it, though it is sent from a message for one person alone."""
    answer = await shown(jargon, member)
    form = (await member.press(answer, "Comment or flag")).form
    await change(admin, "Plainer.")
    refused = await member.submit(form, {COMMENT: "Hard."})
    await restart()
    told = await member.press(refused.message, button)
    if told.has_form:
        told = await member.submit(told.form, {})
    assert "It is stored" in told.text
    await until(lambda: "flagged this" in answer.text)


async def test_a_text_that_is_refused_again_waits_no_longer_for_it(
    bot: JargonBot, jargon: Jargon, admin: Person, member: Person, sandbox: Sandbox
) -> None:
    """It was typed when it was; what is typed anew waits for a day of its own."""
    assert admin.guild
    sandbox.grant(admin.guild, "term", member.user)
    form = (await admin.slash("term edit", term="consultation")).form
    await change(member, "By B.")
    refused = await admin.submit(form, {PLAIN: "By A."})
    [first] = await waiting(jargon, admin)
    now = jargon.drafts.now
    jargon.drafts.now = lambda: now() + 23 * HOUR
    await change(member, "B once more.")
    refused = await admin.press(refused.message, MINE)
    assert "B once more." in refused.text
    [second] = await waiting(jargon, admin)
    assert second.kept_at == first.kept_at
    assert f"<t:{int((first.kept_at + 24 * HOUR).timestamp())}:f>" in refused.text
    form = (await admin.press(refused.message, AGAIN)).form
    await change(member, "B for the third time.")
    await admin.submit(form, {PLAIN: "A, typed anew."})
    [third] = await waiting(jargon, admin)
    assert third.kept_at >= first.kept_at + 23 * HOUR


async def test_where_very_many_wait_the_next_is_given_back_whole(bot: JargonBot, jargon: Jargon, admin: Person) -> None:
    """No earlier one is lost for it, and the person is told."""
    assert admin.guild
    for number in range(1, MOST_DRAFTS + 1):
        await jargon.drafts.keep(KeptDraft(admin.guild.id, f"{number}", admin.user.id, "add:x", {"plain": "We ask."}))
    refused = await admin.submit(await adding(admin), TAKEN)
    assert "does not wait for you" in refused.text
    [file] = refused.message.attachments
    assert "We ask." in file.content.decode()
    assert not refused.message.buttons
    assert len(await waiting(jargon, admin)) == MOST_DRAFTS
