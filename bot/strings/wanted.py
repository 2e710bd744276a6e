"""What is said about words that nobody explains yet, to whoever asks for one and to curators."""

from collections.abc import Iterable
from datetime import datetime

from bot.strings.catalogue import say


def ask() -> str:
    return say("wanted-ask")


def not_kept() -> str:
    return say("wanted-not-kept")


def nobody_reads() -> str:
    return say("wanted-nobody-reads")


def too_often() -> str:
    return say("wanted-too-often")


def full() -> str:
    return say("wanted-full")


def question_gone() -> str:
    return say("wanted-question-gone")


def already_here() -> str:
    return say("wanted-already-here")


def gone() -> str:
    return say("wanted-gone")


def words() -> str:
    return say("wanted-words")


def none() -> str:
    return say("wanted-none")


def title() -> str:
    return say("wanted-title")


def explain_menu() -> str:
    return say("wanted-explain-menu")


def dismiss_menu() -> str:
    return say("wanted-dismiss-menu")


def tell_me() -> str:
    return say("wanted-tell-me")


def tell_me_keeps() -> str:
    return say("wanted-tell-me-keeps")


def do_not_tell() -> str:
    return say("wanted-do-not-tell")


def will_not_tell() -> str:
    return say("wanted-will-not-tell")


def seeks_many() -> str:
    return say("wanted-seeks-many")


def asked(word: str) -> str:
    """That it is stored; `word` is made fit to show, or empty not to repeat it."""
    return say("wanted-asked", word=word) if word else say("wanted-asked-unrepeated")


def wanted(word: str, times: int, last: datetime) -> str:
    """One of the words; it is made fit to show."""
    return say("wanted-wanted", word=word, times=times, day=f"<t:{int(last.timestamp())}:D>")


def dismissed(word: str) -> str:
    return say("wanted-dismissed", word=word)


def will_tell(word: str) -> str:
    """`word` is made fit to show."""
    return say("wanted-will-tell", word=word)


def found(words: Iterable[str]) -> str:
    """Which words are there by now; they are made fit to show."""
    return say("wanted-found", rows=_rows(words))


def missing(words: Iterable[str]) -> str:
    """Which are not there yet; they are made fit to show."""
    return say("wanted-missing", rows=_rows(words))


def _rows(words: Iterable[str]) -> str:
    return "\n".join(say("wanted-row", word=each) for each in words)
