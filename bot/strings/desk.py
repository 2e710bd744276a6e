"""The words of the curators' desk."""

from collections.abc import Iterable
from datetime import date, datetime

from bot.strings.plurals import people

NEXT = "Next"
LIST = "See the whole list"
OPEN = "Open"
OPEN_FIRST = "Open the first one"
OPEN_WORD = "Open a word"
SHOW_ALL = "Show all open words"
MORE_COMMENTS = "More comments"
EARLIER_COMMENTS = "The comments before"
NEXT_PAGE = "Next page"
PREVIOUS_PAGE = "Page before"
RESOLVE = "Resolve"
DECLINE = "Decline"
CLAIM = "I am looking at this"
RELEASE = "I am not looking at this any more"
TAKE_OVER = "Look at this in their place"
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
FORM_PARTS = ("What it answers", "What you leave out stays open, for another reply.")
FORM_PASS = ("Who reads the comments", "What may hurt stays as it is: pass such a comment by its own button.")
PASS = {"pass": "Let others read the comments that this answers"}
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
SHARED_NOW = "There it says now (with /term remove, people read that again):"
NOBODY_FLAGGED = "Nobody flagged it."
NO_OPEN_FLAGS = "There are no open flags."
ORDER = "What may hurt comes first, then what has waited for weeks, then what most people flagged."
NONE_LIKE_THAT = "No open word is like that. Choose less in the menus below, or show all."
OTHERS_LOOK = "# Others are at work\nOther curators are looking at all that is open here."
LAST_ONE = "# Nothing comes after it\nIt is the only word with open flags here that nobody else is looking at."
COMING = "## After this"

REASONS_MENU = "Only words with these reasons"
SIGNS_MENU = "Only words that …"
SIGNS = {
    "h": "may hurt somebody",
    "c": "have a comment",
    "1": "have waited for a week or longer",
    "4": "have waited for four weeks or longer",
}
WORDS_MENU = "Open a word, or choose by first letter"
ALL_LETTERS = "All letters"
HARMS = {
    "danger": "A comment has words that may mean danger. Type /help-now to see who can help.",
    "personal": "A comment may give away who somebody is.",
    "hurtful": "Somebody says that this is hurtful.",
}


def unblock(nth: int) -> str:
    """The button below one of several people who may not comment; 0 where there is one."""
    return f"Let number {nth} comment again" if nth else UNBLOCK


def done(what: str) -> str:
    return f"# Done\n{what}"


def queue_title(words: int) -> str:
    if not words:
        return NO_OPEN_FLAGS
    return f"# Open flags on {_words(words)}\n{ORDER}"


def word_title(label: str, *, is_next: bool) -> str:
    return f"# Next: {label}" if is_next else f"# {label}"


def position(number: int, words: int, *, chosen: bool) -> str:
    if chosen:
        return f"{number:,} of {_words(words)} that you chose in the list"
    return f"{number:,} of {_words(words)} with open flags"


def chosen(words: int, of: int) -> str:
    return f"You see {words:,} of {_words(of)}, as chosen in the menus below."


def why(harms: Iterable[str], weeks: int) -> str:
    waited = [f"It has waited for {_weeks(weeks)}."] if weeks else []
    return " ".join([*(HARMS[each] for each in harms), *waited])


def and_more(words: int) -> str:
    return f"… and {_words(words)} more."


def letters(first: str, last: str, words: int) -> str:
    return f"{first.upper()} to {last.upper()}: {_words(words)}"


def edit(number: int) -> str:
    return f"Edit definition {number:,}" if number else EDIT


def edit_on_card(definition: str) -> str:
    return f"Edit the {definition}"


def silent_part(place: str, number: int) -> str:
    return f"{people(number)} without a comment: {place}" if number else f"To be checked: {place}"


def comment_part(number: int, text: str) -> str:
    return f"Comment {number:,}: {text}" if number else f"The comment: {text}"


def still_open(label: str) -> str:
    return f"The rest of what people said about “{label}” is still open."


def overdue(day: date) -> str:
    return f"It should have been checked by {day.day} {day:%B %Y}."


def behind(day: date) -> str:
    """Of a server's own copy: the shared one was checked since, or says something else."""
    return f"The shared words, checked on {day.day} {day:%B %Y}, are others than in this server's copy."


def flagged(number: int, since: datetime) -> str:
    return f"{people(number)}, since <t:{int(since.timestamp())}:D>"


def claimed(person_id: int) -> str:
    return f"<@{person_id}> is looking at this."


def _words(number: int) -> str:
    return "1 word" if number == 1 else f"{number:,} words"


def _weeks(number: int) -> str:
    return "a week" if number == 1 else f"{number:,} weeks"


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
