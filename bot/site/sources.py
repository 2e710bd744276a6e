"""Where texts come from, as HTML: nobody is led anywhere without reading where to."""

from functools import lru_cache

from markupsafe import Markup, escape

from bot.glossary.model.ownership import is_own, title
from bot.glossary.model.term import Definition, Discussion, Source
from bot.glossary.text.host import host_of
from bot.site.wording import Saying
from bot.strings import answers as strings

_LINK = Markup('<a href="{}" rel="noopener noreferrer">{}</a>')
_LINK_AND_HOST = Markup('<a href="{}" rel="noopener noreferrer">{}</a> <span class="host">({})</span>')


def origin(each: Definition, say: Saying, *, trusted: bool) -> Markup:
    """Whose words a definition holds, what they were written from, and when they were checked, and are to be again."""
    parts = [source(each.source, say, trusted=trusted)]
    if is_own(each):
        parts.append(say(strings.written, each.changed_on, _named(each.written_from, say, trusted=trusted)))
    elif each.changed_on:
        parts.append(say(strings.changed, each.changed_on))
    if each.checked_on and not (each.changed_on or is_own(each)):
        parts.append(say(strings.checked, each.checked_on))
    if each.review_by:
        parts.append(say(strings.check_again, each.review_by))
    return Markup(" ").join(filter(None, parts))


@lru_cache(4_000)  # thousands of texts are of a few hundred sources
def source(each: Source, say: Saying, *, trusted: bool) -> Markup:
    """Who says so, and where."""
    return say(strings.source, _named(each, say, trusted=trusted)) if each else say(strings.no_source)


def discussion_row(each: Discussion, say: Saying, *, trusted: bool) -> Markup:
    """Where people have argued about a word, and what is said there."""
    where = linked(each.title, each.url, say, trusted=trusted)
    row = say(strings.discussion_row, where, escape(each.author))
    return Markup("{} {}").format(row, each.summary) if each.summary else row


def linked(words: str, url: str, say: Saying, *, trusted: bool) -> Markup:
    """Words that lead to an address, with its host beside them; where it is not `trusted`, all of it is read."""
    host = host_of(url)
    named = say.english(words)
    if not host:
        return named
    if not trusted:
        return Markup("{} {}").format(named, _LINK.format(url, url)) if words else _LINK.format(url, url)
    return _LINK_AND_HOST.format(url, named or say(strings.read_source), host)


def _named(each: Source, say: Saying, *, trusted: bool) -> Markup:
    """What it is, which leads there, and whose."""
    work = ", ".join(part for part in (title(each), each.section) if part)
    if not work:
        return linked(each.organisation, each.url, say, trusted=trusted)
    return Markup(", ").join(
        part for part in (linked(work, each.url, say, trusted=trusted), say.english(each.organisation)) if part
    )
