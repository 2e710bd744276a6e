"""A letter in a file is explained in private, with a sheet of its words for a meeting."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from bot.discord.client import JargonBot
from rehearsal import Sandbox
from rehearsal.files import MOST_BYTES, Files, Upload
from rehearsal.message import Attachment
from rehearsal.permissions import Permission
from rehearsal.person import Person, Reply
from tests.end_to_end.waiting import until
from tests.formats.pages.offices import docx

FILE = "Or a letter as a file"
BODY = "<w:p><w:r><w:t>We believe in {}.</w:t></w:r></w:p>"


COMMANDS = {"explain": "Your text", "check-writing": "Your letter or message"}
NAMES = ("a" * 250 + ".docx", "\x1b[31m.pdf", "**@everyone** [a](b).docx", "\u202efdp.exe")
SMALL, HUGE = b"We believe in coproduction.", b"a" * (MOST_BYTES + 1)


async def sent(member: Person, raw: bytes, name: str = "letter.docx") -> Reply:
    """What comes of a letter."""
    return await member.submit((await member.slash("explain")).form, {"Your text": "", FILE: Upload(name, raw)})


async def test_a_letter_is_explained_with_a_sheet(bot: JargonBot, member: Person) -> None:
    """For the person alone: the words, then a page to print and a text."""
    reply = await sent(member, docx(BODY.format("coproduction")))
    await until(lambda: len(reply.interaction.heard) == 2)
    first, sheet = reply.interaction.heard[0], reply.interaction.heard[-1]
    assert all(each.private for each in reply.interaction.heard)
    assert "Co-production" in first.text
    assert "Words for my meeting" in sheet.text
    page, text = (each.content.decode() for each in sheet.attachments)
    assert page.startswith("<!doctype html>")
    assert "16pt" in page
    for each in (page, text):
        assert "Co-production" in each
        assert "What can I do if I do not agree, and by when?" in each
        assert "ring 999" in each
    assert [each.filename for each in sheet.attachments] == ["words-for-my-meeting.html", "words-for-my-meeting.txt"]


async def test_a_letter_without_our_words_says_so(bot: JargonBot, member: Person) -> None:
    """And has no sheet."""
    reply = await sent(member, docx(BODY.format("tea")))
    assert "none of the words in this text" in reply.text
    assert not any(each.attachments for each in reply.interaction.heard)


async def test_a_photo_is_refused_with_what_to_do(bot: JargonBot, member: Person) -> None:
    """Whatever it is called."""
    reply = await sent(member, b"\xff\xd8\xff\xe0 a photo", "letter.pdf")
    assert reply.private
    assert "press and hold the words in a photo" in reply.text


async def test_nothing_at_all_is_told(bot: JargonBot, member: Person) -> None:
    """Neither a text nor a file."""
    reply = await member.submit((await member.slash("explain")).form, {"Your text": " "})
    assert "Paste a text, or choose a file" in reply.text


@pytest.mark.parametrize("may", [True, False])
async def test_where_no_file_may_be_sent_the_words_come(
    sandbox: Sandbox, bot: JargonBot, member: Person, may: bool
) -> None:
    """The sheet is a file, and has to be asked for elsewhere."""
    if not may:
        member.channel.overwrites[sandbox.world.bot.id] = (0, Permission.ATTACH_FILES)
    reply = await sent(member, docx(BODY.format("coproduction")))
    await until(lambda: len(reply.interaction.heard) == 2)
    assert "Co-production" in reply.interaction.heard[0].text
    assert ("I am not allowed to attach files here" in reply.interaction.heard[-1].text) is not may


def gone(files: Files, upload: Upload) -> Attachment:
    """A file whose address leads nowhere by the time the bot asks for it."""
    kept = files._keep(upload)
    files.remove(kept)
    return kept


def lying(files: Files, upload: Upload) -> Attachment:
    """One that is larger than it is said to be."""
    kept = files._keep(Upload(upload.filename, HUGE))
    return Attachment(kept.id, kept.filename, upload.content, host=kept.host)


def of_a_subscriber(files: Files, upload: Upload) -> Attachment:
    """One that is larger than others may send."""
    return files._keep(Upload(upload.filename, HUGE))


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    ("given", "told"),
    [(gone, "could not be fetched from Discord"), (lying, "up to 10 MB"), (of_a_subscriber, "up to 10 MB")],
)
async def test_a_file_that_cannot_be_had_is_told_in_private(
    sandbox: Sandbox,
    bot: JargonBot,
    member: Person,
    monkeypatch: pytest.MonkeyPatch,
    command: str,
    given: Callable[[Files, Upload], Attachment],
    told: str,
) -> None:
    """With what to do, and nothing of bringing in words."""
    monkeypatch.setattr(sandbox.files, "of_person", partial(given, sandbox.files))
    form = (await member.slash(command)).form
    reply = await member.submit(form, {COMMANDS[command]: "", FILE: Upload("letter.txt", SMALL)})
    assert reply.private
    assert told in reply.text
    assert "paste" in reply.text
    assert "stored" not in reply.text


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("name", NAMES)
async def test_the_name_of_a_file_is_neither_believed_nor_repeated(
    bot: JargonBot, member: Person, command: str, name: str
) -> None:
    """What a file is, its first bytes tell."""
    form = (await member.slash(command)).form
    reply = await member.submit(form, {COMMANDS[command]: "", FILE: Upload(name, SMALL)})
    assert reply.private
    assert "coproduction" in reply.text
    assert name not in reply.text
    assert "everyone" not in reply.text
