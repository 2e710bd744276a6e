"""The names of files, the same at every build, and fit for every file system and every host."""

import re
from collections.abc import Iterable
from functools import cache
from hashlib import blake2s

from bot.glossary.browsing import Group, Way
from bot.glossary.model.slug import slug_of

HOME = "index.html"
LOST = "404.html"  # which hosts send where there is no page
STYLE = "style.css"
SCRIPT = "search.js"
INDEX = "search-index.json"
FEED = "changes.xml"
ALL_CSV, ALL_JSON, ALL_SKOS = "words.csv", "words.json", "words.ttl"

_PLAIN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file: with any ending, too
_DEVICES = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)\d)")
_FOLDERS = {
    Way.LETTER: "letters",
    Way.TOPIC: "topics",
    Way.SOURCE: "sources",
    Way.SHORT_FORM: "short-forms",
    Way.SPEAKING: "who-can-speak-for-me",
}


@cache  # each is named by every page that links to it
def word_file(slug: str, ending: str = "html") -> str:
    """The file of a word. Two slugs never share one, even where capitals do not count."""
    return f"words/{_safe(slug)}.{ending}"


def way_file(way: Way) -> str:
    """The file that lists the groups of a way."""
    return f"{_FOLDERS[way]}.html"


def group_files(way: Way, groups: Iterable[Group]) -> dict[str, str]:
    """The files of the groups of a way, by their keys; names that would be one are told apart by the key."""
    groups = list(groups)
    named = {each.key: slug_of(each.name) if each.name else "others" for each in groups}
    shared = [*named.values()]
    return {
        key: f"{_FOLDERS[way]}/{_safe(name) if shared.count(name) == 1 else f'{name}-{key[:8]}'}.html"
        for key, name in named.items()
    }


def nation_file(nation: str) -> str:
    """The file of what holds in a nation."""
    return f"nations/{slug_of(nation)}.html"


def _safe(name: str) -> str:
    if _PLAIN.fullmatch(name) and not _DEVICES.fullmatch(name):
        return name
    digest = blake2s(name.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
    return f"{slug_of(name)}-{digest}"
