"""What is wrong with the list of whom to ring, and how to mend it."""

from bot.strings.catalogue import say


def no_yaml(why: object) -> tuple[str, str]:
    return say("helplines-no-yaml", why=str(why)), say("helplines-no-yaml-remedy")


def unusable(where: str, why: str) -> tuple[str, str]:
    return say("helplines-unusable", where=where, why=why), say("helplines-unusable-remedy")


def no_entry() -> tuple[str, str]:
    return say("helplines-no-entry"), say("helplines-no-entry-remedy")


def no_source(names: str) -> tuple[str, str]:
    return say("helplines-no-source", names=names), say("helplines-no-source-remedy")


def and_no(names: str, last: str) -> str:
    return say("helplines-and-no", names=names, last=last)


def one_page() -> tuple[str, str]:
    return say("helplines-one-page"), say("helplines-one-page-remedy")


def no_days() -> tuple[str, str]:
    return say("helplines-no-days"), say("helplines-no-days-remedy")


def checked_in_future(day: object) -> tuple[str, str]:
    return say("helplines-checked-in-future", day=str(day)), say("helplines-checked-in-future-remedy")


def trusted_long() -> tuple[str, str]:
    return say("helplines-trusted-long"), say("helplines-trusted-long-remedy")


def overdue(day: object) -> tuple[str, str]:
    return say("helplines-overdue", day=str(day)), say("helplines-overdue-remedy")
