"""What people are told of what they typed and could not be stored."""

from datetime import datetime

from bot.strings.catalogue import say


def store_mine() -> str:
    return say("drafts-store-mine")


def open_again() -> str:
    return say("drafts-open-again")


def open_number(nth: int) -> str:
    """The button below one of several texts; 0 where it is the only one."""
    return say("drafts-open-number", number=nth) if nth else open_again()


def drop() -> str:
    return say("drafts-drop")


def drop_number(nth: int) -> str:
    """The same."""
    return say("drafts-drop-number", number=nth) if nth else drop()


def read_all() -> str:
    return say("drafts-read-all")


def read_number(nth: int) -> str:
    """The same."""
    return say("drafts-read-number", number=nth) if nth else read_all()


def changed_meanwhile() -> str:
    return say("drafts-changed-meanwhile")


def text_changed() -> str:
    return say("drafts-text-changed")


def answered_meanwhile() -> str:
    return say("drafts-answered-meanwhile")


def not_there() -> str:
    return say("drafts-not-there")


def you_wrote() -> str:
    return say("drafts-you-wrote")


def their_reply() -> str:
    return say("drafts-their-reply")


def stands_there() -> str:
    return say("drafts-stands-there")


def nothing_stands_there() -> str:
    return say("drafts-nothing-stands-there")


def in_file() -> str:
    return say("drafts-in-file")


def in_messages() -> str:
    return say("drafts-in-messages")


def stored_untold() -> str:
    return say("drafts-stored-untold")


def gone() -> str:
    return say("drafts-gone")


def dropped() -> str:
    return say("drafts-dropped")


def mine_title() -> str:
    return say("drafts-mine-title")


def none() -> str:
    return say("drafts-none")


def waits(until: datetime) -> str:
    """How long a text is kept for the person."""
    return say("drafts-waits", moment=f"<t:{int(until.timestamp())}:f>")


def too_many_in_memory() -> str:
    """Why a text is not kept while the database is away."""
    return say("drafts-too-many-in-memory")


def too_many(most: int) -> str:
    """Why a text is not kept for the person, who has a copy."""
    return say("drafts-too-many", most=most)
