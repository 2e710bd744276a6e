"""One HTTP call of a bot, and the table of the routes it may call."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from rehearsal import errors
from rehearsal.backstage import Backstage
from rehearsal.guild import Channel, User
from rehearsal.limits import Fault, refuse
from rehearsal.message import Attachment, Message
from rehearsal.permissions import Permission

MOST_LISTED = 100


@dataclass(slots=True)
class Call:
    """A call as its handler sees it; `within` is where in the body the checked part stands."""

    backstage: Backstage
    method: str
    route: str
    params: dict[str, str]
    query: dict[str, str]
    body: Any = None
    files: list[Attachment] = field(default_factory=list)
    within: str = ""

    def id(self, name: str) -> int:
        try:
            return int(self.params[name])
        except ValueError:
            message = f"Value “{self.params[name]}” is not snowflake."
            raise refuse([Fault(name, "NUMBER_TYPE_COERCE", message)]) from None

    def limit(self, default: int) -> int:
        """How many things a list may hold at most; more than a hundred cannot be asked for."""
        limit = int(self.query.get("limit", default))
        if not 1 <= limit <= MOST_LISTED:
            raise refuse([Fault("limit", "NUMBER_TYPE_MAX", f"int value should be 1 to {MOST_LISTED}.")])
        return limit

    @property
    def channel(self) -> Channel:
        """The channel of the path, which the bot must be let into: for the chat of a voice channel that is Connect.

        https://docs.discord.com/developers/resources/message#get-channel-messages
        """
        channel = self.backstage.world.channel(self.id("channel_id"))
        if not self.backstage.world.reads(channel, self.bot):
            raise errors.missing_access()
        return channel

    @property
    def message(self) -> Message:
        return self.backstage.conversation.find(self.channel, self.id("message_id"))

    @property
    def bot(self) -> User:
        return self.backstage.world.bot

    def is_about_itself(self, name: str) -> None:
        """Refuse an application id in the path that is not this bot's."""
        if self.id(name) != self.bot.id:
            raise errors.unknown("Application", 10002)

    def may(self, channel: Channel, permission: Permission) -> bool:
        """Whether the bot has a permission in a channel."""
        return bool(self.backstage.world.permissions(channel, self.bot) & permission)

    def needs(self, channel: Channel, permission: Permission) -> None:
        if not self.may(channel, permission):
            raise errors.missing_permissions()

    def check(self, faults: list[Fault]) -> None:
        """Refuse the call, and remember it as a violation of the bot's, if there are faults."""
        if faults:
            faults = [replace(fault, where=self.within + fault.where) for fault in faults]
            for fault in faults:
                self.backstage.report("bot", f"{self.method} {self.route}", str(fault))
            raise refuse(faults)


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer with a status other than 200 (or 204, for no body)."""

    status: int
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)


Handler = Callable[[Call], Any]


@dataclass(frozen=True, slots=True)
class Route:
    """A route by the template it has in Discord's OpenAPI; `open` needs no bot token."""

    method: str
    template: str
    handler: Handler
    open: bool


ROUTES: list[Route] = []


def route(method: str, template: str, *, open: bool = False) -> Callable[[Handler], Handler]:
    def add(handler: Handler) -> Handler:
        ROUTES.append(Route(method, template, handler, open))
        return handler

    return add
