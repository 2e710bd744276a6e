"""What `doctor` says of the servers that the bot is in, and of the commands that Discord holds."""

from collections.abc import Iterable

from bot.strings.catalogue import say


def not_told() -> tuple[str, str]:
    return say("doctor-servers-not-told"), say("doctor-servers-not-told-remedy")


def looked_at(looked_at: int, servers: int) -> str:
    return say("doctor-servers-looked-at", looked=looked_at, servers=servers)


def no_home() -> tuple[str, str]:
    return say("doctor-servers-no-home"), say("doctor-servers-no-home-remedy")


def not_seen(server: str) -> tuple[str, str]:
    return say("doctor-servers-not-seen", server=server), say("doctor-servers-not-seen-remedy")


def told_channel_gone(server: str) -> tuple[str, str]:
    return say("doctor-servers-told-channel-gone", server=server), say("doctor-servers-told-channel-gone-remedy")


def told_channel_closed(server: str, channel: str, lacking: Iterable[str]) -> tuple[str, str]:
    return say("doctor-servers-told-channel-closed", server=server, channel=channel, rights=_named(lacking)), say(
        "doctor-servers-told-channel-closed-remedy"
    )


def told_channel(server: str, channel: str) -> str:
    return say("doctor-servers-told-channel", server=server, channel=channel)


def sees_nothing(server: str) -> tuple[str, str]:
    return say("doctor-servers-sees-nothing", server=server), say("doctor-servers-sees-nothing-remedy")


def lacks(server: str, channel: str, lacking: Iterable[str]) -> tuple[str, str]:
    return say("doctor-servers-lacks", server=server, channel=channel, rights=_named(lacking)), say(
        "doctor-servers-lacks-remedy"
    )


def lacks_more(server: str, channels: int) -> tuple[str, str]:
    return say("doctor-servers-lacks-more", server=server, channels=channels), say("doctor-servers-lacks-more-remedy")


def server(server: str, open_channels: int, channels: int) -> str:
    return say("doctor-servers-server", server=server, open=str(open_channels), channels=str(channels))


def commands_not_told() -> tuple[str, str]:
    return say("doctor-servers-commands-not-told"), say("doctor-servers-commands-not-told-remedy")


def no_commands() -> tuple[str, str]:
    return say("doctor-servers-no-commands"), say("doctor-servers-no-commands-remedy")


def other_commands() -> tuple[str, str]:
    return say("doctor-servers-other-commands"), say("doctor-servers-other-commands-remedy")


def commands(commands: int) -> str:
    return say("doctor-servers-commands", commands=str(commands))


def rights() -> dict[str, str]:
    """What Discord calls each right, by the name that the library has for it.

    https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
    """
    return {
        "view_channel": say("doctor-servers-right-view-channel"),
        "send_messages": say("doctor-servers-right-send-messages"),
        "send_messages_in_threads": say("doctor-servers-right-send-messages-in-threads"),
        "read_message_history": say("doctor-servers-right-read-message-history"),
        "attach_files": say("doctor-servers-right-attach-files"),
        "connect": say("doctor-servers-right-connect"),
    }


def _named(lacking: Iterable[str]) -> str:
    known = rights()
    return ", ".join(known[each] for each in lacking)
