"""All the ways to reach help, read from the file that comes with the program, and kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, ClassVar

import yaml
from pydantic import ConfigDict, TypeAdapter, ValidationError

from bot.data_folder import data_file
from bot.glossary.checks.finding import Finding, GlossaryError, Place
from bot.glossary.documents.document_fields import Slug
from bot.glossary.urgent_help.helpline import Helpline, Need
from bot.strings import helplines as strings

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # every scalar stays a text; a number is none to count with


@dataclass(frozen=True, slots=True, kw_only=True)
class Directory:
    """The ways to reach help, in the order of the file; `cards` are the terms, by slug, whose cards lead there."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    helplines: tuple[Helpline, ...]
    cards: frozenset[Slug] = frozenset()

    def by_need(self, nation: str = "") -> Mapping[Need, tuple[Helpline, ...]]:
        """What can be used in a nation, for each need for which there is anything. Where none is known it is all."""
        fitting = [each for each in self.helplines if each.holds_in(nation)]
        by_need = {need: tuple(each for each in fitting if each.need is need) for need in Need}
        return {need: those for need, those in by_need.items() if those}


_READER: TypeAdapter[Directory] = TypeAdapter(Directory)


@cache
def directory(file: Path | None = None) -> Directory:
    """Read the file, or the one that comes with the program.

    Raises:
        GlossaryError: with all that cannot be read as a way to reach help.
    """
    path = file or data_file("help.yaml")
    try:
        tree: Any = yaml.load(path.read_text(encoding="utf-8"), _LOADER)
        return _READER.validate_python(tree)
    except yaml.YAMLError as error:
        raise GlossaryError([Finding(Place(path.name), *strings.no_yaml(error))]) from error
    except ValidationError as error:
        raise GlossaryError([_finding(path, each) for each in error.errors()]) from error


def _finding(path: Path, error: Mapping[str, Any]) -> Finding:
    where = ".".join(map(str, error["loc"]))
    return Finding(Place(path.name), *strings.unusable(where, error["msg"]))
