"""What is told when the database cannot be used."""

DISK_FULL = "Nothing was stored, because the disk is full. Free some space."
LOCKED = "Another program is writing to the database. Please try again soon."
CLOSED = "The database is closed, because jargonbot is stopping. Nothing was stored."
TOO_MANY_WAIT = "Too many changes wait for the database already. Nothing was stored."
NOBODY_AGAIN = "This copy of the database is older than some erasures. Nobody who was erased since is in it."
ENDED = "The database can no longer be used, and nothing was stored. Start jargonbot again; its log says what happened."


def unusable(why: str) -> str:
    return f"Nothing was stored: the database could not be used ({why})."


def damaged(why: str) -> str:
    return f"The database is damaged ({why}). Stop jargonbot, keep the file, and put an older copy in its place."


def newer(path: str) -> str:
    return (
        f"The database {path} was made by a newer version of jargonbot. It was left as it is. "
        "Install that version or a later one, or name another path in JARGONBOT_DATABASE."
    )


def no_folder(path: str, why: str) -> str:
    return f"The database folder {path} cannot be made: {why}."


def in_use(path: str) -> str:
    return f"The database {path} is in use by another program. Try again soon."


def cannot_open(path: str, why: str) -> str:
    return f"The database {path} cannot be opened: {why}. Check the path."


def not_ours(path: str, why: str) -> str:
    return (
        f"The file {path} is not a jargonbot database, or it is damaged ({why}). It was left as it is. "
        "Name another path in JARGONBOT_DATABASE."
    )


def erasures_unreadable(path: str, why: str) -> str:
    return (
        f"The file {path} cannot be read: {why}. It belongs to the database, and says without names who was erased, so "
        "that no older copy brings them back. Make it readable for whoever runs jargonbot."
    )


def key_gone(key: str, erased: str) -> str:
    return (
        f"The file {key} is gone. Without it nobody can tell who was erased, as {erased} says without names. Put it "
        "back from where you keep its copy. If it is lost, delete both, and use no older copy of the database."
    )


def key_damaged(key: str) -> str:
    return f"The file {key} is damaged. Put it back from where you keep its copy."


def erased_not_tidied(why: str) -> str:
    return f"The person is erased. The file could not be written anew, so please run this again: {why}"


def erased_again(people: int) -> str:
    if not people:
        return NOBODY_AGAIN
    number = "one person" if people == 1 else f"{people} people"
    return f"This copy of the database is older than some erasures: {number} were erased in it, too."


def second_bot(path: str, process: str) -> str:
    return (
        f"Another jargonbot uses the database {path} already (process {process or 'unknown'}). "
        "Two on one database would answer everything twice. Stop the other first, or name another database."
    )
