"""The words of comments: who reads them and when, what curators do about them, and what looks personal."""

from collections.abc import Iterable

from bot.strings.catalogue import say


def let_others_read() -> str:
    return say("comments-let-others-read")


def hide() -> str:
    return say("comments-hide")


def delete() -> str:
    return say("comments-delete")


def delete_title() -> str:
    return say("comments-delete-title")


def confirm_deletion() -> str:
    return say("comments-confirm-deletion")


def keep() -> str:
    return say("comments-keep")


def all() -> str:
    return say("comments-all")


def none() -> str:
    return say("comments-none")


def on_desk() -> dict[str, str]:
    return {
        "waiting": say("comments-on-desk-waiting"),
        "passed": say("comments-on-desk-passed"),
        "hidden": say("comments-on-desk-hidden"),
    }


def from_outside() -> str:
    return say("comments-from-outside")


def home_server() -> str:
    return say("comments-home-server")


def for_its_author() -> dict[str, str]:
    return {
        "waiting": say("comments-for-its-author-waiting"),
        "passed": say("comments-for-its-author-passed"),
        "hidden": say("comments-for-its-author-hidden"),
    }


def signs() -> dict[str, str]:
    return {
        "danger": say("comments-signs-danger"),
        "personal": say("comments-signs-personal"),
    }


def _of_number(number: int) -> dict[str, str]:
    return {
        "show": say("comments-of-number-show", number=number),
        "hide": say("comments-of-number-hide", number=number),
        "delete": say("comments-of-number-delete", number=number),
        "block": say("comments-of-number-block", number=number),
        "unblock": say("comments-of-number-unblock", number=number),
    }


def when_passed() -> str:
    return say("comments-when-passed")


def when_passed_outside() -> str:
    return say("comments-when-passed-outside")


def at_once() -> str:
    return say("comments-at-once")


def stored_waiting() -> str:
    return say("comments-stored-waiting")


def stored_waiting_outside() -> str:
    return say("comments-stored-waiting-outside")


def stored_passed() -> str:
    return say("comments-stored-passed")


def not_sent_yet() -> str:
    return say("comments-not-sent-yet")


def you_decide() -> str:
    return say("comments-you-decide")


def send_as_it_is() -> str:
    return say("comments-send-as-it-is")


def change_it() -> str:
    return say("comments-change-it")


def do_not_send() -> str:
    return say("comments-do-not-send")


def not_sent() -> str:
    return say("comments-not-sent")


def looks_like() -> dict[str, str]:
    return {
        "name": say("comments-looks-like-name"),
        "phone": say("comments-looks-like-phone"),
        "nhs_number": say("comments-looks-like-nhs-number"),
        "ni_number": say("comments-looks-like-ni-number"),
        "postcode": say("comments-looks-like-postcode"),
        "address": say("comments-looks-like-address"),
        "email": say("comments-looks-like-email"),
        "birthday": say("comments-looks-like-birthday"),
        "number": say("comments-looks-like-number"),
    }


def show_at_once() -> str:
    return say("comments-show-at-once")


def show_when_passed() -> str:
    return say("comments-show-when-passed")


def looks_personal(details: Iterable[tuple[str, str]], more: int, readers: str) -> str:
    """What was found, each by its kind and its words, where they may be repeated, and who would read it."""
    kinds = looks_like()
    rows = (
        say("comments-found", kind=kinds[kind], text=text) if text else say("comments-found-unsaid", kind=kinds[kind])
        for kind, text in details
    )
    rest = [say("comments-found-more", more=more)] if more > 0 else []
    return "\n".join([not_sent_yet(), *rows, *rest, f"{readers} {you_decide()}"])


def heading(number: int, place: str) -> str:
    """Above a comment that is not the only one, or that is about one of several things."""
    if number and place:
        return say("comments-heading-number-about", number=number, place=place)
    if number:
        return say("comments-heading-number", number=number)
    return say("comments-heading-about", place=place) if place else say("comments-heading")


def of_number(button: str, number: int) -> str:
    """The label of a button about the comment of a number; empty where there is only one."""
    return _of_number(number)[button] if number else ""


def title(waiting: int) -> str:
    return say("comments-title", waiting=waiting)


def setting(*, at_once: bool) -> str:
    return say("comments-setting-at-once") if at_once else say("comments-setting-when-passed")
