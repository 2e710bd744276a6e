"""Two texts for one field: what a curator wrote, and what somebody else stored meanwhile."""

from collections.abc import Callable, Mapping
from io import BytesIO

import discord
from discord import ui

from bot.discord.kit.budget import MOST_TEXT
from bot.discord.kit.forms import SECONDS_TO_MEND, AgainButton, LastingForm
from bot.discord.kit.reporting import Explanation
from bot.discord.kit.text import cut, safe, units
from bot.errors import ChangedMeanwhileError
from bot.strings import curation as strings

MOST_ASIDE = 200  # UTF-16 units of our own words around two texts
FILE_NAME = "what-you-wrote.txt"


class BothTexts(Explanation):
    """Each field that both changed, and the way on: a form with the curator's texts laid over what is there now.

    Where two texts do not fit they are cut; then, or where there is no form, a file has all of the curator's.
    `names` are the fields' labels. The form is kept in memory, for a day at most: after a restart of the bot the
    button is dead.
    """

    def __init__(
        self, error: ChangedMeanwhileError, names: Mapping[str, str], form: Callable[[], LastingForm] | None
    ) -> None:
        super().__init__(timeout=SECONDS_TO_MEND)
        way_on = strings.DECIDE if form else strings.NOT_THERE
        each = _room(error, way_on)
        self.add_item(ui.TextDisplay(strings.CHANGED_MEANWHILE))
        for field in error.fields:
            self.add_item(ui.TextDisplay(_both(names[field], error.yours[field], error.now[field], each)))
        if error.fields and (not form or _is_cut(error, each)):
            self.file = _file(names, error.yours)
            self.add_item(ui.TextDisplay(f"{way_on} {strings.IN_FILE}"))
            self.add_item(ui.File(self.file))
        else:
            self.add_item(ui.TextDisplay(way_on))
        if form:
            self.add_item(ui.ActionRow(AgainButton(form)))


def _room(error: ChangedMeanwhileError, way_on: str) -> int:
    """The room for the two texts of a field; there may be no field, if all that was sent is blank."""
    room = MOST_TEXT - units(strings.CHANGED_MEANWHILE) - units(f"{way_on} {strings.IN_FILE}")
    return room // max(1, len(error.fields)) - MOST_ASIDE


def _both(name: str, yours: str, now: str, room: int) -> str:
    most = _most(now, room)
    there = f"{strings.STANDS_THERE}\n{_shown(now, most)}" if now.strip() else strings.NOTHING_STANDS_THERE
    return f"### {name}\n{strings.YOU_WROTE}\n{_shown(yours, most)}\n{there}"


def _most(now: str, room: int) -> int:
    return room // 2 if now.strip() else room


def _is_cut(error: ChangedMeanwhileError, room: int) -> bool:
    return any(units(safe(error.yours[field])) > _most(error.now[field], room) for field in error.fields)


def _shown(text: str, most: int) -> str:
    return cut(safe(text), most) or "–"


def _file(names: Mapping[str, str], texts: Mapping[str, str]) -> discord.File:
    """Texts just as they were typed, each under the label of its field."""
    written = "\n\n".join(f"{names[field]}:\n{text}" for field, text in texts.items() if text.strip())
    # Half of a surrogate pair is no UTF-8: better one sign in disguise than no file.
    return discord.File(BytesIO(written.encode("utf-8", "backslashreplace")), FILE_NAME)
