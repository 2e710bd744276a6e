"""What changed since a day, newest first, a page at a time; an import that is listed can be undone from there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from discord import app_commands, ui

from bot.discord.browsing.options import Option, menu_of
from bot.discord.kit.buttons import LastingButton
from bot.discord.kit.interaction import Interaction, server_of
from bot.discord.kit.menus import LastingMenu
from bot.discord.kit.page_number import PAGE, named_page, read_page
from bot.discord.kit.pages import page_of, turners
from bot.discord.kit.saying import show_alone
from bot.discord.kit.text import cut, line, weight
from bot.discord.kit.view import View
from bot.discord.own_words.importing import StoredView
from bot.errors import JargonError
from bot.service import Changed
from bot.strings import changes as strings
from bot.strings import history
from bot.strings import pages as page_strings

ON_PAGE = 15
MOST_NAMED, MOST_NAME, MOST_ROW = 3, 60, 230
DAYS = (7, 28, 91, 365)
USUAL = 28
SINCE = rf"(?P<since>\d{{8}}):{PAGE}"
DAY = "%Y%m%d"


class ChangesView(View):
    """One page of them."""

    def __init__(self, changes: Sequence[Changed], since: datetime, number: int = 0) -> None:
        super().__init__()
        shown, number, pages = page_of(changes, number, ON_PAGE)
        shared = sum(each.shared for each in changes)
        self.add_item(ui.TextDisplay(strings.title(since, len(changes) - shared, shared)))
        if pages > 1:
            self.add_item(ui.TextDisplay(page_strings.page(number + 1, pages)))
        self.add_item(ui.TextDisplay("\n".join(map(_row, shown)) if shown else strings.none()))
        if imports := [each for each in shown if each.is_import]:
            options = [
                Option(each.act_id, strings.undo_option(len(each.labels)), f"{each.at:%Y-%m-%d %H:%M}")
                for each in imports
            ]
            self.add_item(ui.ActionRow(UndoImportMenu(menu_of(strings.undo_menu(), options))))
        day = since.strftime(DAY)
        if turning := turners(number, pages, lambda to, label: ChangesButton(day, to, label)):
            self.add_item(ui.ActionRow(*turning))


def _row(change: Changed) -> str:
    named = [cut(line(each), MOST_NAME, weight) for each in change.labels[:MOST_NAMED]]
    row = strings.row(change.at, named, len(change.labels) - len(named), _what(change))
    return cut(row, MOST_ROW, weight)


def _what(change: Changed) -> str:
    if change.shared:
        return strings.shared_by_curators() if change.door else strings.shared()
    return strings.own(history.door_of(change.door), added=change.added, gone=change.gone)


async def show_changes(interaction: Interaction, since: datetime, number: int = 0) -> None:
    """Show a page of what changed, in the place of what is shown, or as the answer to a command."""
    changes = await interaction.client.jargon.changes.since(server_of(interaction), since)
    view = ChangesView(changes, since, number)
    if interaction.message:
        await interaction.response.edit_message(view=view)
    else:
        await show_alone(interaction, view)


def day_of(typed: str) -> datetime:
    """The day that somebody chose or typed, such as 2026-11-01; four weeks ago for none.

    Raises:
        JargonError: it is no day, or none that has begun.
    """
    if not typed.strip():
        return _ago(USUAL)
    try:
        day = datetime.strptime(typed.strip(), "%Y-%m-%d").replace(tzinfo=UTC)
    except ValueError:
        raise JargonError(strings.no_day()) from None
    if not datetime(2015, 1, 1, tzinfo=UTC) <= day <= datetime.now(UTC):
        raise JargonError(strings.no_day())
    return day


def day_choices() -> list[app_commands.Choice[str]]:
    """Days to choose from."""
    return [app_commands.Choice(name=strings.days(each), value=f"{_ago(each):%Y-%m-%d}") for each in DAYS]


def _ago(days: int) -> datetime:
    today = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return today - timedelta(days=days)


class ChangesButton(LastingButton, wire="changes", label=strings.turn, for_curators="glossary"):
    """Turns to another page."""

    arguments = SINCE

    def __init__(self, since: str, page: int | str = 0, label: str = "") -> None:
        self.since, self.page = since, read_page(page)
        super().__init__(since, named_page(self.page), label=label)

    async def press(self, interaction: Interaction) -> None:
        try:
            since = datetime.strptime(self.since, DAY).replace(tzinfo=UTC)
        except ValueError:
            raise JargonError(strings.no_day()) from None
        await show_changes(interaction, since, self.page)


class UndoImportMenu(LastingMenu, wire="undo-import", for_curators="glossary"):
    """Asks before an import is undone, beneath the list."""

    async def chosen(self, interaction: Interaction, values: Sequence[str]) -> None:
        act_id = "".join(values)
        found = await interaction.client.jargon.changes.since(server_of(interaction), datetime(2015, 1, 1, tzinfo=UTC))
        change = next((each for each in found if each.is_import and each.act_id == act_id), None)
        if change is None:
            raise JargonError(strings.none())
        await show_alone(interaction, StoredView(strings.undo_this(len(change.labels), change.at), act_id))
