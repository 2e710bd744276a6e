"""What each verb does: the word a line starts with, and what follows it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from rehearsal.errors import NotPossibleError
from rehearsal.person import Person
from rehearsal.person.access import MESSAGE_MENU
from rehearsal.terminal import plain
from rehearsal.terminal.guide import GUIDE
from rehearsal.terminal.rehearsal import AFTERMATH, ANSWER_WAIT, Rehearsal

Verb = Callable[[Rehearsal, str], Awaitable[None]]


async def obey(on: Rehearsal, line: str) -> None:
    """Do what the line says; NotPossibleError and NoReplyError say what did not work."""
    verb, _, rest = line.strip().partition(" ")
    if line.lstrip().startswith("/"):
        await on.command(line.strip())
    elif verb.lower() in VERBS:
        await VERBS[verb.lower()](on, rest.strip())
    else:
        raise NotPossibleError(f"“{verb}” is nothing this terminal knows. Type “help” for what it knows.")


async def complete(on: Rehearsal, rest: str) -> None:
    for choice in await on.choices(rest):
        on.screen.say(choice)


async def press(on: Rehearsal, rest: str) -> None:
    button = int(rest) if rest.isdigit() else rest
    await on.show(await on.person.press(on.with_components(), button))


async def choose(on: Rehearsal, rest: str) -> None:
    labels = [part.strip() for part in rest.split(",") if part.strip()]
    await on.show(await on.person.choose(on.with_components(), *labels))


async def react(on: Rehearsal, rest: str) -> None:
    on.person.react(on.public_answer(), rest or "🚩")
    on.screen.say(f"You added {rest or '🚩'} to the message.")
    await on.listen(ANSWER_WAIT)


async def unreact(on: Rehearsal, rest: str) -> None:
    on.person.unreact(on.flagged_by_me(rest or "🚩"), rest or "🚩")
    on.screen.say(f"You took {rest or '🚩'} off the message.")
    await on.listen(ANSWER_WAIT)


async def clear(on: Rehearsal, rest: str) -> None:
    if rest != "reactions":
        raise NotPossibleError("Type “clear reactions” to take everyone's reactions off the last answer.")
    on.person.clear_reactions(on.public_answer())
    on.screen.say("All reactions are off the message.")
    await on.listen(ANSWER_WAIT)


async def say(on: Rehearsal, rest: str) -> None:
    on.looked = None
    message = on.person.say(rest)
    on.present(message)
    expected = message.channel.guild_id is None or on.sandbox.world.bot in message.mentions
    await on.listen(on.person.patience if expected else AFTERMATH)


async def explain(on: Rehearsal, rest: str) -> None:
    if rest:
        raise NotPossibleError("“explain” takes no text: say something first, then type “explain” alone.")
    menus = [c["name"] for c in on.person.commands if c["type"] == MESSAGE_MENU]
    name = next((name for name in menus if name.lower().startswith("explain")), None)
    if name is None:
        raise NotPossibleError("The bot has no message menu that explains.")
    await menu(on, name)


async def menu(on: Rehearsal, rest: str) -> None:
    await on.show(await on.person.context_menu(rest, on.of_a_person()))


async def messages(on: Rehearsal, rest: str) -> None:
    if not on.person.messages:
        on.screen.say("There are no messages here yet.")
    for number, message in enumerate(on.person.messages, 1):
        first = next((line for line in plain.text(message.text) if line.strip()), "(no text)")
        private = ", private" if message.private else ""
        on.screen.say(f"{number}. {message.author.name}{private}: {first[:70]}")


async def look(on: Rehearsal, rest: str) -> None:
    seen = on.person.messages
    if not rest.isdigit() or not 1 <= int(rest) <= len(seen):
        raise NotPossibleError(f"Type “look” and a number from 1 to {len(seen)}.")
    on.looked = seen[int(rest) - 1]
    on.present(on.looked)


async def delete(on: Rehearsal, rest: str) -> None:
    on.person.delete(on.looked or on.public_answer())
    on.looked = None
    on.screen.say("The message is deleted.")
    await on.listen(AFTERMATH)


async def become(on: Rehearsal, rest: str) -> None:
    if not rest or " " in rest:
        raise NotPossibleError("Type “as” and a name in one word, such as “as admin”.")
    if on.person.guild:
        on.person = Person.named(on.sandbox, rest, channel=on.person.channel.name)
    else:
        on.person = Person.named(on.sandbox, rest).in_direct_messages()
        on.looked = on.last = None
    on.screen.say(f"You are {rest} now.")


async def enter(on: Rehearsal, rest: str) -> None:
    name = rest.removeprefix("#")
    general = Person.named(on.sandbox, on.person.user.name)
    on.person = general.in_direct_messages() if name == "dm" else general.in_channel(name)
    on.looked = on.last = None
    on.screen.say("You write to the bot alone now." if name == "dm" else f"You are in #{name} now.")


async def restart(on: Rehearsal, rest: str) -> None:
    await on.stop()
    await on.start()
    on.screen.say("The bot stopped and started again.")


async def show_help(on: Rehearsal, rest: str) -> None:
    on.screen.say(GUIDE.format(bot=on.sandbox.world.bot.name, example=on.example).rstrip())


async def leave(on: Rehearsal, rest: str) -> None:
    on.finished = True


VERBS: dict[str, Verb] = {
    "as": become,
    "choose": choose,
    "clear": clear,
    "complete": complete,
    "delete": delete,
    "exit": leave,
    "explain": explain,
    "help": show_help,
    "in": enter,
    "look": look,
    "menu": menu,
    "messages": messages,
    "press": press,
    "quit": leave,
    "react": react,
    "restart": restart,
    "say": say,
    "unreact": unreact,
}
