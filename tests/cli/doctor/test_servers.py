"""What `doctor` sees with a token, at the sandbox: commands, servers, channels, and where curators are told."""

from __future__ import annotations

import pytest
from pydantic import SecretStr

from bot.cli.doctor import servers
from bot.cli.doctor.check import Check, State
from bot.cli.doctor.discord import online_checks
from bot.cli.doctor.rights import NEEDED, missing
from bot.config import Discord, Settings
from bot.discord.client import JargonBot
from rehearsal import Person, Sandbox
from rehearsal.guild import Channel, ChannelKind, Guild, Member, Role, User
from rehearsal.permissions import Permission


@pytest.fixture
def online(settings: Settings, sandbox: Sandbox) -> Settings:
    """Settings with the token of the sandbox's bot."""
    return settings.model_copy(
        update={"discord": Discord(api_url=sandbox.urls.api, token=SecretStr(sandbox.urls.token))}
    )


@pytest.fixture
def server(member: Person) -> Guild:
    """The member's server."""
    assert member.guild
    return member.guild


async def seen(settings: Settings) -> list[Check]:
    """All that was looked at; nothing that is amiss is without a remedy, and nothing holds the token."""
    found = await online_checks(settings, with_token=True)
    assert all(each.remedy or each.state is State.WELL for each in found)
    assert not any(settings.token in f"{each.said}{each.remedy}" for each in found)
    return found


def deny(sandbox: Sandbox, server: Guild, channel: int, right: Permission) -> None:
    """Take a right from everybody in a channel."""
    sandbox.world.channels[channel].overwrites[server.id] = (0, int(right))


async def test_a_bot_that_was_started_has_nothing_to_mend(online: Settings, bot: JargonBot, sandbox: Sandbox) -> None:
    """Its commands are those of this version, and in each server it may do what it needs."""
    found = await seen(online)
    assert [each for each in found if each.state is not State.WELL] == []
    names = [each.name for each in found]
    assert {"login", "intents", "commands", "servers"} <= {*names}
    assert names.count("server") == len(sandbox.world.guilds)


async def test_other_commands_are_told(online: Settings, bot: JargonBot, sandbox: Sandbox) -> None:
    """Those of an older version, and none; Discord is told nothing."""
    ours = await bot.registration.told(for_servers_alone=False)
    for held, said in (
        (
            [{**ours[0], "description": "Something else"}, *ours[1:]],
            "Discord holds other commands than this version has.",
        ),
        ([], "Discord holds no commands of this bot yet."),
    ):
        await bot.http.bulk_upsert_global_commands(sandbox.world.bot.id, payload=held)
        for _ in range(2):
            [row] = [each for each in await seen(online) if each.name == "commands"]
            assert row.said == said


async def test_missing_rights_are_named_by_channel(
    online: Settings, bot: JargonBot, sandbox: Sandbox, server: Guild, member: Person
) -> None:
    """As Discord calls them; a channel into which the bot is not let is no fault."""
    general = member.channel.id
    deny(sandbox, server, general, Permission.SEND_MESSAGES | Permission.ATTACH_FILES)
    [row] = [each for each in await seen(online) if each.state is not State.WELL]
    assert row.said == f"In #{member.channel.name} of “{server.name}” the bot lacks: Send Messages, Attach Files."
    deny(sandbox, server, general, Permission.VIEW_CHANNEL)
    assert [each for each in await seen(online) if each.state is not State.WELL] == []
    for channel in server.channels:
        deny(sandbox, server, channel, Permission.VIEW_CHANNEL)
    [row] = [each for each in await seen(online) if each.state is State.FAULT]
    assert row.said == f"The bot may look into no channel of “{server.name}”."


async def test_the_channel_of_curators_is_looked_at(
    online: Settings, bot: JargonBot, sandbox: Sandbox, server: Guild, admin: Person
) -> None:
    """Whether the bot may write there, and whether there is such a channel."""
    await admin.press((await admin.slash("flags")).message, "Tell this channel of new flags")
    [row] = [each for each in await seen(online) if each.name == "curators' channel"]
    assert row.said.endswith(f"in #{admin.channel.name}, where the bot may write.")
    deny(sandbox, server, admin.channel.id, Permission.SEND_MESSAGES)
    [row] = [each for each in await seen(online) if each.name == "curators' channel"]
    assert (row.state, "lacks: Send Messages" in row.said) == (State.FAULT, True)
    await bot.jargon.notices.choose_channel(server.id, 123)
    [row] = [each for each in await seen(online) if each.name == "curators' channel"]
    assert row.said.endswith("is gone.")


async def test_only_so_many_servers_are_looked_at_and_the_home_server_first(
    online: Settings, bot: JargonBot, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says how many; a home in which the bot is not is a fault."""
    monkeypatch.setattr(servers, "MOST_SERVERS", 1)
    last = [*sandbox.world.guilds.values()][-1]
    found = await seen(online.model_copy(update={"home": last.id}))
    [row] = [each for each in found if each.name == "servers"]
    assert row.said == f"The bot is in {len(sandbox.world.guilds)} servers, of which 1 were looked at."
    [row] = [each for each in found if each.name == "server"]
    assert f"“{last.name}”" in row.said
    found = await seen(online.model_copy(update={"home": 12345678901234567}))
    assert [each.state for each in found if each.name == "home"] == [State.FAULT]


@pytest.mark.parametrize("kind", [ChannelKind.TEXT, ChannelKind.VOICE])
@pytest.mark.parametrize("owner", [None, "role", "bot"])
@pytest.mark.parametrize(
    "denied", [0, Permission.VIEW_CHANNEL, Permission.SEND_MESSAGES, Permission.CONNECT | Permission.ATTACH_FILES]
)
@pytest.mark.parametrize("allowed", [0, Permission.SEND_MESSAGES, Permission.VIEW_CHANNEL | Permission.CONNECT])
def test_rights_are_computed_as_discord_computes_them(
    kind: ChannelKind, owner: str | None, denied: int, allowed: int
) -> None:
    """By the roles, then what a channel takes from and gives to everybody, to roles, and to the bot itself."""
    everyone, role, bot = 1, 2, 3
    laid: dict[int, tuple[int, int]] = {everyone: (int(Permission.ATTACH_FILES), 0)}
    laid[{None: everyone, "role": role, "bot": bot}[owner]] = (int(allowed), int(denied))
    granted = {
        everyone: int(Permission.VIEW_CHANNEL | Permission.SEND_MESSAGES),
        role: int(Permission.READ_MESSAGE_HISTORY | Permission.SEND_MESSAGES_IN_THREADS),
        9: int(Permission.ADMINISTRATOR),  # of somebody else
    }
    server = Guild(everyone, "A server", 4, roles={key: Role(key, "", rights) for key, rights in granted.items()})
    server.members[bot] = Member(User(bot, "bot", bot=True), "", [role])
    computed = server.computed_in(Channel(5, "general", everyone, overwrites=laid, kind=kind), bot)
    needed = [*NEEDED, *(["connect"] if kind is ChannelKind.VOICE else [])]
    channel = {
        "guild_id": str(everyone),
        "type": int(kind),
        "permission_overwrites": [{"id": str(key), "allow": str(a), "deny": str(d)} for key, (a, d) in laid.items()],
    }
    roles = [{"id": str(key), "permissions": str(rights)} for key, rights in granted.items()]
    member = {"user": {"id": str(bot)}, "roles": [str(role)]}
    assert missing(channel, roles, member) == [each for each in needed if not computed & Permission[each.upper()]]


async def test_a_limit_is_waited_out_and_what_is_not_told_is_said(
    online: Settings, bot: JargonBot, sandbox: Sandbox
) -> None:
    """Once, where it ends soon; a server of which Discord tells nothing holds up no other."""
    sandbox.faults.rate_limit("GET /guilds/*/roles")
    assert [each for each in await seen(online) if each.state is not State.WELL] == []
    sandbox.faults.fail("GET /guilds/*/channels")
    found = await seen(online)
    [row] = [each for each in found if each.state is not State.WELL]
    assert row.said.startswith("Discord does not say what the bot may do in")
    assert len([each for each in found if each.name == "server"]) == len(sandbox.world.guilds)


async def test_a_token_that_is_not_taken_ends_it_there(online: Settings, sandbox: Sandbox) -> None:
    """In one sentence, and no call more."""
    discord = Discord(api_url=sandbox.urls.api, token=SecretStr("sandbox.another"))
    *_, last = await seen(online.model_copy(update={"discord": discord}))
    assert (last.name, last.state) == ("login", State.FAULT)
    assert last.said.startswith("Discord does not accept the bot token.")
