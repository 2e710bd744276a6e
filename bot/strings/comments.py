"""The words of comments: who reads them and when, what curators do about them, and what looks personal."""

from collections.abc import Iterable

PASS = "Let others read it"
HIDE = "Hide this comment"
DELETE = "Delete it for good"
DELETE_TITLE = (
    "# Delete this comment for good?\nIts words, and who wrote them, go from the database. Nobody can bring them back."
)
CONFIRM_DELETION = "Yes, delete it for good"
KEEP = "No, keep it"
ALL = "All comments"
NONE = "There are no comments."
ON_DESK = {
    "waiting": "Readers do not see this comment yet. It waits for you.",
    "passed": "Readers see this comment.",
    "hidden": "Readers do not see this comment.",
}
FROM_OUTSIDE = "It was written outside servers. Once you pass it, people read it there, not here."
HOME_SERVER = "the home server"
FOR_ITS_AUTHOR = {
    "waiting": "Your comment is waiting for a curator to look at it. Other readers do not see it yet.",
    "passed": "Your comment is passed: others can read it, without your name.",
    "hidden": "A curator has looked at your comment. It is not shown to others.",
}

SIGNS = {
    "danger": "It has words that may mean danger.",
    "personal": "It may give away who somebody is.",
}
# The buttons of a comment, by their names in ids, where it stands among others on a message.
OF_NUMBER = {
    "show": "Let others read comment {0:,}",
    "hide": "Hide comment {0:,}",
    "delete": "Delete comment {0:,} for good",
    "block": "Stop the writer of comment {0:,}",
    "unblock": "Let writer of comment {0:,} comment",
}

WHEN_PASSED = "The curators read it. Others read it when a curator has passed it, without your name."
WHEN_PASSED_OUTSIDE = "Curators read it. Anybody may read it, without your name, when one has passed it."
AT_ONCE = "Everybody here can read it at once, and the curators, too. Your name is not shown."
STORED_WAITING = "Others can read your comment once a curator has passed it."
STORED_WAITING_OUTSIDE = (
    "Others can read your comment once a curator has passed it: anybody who looks the word up outside a server."
)
STORED_PASSED = "Others here can read your comment now, without your name."

NOT_SENT_YET = "**Not sent yet.** What you wrote may say who somebody is:"
YOU_DECIDE = (
    "You decide. Other things may say who somebody is as well: this finds only what looks like a name, a number or an "
    "address."
)
SEND_AS_IT_IS = "Send it as it is"
CHANGE_IT = "Change it"
DO_NOT_SEND = "Do not send"
NOT_SENT = "It was not sent, and what you wrote is deleted."
LOOKS_LIKE = {
    "name": "a name",
    "phone": "a phone number",
    "nhs_number": "an NHS number",
    "ni_number": "a National Insurance number",
    "postcode": "a postcode",
    "address": "an address",
    "email": "an e-mail address",
    "birthday": "a date of birth",
    "number": "a number that stands for one person or one thing of theirs",
}

SHOW_AT_ONCE = "Show comments at once"
SHOW_WHEN_PASSED = "Show comments once they are passed"


def looks_personal(details: Iterable[tuple[str, str]], more: int, readers: str) -> str:
    """What was found, each by its kind and its words, where they may be repeated, and who would read it."""
    rows = (f"- {LOOKS_LIKE[kind]}" + (f": “{text}”" if text else "") for kind, text in details)
    rest = [f"- and {more:,} more"] if more > 0 else []
    return "\n".join([NOT_SENT_YET, *rows, *rest, f"{readers} {YOU_DECIDE}"])


def heading(number: int, place: str) -> str:
    """Above a comment that is not the only one, or that is about one of several things."""
    name = f"### Comment {number:,}" if number else "### A comment"
    return f"{name}: {place}" if place else name


def of_number(button: str, number: int) -> str:
    """The label of a button about the comment of a number; empty where there is only one."""
    return OF_NUMBER[button].format(number) if number else ""


def title(waiting: int) -> str:
    if not waiting:
        return "# Comments\nNone of them waits for a curator."
    one_or_more = "1 comment waits" if waiting == 1 else f"{waiting:,} comments wait"
    return f"# Comments\n{one_or_more} for a curator. The oldest comes first."


def setting(*, at_once: bool) -> str:
    when = (
        "Others read a comment at once. Curators can hide or delete it afterwards."
        if at_once
        else "Others read a comment when a curator has passed it."
    )
    return f"## Comments\n{when} This holds for comments that are sent from now on."
