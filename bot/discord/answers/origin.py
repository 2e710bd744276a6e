"""Where texts come from, in Discord's markdown."""

from bot.discord.kit.text import bare, cut, line
from bot.glossary.model.ownership import is_own, title
from bot.glossary.model.term import Definition, Source
from bot.strings import answers as strings

MOST_SOURCE = 150  # characters of what a text comes from, and as many of whom
MOST_ADDRESS = 1000  # characters of the address behind a link


def origin(each: Definition, *, trusted: bool) -> str:
    """Where a definition comes from, in small letters: whose words it holds, and what they were written from."""
    parts = [source(each.source, trusted=trusted)]
    if is_own(each):
        parts.append(strings.written(each.changed_on, _named(each.written_from, trusted=trusted)))
    elif each.changed_on:
        parts.append(strings.changed(each.changed_on))
    return f"-# {' '.join(filter(None, parts))}"


def origin_and_day(each: Definition, *, trusted: bool) -> str:
    """The same, with the days on which it was checked and is to be checked again. Changed words were not checked."""
    parts = [origin(each, trusted=trusted)]
    if each.checked_on and not (each.changed_on or is_own(each)):
        parts.append(strings.checked(each.checked_on))
    if each.review_by:
        parts.append(strings.check_again(each.review_by))
    return " ".join(parts)


def source(each: Source, *, trusted: bool) -> str:
    """Who says so, and where. Only links of the shared glossary hide behind words: what they lead to."""
    if not each:
        return strings.no_source()
    return strings.source(_named(each, trusted=trusted))


def _named(each: Source, *, trusted: bool) -> str:
    """What it is, which leads there, and whose."""
    work = cut(", ".join(line(part) for part in (title(each), each.section) if part), MOST_SOURCE)
    by = cut(line(each.organisation), MOST_SOURCE)
    named = [linked(work, each.url, trusted=trusted), by] if work else [linked(by, each.url, trusted=trusted)]
    return ", ".join(filter(None, named))


def linked(words: str, url: str, *, trusted: bool) -> str:
    """Words that lead to an address; what is not `trusted` is seen. One that is too long for a card is left out."""
    address = bare(url).replace("(", "%28").replace(")", "%29")
    if not address or len(address) > MOST_ADDRESS:
        return words
    if not trusted:
        return f"{words} <{address}>".lstrip()
    return f"[{words or strings.read_source()}]({address})"
