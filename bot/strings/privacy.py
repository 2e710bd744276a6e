"""What /privacy says of a person's own data, and what comes of its buttons."""

from collections.abc import Mapping

from bot.strings.catalogue import say


def title() -> str:
    return say("privacy-title")


def scope() -> str:
    return say("privacy-scope")


def nothing() -> str:
    return say("privacy-nothing")


def not_kept() -> str:
    return say("privacy-not-kept")


def copy() -> str:
    return say("privacy-copy")


def erase() -> str:
    return say("privacy-erase")


def erase_surely() -> str:
    return say("privacy-erase-surely")


def keep() -> str:
    return say("privacy-keep")


def sure() -> str:
    return say("privacy-sure")


def stays_blocked() -> str:
    return say("privacy-stays-blocked")


def nothing_deleted() -> str:
    return say("privacy-nothing-deleted")


def erased() -> str:
    return say("privacy-erased")


def copy_sent() -> str:
    return say("privacy-copy-sent")


def no_files() -> str:
    return say("privacy-no-files")


def too_large() -> str:
    return say("privacy-too-large")


def kept(counts: Mapping[str, int]) -> str:
    """How much there is of each kind; what there is none of is left out."""
    rows = [row for part, row in _parts(counts).items() if counts[part]]
    return "\n".join(rows) if rows else nothing()


def _parts(counts: Mapping[str, int]) -> dict[str, str]:
    return {
        "flags": say("privacy-part-flags", number=counts["flags"]),
        "comments": say("privacy-part-comments", number=counts["comments"]),
        "reactions": say("privacy-part-reactions", number=counts["reactions"]),
        "replies": say("privacy-part-replies", number=counts["replies"]),
        "drafts": say("privacy-part-drafts", number=counts["drafts"]),
        "looking_at": say("privacy-part-looking-at", number=counts["looking_at"]),
        "waits_for": say("privacy-part-waits-for", number=counts["waits_for"]),
        "choices": say("privacy-part-choices", number=counts["choices"]),
        "suggestions": say("privacy-part-suggestions", number=counts["suggestions"]),
        "words_given": say("privacy-part-words-given", number=counts["words_given"]),
        "opened_for_writing": say("privacy-part-opened-for-writing", number=counts["opened_for_writing"]),
        "decided_suggestions": say("privacy-part-decided-suggestions", number=counts["decided_suggestions"]),
        "approved_suggestions": say("privacy-part-approved-suggestions", number=counts["approved_suggestions"]),
        "approved_pack_words": say("privacy-part-approved-pack-words", number=counts["approved_pack_words"]),
        "decisions": say("privacy-part-decisions", number=counts["decisions"]),
        "stopped_comments_of": say("privacy-part-stopped-comments-of", number=counts["stopped_comments_of"]),
        "changes_to_words": say("privacy-part-changes-to-words", number=counts["changes_to_words"]),
        "may_not_comment": say("privacy-part-may-not-comment", number=counts["may_not_comment"]),
    }


def how_long(answered: int, copies: int) -> str:
    """When it goes by itself, in days."""
    return say("privacy-how-long", answered=answered, copies=copies)


def whom_to_ask(contact: str, page: str) -> str:
    """Who runs the bot, as far as they say so."""
    return "\n".join((say("privacy-questions"), *([contact] if contact else []), *([f"<{page}>"] if page else [])))
