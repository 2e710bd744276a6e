"""The words of the curators' desk."""

from collections.abc import Iterable
from datetime import date, datetime

from bot.strings.catalogue import say


def next_one() -> str:
    return say("desk-next-one")


def see_list() -> str:
    return say("desk-see-list")


def open_it() -> str:
    return say("desk-open-it")


def open_first() -> str:
    return say("desk-open-first")


def open_word() -> str:
    return say("desk-open-word")


def show_all() -> str:
    return say("desk-show-all")


def more_comments() -> str:
    return say("desk-more-comments")


def earlier_comments() -> str:
    return say("desk-earlier-comments")


def next_page() -> str:
    return say("desk-next-page")


def previous_page() -> str:
    return say("desk-previous-page")


def resolve() -> str:
    return say("desk-resolve")


def decline() -> str:
    return say("desk-decline")


def claim() -> str:
    return say("desk-claim")


def release() -> str:
    return say("desk-release")


def take_over() -> str:
    return say("desk-take-over")


def back() -> str:
    return say("desk-back")


def block() -> str:
    return say("desk-block")


def unblock(nth: int = 0) -> str:
    """The button below one of several people who may not comment; 0 where there is one."""
    return say("desk-unblock-number", number=nth) if nth else say("desk-unblock")


def withdraw_raid() -> str:
    return say("desk-withdraw-raid")


def blocked() -> str:
    return say("desk-blocked")


def download() -> str:
    return say("desk-download")


def tell_here() -> str:
    return say("desk-tell-here")


def tell_nowhere() -> str:
    return say("desk-tell-nowhere")


def resolve_title() -> str:
    return say("desk-resolve-title")


def decline_title() -> str:
    return say("desk-decline-title")


def form_reply() -> tuple[str, str]:
    return say("desk-form-reply"), say("desk-form-reply-hint")


def form_parts() -> tuple[str, str]:
    return say("desk-form-parts"), say("desk-form-parts-hint")


def form_pass() -> tuple[str, str]:
    return say("desk-form-pass"), say("desk-form-pass-hint")


def passing() -> dict[str, str]:
    return {
        "pass": say("desk-passing"),
    }


def form_note() -> tuple[str, str]:
    return say("desk-form-note"), say("desk-form-note-hint")


def form_text() -> tuple[str, str]:
    return say("desk-form-text"), say("desk-form-text-hint")


def form_source() -> tuple[str, str]:
    return say("desk-form-source"), say("desk-form-source-hint")


def form_since() -> tuple[str, str]:
    return say("desk-form-since"), say("desk-form-since-hint")


def since() -> dict[str, str]:
    return {
        "10": say("desk-since-10"),
        "60": say("desk-since-60"),
        "1440": say("desk-since-1440"),
    }


def author_blocked() -> str:
    return say("desk-author-blocked")


def nobody_blocked() -> str:
    return say("desk-nobody-blocked")


def blocked_title() -> str:
    return say("desk-blocked-title")


def comment_gone() -> str:
    return say("desk-comment-gone")


def no_files_here() -> str:
    return say("desk-no-files-here")


def table() -> str:
    return say("desk-table")


def first_told() -> str:
    return say("desk-first-told")


def told_here() -> str:
    return say("desk-told-here")


def told_nowhere() -> str:
    return say("desk-told-nowhere")


def nobody_flagged() -> str:
    return say("desk-nobody-flagged")


def no_open_flags() -> str:
    return say("desk-no-open-flags")


def none_like_that() -> str:
    return say("desk-none-like-that")


def others_look() -> str:
    return say("desk-others-look")


def last_one() -> str:
    return say("desk-last-one")


def coming() -> str:
    return say("desk-coming")


def reasons_menu() -> str:
    return say("desk-reasons-menu")


def signs_menu() -> str:
    return say("desk-signs-menu")


def signs() -> dict[str, str]:
    return {
        "h": say("desk-signs-h"),
        "c": say("desk-signs-c"),
        "1": say("desk-signs-1"),
        "4": say("desk-signs-4"),
    }


def words_menu() -> str:
    return say("desk-words-menu")


def all_letters() -> str:
    return say("desk-all-letters")


def done(what: str) -> str:
    return say("desk-done", what=what)


def queue_title(words: int) -> str:
    return say("desk-queue-title", words=words)


def word_title(label: str, *, is_next: bool) -> str:
    return say("desk-next-word", label=label) if is_next else f"# {label}"


def position(number: int, words: int, *, chosen: bool) -> str:
    if chosen:
        return say("desk-position-chosen", number=number, words=words)
    return say("desk-position", number=number, words=words)


def chosen(words: int, of: int) -> str:
    return say("desk-chosen", words=words, of=of)


def why(harms: Iterable[str], weeks: int) -> str:
    """What comes first in the queue, and since when it waits, a sentence each."""
    told = {
        "danger": say("desk-harms-danger"),
        "personal": say("desk-harms-personal"),
        "hurtful": say("desk-harms-hurtful"),
    }
    waited = [say("desk-waited", weeks=weeks)] if weeks else []
    return " ".join([*(told[each] for each in harms), *waited])


def and_more(words: int) -> str:
    return say("desk-and-more", words=words)


def letters(first: str, last: str, words: int) -> str:
    return say("desk-letters", first=first.upper(), last=last.upper(), words=words)


def edit(number: int = 0) -> str:
    """The button of one of several definitions; 0 where there is one."""
    return say("desk-edit-number", number=number) if number else say("desk-edit")


def edit_on_card(definition: str) -> str:
    return say("desk-edit-on-card", definition=definition)


def silent_part(place: str, number: int) -> str:
    if number:
        return say("desk-silent-part", number=number, place=place)
    return say("desk-part-to-check", place=place)


def comment_part(number: int, text: str) -> str:
    return say("desk-comment-number", number=number, text=text) if number else say("desk-the-comment", text=text)


def still_open(label: str) -> str:
    return say("desk-still-open", label=label)


def overdue(day: date) -> str:
    return say("desk-overdue", day=day)


def flagged_by(number: int) -> str:
    return say("desk-flagged-by", number=number)


def flagged(number: int, since: datetime) -> str:
    return say("desk-flagged", number=number, day=f"<t:{int(since.timestamp())}:D>")


def claimed(person_id: int) -> str:
    return say("desk-claimed", person=f"<@{person_id}>")


def resolved(label: str, number: int, *, changed: bool) -> str:
    """What became of it, for how many people who flagged it; 0 where nobody did."""
    if changed:
        return say("desk-resolved-and-changed", label=label, number=number)
    return say("desk-resolved", label=label, number=number)


def declined(label: str, number: int) -> str:
    """That it stays, for how many people who flagged it; 0 where nobody did."""
    return say("desk-declined", label=label, number=number)


def withdrawn(number: int) -> str:
    return say("desk-withdrawn", number=number)


def edited(label: str, *, flagged: bool, here: bool) -> str:
    """That a definition was changed; people who flagged it wait for an answer, which is given `here` or in /flags."""
    if not flagged:
        return say("desk-edited", label=label)
    return say("desk-edited-answer-here", label=label) if here else say("desk-edited-answer-in-flags", label=label)


def answer_them() -> str:
    return say("desk-answer-them")


def new_flags(label: str, number: int) -> str:
    return say("desk-new-flags", label=label, number=number)


def no_more_flags(label: str) -> str:
    return say("desk-no-more-flags", label=label)


def suggestions_wait(number: int) -> str:
    return say("desk-suggestions-wait", number=number)


def no_more_suggestions() -> str:
    return say("desk-no-more-suggestions")
