"""Advice on a letter, for its writer alone."""

from __future__ import annotations

from bot.discord.client import JargonBot
from bot.strings.urgent_help import line
from rehearsal.files import Upload
from rehearsal.person import Person
from tests.end_to_end.test_letters import FILE
from tests.formats.pages.offices import docx

LONG = "We have written to you about it and we will " + "write again and " * 9 + "then ring you."
LETTER = f"We believe in coproduction. {LONG} <@1> **Please** read it."


async def test_a_letter_is_advised_on_in_private(bot: JargonBot, member: Person) -> None:
    """Which words, what to say instead and who says so, and which sentence is long; nothing typed pings or is bold."""
    form = (await member.slash("check-writing")).form
    reply = await member.submit(form, {"Your letter or message": LETTER})
    assert reply.private
    for each in (
        "coproduction",
        "instead: working together. It is plainer. (Advised by The Guild.)",
        "We have written to you about",
    ):
        assert each in reply.text
    assert "too short to tell" in reply.text
    assert "This is only advice" in reply.text
    assert not reply.message.mentions


async def test_a_letter_in_a_file_is_read(bot: JargonBot, member: Person) -> None:
    """As `/explain` reads it."""
    body = docx("<w:p><w:r><w:t>We believe in coproduction.</w:t></w:r></w:p>")
    form = (await member.slash("check-writing")).form
    reply = await member.submit(form, {"Your letter or message": "", FILE: Upload("letter.docx", body)})
    assert "working together" in reply.text


async def test_where_there_is_nothing_to_say_it_says_so(bot: JargonBot, member: Person) -> None:
    """And of nothing at all, that there was nothing."""
    for text, told in (("Come for tea at ten.", "nothing that we would change"), (" ", "nothing to read")):
        form = (await member.slash("check-writing")).form
        reply = await member.submit(form, {"Your letter or message": text})
        assert told in reply.text


async def test_whom_to_ring_stands_first(bot: JargonBot, member: Person) -> None:
    """Before all advice, where the letter speaks of danger."""
    form = (await member.slash("check-writing")).form
    text = "He told us of suicidal thoughts. We believe in coproduction."
    reply = await member.submit(form, {"Your letter or message": text})
    assert reply.private
    assert reply.text.startswith(line())
    assert "working together" in (await reply.follow_up()).text
