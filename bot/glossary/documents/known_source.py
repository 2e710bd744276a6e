"""A source as a list of sources holds it, under a key by which texts name it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NotRequired

from pydantic import ConfigDict, with_config
from typing_extensions import TypedDict  # pydantic needs this one before Python 3.12

from bot.glossary.documents.document_fields import Day, Label, Line, Url


@with_config(ConfigDict(extra="forbid", str_strip_whitespace=True))
class KnownSourceDocument(TypedDict):
    """One source of `data/sources.yaml`; `last_read` is the day on which somebody read it, or that of a stored copy."""

    title: Label
    organisation: NotRequired[Line]
    url: NotRequired[Url]
    licence: NotRequired[Line]
    last_read: NotRequired[Day]


@dataclass(frozen=True, slots=True)
class KnownSource:
    """A source that texts name by its key. `document` is what each of them holds of it."""

    document: Mapping[str, str]
    last_read: date | None = None


def known_source_from(document: KnownSourceDocument) -> KnownSource:
    """Build a source from a document that was checked."""
    fields = {name: str(value) for name, value in document.items() if name != "last_read"}
    return KnownSource(fields, document.get("last_read"))
