"""What a person gets back for a command, a press or a form."""

from __future__ import annotations

from dataclasses import dataclass

from rehearsal.changes import Changes
from rehearsal.errors import NoReplyError
from rehearsal.interaction import FIRST_REPLY_WITHIN, Interaction
from rehearsal.message import Message
from rehearsal.person.form import Form, opened

QUIET = 0.3
PATIENCE = 10.0


@dataclass(frozen=True, slots=True)
class Reply:
    """A message (new, or the one the button was on, changed), a form that opened, or neither."""

    message: Message | None
    form: Form | None
    interaction: Interaction
    changes: Changes

    @property
    def text(self) -> str:
        return self.message.text if self.message else ""

    @property
    def private(self) -> bool:
        return bool(self.message and self.message.private)

    @property
    def updates(self) -> bool:
        """Whether it changed the message the button was on, in place of a new one."""
        return self.message is not None and self.message is self.interaction.source

    async def follow_up(self, *, timeout: float = PATIENCE) -> Message:
        """The next message of the same interaction after this reply."""
        heard = self.interaction.heard
        try:
            await self.changes.until(lambda: len(heard) > 1, timeout)
        except TimeoutError:
            raise NoReplyError("No follow-up message came.") from None
        return heard[1]


async def awaited(interaction: Interaction, changes: Changes, patience: float) -> Reply:
    """The reply, with Discord's deadline for the first and `patience` for one that was promised."""
    try:
        await changes.until(lambda: interaction.answered is not None, FIRST_REPLY_WITHIN)
    except TimeoutError:
        raise NoReplyError("The application did not respond.") from None
    if interaction.form is not None:
        return Reply(None, opened(interaction), interaction, changes)
    silent = interaction.original is interaction.source
    try:
        await changes.until(lambda: _settled(interaction), QUIET if silent else patience)
    except TimeoutError:
        if not silent:
            raise NoReplyError("The application kept on thinking and never answered.") from None
    message = interaction.heard[0] if interaction.heard else None
    return Reply(message, None, interaction, changes)


def _settled(interaction: Interaction) -> bool:
    gone = interaction.original is not None and interaction.original.deleted
    return bool(interaction.heard) or gone
