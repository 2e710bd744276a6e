"""What a rehearsal can be made to be like: rights taken from the bot, threads, phones, groups, hours that pass."""

from __future__ import annotations

from rehearsal import Sandbox
from tests.rehearsal.test_terminal import Play, pace, play

__all__ = ["pace", "play"]
THANKS = "Thank you for the flag."


async def test_a_channel_is_hidden_and_shown(sandbox: Sandbox, play: Play) -> None:
    """What happens there the bot hears of only when it sees it again; of #help it is told all the time."""
    code, printed = await play(
        "hide #general", "/define apple", "react 🚩", "in #help", "/define fig", "react 🚩",
        "show #general", "in #general", "react 🍎", "unreact 🚩", "react 🚩",
    )  # fmt: skip
    assert code == 0
    rows = printed.splitlines()
    assert "The bot does not see #general any more." in rows
    assert "The bot sees #general again." in rows
    before, between, after = printed.split("> in #")[0], printed.split("> in #")[1], printed.split("> in #")[2]
    assert [THANKS in part for part in (before, between, after)] == [False, True, True]


async def test_a_right_is_denied_and_given_back(sandbox: Sandbox, play: Play) -> None:
    """By its name, here or in a channel that is named; others that were denied stay so."""
    code, printed = await play(
        "deny attach-files", "deny read-message-history in #general", "/attach answer", "allow attach files",
        "allow attach-files", "/attach answer",
    )  # fmt: skip
    assert code == 1
    assert any(row.startswith("Type “allow” and one of: ") for row in printed.splitlines())
    denied, given = printed.split("The bot has “attach-files” in #general again.")
    assert "Refused: 50013" in denied
    assert "Refused" not in given
    channel = next(iter(sandbox.world.guilds.values())).channels.values()
    [(allowed, kept)] = next(iter(channel)).overwrites.values()
    assert (allowed, kept) == (0, 1 << 16)


async def test_threads_are_started_and_found_again(sandbox: Sandbox, play: Play) -> None:
    """A thread belongs to the channel where one is; its rights are those of the channel."""
    code, printed = await play(
        "in thread Questions", "/define apple", "hide", "react 🚩", "as sam", "messages", "in general", "messages",
        "in thread Questions", "messages",
    )  # fmt: skip
    assert code == 0
    assert "The bot does not see #general any more." in printed.splitlines()
    assert printed.splitlines().count("1. bot: apple") == 2
    assert "There are no messages here yet." in printed.splitlines()
    assert THANKS not in printed
    guild = next(iter(sandbox.world.guilds.values()))
    assert [thread.name for thread in guild.threads.values()] == ["Questions"]


async def test_a_phone_remembers_forms_and_a_computer_does_not(sandbox: Sandbox, play: Play) -> None:
    """The bot opens a form with the words of the moment under one id: a phone shows the first again."""
    script = ("/note first", "cancel", "/note second", "cancel")
    _, printed = await play("phone", *script, "computer", *script)
    phone, computer = printed.split("You are at a computer now.")
    assert "second" not in phone.replace("> /note second", "")
    assert "second" in computer.replace("> /note second", "")


async def test_a_group_has_no_bot(sandbox: Sandbox, play: Play) -> None:
    """Only commands that are for accounts are there, and the bot hears nothing."""
    code, printed = await play("in group", "/anywhere", "say hello @bot", "/define apple")
    assert code == 1
    assert "apple is a fruit" in printed
    assert "You called?" not in printed
    assert "There is no command “define” for you here. There are: anywhere, often." in printed.splitlines()


async def test_hours_pass(sandbox: Sandbox, play: Play) -> None:
    """As on a clock that everybody looks at."""
    before = sandbox.clock.now()
    code, printed = await play("hours 1", "hours 2", "/define apple")
    assert code == 0
    assert "1 hour has passed." in printed.splitlines()
    assert "2 hours have passed." in printed.splitlines()
    assert (sandbox.clock.now() - before).total_seconds() >= 3 * 3600
