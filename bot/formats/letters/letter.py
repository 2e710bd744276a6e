"""What a letter says, whichever program it comes from."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any

from bot.errors import JargonError
from bot.formats.child import GivenUpError, result_of
from bot.formats.letters.kind import LetterKind, kind_of
from bot.formats.letters.limits import MOST_TEXT
from bot.formats.letters.plain import plain_text
from bot.formats.parsing import Why
from bot.strings import letters as strings

MOST_BYTES = 10 * 2**20  # as much as Discord takes without a subscription
SECONDS = 8  # of the processor


@dataclass(frozen=True, slots=True)
class Letter:
    """The words of a letter, and how many pictures in it nobody has read. `is_whole` where no text was left out."""

    text: str
    pictures: int = 0
    is_whole: bool = True


def letter_of(raw: bytes, *, as_given: bool = False) -> Letter:
    """Read a letter: PDF, docx, odt or plain text. What it is, its first bytes tell; a name could lie.

    A plain text that is to be read `as_given` keeps its line ends and its whole length, for programs that count in it.
    PDF and documents are parsed in a process of its own, and nothing is written anywhere.

    Raises:
        JargonError: it cannot be read, and what to do instead.
    """
    if len(raw) > MOST_BYTES:
        raise JargonError(strings.too_large(MOST_BYTES // 2**20))
    kind = kind_of(raw)
    if kind in _REFUSED:
        raise JargonError(_REFUSED[kind]())
    found = _of_text(raw, as_given=as_given) if kind is LetterKind.TEXT else _parsed(kind, raw)
    if found.text.strip():
        return found
    raise JargonError(strings.only_pictures() if found.pictures else strings.nothing_in_it())


_REFUSED: dict[LetterKind, Callable[[], str]] = {
    LetterKind.PICTURE: strings.picture,
    LetterKind.LOCKED: strings.locked,
    LetterKind.OLD_DOCUMENT: strings.old_document,
    LetterKind.PAGE: strings.old_document,
    LetterKind.MAIL: strings.old_document,
    LetterKind.OF_APPLE: strings.old_document,
    LetterKind.OTHER: strings.no_letter,
}
_GIVEN_UP: dict[Why, Callable[[], str]] = {
    Why.TOO_LONG: strings.too_long,
    Why.TOO_MUCH_MEMORY: strings.too_long,
    Why.TOO_MUCH: strings.too_long,
    Why.UNREADABLE: strings.unreadable,
}


# What a parser may find in the place of words.
_TOLD: dict[str, Callable[[], str]] = {
    "locked": strings.locked,
    "too_much": strings.too_long,
    "nameless": strings.nameless_letters,
}


def _of_text(raw: bytes, *, as_given: bool) -> Letter:
    text = plain_text(raw)
    if text is None:
        raise JargonError(strings.no_letter())
    return Letter(text) if as_given else _letter(text.replace("\r\n", "\n").replace("\r", "\n"))


def _parsed(kind: LetterKind, raw: bytes) -> Letter:
    module = "pypdf" if kind is LetterKind.PDF else "lxml"
    if find_spec(module) is None:
        raise JargonError(strings.no_extra())
    try:
        found = result_of(_parser(kind), raw, SECONDS)
    except GivenUpError as error:
        raise JargonError(_GIVEN_UP[error.why]()) from error
    if told := next((_TOLD[each] for each in _TOLD if found.get(each)), None):
        raise JargonError(told())
    # Half of a sign, which a broken font may name, can be written nowhere.
    text = found["text"].encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return _letter(text, found["pictures"], is_whole=not found.get("cut"))


def _parser(kind: LetterKind) -> Callable[[bytes], Any]:
    """The function that reads a kind; each is loaded here, because its library is an extra."""
    if kind is LetterKind.PDF:
        from bot.formats.letters.pdf import pdf

        return pdf
    from bot.formats.letters.documents import docx, odt

    return docx if kind is LetterKind.DOCUMENT else odt


def _letter(text: str, pictures: int = 0, *, is_whole: bool = True) -> Letter:
    return Letter(text[:MOST_TEXT], pictures, is_whole=is_whole and len(text) <= MOST_TEXT)
