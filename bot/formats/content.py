"""What a file holds: its bytes, and its text once somebody asks for it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from bot.formats.file import decoded
from bot.glossary.checks.finding import GlossaryError


@dataclass(frozen=True)
class Content:
    """The bytes of a file, and by what name it is spoken of.

    A workbook or a document of a word processor has bytes alone.
    """

    raw: bytes
    file: str

    @cached_property
    def text(self) -> str:
        """The text without its byte-order mark, with plain line ends.

        Raises:
            GlossaryError: when it is empty, no text, or not in UTF-8.
        """
        return decoded(self.raw, self.file)

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
