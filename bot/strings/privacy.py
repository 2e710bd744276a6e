"""What /privacy says of a person's own data, and what comes of its buttons."""

from collections.abc import Mapping

TITLE = "# What jargonbot keeps of you"
SCOPE = "This is all of it, on every server and in private messages. Only you see this."
NOTHING = "It keeps nothing of you."
NOT_KEPT = (
    "It never keeps who looked up which word, unless you asked to be told of one; nor your name, nor a text that you "
    "had explained. Your account's number stands beside what is listed here. It is shown to nobody, but that other "
    "curators see who is looking at a word."
)
COPY = "Get a copy"
ERASE = "Delete all of it"
ERASE_SURELY = "Delete it for good"
KEEP = "Keep it"

SURE = (
    "# Delete all of it?\n"
    "On every server and in private messages, for good:\n"
    "- your flags and comments, what was answered to you, and what waits under /my drafts\n"
    "- of which words you asked to be told\n"
    "- your account's number beside what you decided or changed for others; that stays, by nobody\n"
    "A reaction that you set stays on Discord until you take it off. It no longer counts."
)
STAYS_BLOCKED = (
    "Where you may write no comments, that stays so: in place of your number there is a mark that cannot be read."
)
KEPT = "Nothing was deleted."
ERASED = (
    "All of it is deleted. If you flag or comment again, that is kept from then on. Type /privacy to see what is kept."
)
COPY_SENT = "All that is kept of you, as a file. It may hold what you wrote, so mind where you put it."
NO_FILES = (
    "jargonbot may not send files here. Type /privacy in a private message to jargonbot, and ask for the copy there."
)
TOO_LARGE = "What is kept of you is too much for one file on Discord. Whoever runs jargonbot can give it to you."
FILE_NAME = "jargonbot-keeps-of-you.json"

_PARTS: Mapping[str, tuple[str, str]] = {
    "flags": ("a flag from the form", "{} flags from the form"),
    "comments": ("a comment that you wrote with a flag", "{} comments that you wrote with flags"),
    "reactions": ("a reaction that flags", "{} reactions that flag"),
    "replies": ("an answer to what you flagged, and whether you saw it", "{} answers to what you flagged"),
    "drafts": ("a text of yours that could not be stored", "{} texts of yours that could not be stored"),
    "looking_at": ("a definition that you are looking at", "{} definitions that you are looking at"),
    "waits_for": (
        "a word of which you asked to be told when it is explained",
        "{} words of which you asked to be told when they are explained",
    ),
    "choices": ("a choice of how answers are shown to you", "{} choices of how answers are shown to you"),
    "decisions": ("a decision about flags", "{} decisions about flags"),
    "stopped_comments_of": ("somebody whom you stopped from commenting", "{} people whom you stopped from commenting"),
    "changes_to_words": ("a change to a server's words", "{} changes to servers' words"),
    "may_not_comment": (
        "that you may write no comments on one server",
        "that you may write no comments on {} servers",
    ),
}


def kept(counts: Mapping[str, int]) -> str:
    """How much there is of each kind; what there is none of is left out."""
    rows = [
        f"- {one if counts[name] == 1 else many.format(counts[name])}"
        for name, (one, many) in _PARTS.items()
        if counts[name]
    ]
    return "\n".join(rows) if rows else NOTHING


def how_long(answered: int, copies: int) -> str:
    """When it goes by itself, in days."""
    return (
        "## How long\n"
        f"A flag goes {_days(answered)} after it was answered, a text that could not be stored after 24 hours, a "
        "word of which you asked to be told once you were, all "
        "else when you delete it. Whoever runs jargonbot may make copies of its database. They say that a copy is "
        f"deleted after {_days(copies)}. Should one be used again, whoever was deleted is deleted from it at once."
    )


def whom_to_ask(contact: str, page: str) -> str:
    """Who runs the bot, as far as they say so."""
    return "\n".join(("## Questions", *([contact] if contact else []), *([f"<{page}>"] if page else [])))


def _days(number: int) -> str:
    return "a day" if number == 1 else f"{number} days"
