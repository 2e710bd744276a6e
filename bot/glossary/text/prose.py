"""Reading a message as words: where each stands in the original, and what is not the writer's own prose."""

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator
from functools import lru_cache
from typing import Any, Protocol

from bot.glossary.text.fold import fold, squash
from bot.glossary.text.stem import stem

# Discord's markup (https://support.discord.com/hc/en-us/articles/210298617): code, masked links, quotes,
# and mentions, emoji and time stamps between angle brackets.
_NOT_PROSE = re.compile(
    r"```.*?(?:```|\Z)"
    r"|``.+?``|`[^`\n]*`"
    r"|\[[^\[\]\n]*\]\([^()\n]*\)"
    r"|<[^<>\n]*>"
    r"|(?:https?://|www\.)\S+"
    r"|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+"
    r"|^>>> .*\Z"
    r"|^ {0,3}>(?: [^\n]*)?$",
    re.DOTALL | re.MULTILINE | re.IGNORECASE,
)
_MARKUP = re.compile(r"[`<>@]|\]\(|://|www\.", re.IGNORECASE)
_SKIPPED = "\0"
_MARKS = "\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_WORD = re.compile(rf"(?:[^\W\d_]\.){{2,}}(?:[^\W\d_](?![^\W_]))?|[^\W_]+(?:['’ʼ{_MARKS}]+[^\W_]+)*[{_MARKS}]*|&")
_SOFT = "\u00ad"
_HYPHENS = ("-", "\u2010", "\u2011", _SOFT)
_BREAK = re.compile(rf"[.!?;:…]\s|\n\s*\n|{_SKIPPED}|[\"“”]")
_BROKEN = re.compile(rf"[{''.join(_HYPHENS)}][^\S\n]*\n\s*(?=[^\W\d_])")  # the hyphen may be the word's own
_LINE_ENDS = re.compile(r"[\n.!?]")


class _Found(Protocol):
    """A word and its place, as `re.Match` has them."""

    def start(self) -> int: ...
    def end(self) -> int: ...
    def __getitem__(self, group: int, /) -> str | Any: ...


class _Mended:
    """Two halves of a word, which the end of a line parts."""

    __slots__ = ("_first", "_second")

    def __init__(self, first: _Found, second: _Found) -> None:
        self._first, self._second = first, second

    def start(self) -> int:
        return self._first.start()

    def end(self) -> int:
        return self._second.end()

    def __getitem__(self, _: int) -> str:
        return f"{self._first[0].rstrip(_SOFT)}{self._second[0]}"


class Prose:
    """The words of a text in order, passing over code, links, mentions and quoted lines.

    Only stems are read at once: offsets and folded words are wanted of few of them, and a message is read
    while its writer waits.
    """

    __slots__ = ("_ends", "_found", "_shouted", "stems", "text")

    def __init__(self, text: str, known: Container[str] = ()) -> None:
        """Read a text; a word that the end of a line parts is one where its stem is `known`, else two."""
        self.text = text
        self._ends: list[int] | None = None
        self._shouted: dict[int, bool] = {}  # by the number of the sentence
        prose = _prose(text)
        self._found: list[_Found] = list(_WORD.finditer(prose))
        if known and self._found and "\n" in prose and (broken := list(_BROKEN.finditer(prose))):
            self._found = list(_mended(self._found, broken, known))
        self.stems = [_stem(found[0]) for found in self._found]

    def start(self, at: int) -> int:
        """Where a word starts in the text."""
        return self._found[at].start()

    def end(self, at: int) -> int:
        """Where a word ends in the text, exclusive."""
        return self._found[at].end()

    def word(self, at: int) -> str:
        """A word as it was written."""
        return self._found[at][0]

    def folded(self, start: int, end: int) -> str:
        """The folded words from `start` up to `end`."""
        return " ".join(squash(fold(found[0])) for found in self._found[start:end])

    def hyphen_follows(self, at: int) -> bool:
        """Whether a hyphen and nothing else stands before the next word, which may be on the next line of a letter."""
        return self.text[self.end(at) : self.start(at + 1)].partition("\n")[0].rstrip(" \t\r") in _HYPHENS

    def is_a_name(self, at: int) -> bool:
        """Whether a word has a capital at its front alone, and no sentence begins with it."""
        word = self.word(at)
        return word.istitle() and at > 0 and not self.is_broken(at - 1, at + 1)

    def is_before_a_number(self, at: int) -> bool:
        """Whether a word is "section", and its number follows."""
        return self.stems[at] == "section" and self.word(at + 1)[0].isdigit() if at + 1 < len(self.stems) else False

    def is_broken(self, start: int, end: int) -> bool:
        """Whether a sentence ends, or something is passed over, among the words from `start` up to `end`."""
        return bool(_BREAK.search(_prose(self.text[self.end(start) : self.start(end - 1)])))

    def in_capitals(self, at: int) -> bool:
        """Whether a word stands out in capitals: not where its whole sentence is in capitals."""
        return self.word(at).removesuffix("s").isupper() and not self._is_shouted(at)

    def _is_shouted(self, at: int) -> bool:
        ends = self._line_ends()
        number = bisect_right(ends, self.start(at))
        if number not in self._shouted:
            start = ends[number - 1] if number else 0
            sentence = self.text[start : ends[number] if number < len(ends) else len(self.text)]
            self._shouted[number] = sentence.isupper() and len(sentence.split()) > 2
        return self._shouted[number]

    def _line_ends(self) -> list[int]:
        """Behind which characters a sentence or a line ends; looked for once, since a text may be long."""
        if self._ends is None:
            self._ends = [found.end() for found in _LINE_ENDS.finditer(self.text)]
        return self._ends


def _mended(found: list[_Found], broken: Iterable[re.Match[str]], known: Container[str]) -> Iterator[_Found]:
    """The words with those in one piece whose halves a line end parts, and that are known so."""
    starts = {each.end(): each.start() for each in broken}  # of the hyphen before a second half
    words = iter(found)
    whole = next(words)
    for word in words:
        joined = _Mended(whole, word)
        # A soft hyphen is read as the last sign of the first half, all others stand behind it.
        if starts.get(word.start(), -1) in (whole.end(), whole.end() - 1) and _stem(joined[0]) in known:
            whole = joined
        else:
            yield whole
            whole = word
    yield whole


def _prose(text: str) -> str:
    if not _MARKUP.search(text):
        return text
    return _NOT_PROSE.sub(lambda found: _SKIPPED * len(found[0]), text)


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    folded = squash(fold(word))
    if word[-1] == "s" and word[:-1].isupper():  # the plural of an acronym: PAs
        return stem(folded[:-1])
    return stem(folded)
