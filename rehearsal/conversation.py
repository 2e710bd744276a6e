"""What happens in channels: messages come, change and go, reactions are put on and taken off."""

from __future__ import annotations

from collections.abc import Sequence

from rehearsal import errors, message_payload, payloads
from rehearsal.changes import Changes
from rehearsal.gateway import Hub
from rehearsal.guild import Channel, User
from rehearsal.message import Message, Reaction
from rehearsal.wire import Json
from rehearsal.world import World


class Conversation:
    """Changes the world and tells the bots whose intents cover it; private messages reach no gateway."""

    def __init__(self, world: World, hub: Hub, changes: Changes) -> None:
        self.world, self._hub, self._changes = world, hub, changes

    def find(self, channel: Channel, message_id: int) -> Message:
        """A message as the channel's routes see it: private ones do not exist for them."""
        message = self.world.history(channel).get(message_id)
        if message is None or message.private:
            raise errors.unknown("Message", 10008)
        return message

    def post(self, message: Message) -> None:
        self.world.history(message.channel)[message.id] = message
        message.touched = message.id
        if not message.private:
            self._tell_content("MESSAGE_CREATE", message)
        self._changes.tell()

    def edit(self, message: Message) -> None:
        message.edited_at = self.world.clock.now().isoformat()
        message.touched = self.world.ids.next()
        if not message.private:
            self._tell_content("MESSAGE_UPDATE", message)
        self._changes.tell()

    def unfurl(self, message: Message, embed: Json) -> None:
        """Show what a link in a message leads to: an update that is no edit."""
        message.embeds.append(embed)
        if not message.private:
            self._tell_content("MESSAGE_UPDATE", message)

    def delete(self, message: Message) -> None:
        self.world.history(message.channel).pop(message.id, None)
        message.deleted = True
        if not message.private:
            self._tell("MESSAGE_DELETE", message.channel, {"id": str(message.id)})
        self._changes.tell()

    def delete_many(self, messages: Sequence[Message]) -> None:
        """As a moderator's bot does: https://docs.discord.com/developers/resources/message#bulk-delete-messages"""
        for message in messages:
            self.world.history(message.channel).pop(message.id, None)
            message.deleted = True
        self._tell("MESSAGE_DELETE_BULK", messages[0].channel, {"ids": [str(each.id) for each in messages]})
        self._changes.tell()

    def react(self, message: Message, user: User, emoji: str, *, burst: bool = False) -> None:
        reaction = message.reactions.setdefault(emoji, Reaction(emoji))
        who = reaction.burst if burst else reaction.normal
        if user.id in who:
            return
        who.append(user.id)
        added = self._reaction(message, user, emoji, burst)
        if not message.webhook_id and not message.interaction:
            # Of webhooks it is not named: https://github.com/discord/discord-api-docs/pull/6102
            added["message_author_id"] = str(message.author.id)
        member = self._member(message.channel, user)
        self._tell("MESSAGE_REACTION_ADD", message.channel, added | member | _colours(burst))
        self._changes.tell()

    def unreact(self, message: Message, user: User, emoji: str, *, burst: bool = False) -> None:
        reaction = message.reactions.get(emoji)
        who = (reaction.burst if burst else reaction.normal) if reaction else []
        if reaction is None or user.id not in who:
            raise errors.unknown("Emoji", 10014)
        who.remove(user.id)
        if not reaction.normal and not reaction.burst:
            del message.reactions[emoji]
        self._tell("MESSAGE_REACTION_REMOVE", message.channel, self._reaction(message, user, emoji, burst))
        self._changes.tell()

    def clear_reactions(self, message: Message) -> None:
        message.reactions.clear()
        self._tell("MESSAGE_REACTION_REMOVE_ALL", message.channel, {"message_id": str(message.id)})

    def clear_emoji(self, message: Message, emoji: str) -> None:
        message.reactions.pop(emoji, None)
        cleared = {"message_id": str(message.id), "emoji": message_payload.emoji(emoji)}
        self._tell("MESSAGE_REACTION_REMOVE_EMOJI", message.channel, cleared)

    def payload(self, message: Message) -> Json:
        """The message as the bot may read it over HTTP."""
        payload = message_payload.message(self.world, message)
        if self._hub.read_content() or message_payload.may_read(self.world, message):
            return payload
        return message_payload.without_content(payload)

    def _tell_content(self, event: str, message: Message) -> None:
        extra = self._member(message.channel, message.author, with_user=False)
        self._tell(event, message.channel, self.payload(message) | extra)

    def _tell(self, event: str, channel: Channel, payload: Json) -> None:
        """A bot hears nothing from where it may not look: https://github.com/discord/discord-api-docs/issues/507"""
        if not self.world.reads(channel, self.world.bot):
            return
        place = {"channel_id": str(channel.id)}
        if channel.guild_id:
            place["guild_id"] = str(channel.guild_id)
        self._hub.dispatch(event, payload | place, channel.guild_id)

    def _member(self, channel: Channel, user: User, *, with_user: bool = True) -> Json:
        if channel.guild_id is None:
            return {}
        member = self.world.guild(channel.guild_id).members.get(user.id)
        return {"member": payloads.member(member, with_user=with_user)} if member else {}

    def _reaction(self, message: Message, user: User, emoji: str, burst: bool) -> Json:
        return {
            "user_id": str(user.id),
            "message_id": str(message.id),
            "emoji": message_payload.emoji(emoji),
            "burst": burst,
            "type": int(burst),
        }


def _colours(burst: bool) -> Json:
    return {"burst_colors": ["#ff6f61"]} if burst else {}
