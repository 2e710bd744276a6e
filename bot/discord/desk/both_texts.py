"""Two texts for one field: what a curator wrote, and what somebody else stored meanwhile."""

from collections.abc import Callable, Mapping

from discord import ui

from bot.discord.kit.budget import MOST_TEXT
from bot.discord.kit.forms import SECONDS_TO_MEND, AgainButton, LastingForm
from bot.discord.kit.text import cut, safe, units
from bot.errors import ChangedMeanwhileError
from bot.strings import curation as strings

MOST_ASIDE = 200  # UTF-16 units of our own words around two texts


class BothTexts(ui.LayoutView):
    """Each field that both changed, and the way on: a form with the curator's texts laid over what is there now.

    A text is cut where two do not fit; the form holds the curator's whole. `names` are the fields' labels.
    The form is kept in memory, for a day at most: after a restart of the bot the button is dead.
    """

    def __init__(
        self, error: ChangedMeanwhileError, names: Mapping[str, str], form: Callable[[], LastingForm] | None
    ) -> None:
        super().__init__(timeout=SECONDS_TO_MEND)
        way_on = strings.DECIDE if form else strings.COPY
        room = MOST_TEXT - units(strings.CHANGED_MEANWHILE) - units(way_on)
        each = room // len(error.fields) - MOST_ASIDE
        self.add_item(ui.TextDisplay(strings.CHANGED_MEANWHILE))
        for field in error.fields:
            self.add_item(ui.TextDisplay(_both(names[field], error.yours[field], error.now[field], each // 2)))
        self.add_item(ui.TextDisplay(way_on))
        if form:
            self.add_item(ui.ActionRow(AgainButton(form)))


def _both(name: str, yours: str, now: str, most: int) -> str:
    there = f"{strings.STANDS_THERE}\n{_shown(now, most)}" if now.strip() else strings.NOTHING_STANDS_THERE
    return f"### {name}\n{strings.YOU_WROTE}\n{_shown(yours, most)}\n{there}"


def _shown(text: str, most: int) -> str:
    return cut(safe(text), most) or "–"
