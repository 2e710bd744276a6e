"""What a file holds: its bytes, and its text once somebody asks for it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from bot.formats.encoding import Decoded, decoded
from bot.glossary.checks.finding import Finding, GlossaryError


@dataclass(frozen=True)
class Content:
    """The bytes of a file, by what name it is spoken of, and how a person named the columns of its tables, if at all.

    A workbook or a document of a word processor has bytes alone.
    """

    raw: bytes
    file: str
    columns: tuple[str, ...] = ()

    @cached_property
    def _decoded(self) -> Decoded:
        return decoded(self.raw, self.file)

    @property
    def text(self) -> str:
        """The text without byte-order marks, with plain line ends.

        Raises:
            GlossaryError: when it is empty, no text, or in an encoding that nobody can know for sure.
        """
        return self._decoded.text

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """What a person should know of how its bytes were read; nothing of what is no text."""
        return self._decoded.warnings if self.is_text else ()

    @cached_property
    def is_text(self) -> bool:
        """Whether it can be read as text at all."""
        try:
            self.require_text()
        except GlossaryError:
            return False
        return True

    def require_text(self) -> None:
        """Say what stands in the way of reading it as text, if anything does; raises what `text` raises."""
        self.text  # noqa: B018 - reading it raises


def of_text(fits: Callable[[str], bool]) -> Callable[[Content], bool]:
    """What tells by its text whether a file is of a format; one without text is of none."""
    return lambda content: content.is_text and fits(content.text)
