"""What is wrong with a glossary in JSON, and how to mend it."""

from bot.strings.catalogue import say


def twice(name: str, first: str, second: str) -> tuple[str, str]:
    return say("json-files-twice", name=name, first=first, second=second), say("json-files-twice-remedy")


def too_deep(most: int) -> tuple[str, str]:
    return say("json-files-too-deep", most=most), say("json-files-too-deep-remedy")


def look(column: int) -> str:
    """The remedy for all that follows."""
    return say("json-files-look", column=str(column))


def no_comma() -> str:
    return say("json-files-no-comma")


def comma_or_name() -> str:
    return say("json-files-comma-or-name")


def comma_or_text() -> str:
    return say("json-files-comma-or-text")


def comma_too_many() -> str:
    return say("json-files-comma-too-many")


def no_colon() -> str:
    return say("json-files-no-colon")


def unclosed_quote() -> str:
    return say("json-files-unclosed-quote")


def over_the_line() -> str:
    return say("json-files-over-the-line")


def backslash() -> str:
    return say("json-files-backslash")


def after_the_end() -> str:
    return say("json-files-after-the-end")


def no_json(why: str) -> str:
    return say("json-files-no-json", why=why)
