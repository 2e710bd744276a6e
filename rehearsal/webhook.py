"""Webhooks: how services speak in a channel, under a name of their choice for each message."""

from __future__ import annotations

from rehearsal import mentions
from rehearsal.guild import Channel, User
from rehearsal.message import Message
from rehearsal.server import Sandbox


class Webhook:
    """A webhook of a channel; with an `application`, one that belongs to that bot's application.

    The author of its messages is no user, but has the webhook's id and the name that was chosen:
    https://docs.discord.com/developers/resources/message#message-object
    """

    def __init__(self, sandbox: Sandbox, channel: Channel, *, application: User | None = None) -> None:
        self.sandbox, self.channel, self.application = sandbox, channel, application
        self.id = sandbox.world.ids.next()

    def say(self, text: str, *, name: str = "Captain Hook") -> Message:
        """Post a message; `@name` mentions as it does for a person."""
        world = self.sandbox.world
        guild = world.guilds.get(self.channel.guild_id or 0)
        content = mentions.written(world, text, guild)
        message = Message(world.ids.next(), self.channel, User(self.id, name, bot=True), content, webhook_id=self.id)
        message.application_id = self.application.id if self.application else None
        message.mentions, message.mention_roles = mentions.users(world, content), mentions.roles(guild, content)
        self.sandbox.conversation.post(message)
        return message

    def proxy(self, original: Message, *, name: str) -> Message:
        """Post a person's message again under another name, then delete it, as PluralKit does.

        https://pluralkit.me/guide/#proxying
        """
        again = self.say(original.content, name=name)
        self.sandbox.conversation.delete(original)
        return again
