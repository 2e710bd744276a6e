"""A rehearsal: who is at the keyboard, the bot, and what was shown last."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from rehearsal.commands import CommandKind, OptionKind
from rehearsal.errors import NoReplyError, NotPossibleError
from rehearsal.files import Upload
from rehearsal.founding import MEMBER
from rehearsal.message import Message
from rehearsal.person import Form, Person, Reply
from rehearsal.person.invocation import Value
from rehearsal.reading import FILE_UPLOAD
from rehearsal.server import Sandbox, SandboxUrls
from rehearsal.terminal import typed
from rehearsal.terminal.difference import Remembered
from rehearsal.terminal.screen import Screen


class RunningBot(Protocol):
    """A bot that was started and can be stopped."""

    async def close(self) -> None: ...


StartBot = Callable[[SandboxUrls], Awaitable[RunningBot]]


@dataclass(frozen=True, slots=True)
class Waits:
    """How long to wait, in seconds, for what else the bot does: after a reaction, and after anything else."""

    reaction: float = 1.5
    aftermath: float = 0.15


class Rehearsal:
    """Someone at the keyboard, the bot, and what was shown last.

    It is `typed` by a person, or else read from a script. With `waits` of None nothing is waited for but the reply
    itself, so that the same lines always show the same.
    """

    def __init__(
        self,
        sandbox: Sandbox,
        start_bot: StartBot,
        screen: Screen,
        waits: Waits | None = Waits(),
        *,
        typed: bool = False,
    ) -> None:
        self.sandbox, self.screen, self.waits, self.typed = sandbox, screen, waits, typed
        self.person = Person.named(sandbox, MEMBER)
        self.form: Form | None = None
        self.finished = False
        self._start_bot = start_bot
        self._bot: RunningBot | None = None
        self.last: Message | None = None
        self.looked: Message | None = None
        self._remembered = Remembered(sandbox.world)

    async def start(self) -> None:
        """Start the bot and wait until it is there; NoReplyError if it does not come."""
        self._bot = await self._start_bot(self.sandbox.urls)
        try:
            await self.sandbox.bot_ready()
        except TimeoutError:
            raise NoReplyError("The bot was started, but it did not log in.") from None

    async def stop(self) -> None:
        if self._bot:
            await self._bot.close()
            await self.sandbox.bot_gone()

    async def example(self) -> str:
        """A command of the bot's that works: the first that offers something to choose, with what it offers first."""
        commands = [each for each in self.person.commands if each["type"] == CommandKind.CHAT_INPUT]
        for command in commands:
            options = command.get("options") or [{}]
            if options[0].get("autocomplete") and not any(each.get("required") for each in options[1:]):
                with suppress(NoReplyError):
                    for choice in await self.person.autocomplete(command["name"], options[0]["name"], ""):
                        return f"/{command['name']} {choice.name}"
        return f"/{commands[0]['name']}" if commands else "/command"

    @property
    def at_bot(self) -> str:
        """What stands before words that are for the bot: a mention, but for where it is alone with the person."""
        alone = self.person.channel.guild_id is None and self.sandbox.world.has_bot(self.person.channel)
        return "" if alone else f"@{self.sandbox.world.bot.name} "

    async def submit(self, form: Form, answers: dict[str, str]) -> None:
        """Hand a form in; it stays open where Discord's app would not take it."""
        kinds = {name: form.field(name).kind for name in answers}
        given = {name: _upload(text) if kinds[name] == FILE_UPLOAD else text for name, text in answers.items()}
        reply = await self.person.submit(form, given)
        self.form = None
        await self.show(reply)

    async def command(self, line: str) -> None:
        read = typed.read(line, self.person.commands)
        kinds = {option["name"]: option["type"] for option in read.options}
        values = {name: self._value(kinds[name], text) for name, text in read.values.items()}
        await self.show(await self.person.slash(read.path, **values))

    def _value(self, kind: int, text: str) -> Value:
        if kind == OptionKind.ATTACHMENT:
            return _upload(text)
        if kind != OptionKind.USER:
            return text
        name = text.removeprefix("@")
        return Person.named(self.sandbox, name).user

    async def choices(self, line: str) -> list[str]:
        """What the bot offers for the option in which a typed command ends."""
        read = typed.read(line, self.person.commands)
        if read.current is None:
            raise NotPossibleError(f"/{read.path} has no option to complete.")
        found = await self.person.autocomplete(read.path, read.current, read.unfinished)
        return [choice.name for choice in found]

    async def show(self, reply: Reply) -> None:
        self.looked = None
        if reply.has_form:
            self.form = reply.form
            self.screen.form(reply.form)
        elif reply.has_message:
            self.present(reply.message)
        else:
            self.screen.say("The bot took note.")
        await self.settle()

    def present(self, message: Message) -> None:
        self._remembered.remember(message)
        if message.buttons or message.selects:
            self.last = message
        self.screen.message(message)

    async def settle(self) -> None:
        """Show what else the bot does within a moment."""
        if self.waits:
            await self.listen(self.waits.aftermath)

    async def settle_reaction(self) -> None:
        """The same after a reaction, to which it takes its time."""
        if self.waits:
            await self.listen(self.waits.reaction)

    async def listen(self, patience: float) -> None:
        """Show what the bot does next, if it does anything within `patience` seconds, and what follows at once."""
        with suppress(NoReplyError):
            await self.hear(patience)
            await self.settle()

    async def hear(self, patience: float | None = None) -> None:
        """Show what the bot does next: a new message whole, of a changed one what is new; NoReplyError if nothing."""
        message = await self.person.hear(timeout=patience)
        change = self._remembered.change(message)
        if change is None:
            self.present(message)
        elif change:
            self.screen.say(change)

    def with_components(self) -> Message:
        """The message whose buttons are meant: the one looked at, or the last shown that has any."""
        if self.looked:
            return self.looked
        seen = [message for message in self.person.messages if message.buttons or message.selects]
        if not seen:
            raise NotPossibleError("There is no message with buttons yet.")
        return self.last if self.last in seen else seen[-1]

    def public_answer(self) -> Message:
        """The message a reaction is meant for: the one looked at, or the bot's last public answer."""
        if self.looked:
            return self.looked
        public = [m for m in self.person.messages if m.author is self.sandbox.world.bot and not m.private]
        answers = [m for m in public if m.interaction or m.replies_to]
        if not public:
            raise NotPossibleError("There is no public answer to act on yet.")
        return (answers or public)[-1]

    def marked_by_me(self, emoji: str) -> Message:
        """The newest message on which this person put the emoji."""
        for message in reversed(self.person.messages):
            if emoji in message.reactions and self.person.user.id in message.reactions[emoji].normal:
                return message
        raise NotPossibleError(f"You have no {emoji} on any message here.")

    @property
    def menus(self) -> list[str]:
        """The entries of the bot's message menu."""
        return [command["name"] for command in self.person.commands if command["type"] == CommandKind.MESSAGE_MENU]

    def menu(self, typed: str) -> str | None:
        """The entry whose name is typed, whole or its first words."""
        named = (name for name in self.menus if f"{name} ".lower().startswith(f"{typed.strip()} ".lower()))
        return next(named, None)

    def of_a_person(self) -> Message:
        """The message a menu is meant for: the one looked at, or the last that a person wrote."""
        if self.looked:
            return self.looked
        for message in reversed(self.person.messages):
            if not message.author.bot:
                return message
        raise NotPossibleError("Nobody has said anything yet. Type “say” and a sentence first.")


def _upload(path: str) -> Upload:
    """A file of this machine, which is given in place of one that is chosen in Discord's app."""
    try:
        return Upload(Path(path).name, Path(path).expanduser().read_bytes())
    except OSError as error:
        raise NotPossibleError(f"“{path}” cannot be read: {error.strerror}.") from None
