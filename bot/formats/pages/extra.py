"""The libraries that read what offices write, which not every installation has."""

from importlib.util import find_spec
from pathlib import Path

from bot.formats.content import Content
from bot.glossary.checks.finding import Finding, GlossaryError, Place
from bot.strings import documents as strings


def require(module: str, content: Content) -> None:
    """Make sure that a library is there.

    Raises:
        GlossaryError: it is not, with the command that installs it.
    """
    if find_spec(module) is None:
        raise GlossaryError([Finding(Place(content.file), *strings.no_extra(Path(content.file).suffix or "…"))])
