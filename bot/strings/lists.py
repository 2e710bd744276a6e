"""What a list that somebody else wrote is read as, what of it is left out, and why it cannot be read."""

from collections.abc import Iterable

from bot.strings.catalogue import say

MOST_SHOWN = 80  # characters of a row or of the names in a list


def no_header(row: str) -> tuple[str, str]:
    return say("lists-no-header", row=_short(row)), say("lists-no-header-remedy")


def no_words(names: Iterable[str]) -> tuple[str, str]:
    return say("lists-no-words", names=_listed(names)), say("lists-no-words-remedy")


def no_meanings(names: Iterable[str]) -> tuple[str, str]:
    return say("lists-no-meanings", names=_listed(names)), say("lists-no-meanings-remedy")


def nothing_in_it() -> tuple[str, str]:
    return say("lists-nothing-in-it"), say("lists-nothing-in-it-remedy")


def too_many(most: int) -> tuple[str, str]:
    return say("lists-too-many", most=most), say("lists-too-many-remedy")


def no_list() -> tuple[str, str]:
    return say("lists-no-list"), say("lists-no-list-remedy")


def strangers(count: int) -> tuple[str, str]:
    return say("lists-strangers", count=count), say("lists-strangers-remedy")


def unused(names: Iterable[str]) -> tuple[str, str]:
    return say("lists-unused", names=_listed(names)), say("lists-unused-remedy")


def taken_for_words(name: str) -> tuple[str, str]:
    return say("lists-taken-for-words", name=_short(name)), say("lists-taken-for-words-remedy")


def empty_left_out(count: int) -> tuple[str, str]:
    return say("lists-empty-left-out", count=count), say("lists-empty-left-out-remedy")


def nameless_left_out(count: int) -> tuple[str, str]:
    return say("lists-nameless-left-out", count=count), say("lists-nameless-left-out-remedy")


def no_letter(label: str) -> tuple[str, str]:
    return say("lists-no-letter", label=_short(label)), say("lists-no-letter-remedy")


def failed_cells(count: int) -> tuple[str, str]:
    return say("lists-failed-cells", count=count), say("lists-failed-cells-remedy")


def links_to_themselves(count: int) -> tuple[str, str]:
    return say("lists-links-to-themselves", count=count), say("lists-links-to-themselves-remedy")


def _listed(names: Iterable[str]) -> str:
    return _short(", ".join(f"“{name}”" for name in names), 4 * MOST_SHOWN)


def _short(text: str, most: int = MOST_SHOWN) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1] + "…"
