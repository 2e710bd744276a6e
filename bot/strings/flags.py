"""The words of flags, comments and their discussion."""

from datetime import datetime

from bot.strings.comments import (
    AT_ONCE,
    STORED_PASSED,
    STORED_WAITING,
    STORED_WAITING_OUTSIDE,
    WHEN_PASSED,
    WHEN_PASSED_OUTSIDE,
)
from bot.strings.plurals import comments, people

MARK = "🚩"
COMMENT_OR_FLAG = "Comment or flag"
SEE_DISCUSSION = "See discussion"

FORM_PART = ("Which part do you mean?", "Leave this out if you mean the whole answer.")
FORM_REASON = ("What is wrong with it?", "Choose what fits best. You can also leave this out.")
FORM_COMMENT = ("Your comment, if you like", WHEN_PASSED)
FORM_COMMENT_AT_ONCE = ("Your comment, if you like", AT_ONCE)
FORM_COMMENT_OUTSIDE = ("Your comment, if you like", WHEN_PASSED_OUTSIDE)
NOTHING_PERSONAL = "Please write nothing personal and nothing about anyone's health, neither yours nor other people's."
REASONS = {
    "flagged": "No reason given",
    "out_of_date": "Out of date",
    "wrong": "Wrong",
    "hard_to_understand": "Hard to understand",
    "hurtful": "Hurtful",
    "other": "Something else",
}
LOOKED_AFTER = "the people who look after the words will read it"
STORED = (
    f"Thank you. It is stored, and {LOOKED_AFTER}. With /my flags you see what they decide, and you can take it back."
)
STORED_COMMENT = {"waiting": STORED_WAITING, "passed": STORED_PASSED}
STORED_OUTSIDE = {"waiting": STORED_WAITING_OUTSIDE}

WHOLE_ANSWER = "The whole answer"
GONE_DEFINITION = "A definition that is no longer there"
NO_COMMENTS = "Nobody has written a comment about this word yet."
NOT_REVIEWED = "Nobody has answered yet."
RESOLVED = "Resolved"
DECLINED = "Left as it is"
WITHDRAWN = "Set aside, together with many flags that came at once"

MY_FLAGS_TITLE = "# Your flags"
NOBODY_LOOKS = "Nobody looks after what is said outside a server here just now. Nobody else can read it, either."
NO_FLAGS_OF_YOURS = "You have no flags here. Under every definition there is a button “Comment or flag”."
TAKE_BACK = "Take it back"
TAKEN_BACK = "It is taken back, and what you wrote is deleted."
ANSWERED_TITLE = "# You said, we did"
MORE_ANSWERED = "-# There is more: it comes after the next answer about this word. You can also type /my flags."


def numbered(nth: int) -> str:
    """What stands before one of several texts."""
    return f"**{nth}.** "


def take_back(nth: int) -> str:
    """The button below one of several flags; 0 where it is the only one."""
    return f"Take number {nth} back" if nth else TAKE_BACK


def form_title(label: str) -> str:
    return f"Comment or flag: {label}"


def warning(home: str = "") -> str:
    """What not to write, and who reads it: the curators of the server or, outside servers, those of the home server."""
    who = (
        f"The curators of “{home}”, who look after the shared words," if home else "The people who look after the words"
    )
    return f"{NOTHING_PERSONAL} {who} read what you write, and they can answer you."


def stored(standing: str | None, home: str = "") -> str:
    """The thanks, with who can read the comment; without one, only the thanks."""
    thanks = STORED.replace(LOOKED_AFTER, f"the curators of “{home}” will read it") if home else STORED
    known = STORED_OUTSIDE if home else STORED_COMMENT
    return f"{thanks} {known[standing]}" if standing else thanks


def see_comments(number: int) -> str:
    return f"See {comments(number)}"


def people_flagged(number: int) -> str:
    return f"{MARK} {people(number)} flagged this"


def changed_after(number: int, at: datetime) -> str:
    return f"Changed after {people(number)} flagged it, on <t:{int(at.timestamp())}:D>."


def discussion_title(label: str) -> str:
    return f"# What people say about “{label}”"


def comment(reason: str, text: str, at: datetime) -> str:
    return f"**{reason_name(reason)}**, <t:{int(at.timestamp())}:D>\n{text}"


def reason_name(reason: str) -> str:
    """What people call a reason; one that a later version stored is shown as it stands."""
    return REASONS.get(reason, reason)


def decided(decision: str, reply: str, at: datetime) -> str:
    said = f": “{reply}”" if reply else "."
    return f"**{decision}** on <t:{int(at.timestamp())}:D>{said}"


def flagged_and(number: int, decided: str) -> str:
    return f"{people(number)} flagged this. {decided}" if number else decided


def you_said(place: str, reason: str, comment: str) -> str:
    words = f" You wrote: “{comment}”" if comment else ""
    return f"**You said** about {place}: {reason}.{words}"


def you_flagged(label: str) -> str:
    return f"**You flagged** “{label}”."


def we_did(reply: str) -> str:
    return f"**We did:** {reply}"


def place(label: str, definition: str) -> str:
    return f"“{label}”, {definition}"
