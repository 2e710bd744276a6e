"""What whoever runs the bot is told of its settings."""

from collections.abc import Sequence

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


def no_address(why: str) -> str:
    """The library says why, in English."""
    return say("configuration-no-address", why=why)


def no_such_setting(near: str, known: Sequence[str]) -> str:
    """`near` is the setting that may be meant, and `known` are those that may stand here; either may be empty."""
    if near:
        return say("configuration-no-such-setting-near", near=near)
    if known:
        return say("configuration-no-such-setting-here", known=", ".join(known))
    return say("configuration-no-such-setting")


def write_one_of(near: str, choices: Sequence[str]) -> str:
    """`near` is the choice that may be meant; it may be empty."""
    listed = ", ".join(choices)
    return (
        say("configuration-write-near", near=near, choices=listed)
        if near
        else say("configuration-write-one-of", choices=listed)
    )


def write_group(names: Sequence[str]) -> str:
    return say("configuration-write-group", names=", ".join(names))


def write_number() -> str:
    return say("configuration-write-number")


def write_number_between(least: int, most: int) -> str:
    return say("configuration-write-number-between", least=str(least), most=str(most))


def write_shorter(most: int) -> str:
    return say("configuration-write-shorter", most=str(most))


def write_fewer(most: int) -> str:
    return say("configuration-write-fewer", most=str(most))


def write_text() -> str:
    return say("configuration-write-text")


def write_path() -> str:
    return say("configuration-write-path")


def write_true_or_false() -> str:
    return say("configuration-write-true-or-false")


def write_list() -> str:
    return say("configuration-write-list")


def write_pairs() -> str:
    return say("configuration-write-pairs")


def write_http() -> str:
    return say("configuration-write-http")


def write_websocket() -> str:
    return say("configuration-write-websocket")


def write_page() -> str:
    return say("configuration-write-page")


def write_host() -> str:
    return say("configuration-write-host")


def write_shards() -> str:
    return say("configuration-write-shards")


def write_shard_count() -> str:
    return say("configuration-write-shard-count")


def no_such_shard(count: int, last: int) -> str:
    return say("configuration-no-such-shard", count=str(count), last=str(last))


def shards_need_a_server() -> str:
    return say("configuration-shards-need-a-server")


def unknown_variable(name: str, meant: str) -> tuple[str, str]:
    """What was seen in the environment, and what to do. `meant` is the variable that may be meant; it may be empty."""
    said = say("configuration-unknown-variable", name=name)
    if meant:
        return said, say("configuration-unknown-variable-near", meant=meant)
    return said, say("configuration-unknown-variable-remedy")


def dotenv_readable(path: object) -> tuple[str, str]:
    return say("configuration-dotenv-readable", path=str(path)), say(
        "configuration-dotenv-readable-remedy", path=str(path)
    )


def dotenv_unreadable(path: object, why: str) -> str:
    return say("configuration-dotenv-unreadable", path=str(path), why=why)


def dotenv_no_text(path: object) -> str:
    return say("configuration-dotenv-no-text", path=str(path))


def dotenv_odd_line(path: object, line: int) -> str:
    return say("configuration-dotenv-odd-line", path=str(path), line=str(line))


def dotenv_of_another(path: object) -> str:
    return say("configuration-dotenv-of-another", path=str(path))


def dotenv_writable(path: object) -> str:
    return say("configuration-dotenv-writable", path=str(path))
