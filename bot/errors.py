"""The errors a person may meet. Each message is a whole sentence, written for the one who asked."""

from bot.strings import errors as strings


class JargonError(Exception):
    """Something went wrong that the person can be told about: `str(error)` is the sentence to show."""

    exit_code = 1


class UsageError(JargonError):
    """The command line was given something it cannot use (exit code 2)."""

    exit_code = 2


class ConfigError(JargonError):
    """A setting or the token is missing or wrong (exit code 78, EX_CONFIG of sysexits.h)."""

    exit_code = 78


class BusyError(JargonError):
    """The database or a service could not be reached just now (exit code 75, EX_TEMPFAIL of sysexits.h)."""

    exit_code = 75


class RefusedError(JargonError):
    """The person may not do this here."""


class NothingOpenError(RefusedError):
    """Somebody else has decided already."""

    def __init__(self) -> None:
        super().__init__(strings.NOTHING_OPEN)


class UnexpectedError(JargonError):
    """A fault of ours; the details are in the log, not in front of the reader."""

    def __init__(self) -> None:
        super().__init__(strings.UNEXPECTED)
