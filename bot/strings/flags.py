"""The words of flags, comments and their discussion."""

from datetime import datetime

from bot.strings import comments
from bot.strings.catalogue import say

MARK = "🚩"  # stands in every line about open flags, in each language: by it the line is known again


def form_comment() -> tuple[str, str]:
    return say("flags-form-comment"), comments.when_passed()


def form_comment_at_once() -> tuple[str, str]:
    return say("flags-form-comment"), comments.at_once()


def form_comment_outside() -> tuple[str, str]:
    return say("flags-form-comment"), comments.when_passed_outside()


def comment_or_flag() -> str:
    return say("flags-comment-or-flag")


def see_discussion() -> str:
    return say("flags-see-discussion")


def form_part() -> tuple[str, str]:
    return say("flags-form-part"), say("flags-form-part-hint")


def form_reason() -> tuple[str, str]:
    return say("flags-form-reason"), say("flags-form-reason-hint")


def reasons() -> dict[str, str]:
    return {
        "flagged": say("flags-reasons-flagged"),
        "out_of_date": say("flags-reasons-out-of-date"),
        "wrong": say("flags-reasons-wrong"),
        "hard_to_understand": say("flags-reasons-hard-to-understand"),
        "hurtful": say("flags-reasons-hurtful"),
        "other": say("flags-reasons-other"),
    }


def whole_answer() -> str:
    return say("flags-whole-answer")


def gone_definition() -> str:
    return say("flags-gone-definition")


def no_comments() -> str:
    return say("flags-no-comments")


def not_reviewed() -> str:
    return say("flags-not-reviewed")


def my_flags_title() -> str:
    return say("flags-my-flags-title")


def nobody_looks() -> str:
    return say("flags-nobody-looks")


def no_flags_of_yours() -> str:
    return say("flags-no-flags-of-yours")


def take_back() -> str:
    return say("flags-take-back")


def taken_back() -> str:
    return say("flags-taken-back")


def answered_title() -> str:
    return say("flags-answered-title")


def more_answered() -> str:
    return say("flags-more-answered")


def decisions() -> dict[str, str]:
    return {
        "resolved": say("flags-decision-resolved"),
        "declined": say("flags-decision-declined"),
        "withdrawn": say("flags-decision-withdrawn"),
    }


def set_aside() -> str:
    return say("flags-set-aside")


def numbered(nth: int) -> str:
    """What stands before one of several texts."""
    return f"**{nth}.** "


def take_back_number(nth: int) -> str:
    """The button below one of several flags; 0 where it is the only one."""
    return say("flags-take-back-number", number=nth) if nth else take_back()


def form_title(label: str) -> str:
    return say("flags-form-title", label=label)


def warning(home: str = "") -> str:
    """What not to write, and who reads it: the curators of the server or, outside servers, those of the home server."""
    return say("flags-warning-outside", home=home) if home else say("flags-warning")


def stored(standing: str | None, home: str = "") -> str:
    """The thanks, with who can read the comment; without one, only the thanks."""
    thanks = say("flags-stored-outside", home=home) if home else say("flags-stored")
    if not standing:
        return thanks
    inside = {"waiting": comments.stored_waiting, "passed": comments.stored_passed}
    return f"{thanks} {({'waiting': comments.stored_waiting_outside} if home else inside)[standing]()}"


def see_comments(number: int) -> str:
    return say("flags-see-comments", number=number)


def people_flagged(number: int) -> str:
    return say("flags-people-flagged", number=number)


def changed_after(number: int, at: datetime) -> str:
    return say("flags-changed-after", number=number, day=_day(at))


def discussion_title(label: str) -> str:
    return say("flags-discussion-title", label=label)


def comment(reason: str, text: str, at: datetime) -> str:
    return say("flags-comment", reason=reason_name(reason), day=_day(at), text=text)


def reason_name(reason: str) -> str:
    """What people call a reason; one that a later version stored is shown as it stands."""
    return reasons().get(reason, reason)


def decided(decision: str, reply: str, at: datetime) -> str:
    """What was decided, by its name."""
    name = decisions()[decision]
    if reply:
        return say("flags-decided-with-reply", decision=name, day=_day(at), reply=reply)
    return say("flags-decided", decision=name, day=_day(at))


def flagged_and(number: int, decided: str) -> str:
    return f"{flagged_this(number)} {decided}" if number else decided


def flagged_this(number: int) -> str:
    return say("flags-flagged-this", number=number)


def you_said(place: str, reason: str, comment: str) -> str:
    said = say("flags-you-said", place=place, reason=reason)
    return f"{said} {say('flags-you-wrote', comment=comment)}" if comment else said


def you_flagged(label: str) -> str:
    return say("flags-you-flagged", label=label)


def we_did(reply: str) -> str:
    return say("flags-we-did", reply=reply)


def place(label: str, definition: str) -> str:
    return say("flags-place", label=label, definition=definition)


def _day(at: datetime) -> str:
    """The moment as a mark that Discord shows as a day, where and how the reader has their days."""
    return f"<t:{int(at.timestamp())}:D>"
