"""A message with its reactions and files, as plain records."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import quote

from rehearsal import reading
from rehearsal.guild import Channel, User
from rehearsal.wire import Json

EPHEMERAL, LOADING, HAS_SNAPSHOT, COMPONENTS_V2 = 1 << 6, 1 << 7, 1 << 14, 1 << 15
# Different emoji on one message: error 30010 of https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
MOST_REACTIONS = 20


@dataclass(slots=True, eq=False)
class Reaction:
    """One emoji on a message, with who put it there: normally or as a burst (super reaction)."""

    emoji: str
    normal: list[int] = field(default_factory=list)
    burst: list[int] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Attachment:
    """A file sent with a message, or given with a command or in a form; its description is for who cannot see it."""

    id: int
    filename: str
    content: bytes
    description: str = ""
    host: str = "https://cdn.discordapp.com"

    @property
    def url(self) -> str:
        """Where it lies; on the sandbox, for as long as it is kept there."""
        return f"{self.host}/attachments/1/{self.id}/{quote(self.filename)}"


@dataclass(slots=True, eq=False)
class Message:
    """A message. `private_to` names the only person who sees it (an ephemeral message), until it is `dismissed`.

    `allowed_mentions` is what its sender allowed; `touched` grows whenever anything about the message changes
    what people see. `forwarded` is the message of which this one shows a snapshot. One that came by a webhook has
    its `webhook_id`, and `application_id` where the webhook is an application's.
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
    mention_roles: list[int] = field(default_factory=list)
    pings_everyone: bool = False
    allowed_mentions: Json | None = None
    private_to: int | None = None
    replies_to: int | None = None
    forwarded: Message | None = None
    poll: Json | None = None
    webhook_id: int | None = None
    application_id: int | None = None
    nonce: str | int | None = None
    edited_at: str | None = None
    touched: int = 0
    interaction: Json | None = None
    deleted: bool = False
    dismissed: bool = False

    @property
    def private(self) -> bool:
        return self.private_to is not None

    def seen_by(self, user: User) -> bool:
        """Whether this person's app shows it, as far as they see the channel."""
        return self.private_to in (None, user.id) and not self.dismissed

    @property
    def loading(self) -> bool:
        return bool(self.flags & LOADING)

    @property
    def text(self) -> str:
        """Every word on the message, in reading order, buttons left out."""
        said = reading.text(self.content, self.embeds, self.components)
        shown = [said, *reading.poll(self.poll), self.forwarded.text if self.forwarded else ""]
        return "\n".join(filter(None, shown))

    @property
    def buttons(self) -> list[reading.Button]:
        return reading.buttons(self.components)

    @property
    def selects(self) -> list[reading.Select]:
        return reading.selects(self.components)
