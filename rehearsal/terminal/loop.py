"""The loop: lines in, replies out, from a keyboard or a script."""

from __future__ import annotations

from typing import TextIO

from rehearsal.errors import NoReplyError
from rehearsal.server import Sandbox
from rehearsal.terminal.rehearsal import Rehearsal, RunningBot, StartBot
from rehearsal.terminal.screen import Screen
from rehearsal.terminal.script import Script

__all__ = ["RunningBot", "rehearse"]

WELCOME = (
    "A rehearsal: {bot} runs here on a small server of its own, and nothing leaves this computer. "
    "Ask in your own words, or type a command such as “{command}”, “help”, or “quit”."
)


async def rehearse(
    server: Sandbox, start_bot: StartBot, *, stdin: TextIO, stdout: TextIO, plain: bool = False, told: str = ""
) -> int:
    """Start the bot on a running sandbox and obey what is typed until the end of input.

    From a terminal it asks with completion and draws cards; otherwise, or with `plain`, it answers in plain
    text. `told` is said at the beginning, such as what is kept. Returns 0, or 1 if a line of a script failed or the bot
    did not come up.
    """
    interactive = stdin.isatty()
    screen = Screen(stdout, server.world, plain=plain or not (interactive and stdout.isatty()))
    rehearsal = Rehearsal(server, start_bot, screen, typed=interactive)
    try:
        await rehearsal.start()
        if interactive:
            screen.say(WELCOME.format(bot=server.world.bot.name, command=await rehearsal.example()))
        if told:
            screen.say(told)
        if interactive:
            from rehearsal.terminal.keyboard import Keyboard  # prompt_toolkit is for people who type

            await Keyboard(rehearsal, stdin, stdout).run()
            return 0
        return 1 if await Script(rehearsal, stdin).run() else 0
    except NoReplyError as error:
        screen.fault(str(error))
        return 1
    finally:
        await rehearsal.stop()
