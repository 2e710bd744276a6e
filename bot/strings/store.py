"""What is told when the database cannot be used."""

from bot.strings.catalogue import say


def disk_full() -> str:
    return say("store-disk-full")


def locked() -> str:
    return say("store-locked")


def closed() -> str:
    return say("store-closed")


def too_many_wait() -> str:
    return say("store-too-many-wait")


def ended() -> str:
    return say("store-ended")


def unusable(why: str) -> str:
    return say("store-unusable", why=why)


def unreachable(why: str) -> str:
    return say("store-unreachable", why=why)


def away() -> str:
    return say("store-away")


def outcome_unknown() -> str:
    return say("store-outcome-unknown")


def damaged(why: str) -> str:
    return say("store-damaged", why=why)


def newer(path: str) -> str:
    return say("store-newer", path=path)


def no_extra() -> str:
    return say("store-no-extra")


def second_bot_on_server(database: str) -> str:
    return say("store-second-bot-on-server", database=database)


def held_on_server(database: str) -> str:
    return say("store-held-on-server", database=database)


def newer_on_server(database: str) -> str:
    return say("store-newer-on-server", database=database)


def foreign_schema(database: str) -> str:
    return say("store-foreign-schema", database=database)


def foreign(path: str) -> str:
    return say("store-foreign", path=path)


def unsound(path: str, why: str) -> str:
    return say("store-unsound", path=path, why=why)


def cut_off(size: int) -> str:
    return say("store-cut-off", size=size)


def copy_kept(path: str, copy: str, days: int) -> str:
    return say("store-copy-kept", path=path, copy=copy, days=str(days))


def no_folder(path: str, why: str) -> str:
    return say("store-no-folder", path=path, why=why)


def in_use(path: str) -> str:
    return say("store-in-use", path=path)


def cannot_open(path: str, why: str) -> str:
    return say("store-cannot-open", path=path, why=why)


def not_ours(path: str, why: str) -> str:
    return say("store-not-ours", path=path, why=why)


def erasures_unreadable(path: str, why: str) -> str:
    return say("store-erasures-unreadable", path=path, why=why)


def erasures_unwritable(path: str, why: str) -> str:
    return say("store-erasures-unwritable", path=path, why=why)


def key_gone(key: str, erased: str) -> str:
    return say("store-key-gone", key=key, erased=erased)


def key_damaged(key: str) -> str:
    return say("store-key-damaged", key=key)


def erased_not_tidied(why: str) -> str:
    return say("store-erased-not-tidied", why=why)


def erased_again(people: int) -> str:
    return say("store-erased-again", people=people)


def second_bot(path: str, process: str) -> str:
    return (
        say("store-second-bot", path=path, process=process) if process else say("store-second-bot-unknown", path=path)
    )
