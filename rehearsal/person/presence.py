"""A person in a channel: what they see, say, react to and hear."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from rehearsal import mentions
from rehearsal.errors import NoReplyError, NotPossibleError
from rehearsal.guild import Channel, ChannelKind, Guild, User
from rehearsal.message import MOST_REACTIONS, Message
from rehearsal.permissions import ALL, Permission
from rehearsal.person.phone import Phone
from rehearsal.person.reply import PATIENCE
from rehearsal.server import Sandbox


class Presence:
    """Someone in one channel, without what they can ask of the bot (which `Person` adds).

    Actions raise NotPossibleError where Discord's app would not allow them.
    """

    def __init__(
        self,
        sandbox: Sandbox,
        user: User,
        channel: Channel,
        *,
        patience: float = PATIENCE,
        phone: Phone | None = None,
    ) -> None:
        self.sandbox, self.user, self.channel, self.patience, self.phone = sandbox, user, channel, patience, phone
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
            world.join(guild, user)
        return cls(sandbox, user, next(c for c in guild.channels.values() if c.name == channel))

    def in_direct_messages(self) -> Self:
        """The same person, writing to the bot alone."""
        return self._elsewhere(self.sandbox.world.direct(self.user))

    def on_a_phone(self) -> Self:
        """The same person, at a phone that has shown no form yet."""
        return type(self)(self.sandbox, self.user, self.channel, patience=self.patience, phone=Phone())

    def in_private(self, *others: Self) -> Self:
        """The same person, writing with others and without the bot: a group, or the direct messages of two."""
        chat = self.sandbox.world.private(self.user, *(other.user for other in others))
        return self._elsewhere(chat)

    def in_channel(self, name: str) -> Self:
        """The same person in another channel or thread of the same server."""
        channels = list(self.guild.places()) if self.guild else []
        for channel in channels:
            if channel.name == name:
                return self._elsewhere(channel)
        names = ", ".join(channel.name for channel in channels) or "none"
        raise NotPossibleError(f"There is no channel “{name}” here. There are: {names}.")

    @property
    def guild(self) -> Guild | None:
        return self.sandbox.world.guilds.get(self.channel.guild_id or 0)

    @property
    def permissions(self) -> int:
        return self.sandbox.world.permissions(self.channel, self.user)

    @property
    def messages(self) -> list[Message]:
        """What this person sees in the channel, oldest first: all that is public or for them alone."""
        return list(self.sandbox.world.visible(self.user, self.channel))

    def react(self, message: Message, emoji: str, *, burst: bool = False) -> None:
        """Put a reaction on a message; what the bot does about it comes with `hear`."""
        self._see(message)
        self._speak()
        if message.private:
            raise NotPossibleError("Reactions cannot be put on private messages.")
        if self.channel.archived:
            raise NotPossibleError("Nobody reacts in a thread that is archived.")
        if emoji not in message.reactions and not self.permissions & Permission.ADD_REACTIONS:
            raise NotPossibleError("You may not add reactions here.")
        if emoji not in message.reactions and len(message.reactions) >= MOST_REACTIONS:
            raise NotPossibleError(f"There are {MOST_REACTIONS} different emoji on it already.")
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
        """Write in the channel; `@name` mentions, `@&name` a bot's role. What the bot says to it comes with `hear`."""
        self._needs(Permission.SEND_MESSAGES, "write")
        if self.channel.kind is ChannelKind.FORUM:
            raise NotPossibleError("A forum has posts; write in one of them.")
        if self.channel.locked and not self.permissions & Permission.MANAGE_THREADS:
            raise NotPossibleError("This thread is locked.")
        if self.channel.archived:
            self.sandbox.stewardship.unarchive(self.channel)
        world = self.sandbox.world
        message = Message(world.ids.next(), self.channel, self.user, mentions.written(world, text, self.guild))
        message.mentions = mentions.users(world, message.content)
        message.mention_roles = mentions.roles(self.guild, message.content)
        if reply_to:
            message.replies_to, message.kind = reply_to.id, 19
            message.mentions += [reply_to.author] if reply_to.author not in message.mentions else []
        self._mark()
        self.sandbox.conversation.post(message)
        return message

    def delete(self, message: Message) -> None:
        """Delete a message of one's own, or, with the permission for it, anyone's."""
        self._see(message)
        if message.author is not self.user:
            self._needs(Permission.MANAGE_MESSAGES, "delete it")
        self._mark()
        self.sandbox.conversation.delete(message)

    def delete_many(self, messages: Sequence[Message]) -> None:
        """Delete several messages at once, as a moderator's tools do."""
        self._needs(Permission.MANAGE_MESSAGES, "delete them")
        self._mark()
        self.sandbox.conversation.delete_many(messages)

    def reload(self) -> None:
        """Start the app anew: every message for this person's eyes alone is gone, with its buttons.

        https://support.discord.com/hc/en-us/articles/1500000580222-Ephemeral-Messages-FAQ
        """
        for channel in self.sandbox.world.channels.values():
            for message in self.sandbox.world.history(channel).values():
                message.dismissed |= message.private_to == self.user.id

    async def hear(self, *, timeout: float | None = None) -> Message:
        """The next message the bot writes or changes, of those this person sees here or in direct messages.

        It counts from their last action, or the last message heard; NoReplyError if none comes in time.
        """
        patience = self.patience if timeout is None else timeout
        try:
            message = await self.sandbox.changes.until(self._unheard, patience)
        except TimeoutError:
            raise NoReplyError("The bot said nothing.") from None
        self._heard_up_to = message.touched
        return message

    def _unheard(self) -> Message | None:
        world = self.sandbox.world
        seen = [m for place in (self.channel, world.direct(self.user)) for m in world.visible(self.user, place)]
        fresh = [m for m in seen if m.touched > self._heard_up_to and m.author is world.bot and not m.loading]
        return min(fresh, key=lambda message: message.touched, default=None)

    def _elsewhere(self, channel: Channel) -> Self:
        return type(self)(self.sandbox, self.user, channel, patience=self.patience, phone=self.phone)

    def _mark(self) -> None:
        self._heard_up_to = self.sandbox.world.ids.next()

    def _see(self, message: Message) -> None:
        known = self.sandbox.world.history(self.channel).get(message.id)
        if known is None or not known.seen_by(self.user):
            raise NotPossibleError("You cannot see that message; it is gone, elsewhere, or for someone else.")

    def _speak(self) -> None:
        """Refuse whoever may only look on: https://docs.discord.com/developers/topics/permissions"""
        member = self.guild.members.get(self.user.id) if self.guild else None
        if member and member.is_silent(self.sandbox.clock.now()) and self.permissions != ALL:
            raise NotPossibleError("You may only look on: you are timed out, or have not agreed to the rules yet.")

    def _needs(self, permission: Permission, what: str) -> None:
        if not self.permissions & permission:
            raise NotPossibleError(f"You may not {what} here.")
