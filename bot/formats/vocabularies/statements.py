"""What a file in RDF says, statement by statement, whatever way it is written in."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.formats.vocabularies.names import RDF


@dataclass(frozen=True, slots=True)
class Value:
    """The end of a statement: a text with its language in small letters, or the address of something else."""

    text: str
    language: str = ""
    is_address: bool = False


Row = Sequence[str]  # subject, name, text, language, and whether the text is an address: "a" or ""


class Statements:
    """The statements of a file, in its order."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._said: dict[str, dict[str, list[Value]]] = defaultdict(lambda: defaultdict(list))
        for subject, name, text, language, is_address in rows:
            self._said[subject][name].append(Value(text, language.lower(), bool(is_address)))

    def __iter__(self) -> Iterator[str]:
        """Everything of which something is said."""
        return iter(self._said)

    def of(self, subject: str, *names: str) -> list[Value]:
        """What is said of something by one of these names, in the order of the names, each once."""
        said = self._said.get(subject)
        if not said:
            return []
        found = [value for name in names if name in said for value in said[name]]
        return list(dict.fromkeys(found)) if len(found) > 1 else found

    def names(self, subject: str) -> list[str]:
        """By what names anything is said of something."""
        return list(self._said.get(subject, {}))

    def addresses(self, subject: str, *names: str) -> list[str]:
        """The other ends of statements that lead to something else."""
        return [value.text for value in self.of(subject, *names) if value.is_address]

    def texts(self, subject: str, *names: str) -> list[Value]:
        """The texts of statements, also those that are the `rdf:value` of something that stands between."""
        found = []
        for value in self.of(subject, *names):
            found += [value] if not value.is_address else self.of(value.text, RDF + "value")
        return [value for value in found if not value.is_address]

    def types(self, subject: str) -> set[str]:
        """What something is said to be."""
        return set(self.addresses(subject, RDF + "type"))
