"""People who draw on support say that they have read a word; its card says so as long as it says the same."""

from __future__ import annotations

import pytest

from bot.service import Jargon
from rehearsal import Person, Sandbox
from rehearsal.guild import Role
from rehearsal.message import Message
from tests.commands.community import Community, edit_term
from tests.commands.flags import answer, comment, labelled, more, queue
from tests.fixtures.logged_in import Restart

READ, UNREAD, CHECKED = "We have read it", "We have not read it", "Checked by people who draw on support, "


@pytest.fixture
async def role(community: Community) -> Role:
    """A role that the server has chosen in its settings."""
    return await choose(community)


async def choose(community: Community) -> Role:
    role, admin = community.role("People who draw on support"), community.curator()
    panel = (await admin.slash("settings")).message
    menus = [each for each in panel.selects if "whose check counts" in each.placeholder]
    await admin.choose(panel, role.name, select=panel.selects.index(menus[0]) + 1)
    return role


async def opened(person: Person) -> Message:
    return await more(person, await answer(person))


async def test_the_card_says_so_with_the_day_and_no_name(community: Community, role: Role) -> None:
    """Every reader of this server sees it, the answer that stands there, too; no other server does."""
    reader, member = community.member(role), community.member()
    before = await answer(member)
    assert CHECKED not in before.text
    told = await reader.press(await opened(reader), READ)
    assert told.private
    assert "Your name is not kept." in told.text
    shown = await answer(member)
    assert CHECKED in shown.text
    assert reader.user.name not in shown.text
    assert CHECKED in (await opened(member)).text
    assert CHECKED not in (await answer(community.elsewhere().member())).text


async def test_it_goes_when_the_text_changes(community: Community, role: Role) -> None:
    """Nobody has checked the new words; a change of the shared words counts as well, for it is what readers see."""
    reader, curator = community.member(role), community.curator()
    await reader.press(await opened(reader), READ)
    await edit_term(curator, "co-production", plain="Other words.")
    assert CHECKED not in (await answer(community.member())).text


async def test_what_was_read_is_what_stands_there(community: Community, role: Role) -> None:
    """A press under More from before a change says nothing of the new words."""
    reader, curator = community.member(role), community.curator()
    before = await opened(reader)
    await edit_term(curator, "co-production", plain="Other words.")
    assert "says something else by now" in (await reader.press(before, READ)).text
    assert CHECKED not in (await answer(community.member())).text


async def test_it_is_for_those_with_the_role(community: Community, role: Role) -> None:
    """Others are not offered it, curators neither; who had the role and lost it is refused."""
    reader, member, curator = community.member(role), community.member(), community.curator()
    assert not labelled(await opened(member), READ)
    assert not labelled(await opened(curator), READ)
    before = await opened(reader)
    community.take_rights_from(reader)
    assert "people with a role that the server chose" in (await reader.press(before, READ)).text
    assert CHECKED not in (await answer(member)).text


async def test_any_of_them_takes_it_back(community: Community, role: Role) -> None:
    """Twice is once."""
    reader, other = community.member(role), community.member(role)
    await reader.press(await opened(reader), READ)
    shown = await opened(other)
    for _ in range(2):
        assert "does not say any more" in (await other.press(shown, UNREAD)).text
    assert CHECKED not in (await answer(community.member())).text
    assert labelled(await opened(reader), READ)


async def test_a_curator_with_the_role_says_it_at_the_desk(community: Community, role: Role) -> None:
    """Beside the other buttons of the word."""
    member, curator = community.member(), community.curator()
    community.server.members[curator.user.id].roles.append(role.id)
    await comment(member, await answer(member), comment="Too long.")
    await curator.press(await queue(curator), READ)
    assert CHECKED in (await answer(member)).text


async def test_in_a_private_chat_there_is_no_role(community: Community, role: Role) -> None:
    """What a server checked is told there alone."""
    reader = community.member(role)
    await reader.press(await opened(reader), READ)
    alone = reader.in_direct_messages()
    assert not labelled(await opened(alone), READ)
    assert CHECKED not in (await answer(alone)).text


async def test_it_lasts_over_a_restart_and_goes_with_the_server(sandbox: Sandbox, restart: Restart) -> None:
    """The row holds no person, so an erasure of whoever pressed leaves it."""
    bot = await restart()
    community = Community(sandbox)
    reader = community.member(await choose(community))
    await reader.press(await opened(reader), READ)
    jargon: Jargon = bot.jargon
    assert "readers_checks" not in str(await jargon.people.held(reader.user.id))
    await jargon.people.erase(reader.user.id)
    await restart()
    assert CHECKED in (await answer(community.member())).text
