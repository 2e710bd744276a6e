"""A page as a program reads it that asks whether people can use it."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

_VOID = {"meta", "link", "input", "br"}


class Seen(HTMLParser):
    """The elements of a page in their order, each with its attributes, and what is not closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.faults: list[str] = []
        self.feed(page)
        self.close()
        self.faults += [f"{each} is not closed" for each in self.open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"{tag} is closed where it is not open")

    def all(self, tag: str) -> list[dict[str, str]]:
        """The attributes of all elements of a kind."""
        return [attributes for each, attributes in self.elements if each == tag]

    @property
    def headings(self) -> list[int]:
        """The levels of its headings, in order."""
        return [int(tag[1]) for tag, _ in self.elements if tag in ("h1", "h2", "h3", "h4")]

    @property
    def ids(self) -> list[str]:
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]


def pages_of(site: Path) -> dict[Path, Seen]:
    """All pages of a site, read."""
    return {each: Seen(each.read_text("utf-8")) for each in sorted(site.rglob("*.html"))}


class Heard(HTMLParser):
    """What a voice reads aloud of a page, piece by piece, each with the language in which it reads it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.pieces: list[tuple[str, str]] = []
        self._languages: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID:
            self._languages.append(dict(attrs).get("lang") or (self._languages[-1] if self._languages else ""))

    def handle_endtag(self, tag: str) -> None:
        self._languages.pop()

    def handle_data(self, data: str) -> None:
        if words := " ".join(data.split()):
            self.pieces.append((self._languages[-1], words))

    def languages_of(self, words: str) -> set[str]:
        """The languages in which such pieces are read."""
        return {language for language, piece in self.pieces if words in piece}
