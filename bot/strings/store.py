"""What is told when the database cannot be used."""

DISK_FULL = "Nothing was stored, because the disk is full. Free some space."
LOCKED = "Another program is writing to the database. Please try again soon."
CLOSED = "The database is closed, because jargonbot is stopping. Nothing was stored."
TOO_MANY_WAIT = "Too many changes wait for the database already. Nothing was stored."
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


def second_bot(path: str, process: str) -> str:
    return (
        f"Another jargonbot uses the database {path} already (process {process or 'unknown'}). "
        "Two on one database would answer everything twice. Stop the other first, or name another database."
    )
