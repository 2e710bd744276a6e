"""A forged client: whatever id, choice or answer it sends, it changes nothing of others and breaks nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from discord import ui

from bot.discord.client import JargonBot
from bot.discord.kit.buttons import BUTTONS
from bot.discord.kit.forms import FORMS
from bot.discord.kit.menus import MENUS
from bot.discord.kit.registry import Lasting
from bot.service import Jargon
from bot.strings import errors as strings
from rehearsal import Person, Sandbox
from rehearsal.commands import CommandKind
from tests.commands.community import Community
from tests.end_to_end.forging import doors, forged, invented, of_today, sendings
from tests.end_to_end.listening import listening
from tests.end_to_end.lived_in import SECRET, live_in
from tests.end_to_end.test_one_server_alone import Rows, kept_of
from tests.fixtures.canaries import Canaries
from tests.fixtures.trust import Tally

FAULTS = (strings.unexpected(), "The application did not respond.", "The application kept on thinking")
MENUS_OF_ALL = {"Explain the jargon", "Suggest a word from this"}


@pytest.fixture(autouse=True)
def published(canaries: Canaries) -> None:
    """What is brought in by a file or a command, and is that server's to keep."""
    canaries.published.update({f"{SECRET}ry", SECRET, f"We say {SECRET}.", "zorble", "Tea"})


@pytest.fixture
def check_schemas() -> bool:
    """Other tests do, and here very much is said."""
    return False


@pytest.fixture
def community(sandbox: Sandbox, bot: JargonBot) -> Community:
    return Community(sandbox)


def words_of(jargon: Jargon, server: int) -> Rows:
    """All of a server's own, but what each person typed, which is theirs, and which message shows which word."""
    rows = kept_of(jargon, server)
    return {table: rows[table] for table in rows if table not in ("answers", "drafts")}


def classes(base: type[Any]) -> set[type[Any]]:
    """All that is made of a class, in our own rooms."""
    found = {each for below in base.__subclasses__() for each in {below, *classes(below)}}
    return {each for each in found if each.__module__.startswith(("bot.", "commands."))}


def test_every_door_is_found() -> None:
    """What can be pressed, chosen from or sent is a `Lasting` with a name, and so one of those that are tried here."""
    tried = {*BUTTONS, *MENUS, *FORMS}
    assert {each for each in classes(ui.Item) | classes(ui.Modal) if "wire" in vars(each)} == tried
    assert {each for each in classes(ui.Item) if "callback" in vars(each)} <= classes(Lasting)
    assert {each for each in classes(ui.Modal) if {"on_submit", "on_error"} & vars(each).keys()} == set()
    with_parts = {each for each in classes(ui.LayoutView) | classes(ui.View) if each.__view_children_items__}
    assert with_parts == set()  # a part in the body of a class would be no `Lasting`


async def test_every_menu_of_messages_is_known(bot: JargonBot, member: Person) -> None:
    """A new one is tried by hand first."""
    menus = {each["name"] for each in member.commands if each["type"] == CommandKind.MESSAGE_MENU}
    assert menus == MENUS_OF_ALL


@pytest.mark.trust("rights taken")
@pytest.mark.trust("other servers")
async def test_whatever_is_pressed_chosen_or_sent(
    community: Community,
    jargon: Jargon,
    monkeypatch: pytest.MonkeyPatch,
    times: Callable[[int, int], int],
    tally: Tally,
) -> None:
    """By a member, a curator of another server and somebody in a private chat nothing of a server's is seen or changed.

    Nor is anybody told that something went wrong on our side: also not its own curators, each of whose presses comes
    twice.
    """
    await live_in(community, jargon)
    member, curator = community.member(), community.curator()
    alone, stranger = community.curator().in_direct_messages(), community.elsewhere().curator()
    answers = {each: (await each.slash("define", term="consultation")).message for each in (member, alone, stranger)}
    answers[curator] = (await curator.slash("define", term="reablement")).message
    before, faults = words_of(jargon, community.server.id), []

    async def tried(person: Person, lasting: type[Lasting], custom_id: str) -> None:
        for sent in sendings(lasting, custom_id, times(2, 10)):
            told = await forged(person, answers[person], sent)
            tally.bad_inputs(1)
            if told.startswith(FAULTS) or not told:
                faults.append((lasting.__name__, sent, told))

    with listening(monkeypatch) as said:
        for lasting in doors():
            for custom_id in (of_today(lasting), *invented(lasting, times(0, 10))):
                await tried(stranger, lasting, custom_id)
                await tried(alone, lasting, custom_id)
    assert said.holds(SECRET) == []
    for lasting in doors():
        if lasting.for_curators:
            await tried(member, lasting, of_today(lasting))
    assert words_of(jargon, community.server.id) == before
    for lasting in doors():
        for custom_id in (*2 * [of_today(lasting)], *invented(lasting, times(1, 10))):
            await tried(curator, lasting, custom_id)
        if not lasting.for_curators:
            await tried(member, lasting, of_today(lasting))
    assert faults == []
