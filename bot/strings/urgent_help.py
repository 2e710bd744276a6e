"""What is said to somebody who may be in danger: short, kind, the same for everyone, and never a diagnosis."""

from collections.abc import Iterable
from datetime import date

from bot.strings.catalogue import say


def line() -> str:
    return say("urgent-help-line")


def button() -> str:
    return say("urgent-help-button")


def only_words() -> str:
    return say("urgent-help-only-words")


def alone() -> str:
    return say("urgent-help-alone")


def needs() -> dict[str, str]:
    return {
        "life_in_danger": say("urgent-help-needs-life-in-danger"),
        "thoughts_of_suicide": say("urgent-help-needs-thoughts-of-suicide"),
        "abuse_at_home": say("urgent-help-needs-abuse-at-home"),
        "adult_with_care_needs": say("urgent-help-needs-adult-with-care-needs"),
    }


def choose_nation() -> str:
    return say("urgent-help-choose-nation")


def other_nation() -> str:
    return say("urgent-help-other-nation")


def more_in_terminal() -> str:
    return say("urgent-help-more-in-terminal")


def change_own_line() -> str:
    return say("urgent-help-change-own-line")


def form_own_line() -> tuple[str, str]:
    return say("urgent-help-form-own-line"), say("urgent-help-form-own-line-hint")


def title(nation: str) -> str:
    return say("urgent-help-title-in", nation=nation) if nation else say("urgent-help-title")


def own_line(line: str) -> str:
    """What a server put first; it is made fit to show."""
    return say("urgent-help-own-line", line=line)


def entry(name: str, reach: str, about: str, nations: Iterable[str]) -> str:
    """One way to reach help; `nations` are named where readers see those of several."""
    if where := ", ".join(nations):
        return say("urgent-help-entry-in", name=name, reach=reach, about=about, nations=where).rstrip()
    return say("urgent-help-entry", name=name, reach=reach, about=about).rstrip()


def checked(day: date, pages: str) -> str:
    """When all of it was read, and on which pages, if they are to be named."""
    return say("urgent-help-checked-pages", day=day, pages=pages) if pages else say("urgent-help-checked", day=day)


def setting(own_line: str) -> str:
    """What holds in a server; `own_line` is made fit to show."""
    return say("urgent-help-setting", line=own_line) if own_line else say("urgent-help-no-setting")
