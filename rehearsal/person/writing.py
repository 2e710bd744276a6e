"""What a person can do with messages beyond saying something: edit, forward, ask in a poll."""

from __future__ import annotations

from dataclasses import replace

from rehearsal import mentions, polls
from rehearsal.errors import NotPossibleError
from rehearsal.message import HAS_SNAPSHOT, Message
from rehearsal.permissions import Permission
from rehearsal.person.presence import Presence


class Writing(Presence):
    """A presence that writes more than plain messages."""

    def offered(self, typed: str) -> list[str]:
        """What the app's picker offers after `@` and these letters, as `say` takes it."""
        return mentions.offered(self.guild, typed) if self.guild else []

    def edit(self, message: Message, text: str) -> None:
        """Change what one has said; a mention that comes with it pings nobody, but the bot hears of it."""
        self._see(message)
        if message.author is not self.user:
            raise NotPossibleError("You can only edit what you wrote yourself.")
        world = self.sandbox.world
        replied = world.history(self.channel).get(message.replies_to or 0)
        kept = [replied.author] if replied and replied.author in message.mentions else []
        message.content = mentions.written(world, text, self.guild)
        named = mentions.users(world, message.content)
        message.mentions = named + [user for user in kept if user not in named]
        message.mention_roles = mentions.roles(self.guild, message.content)
        self._mark()
        self.sandbox.conversation.edit(message)

    def forward(self, original: Message) -> Message:
        """Show a message of any channel here. A poll cannot be forwarded.

        https://docs.discord.com/developers/resources/message#message-reference-types
        """
        self._needs(Permission.SEND_MESSAGES, "write")
        if original.poll or original.private:
            raise NotPossibleError("This message cannot be forwarded.")
        message = self._new()
        message.forwarded, message.flags = replace(original), HAS_SNAPSHOT  # as it is now, whatever becomes of it
        return self._post(message)

    def ask(self, question: str, *answers: str) -> Message:
        """Ask the channel in a poll."""
        self._needs(Permission.SEND_MESSAGES, "write")
        message = self._new()
        message.poll = polls.opened(self.sandbox.clock.now(), polls.asked(question, *answers))
        return self._post(message)

    def _new(self) -> Message:
        return Message(self.sandbox.world.ids.next(), self.channel, self.user)

    def _post(self, message: Message) -> Message:
        self._mark()
        self.sandbox.conversation.post(message)
        return message
