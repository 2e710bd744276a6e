"""Sums of money that hold for a year, and what is wrong where they are old."""

from bot.strings.catalogue import say


def of_year(amount: str, year: str) -> str:
    return say("sums-of-year", amount=amount, year=year)


def newest_known(amount: str, year: str) -> str:
    """A sum of a year that is over, where nobody found a newer one."""
    return say("sums-newest-known", amount=amount, year=year)


def stale(name: str, day: object) -> tuple[str, str]:
    return say("sums-stale", name=name, day=str(day)), say("sums-stale-remedy")


def look_again(name: str, day: object) -> tuple[str, str]:
    return say("sums-look-again", name=name, day=str(day)), say("sums-look-again-remedy")


def unknown(name: str) -> tuple[str, str]:
    return say("sums-unknown", name=name), say("sums-unknown-remedy")
