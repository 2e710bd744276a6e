"""A person at Discord's app: what they do, and what the bot answers them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from bot.sandbox import mentions, message_payload, reading
from bot.sandbox.errors import NoReplyError, NotPossibleError
from bot.sandbox.founding import join
from bot.sandbox.interaction import Interaction, Kind
from bot.sandbox.permissions import Permission
from bot.sandbox.person import access, invocation
from bot.sandbox.person.form import Form, Given, submission, value_of
from bot.sandbox.person.invocation import Choice, Value
from bot.sandbox.person.reply import PATIENCE, Reply, awaited
from bot.sandbox.world import Channel, Guild, Message, User

if TYPE_CHECKING:
    from bot.sandbox.server import Sandbox


class Person:
    """Someone in one channel.

    Every action raises NotPossibleError where Discord's app would not allow
    it, and NoReplyError where the bot does not answer in time; `patience` (seconds) bounds every wait.
    """

    def __init__(self, sandbox: Sandbox, user: User, channel: Channel, *, patience: float = PATIENCE) -> None:
        self.sandbox, self.user, self.channel, self.patience = sandbox, user, channel, patience
        self._heard_up_to = 0
        self._mark()

    @classmethod
    def named(cls, sandbox: Sandbox, name: str, *, server: str | None = None, channel: str = "general") -> Self:
        """The person of this name in a server's channel (the first server's, if none is named).

        Someone nobody knows yet joins as an ordinary member.
        """
        world = sandbox.world
        guild = next(g for g in world.guilds.values() if server in (None, g.name))
        user = next((u for u in world.users.values() if u.name == name), None) or world.add_user(name)
        if user.id not in guild.members:
            join(guild, user)
        return cls(sandbox, user, next(c for c in guild.channels.values() if c.name == channel))

    def in_direct_messages(self) -> Self:
        """The same person, writing to the bot alone."""
        return type(self)(self.sandbox, self.user, self.sandbox.world.direct(self.user), patience=self.patience)

    def in_channel(self, name: str) -> Self:
        if self.guild is None:
            raise NotPossibleError("Direct messages have no other channels.")
        channel = next(c for c in self.guild.channels.values() if c.name == name)
        return type(self)(self.sandbox, self.user, channel, patience=self.patience)

    @property
    def guild(self) -> Guild | None:
        return self.sandbox.world.guilds.get(self.channel.guild_id or 0)

    @property
    def permissions(self) -> int:
        return self.sandbox.world.permissions(self.channel, self.user)

    @property
    def commands(self) -> list[dict[str, Any]]:
        """The commands and menu entries this person is shown here."""
        return access.shown(self.sandbox.commands, self.channel, self.permissions)

    @property
    def messages(self) -> list[Message]:
        """What this person sees in the channel, oldest first: all that is public or for them alone."""
        return list(self.sandbox.world.visible(self.user, self.channel))

    async def slash(self, command: str, /, **options: Value) -> Reply:
        """Send `/command`; sub-commands after a space: `slash("term add", label="…")`."""
        name, *path = command.split()
        found = access.find(self.commands, access.CHAT_INPUT, name)
        return await self._ask(Kind.COMMAND, invocation.data(found, path, options, self.guild))

    async def autocomplete(self, command: str, option: str, typed: str, /, **others: Value) -> list[Choice]:
        """What the bot offers while `typed` stands in an option."""
        name, *path = command.split()
        found = access.find(self.commands, access.CHAT_INPUT, name)
        data = invocation.typing(found, path, option, typed, others, self.guild)
        interaction = self._open(Kind.AUTOCOMPLETE, data)
        within = self.sandbox.interactions.first_reply_within
        try:
            await self.sandbox.changes.until(lambda: interaction.answered is not None, within)
        except TimeoutError:
            raise NoReplyError("Loading options failed.") from None
        return [Choice(choice["name"], choice["value"]) for choice in interaction.choices or []]

    async def context_menu(self, name: str, target: Message | User) -> Reply:
        """Use an entry of the bot's in the menu of a message or a person."""
        if isinstance(target, User):
            raise NotPossibleError("Menus of people are not part of the sandbox.")
        self._see(target)
        found = access.find(self.commands, access.MESSAGE_MENU, name)
        payload = message_payload.message(self.sandbox.world, target)
        data = {"id": found["id"], "name": name, "type": access.MESSAGE_MENU, "target_id": str(target.id)}
        resolved = {"resolved": {"messages": {str(target.id): payload}}}
        return await self._ask(Kind.COMMAND, data | resolved)

    async def press(self, message: Message, button: str | int, *, nth: int = 1) -> Reply:
        """Press the button with this number, or the `nth` one with this label."""
        self._see(message)
        pressed = find_button(message, button, nth)
        if pressed.url:
            raise NotPossibleError(f"The button “{pressed.label}” opens a page: {pressed.url}")
        if pressed.disabled:
            raise NotPossibleError(f"The button “{pressed.label}” is greyed out.")
        data = {"component_type": reading.BUTTON, "custom_id": pressed.custom_id, "id": pressed.id}
        return await self._ask(Kind.COMPONENT, data, message)

    async def choose(self, message: Message, *labels: str, select: int = 1) -> Reply:
        """Choose from the message's menu (the `select`th, from 1)."""
        self._see(message)
        if not 1 <= select <= len(message.selects):
            raise NotPossibleError(f"The message has {len(message.selects)} menus.")
        menu = message.selects[select - 1]
        where = menu.placeholder or "The menu"
        if menu.disabled:
            raise NotPossibleError(f"“{where}” is greyed out.")
        if not menu.min_values <= len(labels) <= menu.max_values:
            raise NotPossibleError(f"“{where}” takes {menu.min_values} to {menu.max_values} choices.")
        values = [value_of(menu.options, label, where) for label in labels]
        data = {"component_type": menu.kind, "custom_id": menu.custom_id, "id": menu.id, "values": values}
        return await self._ask(Kind.COMPONENT, data, message)

    async def submit(self, form: Form | None, answers: Mapping[str, Given]) -> Reply:
        """Hand in a form; `answers` by label. What is left out keeps what the form came with."""
        if form is None:
            raise NotPossibleError("No form is open.")
        return await self._ask(Kind.FORM, submission(form, answers), form.interaction.source)

    def react(self, message: Message, emoji: str, *, burst: bool = False) -> None:
        """Put a reaction on a message; what the bot says to it comes with `hear`."""
        self._see(message)
        if message.private:
            raise NotPossibleError("Reactions cannot be put on private messages.")
        if emoji not in message.reactions and not self.permissions & Permission.ADD_REACTIONS:
            raise NotPossibleError("You may not add reactions here.")
        self._mark()
        self.sandbox.conversation.react(message, self.user, emoji, burst=burst)

    def unreact(self, message: Message, emoji: str, *, burst: bool = False) -> None:
        reaction = message.reactions.get(emoji)
        if reaction is None or self.user.id not in (reaction.burst if burst else reaction.normal):
            raise NotPossibleError(f"You have no {emoji} on this message.")
        self._mark()
        self.sandbox.conversation.unreact(message, self.user, emoji, burst=burst)

    def clear_reactions(self, message: Message, emoji: str | None = None) -> None:
        """Take everyone's reactions off (of one emoji, or all)."""
        self._needs(Permission.MANAGE_MESSAGES, "take reactions off")
        self._mark()
        if emoji is None:
            self.sandbox.conversation.clear_reactions(message)
        else:
            self.sandbox.conversation.clear_emoji(message, emoji)

    def say(self, text: str, *, reply_to: Message | None = None) -> Message:
        """Write in the channel; `@name` mentions. What the bot says to it comes with `hear`."""
        self._needs(Permission.SEND_MESSAGES, "write")
        world = self.sandbox.world
        for user in world.users.values():
            text = text.replace(f"@{user.name}", f"<@{user.id}>")
        message = Message(world.ids.next(), self.channel, self.user, text, mentions=mentions.users(world, text))
        if reply_to:
            message.replies_to, message.kind = reply_to.id, 19
            message.mentions += [reply_to.author] if reply_to.author not in message.mentions else []
        self._mark()
        self.sandbox.conversation.post(message)
        return message

    def delete(self, message: Message) -> None:
        if message.author is not self.user:
            self._needs(Permission.MANAGE_MESSAGES, "delete it")
        self.sandbox.conversation.delete(message)

    async def hear(self, *, timeout: float | None = None) -> Message:
        """The next message of the bot's that this person sees, here or in direct messages,
        since their last action or the last one heard."""
        try:
            message = await self.sandbox.changes.until(self._unheard, self.patience if timeout is None else timeout)
        except TimeoutError:
            raise NoReplyError("The bot said nothing.") from None
        self._heard_up_to = message.id
        return message

    def _unheard(self) -> Message | None:
        world = self.sandbox.world
        for channel in (self.channel, world.direct(self.user)):
            for message in world.visible(self.user, channel):
                if message.id > self._heard_up_to and message.author is world.bot and not message.loading:
                    return message
        return None

    async def _ask(self, kind: Kind, data: dict[str, Any], source: Message | None = None) -> Reply:
        interaction = self._open(kind, data, source)
        within = self.sandbox.interactions.first_reply_within
        reply = await awaited(interaction, self.sandbox.changes, within, self.patience)
        self._mark()
        return reply

    def _open(self, kind: Kind, data: dict[str, Any], source: Message | None = None) -> Interaction:
        self._mark()
        return self.sandbox.interactions.open(kind, self.user, self.channel, data, source)

    def _mark(self) -> None:
        self._heard_up_to = self.sandbox.world.ids.next()

    def _see(self, message: Message) -> None:
        if message.deleted or message not in self.messages:
            raise NotPossibleError("You cannot see that message; it is gone, elsewhere, or for someone else.")

    def _needs(self, permission: Permission, what: str) -> None:
        if not self.permissions & permission:
            raise NotPossibleError(f"You may not {what} here.")


def find_button(message: Message, wanted: str | int, nth: int = 1) -> reading.Button:
    """By number, or the `nth` of those with this label."""
    if isinstance(wanted, int):
        found = [button for button in message.buttons if button.number == wanted]
    else:
        found = [b for b in message.buttons if wanted.strip().lower() in (b.label.lower(), b.custom_id)]
    if len(found) < nth:
        labels = ", ".join(f"{button.number}: “{button.label}”" for button in message.buttons)
        raise NotPossibleError(f"There is no such button. There are: {labels or 'none'}.")
    return found[nth - 1]
