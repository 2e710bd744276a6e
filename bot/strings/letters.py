"""What is told of a letter that is to be explained, and the sheet of its words for a meeting."""

from collections.abc import Iterator

from bot.strings import nations as nation_strings
from bot.strings.catalogue import say


def too_large(mebibytes: int) -> str:
    return say("letters-too-large", size=mebibytes)


def picture() -> str:
    return say("letters-picture")


def only_pictures() -> str:
    return say("letters-only-pictures")


def nothing_in_it() -> str:
    return say("letters-nothing-in-it")


def locked() -> str:
    return say("letters-locked")


def old_document() -> str:
    return say("letters-old-document")


def nameless_letters() -> str:
    return say("letters-nameless-letters")


def no_letter() -> str:
    return say("letters-no-letter")


def no_extra() -> str:
    return say("letters-no-extra")


def too_long() -> str:
    return say("letters-too-long")


def unreadable() -> str:
    return say("letters-unreadable")


def cannot_be_read(name: str, why: str | None) -> str:
    return say("letters-cannot-be-read", name=name, why=why or "")


def no_such_name(name: str) -> str:
    return say("letters-no-such-name", name=name)


def cannot_fetch() -> str:
    return say("letters-cannot-fetch")


def unread(pictures: int, *, is_whole: bool) -> Iterator[str]:
    """What of a letter was not read, if anything."""
    if pictures:
        yield say("letters-pictures-unread", count=pictures)
    if not is_whole:
        yield say("letters-cut")


def sheet_sent() -> str:
    return say("letters-sheet-sent")


def no_sheet_here() -> str:
    return say("letters-no-sheet-here")


def sheet_title() -> str:
    return say("letters-sheet-title")


def sheet_opening() -> str:
    return say("letters-sheet-opening")


def sheet_nations() -> str:
    return say("letters-sheet-nations")


def sheet_word(label: str, nation: str) -> str:
    """A word, with the nation where its text holds if that is not everywhere."""
    return say("letters-sheet-word-in", label=label, nation=nation_strings.name(nation)) if nation else label


def sheet_ask(step: str) -> str:
    """`step` is what people can do about a word, in whole sentences."""
    return say("letters-sheet-ask", step=step)


def sheet_ask_in(step: str, nation: str) -> str:
    """The same where it holds in one nation alone."""
    return say("letters-sheet-ask-in", step=step, nation=nation_strings.name(nation))


def sheet_questions_title() -> str:
    return say("letters-sheet-questions-title")


def sheet_questions() -> list[str]:
    """Questions that fit any letter, each for a line."""
    return say("letters-sheet-questions").splitlines()


def sheet_urgent_title() -> str:
    return say("letters-sheet-urgent-title")


def sheet_made() -> str:
    return say("letters-sheet-made")
