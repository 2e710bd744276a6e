"""The errors a person may meet. Each message is a whole sentence, written for the one who asked."""

from collections.abc import Callable, Mapping, Sequence

from bot.strings import comments as comment_strings
from bot.strings import drafts as draft_strings
from bot.strings import errors as strings
from bot.strings import history as history_strings
from bot.strings import layering as layering_strings
from bot.strings import same_word as same_word_strings
from bot.strings import terminal


class Quoting:
    """A sentence with words in it that somebody typed: `says` gives it, with these words as it is told to show them."""

    def __init__(self, says: Callable[[Callable[[str], str]], str]) -> None:
        self.says = says

    def __call__(self) -> str:
        return self.says(str)


class JargonError(Exception):
    """Something went wrong that the person can be told about: `str(error)` is the sentence to show.

    What many people may be told at once is given as the function that says it, to each in their language.
    """

    exit_code = 1

    def __str__(self) -> str:
        [*told] = self.args
        return told[0]() if told and callable(told[0]) else super().__str__()

    def told(self, quoted: Callable[[str], str]) -> str:
        """The sentence with what others wrote made fit to show by `quoted`."""
        match self.args:
            case [Quoting() as sentence]:
                return sentence.says(quoted)
        return str(self)


class UsageError(JargonError):
    """The command line was given something it cannot use (exit code 2)."""

    exit_code = 2


class ConfigError(JargonError):
    """A setting or the token is missing or wrong (exit code 78, EX_CONFIG of sysexits.h)."""

    exit_code = 78


class IncompleteError(JargonError):
    """A part of the program itself is missing."""

    def __init__(self, place: object) -> None:
        super().__init__(terminal.data_missing(place))


class BusyError(JargonError):
    """The database or a service could not be reached just now (exit code 75, EX_TEMPFAIL of sysexits.h)."""

    exit_code = 75


class ClosedError(BusyError):
    """The database was closed, or can no longer be used by this process."""


class RefusedError(JargonError):
    """The person may not do this here."""


class HiddenWordError(RefusedError):
    """A server does not show this word; `reason`, which may be empty, is what its curators say of that."""

    def __init__(self, label: str, reason: str) -> None:
        super().__init__(layering_strings.hidden(label, reason))
        self.label = label
        self.reason = reason

    def told(self, quoted: Callable[[str], str]) -> str:
        """The sentence with what others wrote made fit to show by `quoted`."""
        return layering_strings.hidden(quoted(self.label), quoted(self.reason))


class NothingOpenError(RefusedError):
    """Nobody's flags are open any more: somebody has decided, or they were taken back."""

    def __init__(self) -> None:
        super().__init__(strings.nothing_open())


class OutdatedError(JargonError):
    """What a form was about changed while a person had it open, so nothing was stored until they have seen it."""


class MovedOnError(OutdatedError):
    """A word was changed since a person was told what their press would do, so they are told anew first."""

    def __init__(self) -> None:
        super().__init__(history_strings.changed_meanwhile())


class TextChangedError(OutdatedError):
    """The text that the person writes about says something else by now: `now`."""

    def __init__(self, now: str) -> None:
        super().__init__(draft_strings.text_changed())
        self.now = now


class AnsweredMeanwhileError(NothingOpenError):
    """Somebody else has decided since the person looked, with this reply."""

    def __init__(self, reply: str) -> None:
        super().__init__()
        self.reply = reply


class LooksPersonalError(JargonError):
    """What the person wrote may say who somebody is, so it is not sent until they have seen that.

    `details` are the pieces, each by its kind and its words. They are no part of the message, which may be logged.
    `readers` says who would read them.
    """

    def __init__(self, details: Sequence[tuple[str, str]], readers: str) -> None:
        super().__init__(comment_strings.not_sent_yet())
        self.details = tuple(details)
        self.readers = readers


class ChangedMeanwhileError(OutdatedError):
    """Somebody else changed the same words while a person had their form open, so nothing was stored.

    `fields` names what both changed. `yours` holds what the person would have stored: their texts where they
    changed something, and what is there now elsewhere; `now` holds what is there. An empty text is none.
    """

    def __init__(self, fields: Sequence[str], yours: Mapping[str, str], now: Mapping[str, str]) -> None:
        super().__init__(draft_strings.changed_meanwhile())
        self.fields = tuple(fields)
        self.yours = yours
        self.now = now


class SameWordError(JargonError):
    """A word of that name is in the glossary already, so nothing was stored until the person has chosen what to do.

    `words` are those of that name, by slug, each as people are to know it from the others; what was typed can be made a
    part of one of them. A name that `only_looks` like theirs has other letters in it.
    """

    def __init__(self, label: str, words: Mapping[str, str], *, only_looks: bool = False) -> None:
        told = same_word_strings.looks_like if only_looks else same_word_strings.is_there
        super().__init__(told(label, [*words.values()]))
        self.label = label
        self.words = words


class TooManyDraftsError(JargonError):
    """So many texts wait for a person, or for all while the database is away, that another one cannot."""


class UnexpectedError(JargonError):
    """A fault of ours; the details are in the log, not in front of the reader."""

    def __init__(self) -> None:
        super().__init__(strings.unexpected())
