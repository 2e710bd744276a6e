"""Interactions: a person's command, press or form on its way to the bot, and the rules for answering one."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import IntEnum

from rehearsal import channel_payload, errors, installs, message_payload, payloads
from rehearsal.changes import Changes
from rehearsal.gateway import Hub
from rehearsal.guild import Channel, User
from rehearsal.message import Message
from rehearsal.tokens import new_token
from rehearsal.wire import Json
from rehearsal.world import World

# In seconds: https://discord.com/developers/docs/interactions/receiving-and-responding
FIRST_REPLY_WITHIN = 3.0
TOKEN_LIFETIME = 15 * 60.0
MOST_FOLLOW_UPS = 5


class Kind(IntEnum):
    """https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-interaction-type"""

    COMMAND = 2
    COMPONENT = 3
    AUTOCOMPLETE = 4
    FORM = 5


@dataclass(eq=False)
class Interaction:
    """One interaction and what has come back so far."""

    id: int
    kind: Kind
    user: User
    channel: Channel
    data: Json
    began: dt.datetime
    owners: Json
    source: Message | None = None
    token: str = field(default_factory=new_token)
    answered: int | None = None
    original: Message | None = None
    choices: list[Json] | None = None
    form: Json | None = None
    heard: list[Message] = field(default_factory=list)
    follow_ups: int = 0

    @property
    def waiting(self) -> bool:
        """Answered with “thinking”, the answer proper is still to come."""
        return self.original is not None and self.original.loading


class Interactions:
    """Opens interactions and holds bots to the deadlines."""

    def __init__(self, world: World, hub: Hub, changes: Changes) -> None:
        self.world, self._hub, self.changes = world, hub, changes
        self._open: dict[str, Interaction] = {}

    def open(
        self, kind: Kind, user: User, channel: Channel, data: Json, owners: Json, source: Message | None = None
    ) -> Interaction:
        """Send it to the bot. `owners` let the app in, on the server or on an account (`rehearsal.installs`)."""
        now = self.world.clock.now()
        interaction = Interaction(self.world.ids.next(), kind, user, channel, data, now, owners, source)
        self._forget_old()
        self._open[interaction.token] = interaction
        self._hub.dispatch("INTERACTION_CREATE", self._payload(interaction), channel.guild_id)
        return interaction

    def to_answer(self, interaction_id: int, token: str) -> Interaction:
        """For the first reply: within 3 seconds, and only once."""
        interaction = self._open.get(token)
        if interaction is None or interaction.id != interaction_id:
            raise errors.unknown("interaction", 10062)
        if interaction.answered is not None:
            raise errors.DiscordError(400, 40060, "Interaction has already been acknowledged.")
        if self._age(interaction) > FIRST_REPLY_WITHIN:
            raise errors.unknown("interaction", 10062)
        return interaction

    def to_follow_up(self, token: str) -> Interaction:
        """For everything after the first reply: within 15 minutes."""
        interaction = self._open.get(token)
        if interaction is None or interaction.answered is None:
            raise errors.unknown("Webhook", 10015)
        if self._age(interaction) > TOKEN_LIFETIME:
            raise errors.DiscordError(401, 50027, "Invalid Webhook Token")
        return interaction

    def count_follow_up(self, interaction: Interaction) -> None:
        """An app that is only on the person's account may follow up five times.

        https://docs.discord.com/developers/interactions/receiving-and-responding#create-followup-message
        """
        interaction.follow_ups += 1
        if interaction.follow_ups > MOST_FOLLOW_UPS and not installs.on_server(interaction.owners):
            message = "This interaction has reached the maximum number of follow up messages."
            raise errors.DiscordError(400, 40094, message)

    def metadata(self, interaction: Interaction) -> Json:
        """What a message remembers of the interaction it answers."""
        user = payloads.user(interaction.user)
        base = {"id": str(interaction.id), "type": int(interaction.kind), "user": user}
        base["authorizing_integration_owners"] = interaction.owners
        if interaction.kind is Kind.COMPONENT and interaction.source:
            base["interacted_message_id"] = str(interaction.source.id)
        if interaction.kind is Kind.FORM:
            base["triggering_interaction_metadata"] = base | {"type": int(Kind.COMMAND)}
        return base

    def _age(self, interaction: Interaction) -> float:
        return (self.world.clock.now() - interaction.began).total_seconds()

    def _forget_old(self) -> None:
        """Tokens are dropped a while after they expire, so that a long run does not grow."""
        while self._open and self._age(next(iter(self._open.values()))) > 2 * TOKEN_LIFETIME:
            del self._open[next(iter(self._open))]

    def _payload(self, interaction: Interaction) -> Json:
        channel = interaction.channel
        payload: Json = {
            "id": str(interaction.id),
            "application_id": str(self.world.bot.id),
            "type": int(interaction.kind),
            "token": interaction.token,
            "version": 1,
            "data": interaction.data,
            "locale": interaction.user.locale,
            "channel": channel_payload.full(channel, self.world)
            | {"permissions": str(self.world.permissions(channel, interaction.user))},
            "channel_id": str(channel.id),
            "context": int(installs.context(channel)),
            "app_permissions": str(installs.app_permissions(self.world, channel, interaction.user)),
            "attachment_size_limit": 10_485_760,
            "authorizing_integration_owners": interaction.owners,
            "entitlements": [],
        }
        if interaction.source:
            payload["message"] = message_payload.message(self.world, interaction.source)
        return payload | self._who(interaction)

    def _who(self, interaction: Interaction) -> Json:
        channel, user = interaction.channel, interaction.user
        if channel.guild_id is None:
            return {"user": payloads.user(user)}
        guild = self.world.guild(channel.guild_id)
        granted = {"permissions": str(self.world.permissions(channel, user))}
        return {
            "guild_id": str(guild.id),
            "guild": {"id": str(guild.id), "locale": guild.locale, "features": []},
            "guild_locale": guild.locale,
            "member": payloads.member(guild.members[user.id]) | granted,
        }
