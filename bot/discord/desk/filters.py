"""Which words the desk shows, as the ids of its buttons and menus keep it: it lasts over a restart, for one message."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from discord import ui

from bot.discord.kit.buttons import BUTTONS
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.menus import MENUS
from bot.feedback.desk_filter import EVERYTHING, DeskFilter
from bot.feedback.flags import Reason
from bot.feedback.suggestion import A_SUGGESTION

# One letter each, for an id has 100 characters. They stand in messages that are out there and are never changed.
LETTERS: dict[str, str] = {
    Reason.FLAGGED: "n",
    Reason.OUT_OF_DATE: "d",
    Reason.WRONG: "w",
    Reason.HARD_TO_UNDERSTAND: "u",
    Reason.HURTFUL: "h",
    Reason.OTHER: "o",
    A_SUGGESTION: "s",
}
COMMENTED, HURTING = "c", "h"
FILTER = r"(?P<filter>[a-z]{0,8}\.c?h?\d?\.(?:[0-9a-z]{2})?)"


def written(shown: DeskFilter) -> str:
    """A filter as ids have it; `FILTER` reads it."""
    reasons = "".join(letter for reason, letter in LETTERS.items() if reason in shown.reasons)
    signs = COMMENTED * shown.commented + HURTING * shown.hurting + (str(shown.weeks) if shown.weeks else "")
    return f"{reasons}.{signs}.{shown.letters}"


def read(text: str) -> DeskFilter:
    """The filter that stands in an id; a reason that is no more is passed over."""
    reasons, signs, letters = text.split(".")
    weeks = signs.strip(COMMENTED + HURTING)
    return DeskFilter(
        frozenset(reason for reason, letter in LETTERS.items() if letter in reasons),
        commented=COMMENTED in signs,
        hurting=HURTING in signs,
        weeks=int(weeks or 0),
        letters=letters,
    )


def filter_in(interaction: Interaction) -> DeskFilter:
    """The filter of the desk at which something was pressed, chosen or sent."""
    for match in _matches(interaction):
        if text := match.groupdict().get("filter"):
            return read(text)
    return EVERYTHING


def back_to(interaction: Interaction) -> str:
    """The id of the button back to the list, as it was shown before."""
    return f"list:{written(filter_in(interaction))}:0"


def is_at_desk(interaction: Interaction) -> bool:
    """Whether it was at a message of the desk, which one curator alone sees."""
    message = interaction.message
    return message is not None and message.flags.ephemeral and any(_matches(interaction))


def _matches(interaction: Interaction) -> Iterator[re.Match[str]]:
    """What stands in the ids of the desk; of menus first, for a button may lead to another filter."""
    ids = [*_ids(interaction)]
    for found in (*map(MENUS.find, ids), *map(BUTTONS.find, ids)):
        if found and found[0].command == "flags":
            yield found[1]


def _ids(interaction: Interaction) -> Iterable[str]:
    if not interaction.message:
        return
    view = ui.LayoutView.from_message(interaction.message, timeout=None)
    items: Iterable[Any] = view.walk_children()
    yield from (each.custom_id for each in items if getattr(each, "custom_id", None))
