"""A long text that was typed and not stored is given back whole, wherever its form may not open again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.discord.client import JargonBot
from bot.service import Jargon
from bot.strings import errors as strings
from rehearsal import Person, Reply, Sandbox
from rehearsal.permissions import Permission

LABELS, PLAIN = "The word, then other names", "What it means, in plain English"
AGAIN, READ = "Open the form again", "Read all of it"
LONG = "".join(f"{number:04d} " for number in range(700))


def written(reply: Reply) -> str:
    """All that a reply shows, and what is in its file."""
    return reply.text + "".join(each.content.decode() for each in reply.message.attachments)


@pytest.fixture
def roles(admin: Person) -> list[int]:
    """Those that make the curator one."""
    assert admin.guild
    return admin.guild.members[admin.user.id].roles


async def refused(admin: Person, roles: list[int]) -> Reply:
    """A curator sends a long text after losing the right."""
    form = (await admin.slash("term add")).form
    roles.clear()
    return await admin.submit(form, {LABELS: "Tea club", PLAIN: LONG})


async def test_who_lost_the_right_has_all_they_typed(bot: JargonBot, admin: Person, roles: list[int]) -> None:
    """Their form opens for them no more, so the message alone has to hold it."""
    told = await refused(admin, roles)
    assert told.text.startswith(strings.only_editors())
    assert LONG.strip() in written(told)


async def test_who_lost_the_right_later_has_it_too(bot: JargonBot, admin: Person, roles: list[int]) -> None:
    """The message held a reminder, since the form would open; by then it does not."""
    form = (await admin.slash("term add")).form
    told = await admin.submit(form, {LABELS: "Consultation", PLAIN: LONG})
    assert "0699" not in written(told)
    roles.clear()
    told = await admin.press(told.message, AGAIN)
    assert told.text.startswith(strings.only_editors())
    assert LONG.strip() in written(told)


async def test_what_waits_is_read_whole(bot: JargonBot, admin: Person, roles: list[int]) -> None:
    """`/my drafts` shows how a long text begins, and all of it at one press, whatever the person may still do."""
    await refused(admin, roles)
    mine = (await admin.slash("my drafts")).message
    assert "0699" not in mine.text
    told = await admin.press(mine, READ)
    assert told.private
    assert LONG.strip() in written(told)


async def test_where_no_files_may_be_sent_it_is_read_in_messages(
    bot: JargonBot, sandbox: Sandbox, admin: Person, roles: list[int]
) -> None:
    """Many servers take Attach Files from everybody."""
    await refused(admin, roles)
    admin.channel.overwrites[sandbox.world.bot.id] = (0, Permission.ATTACH_FILES)
    told = await admin.press((await admin.slash("my drafts")).message, READ)
    await sandbox.changes.until(lambda: "0699" in "".join(each.text for each in told.follow_ups), 10)
    assert all(each.private for each in told.follow_ups)


async def test_a_short_text_has_no_button_to_read_it(bot: JargonBot, admin: Person) -> None:
    """It is all there."""
    await admin.submit((await admin.slash("term add")).form, {LABELS: "Consultation", PLAIN: "We ask."})
    labels = [each.label for each in (await admin.slash("my drafts")).message.buttons]
    assert AGAIN in labels
    assert READ not in labels


async def test_one_that_is_stored_and_in_memory_is_shown_once(bot: JargonBot, jargon: Jargon, admin: Person) -> None:
    """Discord refuses a message in which two buttons have one id."""
    assert admin.guild
    await admin.submit((await admin.slash("term add")).form, {LABELS: "Consultation", PLAIN: "We ask."})
    [kept] = await jargon.drafts.of(admin.guild.id, admin.user.id)
    await jargon.drafts.keep(replace(kept, answers={**kept.answers, "plain": "We listen."}), in_memory=True)
    mine = (await admin.slash("my drafts")).text
    assert "We listen." in mine
    assert "We ask." not in mine
