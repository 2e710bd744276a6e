"""The words of suggestions: to whoever makes one, and to the curators who read it."""

from datetime import datetime

from bot.strings.catalogue import say


def suggest() -> str:
    return say("suggestions-suggest")


def reword() -> str:
    return say("suggestions-reword")


def form_title() -> str:
    return say("suggestions-form-title")


def form_title_reword(label: str) -> str:
    return say("suggestions-form-title-reword", label=label)


def form_word() -> tuple[str, str]:
    return say("suggestions-form-word"), say("suggestions-form-word-hint")


def form_meaning() -> tuple[str, str]:
    return say("suggestions-form-meaning"), say("suggestions-form-meaning-hint")


def form_origin() -> tuple[str, str]:
    return say("suggestions-form-origin"), say("suggestions-form-origin-hint")


def form_instead() -> tuple[str, str]:
    return say("suggestions-form-instead"), say("suggestions-form-instead-hint")


def readers(home: str = "") -> str:
    """Who reads a suggestion: the curators of the server or, outside servers, those of the home server."""
    return say("suggestions-readers-outside", home=home) if home else say("suggestions-readers")


def nobody_would_read() -> str:
    return say("suggestions-nobody-would-read")


def incomplete() -> str:
    return say("suggestions-incomplete")


def same_as_there() -> str:
    return say("suggestions-same-as-there")


def blocked() -> str:
    return say("suggestions-blocked")


def too_often(most: int) -> str:
    return say("suggestions-too-often", most=most)


def full() -> str:
    return say("suggestions-full")


def gone() -> str:
    return say("suggestions-gone")


def hidden() -> str:
    return say("suggestions-hidden")


def not_to_be_taken_back() -> str:
    return say("suggestions-not-to-be-taken-back")


def taken_back() -> str:
    return say("suggestions-taken-back")


def stored(word: str, home: str = "", *, is_there: bool) -> str:
    """That it is stored, and who reads it; `word` is made fit to show, or empty not to repeat it."""
    thanks = say("suggestions-stored-outside", home=home) if home else say("suggestions-stored")
    return f"{thanks} {say('suggestions-is-there', word=word)}" if is_there and word else thanks


def accept() -> str:
    return say("suggestions-accept")


def accept_with_changes() -> str:
    return say("suggestions-accept-with-changes")


def decline() -> str:
    return say("suggestions-decline")


def form_reply() -> tuple[str, str]:
    return say("suggestions-form-reply"), say("suggestions-form-reply-hint")


def form_why_not() -> tuple[str, str]:
    return say("suggestions-form-why-not"), say("suggestions-form-why-not-hint")


def title(word: str, *, is_next: bool) -> str:
    return say("suggestions-title-next", word=word) if is_next else say("suggestions-title", word=word)


def new_word(at: datetime) -> str:
    return say("suggestions-new-word", day=_day(at))


def better_wording(label: str, at: datetime) -> str:
    return say("suggestions-better-wording", label=label, day=_day(at))


def what_they_wrote() -> str:
    return say("suggestions-what-they-wrote")


def what_would_stand() -> str:
    return say("suggestions-what-would-stand")


def what_stands() -> str:
    return say("suggestions-what-stands")


def no_plain_text() -> str:
    return say("suggestions-no-plain-text")


def from_where(origin: str) -> str:
    return say("suggestions-from-where", origin=origin)


def say_instead(instead: str) -> str:
    return say("suggestions-say-instead", instead=instead)


def from_outside() -> str:
    return say("suggestions-from-outside")


def you_approved() -> str:
    return say("suggestions-you-approved")


def another_approved() -> str:
    return say("suggestions-another-approved")


def waits(at: datetime) -> str:
    """In the list: that it is a suggestion, and since when."""
    return say("suggestions-waits", day=_day(at))


def option(word: str, meaning: str) -> str:
    """A suggestion among the words of a menu."""
    return say("suggestions-option", word=word, meaning=meaning)


def reason() -> str:
    """That it is one, among the reasons for which words wait."""
    return say("suggestions-reason")


def among(number: int) -> str:
    """How many of the words that wait are suggestions."""
    return say("suggestions-among", number=number)


def published(word: str) -> str:
    return say("suggestions-published", word=word)


def approved(word: str) -> str:
    return say("suggestions-approved", word=word)


def declined(word: str) -> str:
    return say("suggestions-declined", word=word)


def changed_meanwhile() -> str:
    return say("suggestions-changed-meanwhile")


def decided_meanwhile(ending: str, reply: str) -> str:
    """That another curator was quicker, and what they decided."""
    told = {
        "accepted": say("suggestions-meanwhile-accepted"),
        "changed": say("suggestions-meanwhile-changed"),
        "declined": say("suggestions-meanwhile-declined"),
    }[ending]
    return f"{told} {say('suggestions-their-reply', reply=reply)}" if reply else told


def not_your_own() -> str:
    return say("suggestions-not-your-own")


def needs_another() -> str:
    return say("suggestions-needs-another")


def two_people(*, needed: bool) -> str:
    """How many curators approve a suggestion, for the panel of settings."""
    return say("suggestions-two-people") if needed else say("suggestions-one-person")


def need_two() -> str:
    return say("suggestions-need-two")


def need_one() -> str:
    return say("suggestions-need-one")


def stop_author() -> str:
    return say("suggestions-stop-author")


def let_author() -> str:
    return say("suggestions-let-author")


def answered_title() -> str:
    return say("suggestions-answered-title")


def more_answered() -> str:
    return say("suggestions-more-answered")


def mine_title() -> str:
    return say("suggestions-mine-title")


def you_suggested(word: str, meaning: str) -> str:
    return say("suggestions-you-suggested", word=word, meaning=meaning)


def not_decided() -> str:
    return say("suggestions-not-decided")


def became(ending: str, label: str, *, outside: bool) -> str:
    """What became of one: that it is published, in other words or not, or that it was declined."""
    if ending == "declined":
        return say("suggestions-became-declined")
    if outside:
        return say("suggestions-became-outside", label=label)
    if ending == "changed":
        return say("suggestions-became-changed", label=label)
    return say("suggestions-became-accepted", label=label)


def their_reply(reply: str) -> str:
    return say("suggestions-their-reply", reply=reply)


def take_back(nth: int = 0) -> str:
    """The button below one of several suggestions; 0 where it is the only one."""
    return say("suggestions-take-back-number", number=nth) if nth else say("suggestions-take-back")


def _day(at: datetime) -> str:
    """The moment as a mark that Discord shows as a day, where and how the reader has their days."""
    return f"<t:{int(at.timestamp())}:D>"
