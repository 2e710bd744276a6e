"""What `doctor` says of the computer, the database, the token and Discord, and what to do about each."""

from collections.abc import Iterable

from bot.strings.catalogue import say


def row(state: str, said: str, remedy: str) -> str:
    """One line: how it is, what was seen, and what to do, if anything."""
    whole = f"{said} {remedy}".strip()
    if state == "well":
        return say("doctor-row-well", said=whole)
    return say("doctor-row-advice", said=whole) if state == "advice" else say("doctor-row-fault", said=whole)


def summary(checks: int, faults: int, advice: int) -> str:
    return say("doctor-summary", checks=checks, faults=faults, advice=advice)


def wrong_clock(ahead: int) -> tuple[str, str]:
    """`ahead` is in seconds, below 0 where the clock of the computer is behind."""
    said = say("doctor-clock-ahead", seconds=ahead) if ahead > 0 else say("doctor-clock-behind", seconds=-ahead)
    return said, say("doctor-clock-remedy")


def too_much(intents: Iterable[str]) -> tuple[str, str]:
    return say("doctor-too-much", intents=", ".join(intents)), say("doctor-too-much-remedy")


def python(version: str) -> str:
    return say("doctor-python", version=version)


def sqlite(version: str) -> str:
    return say("doctor-sqlite", version=version)


def old_sqlite(version: str) -> str:
    return say("doctor-old-sqlite", version=version)


def space(folder: str, mebibytes: int) -> str:
    return say("doctor-space", folder=folder, mebibytes=str(mebibytes))


def unknown_file_system() -> str:
    return say("doctor-unknown-file-system")


def file_system(kind: str) -> str:
    return say("doctor-file-system", kind=kind)


def owner_alone() -> str:
    return say("doctor-owner-alone")


def no_database_yet(path: str) -> str:
    return say("doctor-no-database-yet", path=path)


def sound(path: str, mebibytes: float) -> str:
    return say("doctor-sound", path=path, mebibytes=f"{mebibytes:.1f}")


def older_tables(steps: int) -> str:
    return say("doctor-older-tables", steps=steps)


def tables() -> str:
    return say("doctor-tables")


def copies(folder: str, day: str) -> str:
    return say("doctor-copies", folder=folder, day=day)


def restore() -> str:
    return say("doctor-restore")


def token() -> str:
    return say("doctor-token")


def odd_token() -> str:
    return say("doctor-odd-token")


def copy_token() -> str:
    return say("doctor-copy-token")


def reached() -> str:
    return say("doctor-reached")


def clock() -> str:
    return say("doctor-clock")


def known_as(name: str) -> str:
    return say("doctor-known-as", name=name)


def intents() -> str:
    return say("doctor-intents")


def only_owner_invites() -> str:
    return say("doctor-only-owner-invites")


def not_writable(folder: str) -> tuple[str, str]:
    return say("doctor-not-writable", folder=folder), say("doctor-not-writable-remedy")


def no_space(folder: str, mebibytes: int) -> tuple[str, str]:
    return say("doctor-no-space", folder=folder, mebibytes=str(mebibytes)), say("doctor-no-space-remedy")


def little_space(folder: str, mebibytes: int) -> tuple[str, str]:
    return say("doctor-little-space", folder=folder, mebibytes=str(mebibytes)), say("doctor-little-space-remedy")


def over_a_network(folder: str, kind: str) -> tuple[str, str]:
    return say("doctor-over-a-network", folder=folder, kind=kind), say("doctor-over-a-network-remedy")


def others_may_read(path: str, mode: str) -> tuple[str, str]:
    return say("doctor-others-may-read", path=path, mode=mode), say("doctor-others-may-read-remedy")


def no_copies() -> tuple[str, str]:
    return say("doctor-no-copies"), say("doctor-no-copies-remedy")


def no_copy_yet(folder: str) -> tuple[str, str]:
    return say("doctor-no-copy-yet", folder=folder), say("doctor-no-copy-yet-remedy")


def old_copy(folder: str, days: int) -> tuple[str, str]:
    return say("doctor-old-copy", folder=folder, days=days), say("doctor-old-copy-remedy")


def not_reached(why: str) -> tuple[str, str]:
    return say("doctor-not-reached", why=why), say("doctor-not-reached-remedy")


def not_told(status: int) -> tuple[str, str]:
    return say("doctor-not-told", status=str(status)), say("doctor-not-told-remedy")


def server_answers(database: str) -> str:
    return say("doctor-server-answers", database=database)


def copies_of_server() -> str:
    return say("doctor-copies-of-server")
