"""The news that flags have changed, from whoever changed them to whoever shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from bot.discord.kit.interaction import Interaction, server_of

if TYPE_CHECKING:
    from bot.discord.client import JargonBot


@dataclass(frozen=True, slots=True)
class FlagsChanged:
    """Something happened to the flags on a term; it may have happened on a public answer."""

    event: ClassVar[str] = "flags_changed"  # heard by `on_flags_changed` of a cog

    server_id: int
    slug: str
    channel_id: int | None = None
    message_id: int | None = None


def tell(bot: JargonBot, change: FlagsChanged) -> None:
    """Tell whoever shows flags."""
    bot.dispatch(FlagsChanged.event, change)


def flags_changed(interaction: Interaction, slug: str) -> None:
    """Tell that the flags on a term were changed by this interaction; a public answer shows it first.

    It is told before the person is: what they did is stored, whether or not the reply still reaches them.
    """
    message = interaction.message
    public = message.id if message and not message.flags.ephemeral else None
    tell(interaction.client, FlagsChanged(server_of(interaction), slug, interaction.channel_id, public))
