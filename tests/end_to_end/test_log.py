"""What `jargonbot run` writes to its log, at the finest level there is."""

from __future__ import annotations

import asyncio
import signal
from pathlib import Path

from rehearsal import Clock, Person, Sandbox, small_world
from tests.end_to_end.test_run import started

QUESTION, MENTION, LETTER, COMMENT, NAME = "zxquestion", "zxmention", "zxletter", "zxcomment", "zxname"


async def test_the_finest_log_holds_nothing_of_what_people_write(tmp_path: Path, pace: float) -> None:
    """No question, letter, comment, name, id or token, neither from us nor from a library; but lines of ours."""
    async with Sandbox(small_world(clock=Clock(pace))) as sandbox:
        database, token = tmp_path / "words.db", sandbox.urls.token
        process = await started(sandbox, database, token, JARGONBOT_LOG__LEVEL="debug")
        written = asyncio.create_task(process.communicate())
        await sandbox.bot_ready()
        person = Person.named(sandbox, NAME)

        asked = await person.slash("define", term=QUESTION)
        person.say(f"<@{sandbox.world.bot.id}> {MENTION}")
        heard = await person.hear()
        pasted = await person.slash("explain")
        explained = await person.submit(pasted.form, {"Your text": f"{LETTER} co-production"})
        answered = await person.slash("define", term="co-production")
        opened = await person.press(answered.message, "Comment or flag")
        stored = await person.submit(opened.form, {"Your comment, if you like": COMMENT})

        process.send_signal(signal.SIGTERM)
        _, output = await written

    assert "do not explain" in heard.text
    assert "Co-production" in explained.text
    assert "It is stored" in stored.text
    log = output.decode()
    tokens = [each.interaction.token for each in (asked, pasted, explained, answered, opened, stored)]
    canaries = [QUESTION, MENTION, LETTER, COMMENT, NAME, str(person.user.id), sandbox.urls.token, *tokens]
    assert [each for each in canaries if each in log] == []
    assert "DEBUG bot.discord.client: " in log
    assert "INFO discord." in log
