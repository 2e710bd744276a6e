"""What each verb does: the word a line starts with, and what follows it."""

from __future__ import annotations

import difflib
from collections.abc import Awaitable, Callable

from rehearsal.errors import NoReplyError, NotPossibleError
from rehearsal.message import Message
from rehearsal.terminal import plain, rights, roles, whereabouts
from rehearsal.terminal.guide import FORM_ASKS, FORM_READS, GUIDE, fitted
from rehearsal.terminal.rehearsal import Rehearsal

Verb = Callable[[Rehearsal, str], Awaitable[None]]
LIKE = 0.75  # of a word, from 0 to 1, to a verb for which it may have been meant


async def obey(on: Rehearsal, line: str) -> None:
    """Do what the line says; what is no verb is said to the bot. NotPossibleError and NoReplyError say what failed."""
    verb, _, rest = line.strip().partition(" ")
    if line.lstrip().startswith("/"):
        await on.command(line.strip())
    elif verb.lower() in VERBS and not (rest and verb.lower() in ALONE):
        await VERBS[verb.lower()](on, rest.strip())
    elif on.menu(line):
        await menu(on, line)
    elif on.menu(verb):
        raise NotPossibleError(f"“{verb}” takes no text: say something first, then type “{verb}” alone.")
    elif not rest and (meant := difflib.get_close_matches(verb.lower(), VERBS, 1, LIKE)):
        raise NotPossibleError(f"Did you mean “{meant[0]}”? To ask about “{verb}”, type “say {on.at_bot}{verb}”.")
    else:
        await say(on, on.at_bot + line.strip())


async def tried(rehearsal: Rehearsal, line: str) -> bool:
    """Whether the line worked; if not, its fault is on the screen."""
    try:
        await obey(rehearsal, line)
    except (NotPossibleError, NoReplyError) as error:
        rehearsal.screen.fault(str(error))
        return False
    return True


async def complete(on: Rehearsal, rest: str) -> None:
    for choice in await on.choices(rest):
        on.screen.say(choice)


async def press(on: Rehearsal, rest: str) -> None:
    message = on.with_components()
    button = int(rest) if rest.isdigit() else _label(message, rest)
    await on.show(await on.person.press(message, button))


def _label(message: Message, typed: str) -> str:
    """The label of the one button that begins so, or what was typed."""
    labels = [button.label for button in message.buttons]
    begun = [label for label in labels if typed and label.lower().startswith(typed.lower())]
    return begun[0] if len(begun) == 1 else typed


async def choose(on: Rehearsal, rest: str) -> None:
    message = on.with_components()
    menu, colon, chosen = rest.partition(":")
    select = _menu(message, menu) if colon else 1
    labels = [part.strip() for part in (chosen if colon else rest).split(",") if part.strip()]
    await on.show(await on.person.choose(message, *labels, select=select))


def _menu(message: Message, named: str) -> int:
    """The number of a menu, by its number or the start of what stands on it."""
    name = named.strip().lower()
    for number, menu in enumerate(message.selects, 1):
        if name == str(number) or (name and menu.placeholder.lower().startswith(name)):
            return number
    names = ", ".join(f"“{menu.placeholder}”" for menu in message.selects) or "none"
    raise NotPossibleError(f"There is no menu “{named.strip()}”. There are: {names}.")


async def reload(on: Rehearsal, rest: str) -> None:
    on.person.reload()
    on.looked = on.last = None
    on.screen.say("The app has started anew. Messages for you alone are gone.")


async def react(on: Rehearsal, rest: str) -> None:
    emoji = _emoji("react", rest)
    on.person.react(on.public_answer(), emoji)
    on.screen.say(f"You added {emoji} to the message.")
    await on.settle_reaction()


async def unreact(on: Rehearsal, rest: str) -> None:
    emoji = _emoji("unreact", rest)
    on.person.unreact(on.marked_by_me(emoji), emoji)
    on.screen.say(f"You took {emoji} off the message.")
    await on.settle_reaction()


def _emoji(verb: str, typed: str) -> str:
    if not typed:
        raise NotPossibleError(f"Type “{verb}” and an emoji, such as “{verb} 👍”.")
    return typed


async def clear(on: Rehearsal, rest: str) -> None:
    if rest != "reactions":
        raise NotPossibleError("Type “clear reactions” to take everyone's reactions off the last answer.")
    on.person.clear_reactions(on.public_answer())
    on.screen.say("All reactions are off the message.")
    await on.settle_reaction()


async def say(on: Rehearsal, rest: str) -> None:
    on.looked = None
    message = on.person.say(rest)
    on.present(message)
    await _hear_out(on, message)


async def edit(on: Rehearsal, rest: str) -> None:
    mine = [message for message in on.person.messages if message.author is on.person.user]
    if not rest or not (mine or on.looked):
        raise NotPossibleError("Say something first, then type “edit” and what it is to say instead.")
    message = on.looked or mine[-1]
    on.person.edit(message, rest)
    on.screen.say("The message is changed.")
    await _hear_out(on, message)


async def _hear_out(on: Rehearsal, message: Message) -> None:
    """Wait longer for what the bot says to a message that is for it."""
    mentioned = on.sandbox.world.bot in message.mentions or message.mention_roles
    expected = on.sandbox.world.has_bot(message.channel) and (message.channel.guild_id is None or mentioned)
    await (on.listen(on.person.patience) if expected else on.settle())


async def menu(on: Rehearsal, rest: str) -> None:
    await on.show(await on.person.context_menu(on.menu(rest) or rest, on.of_a_person()))


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
    await on.settle()


async def wait(on: Rehearsal, rest: str) -> None:
    await on.hear()


async def restart(on: Rehearsal, rest: str) -> None:
    await on.stop()
    await on.start()
    on.screen.say("The bot stopped and started again.")


async def show_help(on: Rehearsal, rest: str) -> None:
    menu = on.menus[0].split()[0].lower() if on.menus else "NAME"
    guide = GUIDE + (FORM_ASKS if on.typed else FORM_READS)
    example = await on.example()
    text = guide.format(bot=on.sandbox.world.bot.name, example=example, menu=menu).rstrip()
    on.screen.say(fitted(text, on.screen.console.width) if on.typed else text)


async def leave(on: Rehearsal, rest: str) -> None:
    on.finished = True


VERBS: dict[str, Verb] = {
    "allow": rights.allow,
    "as": whereabouts.become,
    "choose": choose,
    "clear": clear,
    "complete": complete,
    "computer": whereabouts.computer,
    "delete": delete,
    "deny": rights.deny,
    "edit": edit,
    "exit": leave,
    "give": roles.give,
    "grant": roles.grant,
    "help": show_help,
    "hide": rights.hide,
    "hours": whereabouts.pass_hours,
    "in": whereabouts.enter,
    "look": look,
    "menu": menu,
    "messages": messages,
    "phone": whereabouts.phone,
    "press": press,
    "quit": leave,
    "react": react,
    "reload": reload,
    "restart": restart,
    "say": say,
    "show": rights.show,
    "take": roles.take,
    "unreact": unreact,
    "wait": wait,
}
ALONE = {"computer", "exit", "help", "messages", "phone", "quit", "reload", "restart", "wait"}  # more is a question
