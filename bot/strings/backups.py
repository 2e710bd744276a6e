"""What is told when the database is copied, and put back."""

from bot.strings.catalogue import say


def made(path: str, mebibytes: float) -> str:
    return say("backups-made", path=path, mebibytes=f"{mebibytes:.1f}")


def made_today(path: str) -> str:
    return say("backups-made-today", path=path)


def not_made(why: str) -> str:
    return say("backups-not-made", why=why)


def restored(path: str, copy: str) -> str:
    return say("backups-restored", path=path, copy=copy)


def kept(copy: str) -> str:
    return say("backups-kept", copy=copy)


def is_the_database() -> str:
    return say("backups-is-the-database")


def is_folder(path: str) -> str:
    return say("backups-is-folder", path=path)


def holds_something_else(path: str) -> str:
    return say("backups-holds-something-else", path=path)


def missing(path: str) -> str:
    return say("backups-missing", path=path)


def empty(path: str) -> str:
    return say("backups-empty", path=path)


def damaged(path: str, why: str) -> str:
    return say("backups-damaged", path=path, why=why)


def cannot_be_written(path: str, why: str) -> str:
    return say("backups-cannot-be-written", path=path, why=why)


def on_a_server() -> str:
    return say("backups-on-a-server")


def leave_folder_empty() -> str:
    return say("backups-leave-folder-empty")
