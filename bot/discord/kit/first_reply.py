"""The first reply to what somebody did: one that would come too late is promised in time, and given then."""

import asyncio
import logging
from contextlib import suppress
from typing import Any

import discord

from bot.discord.kit.failures import DISCORD_FAILURES
from bot.discord.kit.interaction import Interaction
from bot.errors import JargonError
from bot.strings import errors as strings

log = logging.getLogger(__name__)

# Seconds. Discord waits three for a first reply, and a quarter of an hour for one that was promised:
# https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback
PATIENCE = 1.5
_REPLIED = (
    discord.InteractionType.application_command,
    discord.InteractionType.component,
    discord.InteractionType.modal_submit,
)


class FirstReply(discord.InteractionResponse[Any]):
    """What the library answers with, by which nobody needs to know whether the reply was promised meanwhile.

    A press, and a form from a message, are promised without a sign, so that whatever follows takes its usual place. A
    command has to say “thinking”, which only the person sees; where all are to see the reply, that is taken away.
    """

    def __init__(self, interaction: Interaction) -> None:
        super().__init__(interaction)
        self._of = interaction
        self._turn = asyncio.Lock()  # either the reply is on its way to Discord, or the promise
        self._is_late = False

    async def promise(self) -> None:
        """Promise the reply if there is none in time. Cancel this once whoever answers has ended."""
        await asyncio.sleep(PATIENCE)
        async with self._turn:
            if self.is_done():
                return
            try:
                await super().defer(ephemeral=True, thinking=self._thinks)
                self._is_late = True
            except (*DISCORD_FAILURES, RuntimeError) as error:
                if isinstance(error, RuntimeError) and not self._of.client.is_closed():
                    raise
                log.warning("A reply that takes long could not be promised: %s", error)

    @property
    def _thinks(self) -> bool:
        return self._of.message is None

    async def send_message(self, *texts: Any, **parts: Any) -> Any:
        """Reply with a message; one that was promised follows the promise."""
        async with self._turn:
            if not self._is_late:
                return await super().send_message(*texts, **parts)
        if not self._thinks or parts.get("ephemeral"):
            return await self._follow(*texts, **parts)
        # What follows first takes the place of “thinking”, and is as private: https://docs.discord.com/developers/interactions/receiving-and-responding#create-followup-message
        await self._of.edit_original_response(content=strings.comes())
        followed = await self._follow(*texts, **parts)
        with suppress(*DISCORD_FAILURES):
            await self._of.delete_original_response()
        return followed

    async def _follow(self, *texts: Any, **parts: Any) -> "Followed":
        return Followed(await self._of.followup.send(*texts, wait=True, **parts))

    async def edit_message(self, **parts: Any) -> Any:
        """Change the message on which somebody pressed."""
        async with self._turn:
            if not self._is_late:
                return await super().edit_message(**parts)
        return Followed(await self._of.edit_original_response(**parts))

    async def send_modal(self, modal: discord.ui.Modal, /) -> Any:
        """Open a form.

        Raises:
            JargonError: the reply was promised, and Discord opens no form after that.
        """
        async with self._turn:
            if not self._is_late:
                return await super().send_modal(modal)
        raise JargonError(strings.too_late_for_a_form())

    async def defer(self, *, ephemeral: bool = False, thinking: bool = False) -> Any:
        """Promise the reply by oneself; it may be promised already."""
        async with self._turn:
            if not self._is_late:
                return await super().defer(ephemeral=ephemeral, thinking=thinking)
        return None


class Followed:
    """A message that came after a promise, as the library tells of one that came at once."""

    def __init__(self, message: discord.Message) -> None:
        self.message_id: int | None = message.id
        self.resource = message


def reply_in_time(interaction: Interaction) -> None:
    """From now on the reply comes, or is promised, in time. Call it where the answering begins, in its task."""
    task = asyncio.current_task()
    is_replied = interaction.type in _REPLIED
    if not task or not is_replied or interaction.response.is_done() or isinstance(interaction.response, FirstReply):
        return
    reply = FirstReply(interaction)
    interaction._cs_response = reply  # type: ignore[attr-defined]  # where the library keeps what `response` gives
    promising = asyncio.create_task(reply.promise(), name="promise")
    task.add_done_callback(lambda _: promising.cancel())
