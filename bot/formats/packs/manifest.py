"""The manifest of a pack: which it is, whose it is, and which edition."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import ConfigDict, Field, TypeAdapter, with_config
from typing_extensions import TypedDict

from bot.glossary.documents.document_fields import as_line

MOST_NAME = 100  # characters of a title, a publisher or a licence
MOST_EDITION = 999_999
PACK_ID = r"[0-9a-f]{32}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a pack says of itself. `pack_id` stays through all editions, which are counted from 1.

    `publisher` is the name that a community chose for itself, `licence` under what others may use its words, and
    `language` a tag of BCP 47. It was made on a day, and has so many `words`.
    """

    pack_id: str
    title: str
    publisher: str
    licence: str
    edition: int
    language: str
    made_on: date
    words: int

    def document(self) -> dict[str, Any]:
        """The manifest as the file has it."""
        return asdict(self) | {"made_on": self.made_on.isoformat()}


Name = Annotated[str, Field(min_length=1, max_length=MOST_NAME)]


@with_config(ConfigDict(extra="forbid", strict=True))
class ManifestDocument(TypedDict):
    """The fields of a manifest, each as it has to be; nothing is cleaned, for it is signed."""

    pack_id: Annotated[str, Field(pattern=rf"^{PACK_ID}$")]
    title: Name
    publisher: Name
    licence: Name
    edition: Annotated[int, Field(ge=1, le=MOST_EDITION)]
    language: Annotated[str, Field(pattern=r"^[A-Za-z0-9-]{2,35}$")]
    made_on: Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$")]
    words: Annotated[int, Field(ge=1)]


_ADAPTER: TypeAdapter[ManifestDocument] = TypeAdapter(ManifestDocument)


def manifest_from(document: object) -> Manifest:
    """Read a manifest.

    Raises:
        ValueError: it is none, or a text in it hides something; so are pydantic's errors.
    """
    if not isinstance(document, Mapping):
        raise ValueError("it is no manifest")
    read = _ADAPTER.validate_python(document)
    for text in (read["title"], read["publisher"], read["licence"]):
        if as_line(text) != text:
            raise ValueError("a text hides something")
    fields: dict[str, Any] = {**read}
    return Manifest(**(fields | {"made_on": date.fromisoformat(read["made_on"])}))
