"""XML read without trust: nothing is fetched, nothing expands, nothing nests for ever.

A document may shorten its addresses by entities of its own, as many in RDF do; those that hold others or lie elsewhere
are refused (https://owasp.org/www-community/vulnerabilities/XML_External_Entity_(XXE)_Processing).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from bot.formats.content import Content
from bot.glossary.checks.finding import Finding, GlossaryError, Place
from bot.strings import vocabularies as strings

MAX_DEPTH = 60
MAX_BYTES = 32 * 2**20
MAX_ENTITY = 500  # characters; it is a part of an address
_ROOM = 2**20  # bytes; what a small file may expand to


@dataclass(frozen=True, slots=True)
class Element:
    """An element by its name and attributes without namespaces, and the line on which it begins."""

    name: str
    attributes: Mapping[str, str]
    line: int
    content: list["Element | str"] = field(default_factory=list)

    @property
    def children(self) -> Iterator["Element"]:
        """The elements in it, without the text between."""
        return (each for each in self.content if isinstance(each, Element))

    @property
    def text(self) -> str:
        """All text in it, at whatever depth, as one line."""
        return " ".join("".join(self._pieces()).split())

    def find(self, *names: str) -> Iterator["Element"]:
        """The elements of these names in it, at whatever depth, but none within another."""
        for child in self.children:
            if child.name in names:
                yield child
            else:
                yield from child.find(*names)

    def _pieces(self) -> Iterator[str]:
        for each in self.content:
            if isinstance(each, str):
                yield each
            else:
                yield from each._pieces()


def root_of(content: Content) -> Element:
    """Read a document.

    Raises:
        GlossaryError: it is no XML, too big, too deep, or has entities that could grow or lead elsewhere.
    """
    reader = _Reader(content)
    reader.read()
    return reader.root


def require_safe(content: Content) -> None:
    """Raise what `root_of` raises."""
    _Reader(content, keep=False).read()


class _Reader:
    def __init__(self, content: Content, *, keep: bool = True) -> None:
        self.content, self.keep = content, keep
        self.root = Element("", {}, 0)
        self.open = [self.root]
        self.depth, self.size = 0, 0
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.EntityDeclHandler = self.entity
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text

    def read(self) -> None:
        if len(self.content.raw) > MAX_BYTES:
            raise self.fault(0, strings.too_big(MAX_BYTES // 2**20))
        try:
            self.parser.Parse(self.content.raw, True)
        except expat.ExpatError as error:
            raise self.fault(error.lineno, strings.no_xml(expat.ErrorString(error.code))) from error
        except (LookupError, ValueError) as error:  # an encoding that nobody knows, or that is no encoding of text
            raise self.fault(1, strings.no_xml(str(error))) from error
        self.root = next(self.root.children, self.root)

    def entity(self, _name: str, is_parameter: bool, value: str | None, *_elsewhere: str | None) -> None:
        if is_parameter or value is None or "&" in value or "%" in value or len(value) > MAX_ENTITY:
            raise self.fault(self.parser.CurrentLineNumber, strings.entity())

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise self.fault(self.parser.CurrentLineNumber, strings.too_deep(MAX_DEPTH))
        self.grow(sum(map(len, attributes.values())))
        if self.keep:
            own = {_local(each): value for each, value in attributes.items()}
            element = Element(_local(name), own, self.parser.CurrentLineNumber)
            self.open[-1].content.append(element)
            self.open.append(element)

    def end(self, _name: str) -> None:
        self.depth -= 1
        if self.keep:
            self.open.pop()

    def text(self, data: str) -> None:
        self.grow(len(data))
        if self.keep:
            self.open[-1].content.append(data)

    def grow(self, size: int) -> None:
        self.size += size
        if self.size > _ROOM + 4 * len(self.content.raw):
            raise self.fault(self.parser.CurrentLineNumber, strings.entity())

    def fault(self, line: int, told: tuple[str, str]) -> GlossaryError:
        return GlossaryError([Finding(Place(self.content.file, line), *told)])


def _local(name: str) -> str:
    return name.rsplit(" ", 1)[-1]
