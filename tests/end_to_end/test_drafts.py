"""What could not be stored waits for whoever typed it: over a restart, an app started anew, and for a day."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.discord.client import JargonBot
from bot.discord.desk.term_form import EditForm
from bot.service import Jargon
from rehearsal import Form, NoReplyError, NotPossibleError, Person, Sandbox
from rehearsal.permissions import Permission
from tests.commands.flags import more
from tests.fixtures.logged_in import Restart

LABELS, PLAIN, TEXT = "The word, then other names", "What it means, in plain English", "What it means"
FORMAL = "The formal definition"
COMMENT, REPLY = "Your comment, if you like", "Your reply"
AGAIN, MINE, DELETE = "Open the form again", "Store mine", "Delete what I wrote"
NONE = "Nothing that you wrote is waiting."


async def commenting(person: Person, term: str = "consultation") -> Form:
    """“Comment or flag” at a private answer, up to the form."""
    answer = (await person.slash("define", term=term, private=True)).message
    return (await person.press(answer, "Comment or flag")).form


async def editing(curator: Person) -> Form:
    """`/term edit`, up to the form."""
    return (await curator.slash("term edit", term="consultation")).form


async def deciding(curator: Person, button: str) -> Form:
    """The form behind a button of the queue."""
    return (await curator.press((await curator.slash("flags")).message, button)).form


async def store_a_change(curator: Person, text: str) -> None:
    """Somebody else was quicker."""
    assert "is stored" in (await curator.submit(await editing(curator), {PLAIN: text})).text


async def read(person: Person, term: str = "consultation") -> str:
    """What a reader is shown."""
    return (await person.slash("define", term=term, private=True)).text


async def waiting(person: Person) -> str:
    """What `/my drafts` shows."""
    return (await person.slash("my drafts")).text


async def test_a_phone_shows_the_text_as_it_is(bot: JargonBot, admin: Person, other: Person) -> None:
    """A form whose text has changed has another id, so that no phone shows an older one, and sends it back."""
    phone = admin.on_a_phone()
    first = await editing(phone)
    await store_a_change(other, "Corrected by B.")
    second = await editing(phone)
    assert first.custom_id != second.custom_id
    assert second.field(PLAIN).initial == "Corrected by B."


async def test_a_phone_shows_what_the_form_is_about(bot: JargonBot, admin: Person, member: Person) -> None:
    """Also where no field of it has changed, but the name of the word above them."""
    phone = member.on_a_phone()
    assert (await commenting(phone)).title == "Comment or flag: Consultation"
    await admin.submit(await editing(admin), {LABELS: "Asking people, consultation"})
    assert (await commenting(phone)).title == "Comment or flag: Asking people"


async def test_a_refused_form_opens_again_after_a_restart(bot: JargonBot, restart: Restart, admin: Person) -> None:
    """It waits in the database; once it is stored nothing waits any more."""
    form = (await admin.slash("term add")).form
    refused = await admin.submit(form, {LABELS: "Consultation", PLAIN: "We ask."})
    assert "already" in refused.text
    assert "waits for you until <t:" in refused.text
    await restart()
    again = (await admin.press(refused.message, AGAIN)).form
    assert again.field(PLAIN).initial == "We ask."
    assert "is stored" in (await admin.submit(again, {LABELS: "Consultation here"})).text
    assert (await waiting(admin)).startswith(NONE)


async def test_what_was_written_is_found_when_the_app_starts_anew(bot: JargonBot, admin: Person) -> None:
    """The message with it is gone then; `/my drafts` shows it, and opens the form, on a phone as well."""
    form = (await admin.slash("term add")).form
    await admin.submit(form, {LABELS: "Consultation", PLAIN: "We ask."})
    admin.reload()
    mine = (await admin.slash("my drafts")).message
    assert "We ask." in mine.text
    again = (await admin.on_a_phone().press(mine, AGAIN)).form
    assert again.field(LABELS).initial == "Consultation"


async def test_what_waits_is_told_apart_by_numbers(bot: JargonBot, admin: Person) -> None:
    """Where several texts wait, each button says of which it is, for who hears it read."""
    for word in ("Consultation", "Advocacy"):
        form = (await admin.slash("term add")).form
        await admin.submit(form, {LABELS: word, PLAIN: f"Ours: {word}."})
    mine = (await admin.slash("my drafts")).message
    assert "**2.** **The word, then other names**" in mine.text
    labels = [each.label for each in mine.buttons]
    assert labels == ["Open number 1 again", "Delete number 1", "Open number 2 again", "Delete number 2"]
    written = mine.text.split("**2.**")[1]
    again = (await admin.press(mine, "Open number 2 again")).form
    assert again.field(PLAIN).initial in written


async def test_mine_is_stored_over_theirs_in_one_press(
    bot: JargonBot, restart: Restart, admin: Person, other: Person
) -> None:
    """A has read both texts, and the bot was started anew meanwhile."""
    form = await editing(admin)
    await store_a_change(other, "Meaning by B.")
    refused = await admin.submit(form, {PLAIN: "Meaning by A."})
    assert "Meaning by A." in refused.text
    assert "Meaning by B." in refused.text
    await restart()
    assert "is stored" in (await admin.press(refused.message, MINE)).text
    assert "Meaning by A." in await read(admin)
    assert (await waiting(admin)).startswith(NONE)
    assert "not kept any more" in (await admin.press(refused.message, MINE)).text


async def test_what_changes_after_both_texts_were_read_is_shown_as_well(
    bot: JargonBot, admin: Person, other: Person
) -> None:
    """“Store mine” is about the text beside it, never about one that nobody has seen."""
    form = await editing(admin)
    await store_a_change(other, "Meaning by B.")
    refused = await admin.submit(form, {PLAIN: "Meaning by A."})
    await store_a_change(other, "B once more.")
    refused = await admin.press(refused.message, MINE)
    assert "B once more." in refused.text
    assert "B once more." in await read(admin)
    assert "is stored" in (await admin.press(refused.message, MINE)).text
    assert "Meaning by A." in await read(admin)


async def test_a_comment_on_a_text_that_was_changed_meanwhile(
    bot: JargonBot, jargon: Jargon, member: Person, admin: Person
) -> None:
    """The person sees what it says by now, and sends their comment all the same, or with other words."""
    first, second = await commenting(member), await commenting(member)
    await store_a_change(admin, "Much plainer now.")
    for form, button in ((first, MINE), (second, AGAIN)):
        refused = await member.submit(form, {"What is wrong with it?": "Wrong", COMMENT: "Hard words."})
        assert refused.private
        assert "Much plainer now." in refused.text
        assert "Hard words." in refused.text
        told = await member.press(refused.message, button)
        if told.has_form:
            assert told.form.field(COMMENT).initial == "Hard words."
            assert told.form.field("What is wrong with it?").initial_options == ("Wrong",)
            told = await member.submit(told.form, {COMMENT: "Better."})
        assert "It is stored" in told.text
    assert member.guild
    [row] = jargon.flagging.whole_queue(member.guild.id)
    assert sorted(each.text for each in row.comments) == ["Better.", "Hard words."]
    assert (await waiting(member)).startswith(NONE)


async def test_a_comment_on_a_definition_that_is_gone_goes_to_the_whole_answer(
    bot: JargonBot, jargon: Jargon, member: Person, admin: Person
) -> None:
    """The form opens again with the comment, about the word."""
    await admin.submit((await admin.slash("term add")).form, {LABELS: "Tea club", PLAIN: "We meet.", FORMAL: "A club."})
    answer = (await member.slash("define", term="tea club", private=True)).message
    form = (await member.press(await more(member, answer, page=2), "Comment or flag")).form
    await admin.submit((await admin.slash("term edit", term="tea club")).form, {FORMAL: ""})
    refused = await member.submit(form, {COMMENT: "Hard words."})
    assert "changed or gone" in refused.text
    again = (await member.press(refused.message, AGAIN)).form
    assert "The whole answer" in again.texts[0]
    assert "It is stored" in (await member.submit(again, {})).text


async def test_a_decision_on_a_text_that_was_changed_meanwhile(
    bot: JargonBot, member: Person, admin: Person, other: Person
) -> None:
    """Whoever declines a text has read another: they see what it says by now before their reply goes out."""
    await member.submit(await commenting(member), {COMMENT: "Hard words."})
    form = await deciding(admin, "Decline")
    await store_a_change(other, "Much plainer now.")
    refused = await admin.submit(form, {REPLY: "It is the law."})
    assert "Much plainer now." in refused.text
    assert "It is the law." in refused.text
    assert "stays as it is" in (await admin.press(refused.message, MINE)).text
    assert "It is the law." in (await member.slash("my flags")).text


async def test_a_reply_to_what_somebody_else_has_answered_meanwhile(
    bot: JargonBot, member: Person, admin: Person, other: Person
) -> None:
    """Their reply stands, and is shown; what was typed is not lost."""
    await member.submit(await commenting(member), {COMMENT: "Hard words."})
    form = await deciding(admin, "Decline")
    await other.submit(await deciding(other, "Resolve"), {REPLY: "Reply by B."})
    refused = await admin.submit(form, {REPLY: "Reply by A."})
    assert "Reply by B." in refused.text
    assert "Reply by A." in refused.text
    assert "Reply by A." in await waiting(admin)


async def test_what_was_written_is_deleted_when_asked_for(bot: JargonBot, admin: Person, member: Person) -> None:
    """It is nobody else's business: others neither see nor open it."""
    refused = await admin.submit((await admin.slash("term add")).form, {LABELS: "Consultation", PLAIN: "We ask."})
    assert (await waiting(member)).startswith(NONE)
    with pytest.raises(NotPossibleError):
        await member.press(refused.message, AGAIN)
    deleted = await admin.press(refused.message, DELETE)
    assert deleted.updates
    assert deleted.text == "What you wrote is deleted."
    assert (await waiting(admin)).startswith(NONE)


async def test_after_a_day_it_is_gone(bot: JargonBot, jargon: Jargon, admin: Person) -> None:
    """Whoever presses then is told so."""
    refused = await admin.submit((await admin.slash("term add")).form, {LABELS: "Consultation", PLAIN: "We ask."})
    now = jargon.drafts.now
    jargon.drafts.now = lambda: now() + timedelta(hours=23)
    assert "We ask." in await waiting(admin)
    jargon.drafts.now = lambda: now() + timedelta(hours=25)
    assert (await waiting(admin)).startswith(NONE)
    assert "waited for 24 hours" in (await admin.press(refused.message, AGAIN)).text


@pytest.mark.trust("rights taken")
async def test_the_right_is_asked_for_again(bot: JargonBot, admin: Person) -> None:
    """A draft is no way around it; it waits on, in case the right comes back."""
    assert admin.guild
    roles = admin.guild.members[admin.user.id].roles
    form, kept = (await admin.slash("term add")).form, list(roles)
    roles.clear()
    refused = await admin.submit(form, {LABELS: "Tea club", PLAIN: "We meet."})
    assert refused.text.startswith("Only people who look after the words")
    assert "We meet." in refused.text
    assert "Only people who look after" in (await admin.press(refused.message, AGAIN)).text
    roles.extend(kept)
    assert "is stored" in (await admin.submit((await admin.press(refused.message, AGAIN)).form, {})).text


async def test_a_stored_form_whose_answer_was_lost_is_not_asked_for_again(
    bot: JargonBot, sandbox: Sandbox, admin: Person
) -> None:
    """Discord does not take the answer, but takes the next: it says that all is stored, and nothing waits."""
    form = (await admin.slash("term add")).form
    sandbox.faults.fail(status=403)
    told = await admin.submit(form, {LABELS: "Tea club", PLAIN: "We meet."})
    assert told.text.startswith("It is stored")
    assert "We meet." in await read(admin, "tea club")
    assert (await waiting(admin)).startswith(NONE)


@pytest.mark.logs_errors
async def test_a_fault_of_ours_loses_nothing(bot: JargonBot, admin: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even where the form cannot be made again: the person is told, and has all that they typed in a file."""

    async def broken(*_: object) -> None:
        raise RuntimeError("This is a test.")

    form = await editing(admin)
    monkeypatch.setattr(bot.jargon.curation, "edit", broken)
    monkeypatch.setattr(EditForm, "again", broken)
    refused = await admin.submit(form, {PLAIN: "All that I typed. " * 100})
    assert refused.private
    assert "something went wrong on our side" in refused.text
    [file] = refused.message.attachments
    assert ("All that I typed. " * 100).strip() in file.content.decode()


@pytest.mark.logs_errors
async def test_a_pasted_text_is_given_back_and_never_kept(
    bot: JargonBot, jargon: Jargon, member: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The form promises that nothing of a letter is kept."""

    def broken(*_: object) -> None:
        raise RuntimeError("This is a test.")

    form = (await member.slash("explain")).form
    monkeypatch.setattr(jargon, "explain", broken)
    refused = await member.submit(form, {"Your text": "Dear all, " * 200})
    assert refused.private
    [file] = refused.message.attachments
    assert ("Dear all, " * 200).strip() in file.content.decode()
    assert not refused.message.buttons
    assert (await waiting(member)).startswith(NONE)


async def test_the_longest_name_fits_into_the_id_of_a_form(bot: JargonBot, admin: Person, member: Person) -> None:
    """A form's id has 100 characters: a long name is shortened there, and found again."""
    name = "the partnership board for people with a learning disability and their families"
    for form, texts in (((await admin.slash("term add")).form, {LABELS: name, PLAIN: "We meet."}),):
        await admin.submit(form, texts)
    form = await commenting(member, name)
    await member.submit(form, {COMMENT: "Hard words.", "part": form.fields[0].options[1].value})
    edited = (await admin.slash("term edit", term=name)).form
    assert "is stored" in (await admin.submit(edited, {PLAIN: "We meet on Mondays."})).text
    row = (await admin.slash("flags")).message
    assert "Hard words." in row.text
    definition = (await admin.press(row, "Edit this definition")).form
    assert "is stored" in (await admin.submit(definition, {TEXT: "We meet on Tuesdays."})).text
    assert "is resolved" in (await admin.submit(await deciding(admin, "Resolve"), {REPLY: "Thank you."})).text
    assert "We meet on Tuesdays." in await read(member, name)


@pytest.mark.logs_errors
async def test_where_no_files_may_be_sent_all_of_it_follows(
    bot: JargonBot, jargon: Jargon, sandbox: Sandbox, member: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Many servers take Attach Files from everybody: a long text comes back in messages."""

    def broken(*_: object) -> None:
        raise RuntimeError("This is a test.")

    monkeypatch.setattr(jargon, "explain", broken)
    member.channel.overwrites[sandbox.world.bot.id] = (0, Permission.ATTACH_FILES)
    form = (await member.slash("explain")).form
    letter = "".join(f"{number:04d} " for number in range(750))
    refused = await member.submit(form, {"Your text": letter})
    await sandbox.changes.until(lambda: len(refused.follow_ups) == 3, 10)
    assert "".join(each.text for each in refused.follow_ups).replace(" ", "") == letter.replace(" ", "")
    assert all(each.private for each in refused.follow_ups)


async def test_where_discord_refuses_what_is_given_back_it_waits(
    bot: JargonBot, sandbox: Sandbox, admin: Person
) -> None:
    """Nobody could be told anything: the words are found under `/my drafts` all the same."""
    form = (await admin.slash("term add")).form
    sandbox.faults.fail(status=403)
    refused = asyncio.create_task(admin.submit(form, {LABELS: "Consultation", PLAIN: "We ask."}))
    await sandbox.changes.until(lambda: sandbox.faults.met, 10)
    await sandbox.clock.advance(seconds=4)
    with pytest.raises(NoReplyError):
        await refused
    assert "We ask." in await waiting(admin)
