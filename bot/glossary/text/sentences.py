"""Where a text may be parted: after sentences; within one only where it is longer than all room there is."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

import regex

_END = regex.compile(r"(?:[.!?…]+[\"'”’)\]]*(?=\s+[\p{Lu}\p{Lt}\p{Lo}\"'“‘(\[\\*_>•–—-])|[。！？]|\n)\s*")
# Small words whose full stop ends no sentence.
_SHORT = re.compile(
    r"\b(?:e\.g|i\.e|etc|cf|vs|Dr|Mr|Mrs|Ms|Mx|Prof|St|Rev|Nos?|ss|paras?|arts?|regs?|sch|ch|pp?|Ltd|Co|[^\W\d_])\Z"
)
# A link whose address hides behind words is one word, however many those are.
_LINK = re.compile(r"(?<!\\)\[[^\[\n]*?\]\(https?://[^\s)]+\)")
_WORD = re.compile(rf"\s*(?:{_LINK.pattern}|\S)(?:{_LINK.pattern}|\S)*")


def sentences(text: str) -> list[str]:
    """The sentences and lines of a text, each with the space after it, so that together they are the text.

    None ends within a link.
    """
    linked = {place for link in _LINK.finditer(text) for place in range(link.start() + 1, link.end())}
    ends = [found.end() for found in _END.finditer(text) if not (_is_short(text, found) or found.end() in linked)]
    return [text[start:end] for start, end in pairwise((0, *ends, len(text))) if start < end]


def one_idea_a_line(text: str) -> str:
    """A text as easy read has it: each sentence on a line of its own."""
    return "\n".join(row.strip() for row in sentences(text) if row.strip())


def _is_short(text: str, end: regex.Match[str]) -> bool:
    """Whether it is only a short form that ends there."""
    return end[0].startswith(".") and bool(_SHORT.search(text, max(0, end.start() - 6), end.start()))


def passages(text: str, most: float, size: Callable[[str], float]) -> list[str]:
    """A text in as few parts as it takes, none above `most` by its `size`.

    It is parted after a sentence; one that is too long by itself is parted after a word, and such a word between the
    characters that people see. Two texts together are at most as large as their sizes together, so that a part is only
    measured anew where that is too much.
    """
    parts: list[str] = []
    filled = most  # at least the size of the last part
    for piece in _pieces(text, most, size):
        filled += size(piece)
        fits = bool(parts) and filled <= most
        if parts and not fits:
            filled = size(parts[-1] + piece)
            fits = size((parts[-1] + piece).rstrip()) <= most  # the space at its end goes if nothing follows
        if fits:
            parts[-1] += piece
        else:
            parts.append(piece)
            filled = size(piece)
    return [part.strip() for part in parts if part.strip()]


def _pieces(text: str, most: float, size: Callable[[str], float]) -> Iterator[str]:
    for sentence in sentences(text):
        if size(sentence.rstrip()) <= most:
            yield sentence
            continue
        for word in _WORD.findall(sentence):
            if size(word) <= most:
                yield word
            else:
                yield from regex.findall(r"\X", word)
