"""The parts of a web glossary's page, of which a browser saved the text: headings, sections, and links by heading."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.glossary.model.relation import Heading

_NAME = r"(?P<name>(?:[\w’'-]+ ){0,4}(?:definitions?|discussions?))(?: \(\d+\))?"
_WITH_SOURCE = re.compile(rf"{_NAME} (?:of|about) (?P<label>.+?) from(?: (?P<title>.+))?", re.IGNORECASE)
_WITHOUT_SOURCE = re.compile(rf"{_NAME} (?:of|about) (?P<label>.+)", re.IGNORECASE)
_BEGINS = re.compile(rf"{_NAME}(?: (?:of|about)\b.*)?", re.IGNORECASE)
_END = re.compile(
    r"if a flag appears next to this message.*|see (?:\d+ )?(?:discussions?|comments?)(?: \(\d+\))?"
    r"|comments?(?: \(\d+\))?|\d+ comments?|no comments(?: yet)?",
    re.IGNORECASE,
)
_COMMENTS = re.compile(r"(?:see )?comments? \([1-9]\d*\)|(?:see )?[1-9]\d* comments?", re.IGNORECASE)
_ASKS = re.compile(r"comment on (?:the )?definitions? of\b\s*(?P<label>.*)", re.IGNORECASE)
_EDGE = re.compile(r"(?:top|bottom) of page", re.IGNORECASE)
_HEADING = re.compile(r"(?P<words>[a-z ]+?)(?: \(\d+\))?:?", re.IGNORECASE)
_HEADINGS = {
    "synonym of": Heading.SYNONYM_OF,
    "not to be confused with": Heading.NOT_TO_BE_CONFUSED_WITH,
    "see also": Heading.SEE_ALSO,
    "see other terms relating to": Heading.TOPICS,
    "use instead of": Heading.USE_INSTEAD_OF,
    "consider using instead": Heading.CONSIDER_USING_INSTEAD,
    "parent of": Heading.PARENT_OF,
    "child of": Heading.CHILD_OF,
}
_BULLET = re.compile(r"[•·▪‣*–-]\s+")
_LONGEST_NAME = 200  # characters of an organisation's name, and of the line that may hold one
_LONGEST_PAGE = 500_000  # characters; longer ones are something else
_SIGNS = ("of page", "comment on", "if a flag appears", *_HEADINGS)  # of which a page has several
_MOST_LINES_OF_HEAD = 4  # “Definition”, “of”, the term, “from”


@dataclass(frozen=True, slots=True)
class Said:
    """A line that says something, with its number in the file, from 1."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """A definition or a discussion: what the page calls it, and who says what."""

    name: str
    line: int
    title: str
    organisation: str
    text: str

    @property
    def is_discussion(self) -> bool:
        """Whether people talk about the word there, rather than say what it means."""
        return "discussion" in self.name.casefold()


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its term, its sections in their order, and the labels under each heading of links.

    `comments` is the first line that counts comments, or 0.
    """

    label: str
    line: int
    sections: tuple[Section, ...]
    links: Mapping[Heading, tuple[str, ...]]
    comments: int = 0

    @property
    def definitions(self) -> tuple[Section, ...]:
        """What the term means."""
        return tuple(each for each in self.sections if each.text and not each.is_discussion)

    @property
    def discussions(self) -> tuple[Section, ...]:
        """What people say about it."""
        return tuple(each for each in self.sections if each.is_discussion and (each.title or each.text))

    @property
    def empty(self) -> tuple[Section, ...]:
        """The sections without a text."""
        return tuple(each for each in self.sections if not each.text and not each.is_discussion)


@dataclass(frozen=True, slots=True)
class _Head:
    """The lines above a section's text: where they begin and end, and what they say."""

    start: int
    end: int
    name: str
    title: str


def page_of(text: str) -> Page | None:
    """The parts of such a page; None for any other text."""
    if not _may_be_one(text):
        return None
    rows = text.split("\n")
    said = [Said(number, row.strip()) for number, row in enumerate(rows, 1) if row.strip()]
    label = _asked_about(said) or _headed(said)
    if label is None:
        return None
    heads = [*_heads(said, label.text)]
    links = _first_heading(said, heads)
    ends = [*(head.start for head in heads[1:]), links]
    sections = tuple(_section(head, said, end, rows) for head, end in zip(heads, ends, strict=False))
    comments = next((each.line for each in said if _COMMENTS.fullmatch(each.text)), 0)
    return Page(label.text, label.line, sections, _links(said[links:]), comments)


def _may_be_one(text: str) -> bool:
    if len(text) > _LONGEST_PAGE or sum(sign in text.casefold() for sign in _SIGNS) < 2:
        return False
    rows = [row.strip().casefold() for row in text.split("\n")]
    edges = any(_EDGE.fullmatch(row) for row in rows)
    asks = any(_ASKS.fullmatch(row) for row in rows)
    flags = any(row.startswith("if a flag appears next to this message") for row in rows)
    headings = len({heading for row in rows if (heading := _heading(row))})
    return edges + asks + flags + (headings > 1) + (headings > 4) > 1


def _heading(text: str) -> Heading | None:
    found = _HEADING.fullmatch(text)
    return _HEADINGS.get(" ".join(found["words"].casefold().split())) if found else None


def _asked_about(said: Sequence[Said]) -> Said | None:
    """The term of which the foot of the page asks what one thinks."""
    for number, each in enumerate(said):
        if found := _ASKS.fullmatch(each.text):
            if found["label"]:
                return Said(each.line, found["label"])
            after = said[number + 1 : number + 2]
            return after[0] if after and not _EDGE.fullmatch(after[0].text) else None
    return None


def _headed(said: Sequence[Said]) -> Said | None:
    """The term of the first section; without one, the first line of the page."""
    for number, each in enumerate(said):
        for found, _ in _matches(_WITH_SOURCE, said, number):
            return Said(each.line, found["label"])
    return next((each for each in said if not (_EDGE.fullmatch(each.text) or _heading(each.text))), None)


def _matches(pattern: re.Pattern[str], said: Sequence[Said], start: int) -> Iterator[tuple[re.Match[str], int]]:
    """Where a head begins at this line, with the place after it; it stands on one line or on several."""
    first = said[start].text
    if not _BEGINS.fullmatch(first) or _END.fullmatch(first) or _ASKS.fullmatch(first):
        return
    for length in range(1, _MOST_LINES_OF_HEAD + 1):
        lines = [each.text for each in said[start : start + length]]
        if len(lines) < length or len(lines[-1]) > _LONGEST_NAME:
            return
        if found := pattern.fullmatch(" ".join(lines)):
            yield found, start + length


def _heads(said: Sequence[Said], label: str) -> Iterator[_Head]:
    place = 0
    while place < len(said):
        head = _head(said, place, label)
        if head:
            yield head
        place = head.end if head else place + 1


def _head(said: Sequence[Said], start: int, label: str) -> _Head | None:
    for found, end in _matches(_WITH_SOURCE, said, start):
        if _same(found["label"], label):
            if found["title"] or end == len(said):
                return _Head(start, end, found["name"], found["title"] or "")
            return _Head(start, end + 1, found["name"], said[end].text)
    for found, end in _matches(_WITHOUT_SOURCE, said, start):
        if _same(found["label"], label):
            return _Head(start, end, found["name"], "")
    return None


def _same(label: str, other: str) -> bool:
    return " ".join(label.casefold().split()) == " ".join(other.casefold().split())


def _first_heading(said: Sequence[Said], heads: Sequence[_Head]) -> int:
    """Where the links begin: after all texts, which may hold a line “See also”, too."""
    after = heads[-1].end if heads else 0
    ends = [place for place in range(after, len(said)) if _END.fullmatch(said[place].text)]
    headings = [place for place in range(after, len(said)) if _heading(said[place].text)]
    later = [place for place in headings if not ends or place > ends[0]]
    return next(iter(later or headings), len(said))


def _section(head: _Head, said: Sequence[Said], end: int, rows: Sequence[str]) -> Section:
    body = []
    for each in said[head.end : end]:
        if _END.fullmatch(each.text) or _EDGE.fullmatch(each.text) or _ASKS.fullmatch(each.text):
            break
        body.append(each)
    organisation = ""
    if head.title and len(body) > 1 and _is_name(body[0].text):
        organisation = body.pop(0).text
    text = "\n".join(row.strip() for row in rows[body[0].line - 1 : body[-1].line]) if body else ""
    return Section(head.name, said[head.start].line, head.title, organisation, text)


def _is_name(text: str) -> bool:
    """Whether a line names somebody, and is no sentence of the text."""
    return len(text) <= _LONGEST_NAME and (text.endswith("...") or not text.endswith((".", "!", "?", ":", ";", ",")))


def _links(said: Sequence[Said]) -> dict[Heading, tuple[str, ...]]:
    links: dict[Heading, dict[str, None]] = {}
    heading = None
    for each in said:
        if _EDGE.fullmatch(each.text) or _ASKS.fullmatch(each.text) or _END.fullmatch(each.text):
            break
        if found := _heading(each.text):
            heading = found
        elif heading:
            links.setdefault(heading, {})[_BULLET.sub("", each.text, count=1)] = None
    return {heading: tuple(labels) for heading, labels in links.items()}
