"""What whoever runs the bot is told of its settings."""

from bot.strings.catalogue import say


def no_server_address() -> str:
    return say("configuration-no-server-address")


def no_server_id() -> str:
    return say("configuration-no-server-id")


def no_token() -> str:
    return say("configuration-no-token")


def not_a_token() -> str:
    return say("configuration-not-a-token")


def token_refused() -> str:
    return say("configuration-token-refused")


def token_file_unreadable(path: object, why: str | None) -> str:
    return say("configuration-token-file-unreadable", path=str(path), why=str(why))


def no_home(path: object) -> str:
    return say("configuration-no-home", path=str(path))


def faults(found: str, path: object = None) -> str:
    """What is wrong in the settings, a line each; the file is named, if there is one."""
    if path:
        return say("configuration-faults-in-file", path=str(path), found=found)
    return say("configuration-faults-in-environment", found=found)


def no_json(fault: str) -> str:
    """A list or a group in the environment cannot be read."""
    return say("configuration-no-json", fault=fault)


def unreadable(path: object, why: str | None) -> str:
    return say("configuration-unreadable", path=str(path), why=str(why))


def no_yaml(path: object) -> str:
    return say("configuration-no-yaml", path=str(path))


def no_yaml_in(path: object, line: int, problem: str | None) -> str:
    """The library says what is wrong, in English."""
    return say("configuration-no-yaml-in", path=str(path), line=str(line), problem=str(problem))


def sign(path: object, sign: str, line: int) -> str:
    return say("configuration-sign", path=str(path), sign=sign, line=str(line))


def no_settings(path: object) -> str:
    return say("configuration-no-settings", path=str(path))
