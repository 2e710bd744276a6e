"""What each typed line does."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol

from bot.sandbox.errors import NoReplyError, NotPossibleError
from bot.sandbox.founding import MEMBER
from bot.sandbox.person import Form, Person, Reply
from bot.sandbox.person.access import MESSAGE_MENU
from bot.sandbox.person.invocation import USER, Value
from bot.sandbox.server import Sandbox, SandboxUrls
from bot.sandbox.terminal import plain, typed
from bot.sandbox.terminal.difference import Remembered
from bot.sandbox.terminal.guide import GUIDE
from bot.sandbox.terminal.screen import Screen
from bot.sandbox.world import Message

ANSWER_WAIT, AFTERMATH = 1.5, 0.15


class RunningBot(Protocol):
    """A bot that was started and can be stopped."""

    async def close(self) -> None: ...


StartBot = Callable[[SandboxUrls], Awaitable[RunningBot]]


class Rehearsal:
    """Someone at the keyboard, the bot, and what was shown last."""

    def __init__(self, sandbox: Sandbox, start_bot: StartBot, screen: Screen) -> None:
        self.sandbox, self.screen = sandbox, screen
        self.person = Person.named(sandbox, MEMBER)
        self.form: Form | None = None
        self.finished = False
        self._start_bot = start_bot
        self._bot: RunningBot | None = None
        self._last: Message | None = None
        self._looked: Message | None = None
        self._remembered = Remembered(sandbox.world)

    async def start(self) -> None:
        self._bot = await self._start_bot(self.sandbox.urls)
        await self.sandbox.bot_ready()

    async def stop(self) -> None:
        if self._bot:
            await self._bot.close()
            await self.sandbox.bot_gone()

    async def obey(self, line: str) -> None:
        """Do what the line says; NotPossibleError and NoReplyError say what did not work."""
        verb, _, rest = line.strip().partition(" ")
        if line.lstrip().startswith("/"):
            await self._command(line.strip())
        elif verb.lower() in _VERBS:
            await _VERBS[verb.lower()](self, rest.strip())
        else:
            raise NotPossibleError(f"“{verb}” is nothing this terminal knows. Type “help” for what it knows.")

    async def submit(self, form: Form, answers: dict[str, str]) -> None:
        """Hand a form in; it stays open where Discord's app would not take it."""
        reply = await self.person.submit(form, answers)
        self.form = None
        await self._show(reply)

    async def _command(self, line: str) -> None:
        read = typed.read(line, self.person.commands)
        kinds = {option["name"]: option["type"] for option in read.options}
        values = {name: self._value(kinds[name], text) for name, text in read.values.items()}
        await self._show(await self.person.slash(read.path, **values))

    def _value(self, kind: int, text: str) -> Value:
        if kind != USER:
            return text
        name = text.removeprefix("@")
        return Person.named(self.sandbox, name).user

    async def complete(self, rest: str) -> None:
        for choice in await self.choices(rest):
            self.screen.say(choice)

    async def choices(self, line: str) -> list[str]:
        """What the bot offers for the option in which a typed command ends."""
        read = typed.read(line, self.person.commands)
        if read.current is None:
            raise NotPossibleError(f"/{read.path} has no option to complete.")
        found = await self.person.autocomplete(read.path, read.current, read.unfinished)
        return [choice.name for choice in found]

    async def press(self, rest: str) -> None:
        button = int(rest) if rest.isdigit() else rest
        await self._show(await self.person.press(self._with_components(), button))

    async def choose(self, rest: str) -> None:
        labels = [part.strip() for part in rest.split(",") if part.strip()]
        await self._show(await self.person.choose(self._with_components(), *labels))

    async def react(self, rest: str) -> None:
        self.person.react(self._public_answer(), rest or "🚩")
        self.screen.say(f"You added {rest or '🚩'} to the message.")
        await self._listen(ANSWER_WAIT)

    async def unreact(self, rest: str) -> None:
        self.person.unreact(self._public_answer(), rest or "🚩")
        self.screen.say(f"You took {rest or '🚩'} off the message.")
        await self._listen(ANSWER_WAIT)

    async def clear(self, rest: str) -> None:
        if rest != "reactions":
            raise NotPossibleError("Type “clear reactions” to take everyone's reactions off the last answer.")
        self.person.clear_reactions(self._public_answer())
        self.screen.say("All reactions are off the message.")
        await self._listen(ANSWER_WAIT)

    async def say(self, rest: str) -> None:
        self._looked = None
        message = self.person.say(rest)
        self._present(message)
        expected = message.channel.guild_id is None or self.sandbox.world.bot in message.mentions
        await self._listen(self.person.patience if expected else AFTERMATH)

    async def explain(self, rest: str) -> None:
        menus = [c["name"] for c in self.person.commands if c["type"] == MESSAGE_MENU]
        name = next((name for name in menus if name.lower().startswith("explain")), None)
        if name is None:
            raise NotPossibleError("The bot has no message menu that explains.")
        await self.menu(name)

    async def menu(self, rest: str) -> None:
        await self._show(await self.person.context_menu(rest, self._of_a_person()))

    async def messages(self, rest: str) -> None:
        if not self.person.messages:
            self.screen.say("There are no messages here yet.")
        for number, message in enumerate(self.person.messages, 1):
            first = next((line for line in plain.text(message.text) if line.strip()), "(no text)")
            private = ", private" if message.private else ""
            self.screen.say(f"{number}. {message.author.name}{private}: {first[:70]}")

    async def look(self, rest: str) -> None:
        seen = self.person.messages
        if not rest.isdigit() or not 1 <= int(rest) <= len(seen):
            raise NotPossibleError(f"Type “look” and a number from 1 to {len(seen)}.")
        self._looked = seen[int(rest) - 1]
        self._present(self._looked)

    async def delete(self, rest: str) -> None:
        self.person.delete(self._looked or self._public_answer())
        self._looked = None
        self.screen.say("The message is deleted.")
        await self._listen(AFTERMATH)

    async def become(self, rest: str) -> None:
        if not rest or " " in rest:
            raise NotPossibleError("Type “as” and a name in one word, such as “as admin”.")
        self.person = Person.named(self.sandbox, rest, channel=self.person.channel.name)
        self.screen.say(f"You are {rest} now.")

    async def enter(self, rest: str) -> None:
        name = rest.removeprefix("#")
        general = Person.named(self.sandbox, self.person.user.name)
        self.person = general.in_direct_messages() if name == "dm" else general.in_channel(name)
        self._looked = self._last = None
        self.screen.say("You write to the bot alone now." if name == "dm" else f"You are in #{name} now.")

    async def restart(self, rest: str) -> None:
        await self.stop()
        await self.start()
        self.screen.say("The bot stopped and started again.")

    async def help(self, rest: str) -> None:
        self.screen.say(GUIDE.format(bot=self.sandbox.world.bot.name).rstrip())

    async def quit(self, rest: str) -> None:
        self.finished = True

    async def _show(self, reply: Reply) -> None:
        self._looked = None
        if reply.form:
            self.form = reply.form
            self.screen.form(reply.form)
        elif reply.message:
            self._present(reply.message)
        else:
            self.screen.say("The bot took note.")
        await self._listen(AFTERMATH)

    def _present(self, message: Message) -> None:
        self._remembered.remember(message)
        if message.author is self.sandbox.world.bot:
            self._last = message
        self.screen.message(message)

    async def _listen(self, patience: float) -> None:
        """Show what else the bot does: new messages whole, of a changed one what is new."""
        try:
            while True:
                message = await self.person.hear(timeout=patience)
                patience = AFTERMATH
                change = self._remembered.change(message)
                if change is None:
                    self._present(message)
                else:
                    self.screen.say(change)
        except NoReplyError:
            return

    def _with_components(self) -> Message:
        message = self._looked or self._last
        if message is None:
            raise NotPossibleError("There is no message with buttons yet.")
        return message

    def _public_answer(self) -> Message:
        if self._looked:
            return self._looked
        for message in reversed(self.person.messages):
            if message.author is self.sandbox.world.bot and not message.private:
                return message
        raise NotPossibleError("There is no public answer to act on yet.")

    def _of_a_person(self) -> Message:
        if self._looked:
            return self._looked
        for message in reversed(self.person.messages):
            if not message.author.bot:
                return message
        raise NotPossibleError("Nobody has said anything yet. Type “say” and a sentence first.")


_VERBS: dict[str, Callable[[Rehearsal, str], Awaitable[None]]] = {
    "as": Rehearsal.become,
    "choose": Rehearsal.choose,
    "clear": Rehearsal.clear,
    "complete": Rehearsal.complete,
    "delete": Rehearsal.delete,
    "exit": Rehearsal.quit,
    "explain": Rehearsal.explain,
    "help": Rehearsal.help,
    "in": Rehearsal.enter,
    "look": Rehearsal.look,
    "menu": Rehearsal.menu,
    "messages": Rehearsal.messages,
    "press": Rehearsal.press,
    "quit": Rehearsal.quit,
    "react": Rehearsal.react,
    "restart": Rehearsal.restart,
    "say": Rehearsal.say,
    "unreact": Rehearsal.unreact,
}
VERBS = tuple(_VERBS)
