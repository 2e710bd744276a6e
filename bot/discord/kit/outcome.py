"""How an interaction ended, for whoever counts."""

from enum import StrEnum

from bot.discord.kit.interaction import Interaction
from bot.errors import JargonError, UnexpectedError

_KEY = "outcome"


class Outcome(StrEnum):
    """Answered, refused in a sentence, failed by a fault of ours, too late for Discord, or left without a reply."""

    ANSWERED = "answered"
    REFUSED = "refused"
    FAILED = "failed"
    LATE = "late"
    SILENT = "silent"


def refused(interaction: Interaction, told: JargonError) -> None:
    """Remember that the person was told this in place of what they wanted."""
    interaction.extras[_KEY] = Outcome.FAILED if isinstance(told, UnexpectedError) else Outcome.REFUSED


def came_late(interaction: Interaction) -> None:
    """Remember that Discord took no reply any more."""
    interaction.extras[_KEY] = Outcome.LATE


def outcome_of(interaction: Interaction) -> Outcome:
    """How it ended, once it has."""
    usual = Outcome.ANSWERED if interaction.response.is_done() else Outcome.SILENT
    known: Outcome = interaction.extras.get(_KEY, usual)
    return known
