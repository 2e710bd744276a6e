"""A message with its reactions and files, as plain records."""

from __future__ import annotations

from dataclasses import dataclass, field

from rehearsal import reading
from rehearsal.guild import Channel, User
from rehearsal.wire import Json

EPHEMERAL, LOADING, COMPONENTS_V2 = 1 << 6, 1 << 7, 1 << 15


@dataclass(slots=True, eq=False)
class Reaction:
    """One emoji on a message, with who put it there: normally or as a burst (super reaction)."""

    emoji: str
    normal: list[int] = field(default_factory=list)
    burst: list[int] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Attachment:
    """A file sent with a message."""

    id: int
    filename: str
    content: bytes

    @property
    def url(self) -> str:
        """Where it would lie on Discord; nothing is there."""
        return f"https://cdn.discordapp.com/attachments/1/{self.id}/{self.filename}"


@dataclass(slots=True, eq=False)
class Message:
    """A message. `private_to` names the only person who sees it (an ephemeral message).

    `allowed_mentions` is what its sender allowed; `touched` grows whenever anything about the message changes
    what people see.
    """

    id: int
    channel: Channel
    author: User
    content: str = ""
    flags: int = 0
    kind: int = 0
    embeds: list[Json] = field(default_factory=list)
    components: list[Json] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    reactions: dict[str, Reaction] = field(default_factory=dict)
    mentions: list[User] = field(default_factory=list)
    pings_everyone: bool = False
    allowed_mentions: Json | None = None
    private_to: int | None = None
    replies_to: int | None = None
    nonce: str | int | None = None
    edited_at: str | None = None
    touched: int = 0
    interaction: Json | None = None
    deleted: bool = False

    @property
    def private(self) -> bool:
        return self.private_to is not None

    @property
    def loading(self) -> bool:
        return bool(self.flags & LOADING)

    @property
    def text(self) -> str:
        """Every word on the message, in reading order, buttons left out."""
        return reading.text(self.content, self.embeds, self.components)

    @property
    def buttons(self) -> list[reading.Button]:
        return reading.buttons(self.components)

    @property
    def selects(self) -> list[reading.Select]:
        return reading.selects(self.components)
