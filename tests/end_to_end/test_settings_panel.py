"""One panel with all that a server settles for itself."""

from __future__ import annotations

import logging

import pytest

from bot.config import Curators, Flags
from bot.discord.client import JargonBot
from bot.feedback.flags import Reason
from bot.service import Jargon
from bot.strings import errors as strings
from rehearsal import Person, Sandbox
from rehearsal.guild import Role
from rehearsal.message import Message
from rehearsal.permissions import Permission
from tests.end_to_end.waiting import until
from tests.fixtures.logged_in import Restart

ROLES, CHANNEL, NATION = 1, 2, 3  # the menus, from top to bottom
EMOJI = "Change the flag emoji"
FLAGS, HARD = "Emoji that flag an answer", "Emoji that say: hard to understand"


@pytest.fixture
def role(sandbox: Sandbox, member: Person) -> Role:
    """A role that the member has."""
    assert member.guild
    role = sandbox.world.add_role(member.guild, "Word keepers", 0)
    member.guild.members[member.user.id].roles.append(role.id)
    return role


async def panel(admin: Person) -> Message:
    """`/settings`."""
    opened = await admin.slash("settings")
    assert opened.private
    return opened.message


async def test_a_chosen_role_may_use_the_buttons_of_curators(
    bot: JargonBot, sandbox: Sandbox, member: Person, admin: Person, role: Role
) -> None:
    """The panel shows it and says how Discord is told to show it the commands; taken away, it counts no more."""
    assert member.guild
    sandbox.grant(member.guild, "flags", member.user)
    queue = (await member.slash("flags")).message
    sandbox.grant(member.guild, "flags", member.user, allowed=None)
    assert (await member.press(queue, "Who may not comment")).text == strings.only_curators()
    message = await panel(admin)
    changed = await admin.choose(message, "Word keepers", select=ROLES)
    assert changed.updates
    assert f"<@&{role.id}>" in changed.text
    assert "Server Settings, Integrations" in changed.text
    assert message.selects[0].chosen == (role.id,)
    assert (await member.press(queue, "Who may not comment")).updates
    await admin.choose(message, select=ROLES)
    assert (await member.press(queue, "Back to the list")).text == strings.only_curators()


async def test_what_a_server_chooses_takes_the_place_of_the_hosts_roles(
    restart: Restart, member: Person, admin: Person, role: Role
) -> None:
    """The file is for servers that have chosen none: it shows there as chosen, and goes with the first choice."""
    bot = await restart(curators=Curators(roles=frozenset({role.id})))
    message = await panel(admin)
    assert message.selects[0].chosen == (role.id,)
    assert "<@&" not in (await admin.choose(message, select=ROLES)).text
    assert bot.settings.curators.roles == {role.id}
    assert not message.selects[0].chosen


async def test_of_the_hosts_roles_the_panel_names_those_of_this_server(
    restart: Restart, member: Person, admin: Person, role: Role
) -> None:
    """One host's file has the roles of all its servers; those of others have no name here."""
    others = range(10**17, 10**17 + 30)
    await restart(curators=Curators(roles=frozenset({role.id, *others})))
    message = await panel(admin)
    assert message.selects[0].chosen == (role.id,)
    assert message.text.count("<@&") == 1


async def test_as_many_roles_as_a_menu_holds_can_be_chosen(
    restart: Restart, sandbox: Sandbox, member: Person, admin: Person
) -> None:
    """So that a choice of one more drops none of those that stood there."""
    assert member.guild
    roles = [sandbox.world.add_role(member.guild, f"Keepers {number}", 0) for number in range(25)]
    await restart(curators=Curators(roles=frozenset(each.id for each in roles)))
    message = await panel(admin)
    assert set(message.selects[0].chosen) == {each.id for each in roles}
    sandbox.world.add_role(member.guild, "One too many", 0)
    await restart(curators=Curators(roles=frozenset(member.guild.roles) - {member.guild.id}))
    assert not (await panel(admin)).selects[0].chosen, "a part of them would look like all"


async def test_everyone_cannot_look_after_the_words(
    bot: JargonBot, jargon: Jargon, member: Person, admin: Person, role: Role
) -> None:
    """Discord offers @everyone in the menu, and whoever came along could rewrite the words."""
    assert admin.guild
    everyone = admin.guild.roles[admin.guild.id].name
    message = await panel(admin)
    await admin.choose(message, "Word keepers", select=ROLES)
    refused = await admin.choose(message, everyone, "Word keepers", select=ROLES)
    assert "@everyone cannot be chosen" in (await refused.follow_up()).text
    assert jargon.preferences.now(admin.guild.id).curators == frozenset({role.id})
    assert message.selects[0].chosen == (role.id,)


async def test_a_channel_that_cannot_be_told_is_named_with_what_is_missing(
    bot: JargonBot, sandbox: Sandbox, member: Person, admin: Person
) -> None:
    """It is another than the one where the panel stands."""
    there = admin.in_channel("help").channel
    sandbox.stewardship.overwrite(there, sandbox.world.bot, deny=Permission.VIEW_CHANNEL)
    refused = await admin.choose(await panel(admin), "help", select=CHANNEL)
    assert f"I cannot tell <#{there.id}> of flags: I may not see it" in (await refused.follow_up()).text


async def test_what_discord_does_not_take_just_now_is_not_blamed_on_rights(
    bot: JargonBot, sandbox: Sandbox, admin: Person
) -> None:
    """Somebody would look for a right that is not missing."""
    message = await panel(admin)
    sandbox.faults.fail("POST /channels/*/messages", status=400)
    refused = await admin.choose(message, "help", select=CHANNEL)
    assert "Discord did not take my message" in (await refused.follow_up()).text
    assert "No channel is told" in message.text
    assert (await admin.choose(message, "help", select=CHANNEL)).updates


async def test_the_channel_for_new_flags_proves_itself(
    bot: JargonBot, sandbox: Sandbox, member: Person, admin: Person
) -> None:
    """Its first message is posted at once; then flags are told there, until no channel is chosen."""
    message = await panel(admin)
    changed = await admin.choose(message, "help", select=CHANNEL)
    assert "is told when a word is flagged" in message.text
    there = admin.in_channel("help")
    assert "From now on" in there.messages[-1].text
    answer = (await member.slash("define", term="consultation")).message
    await member.submit((await member.press(answer, "Comment or flag")).form, {})
    await sandbox.changes.until(lambda: "1 person flagged" in there.messages[-1].text, 10)
    await admin.choose(message, select=CHANNEL)
    assert "No channel is told" in message.text
    assert changed


async def test_who_sees_answers_and_whether_mentions_are_answered(
    bot: JargonBot, restart: Restart, member: Person, admin: Person
) -> None:
    """Each by a button that then says the opposite; it lasts over a restart, and old commands still work."""
    message = await panel(admin)
    await admin.press(message, "Show answers only to whoever asks")
    await admin.press(message, "Do not answer mentions")
    assert "shown only to the person who asked" in message.text
    assert "Mentions of the bot are not answered." in message.text
    await restart()
    assert (await member.slash("define", term="consultation")).private
    assert (await admin.press(message, "Show answers to everyone")).updates
    assert not (await member.slash("define", term="consultation")).private
    assert "A mention of the bot with a question is answered." in (await admin.slash("settings", mentions=True)).text


async def test_definitions_of_the_servers_nation_come_first(
    bot: JargonBot, jargon: Jargon, member: Person, admin: Person
) -> None:
    """Others still follow, and other servers read as before."""
    message = await panel(admin)
    await admin.choose(message, "Scotland", select=NATION)
    assert "Definitions that hold in Scotland come first." in message.text
    assert member.guild
    assert jargon.page("consultation", member.guild.id).nation == "Scotland"
    await admin.choose(message, "No nation in particular", select=NATION)
    assert jargon.page("consultation", member.guild.id).nation == ""


async def test_a_server_chooses_its_own_flag_emoji(
    bot: JargonBot, jargon: Jargon, sandbox: Sandbox, member: Person, admin: Person
) -> None:
    """They count at once, those of the settings no more; in another server nothing has changed."""
    opened = (await admin.press(await panel(admin), EMOJI)).form
    assert (opened.field(FLAGS).initial, opened.field(HARD).initial) == ("🚩", "❓")
    stored = await admin.submit(opened, {FLAGS: "🤔 <:care:123456789012345678>", HARD: ""})
    assert "🤔 <:care:123456789012345678> flag an answer" in stored.text
    assert "❓" not in stored.text
    answer = (await member.slash("define", term="consultation")).message
    elsewhere = Person.named(sandbox, "member", server="Neighbours")
    theirs = (await elsewhere.slash("define", term="consultation")).message
    for emoji in ("🚩", "❓", "🤔", "care:123456789012345678"):
        member.react(answer, emoji)
        elsewhere.react(theirs, emoji)
    assert member.guild
    assert elsewhere.guild
    servers = (member.guild.id, elsewhere.guild.id)
    await until(lambda: len([row for each in servers for row in jargon.flagging.whole_queue(each)]) == 2)
    here, there = ([row.reasons for row in jargon.flagging.whole_queue(each)] for each in servers)
    assert here == [{Reason.FLAGGED: 1}]
    await until(lambda: jargon.flagging.whole_queue(servers[1])[0].reasons == {"flagged": 1, "hard_to_understand": 1})
    assert there


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({FLAGS: "flag"}, "“flag” is not an emoji"),
        ({FLAGS: "🚩🚩"}, "Put a space between"),
        ({FLAGS: "🚩 ❓", HARD: "❓"}, "❓ cannot stand for both"),
    ],
)
async def test_what_is_no_emoji_is_refused(bot: JargonBot, admin: Person, typed: dict[str, str], told: str) -> None:
    """Nothing is stored, and what was typed can be mended."""
    refused = await admin.submit((await admin.press(await panel(admin), EMOJI)).form, typed)
    assert told in refused.text
    again = (await admin.press(refused.message, "Open the form again")).form
    assert again.field(FLAGS).initial == typed[FLAGS]
    assert "🚩 flag an answer" in (await panel(admin)).text


async def test_the_panel_is_for_those_who_manage_the_server(
    bot: JargonBot, member: Person, admin: Person, sandbox: Sandbox
) -> None:
    """Whoever lost the right since it was opened changes nothing."""
    message = await panel(admin)
    assert admin.guild
    form = (await admin.press(message, EMOJI)).form
    admin.guild.members[admin.user.id].roles.clear()
    for each in (
        await admin.choose(message, select=ROLES),
        await admin.press(message, "Do not answer mentions"),
        await admin.submit(form, {FLAGS: ""}),
    ):
        assert each.text.startswith(strings.only_managers())
        assert each.private


async def test_a_server_without_flags_of_its_own_has_those_of_the_host(restart: Restart, admin: Person) -> None:
    """A custom emoji of the settings is named by its id; it is shown as Discord shows it."""
    await restart(flags=Flags(emoji={"123456789012345678": Reason.FLAGGED}))
    assert "<:flag:123456789012345678> flag an answer" in (await panel(admin)).text


async def test_a_servers_own_emoji_count_after_a_restart_in_a_thread_that_is_archived(
    bot: JargonBot,
    jargon: Jargon,
    sandbox: Sandbox,
    restart: Restart,
    member: Person,
    admin: Person,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The library knows nothing of such a thread, so that we must know ourselves whose emoji count there."""
    opened = (await admin.press(await panel(admin), EMOJI)).form
    await admin.submit(opened, {FLAGS: "🤔"})
    thread = sandbox.stewardship.start_thread(member.channel, "Words")
    inside = member.in_channel("Words")
    answer = (await inside.slash("define", term="consultation")).message
    inside.react(answer, "🤔")
    assert member.guild
    server = member.guild.id
    await until(lambda: len(jargon.flagging.whole_queue(server)) == 1)
    sandbox.stewardship.archive(thread)
    with caplog.at_level(logging.INFO, "commands.reactions"):
        caplog.clear()
        again = await restart()
        await until(lambda: "Flags are compared with Discord" in caplog.text)
    assert [row.people for row in again.jargon.flagging.whole_queue(server)] == [1]
