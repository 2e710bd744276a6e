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

    interaction: Interaction
    changes: Changes

    @property
    def has_message(self) -> bool:
        return bool(self.interaction.heard)

    @property
    def has_form(self) -> bool:
        return self.interaction.form is not None

    @property
    def message(self) -> Message:
        """What the bot said first; NoReplyError if it said nothing."""
        if not self.has_message:
            raise NoReplyError("The bot said nothing to it.")
        return self.interaction.heard[0]

    @property
    def form(self) -> Form:
        """The form that opened; NoReplyError if none did."""
        if not self.has_form:
            said = f"It said: {self.text}" if self.has_message else "It said nothing, either."
            raise NoReplyError(f"The bot opened no form. {said}")
        return opened(self.interaction)

    @property
    def text(self) -> str:
        """What the message says; empty where there is none."""
        return self.message.text if self.has_message else ""

    @property
    def private(self) -> bool:
        return self.has_message and self.message.private

    @property
    def updates(self) -> bool:
        """Whether it changed the message the button was on, in place of a new one."""
        return self.has_message and self.message is self.interaction.source

    @property
    def follow_ups(self) -> list[Message]:
        """What the bot has said after its first message, so far."""
        return self.interaction.heard[1:]

    async def follow_up(self, *, timeout: float = PATIENCE) -> Message:
        """The message of the same interaction that comes after this reply; NoReplyError if none does."""
        try:
            await self.changes.until(lambda: self.follow_ups, timeout)
        except TimeoutError:
            raise NoReplyError("No follow-up message came.") from None
        return self.follow_ups[0]


async def awaited(interaction: Interaction, changes: Changes, patience: float) -> Reply:
    """The reply, with Discord's deadline for the first and `patience` for one that was promised."""
    try:
        await changes.until(lambda: interaction.answered is not None, FIRST_REPLY_WITHIN)
    except TimeoutError:
        raise NoReplyError("The application did not respond.") from None
    if interaction.form is not None:
        return Reply(interaction, changes)
    silent = interaction.original is interaction.source
    try:
        await changes.until(lambda: _settled(interaction), QUIET if silent else patience)
    except TimeoutError:
        if not silent:
            raise NoReplyError("The application kept on thinking and never answered.") from None
    return Reply(interaction, changes)


def _settled(interaction: Interaction) -> bool:
    gone = interaction.original is not None and interaction.original.deleted
    return bool(interaction.heard) or gone
