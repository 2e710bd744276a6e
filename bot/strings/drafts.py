"""What people are told of what they typed and could not be stored."""

from datetime import datetime

STORE_MINE = "Store mine"
OPEN_AGAIN = "Open the form again"
DROP = "Delete what I wrote"
READ_ALL = "Read all of it"

CHANGED_MEANWHILE = (
    "Somebody else changed the same thing while your form was open. **Nothing was stored.** "
    "Here is what you wrote, and what stands there now."
)
TEXT_CHANGED = (
    "The text that you write about was changed while your form was open. **Nothing was stored.** "
    "Here is what it says now, and what you wrote."
)
ANSWERED_MEANWHILE = (
    "Nothing is open here any more: somebody was quicker, and their reply stands. "
    "Here is their reply, and what you wrote."
)
NOT_THERE = "What you had open is not there any more."
YOU_WROTE = "**You wrote:**"
THEIR_REPLY = "**The reply that stands:**"
STANDS_THERE = "**It says now:**"
NOTHING_STANDS_THERE = "**It says now:** nothing. It was removed."
IN_FILE = "All that you wrote is in the file here, to copy from."
IN_MESSAGES = "All that you wrote follows here, to copy from."
STORED_UNTOLD = "It is stored, but Discord did not take our answer about it. You need not send it again."

GONE = "That is not kept any more: it was stored or deleted, or it had waited for 24 hours."
DROPPED = "What you wrote is deleted."
MINE_TITLE = "# What you wrote and is not stored\nIt waits for 24 hours. Then it is deleted."
NONE = "Nothing that you wrote is waiting. All that you sent was stored, or deleted."


def waits(until: datetime) -> str:
    """How long a text is kept for the person."""
    moment = f"<t:{int(until.timestamp())}:f>"
    return f"What you wrote waits for you until {moment}, here and under /my drafts. Then it is deleted."


def too_many(most: int) -> str:
    """Why a text is not kept for the person, who has a copy."""
    return f"What you wrote does not wait for you: {most} texts do already. Delete some of them under /my drafts."
