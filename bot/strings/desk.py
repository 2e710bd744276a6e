"""The words of the curators' desk."""

from datetime import date, datetime

from bot.strings.plurals import people

OPEN = "Open"
RESOLVE = "Resolve"
DECLINE = "Decline"
CLAIM = "I am looking at this"
RELEASE = "I am not looking at this any more"
EDIT = "Edit this definition"
BACK = "Back to the list"
BLOCK = "Stop this person's comments"
UNBLOCK = "Let them comment again"
WITHDRAW_RAID = "Withdraw a wave of flags"
BLOCKED = "Who may not comment"
DOWNLOAD = "Download as a table"
TELL_HERE = "Tell this channel of new flags"
TELL_NOWHERE = "Stop telling a channel of new flags"

RESOLVE_TITLE = "Resolve: you changed something"
DECLINE_TITLE = "Decline: it stays as it is"
FORM_REPLY = ("Your reply", "The people who flagged this read it, and so can all readers.")
FORM_NOTE = ("A note, if you like", "Nobody flagged this. All readers can see the note.")
FORM_TEXT = ("What it means", "Short sentences. Say it as you would to a friend.")
FORM_SOURCE = ("Where it comes from", "A new text is shown as your own words, written from this.")
FORM_SINCE = ("Withdraw the flags of the last …", "Flags with a comment stay. Nobody gets a reply.")
SINCE = {"10": "10 minutes", "60": "hour", "1440": "day"}

AUTHOR_BLOCKED = "Whoever wrote this may not comment in this server."
NOBODY_BLOCKED = "Everybody may comment in this server."
BLOCKED_TITLE = "# Who may not comment\nNo names are kept here, only the comment that it was about."
COMMENT_GONE = "a comment that is gone"
NO_FILES_HERE = (
    "jargonbot may not send files in this channel. Try it in another one, or let someone who manages the server give "
    "jargonbot the permission Attach Files here."
)
TABLE = "The open flags as a table. Open it in any spreadsheet."
FIRST_TOLD = (
    "From now on there is one message in this channel for each word that is flagged, at most one a day. "
    "It names nobody, and it is kept up to date."
)
TOLD_HERE = "Done: there is one message in this channel for each word that is flagged. The first one says so."
TOLD_NOWHERE = "No channel is told of flags any more. With /flags you see them all."
NOBODY_FLAGGED = "Nobody flagged it."
NO_OPEN_FLAGS = "There are no open flags."


def queue_title(rows: int) -> str:
    if not rows:
        return NO_OPEN_FLAGS
    return "# Open flags\nMost people first."


def overdue(day: date) -> str:
    return f"It should have been checked by {day.day} {day:%B %Y}."


def flagged(number: int, since: datetime) -> str:
    return f"{people(number)}, since <t:{int(since.timestamp())}:D>"


def claimed(person_id: int) -> str:
    return f"<@{person_id}> is looking at this."


def resolved(label: str, number: int, *, changed: bool) -> str:
    told = f" {_will_read(number)}" if number else ""
    seen = f" Readers see that it was changed after {people(number)} flagged it." if changed and number else ""
    return f"“{label}” is resolved.{told}{seen}"


def declined(label: str, number: int) -> str:
    told = f" {_will_read(number)}" if number else ""
    return f"“{label}” stays as it is.{told}"


def withdrawn(number: int) -> str:
    return f"The flags of {people(number)} are withdrawn."


def edited(label: str, *, flagged: bool, here: bool) -> str:
    """That a definition was changed; people who flagged it wait for an answer, which is given `here` or in /flags."""
    stored = f"The change to “{label}” is stored."
    answer = "Press Resolve" if here else "Type /flags"
    return f"{stored} {answer} to answer the people who flagged it." if flagged else stored


def new_flags(label: str, number: int) -> str:
    return f"🚩 {people(number)} flagged “{label}”. Type /flags to read what they say and to answer."


def no_more_flags(label: str) -> str:
    return f"“{label}”: no flags are open."


def _will_read(number: int) -> str:
    return f"{people(number)} will read your reply when they next look the word up."
