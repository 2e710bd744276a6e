"""What the file with all that communities made has to look like, and reading it."""

import json
from datetime import date
from functools import cache
from typing import Annotated, Any, NotRequired

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError, with_config
from typing_extensions import TypedDict

from bot.errors import JargonError
from bot.feedback.flags import Reason, Standing
from bot.feedback.reviews import Decision
from bot.glossary.documents.document import term_from
from bot.glossary.documents.layer_document import layer_from
from bot.glossary.model.term import Term
from bot.store.whole import DOCUMENT
from bot.strings import whole as strings

VERSION = 2  # the first one had no packs
_EXACT = ConfigDict(extra="forbid")
Number = Annotated[int, Field(ge=-(2**63), lt=2**63)]  # as a database holds them
PackId = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
_PACKS = ("publications", "subscriptions", "pack_words")  # which files of the first version have not


@with_config(_EXACT)
class _Set(TypedDict):
    name: str
    number: Number
    imported_at: Number
    file: str


@with_config(_EXACT)
class _SetWord(TypedDict):
    name: str
    slug: str
    document: dict[str, Any]


@with_config(_EXACT)
class _Word(TypedDict):
    server_id: Number
    slug: str
    document: dict[str, Any]
    changed_at: Number


@with_config(_EXACT)
class _Review(TypedDict):
    server_id: Number
    review_id: str
    slug: str
    definition: str
    decision: Decision
    reply: str
    people: Number
    changed: Number
    decided_at: Number


@with_config(_EXACT)
class _Comment(TypedDict):
    server_id: Number
    flag_id: str
    slug: str
    definition: str
    reason: Reason
    comment: str
    wording: str
    flagged_at: Number
    review_id: str | None
    standing: Standing
    outside: Number


@with_config(_EXACT)
class _ReadersCheck(TypedDict):
    server_id: Number
    slug: str
    wording: str
    checked_at: Number


@with_config(_EXACT)
class _Publication(TypedDict):
    server_id: Number
    pack_id: PackId
    title: str
    publisher: str
    licence: str
    edition: Number
    checksum: str
    made_on: str


@with_config(_EXACT)
class _Subscription(TypedDict):
    server_id: Number
    pack_id: PackId
    title: str
    publisher: str
    licence: str
    edition: Number
    checksum: str
    public_key: str
    address: str
    looked_at: Number


@with_config(_EXACT)
class _PackWord(TypedDict):
    server_id: Number
    pack_id: PackId
    slug: str
    offered: dict[str, Any]
    offered_at: Number
    base: dict[str, Any]
    became: str
    declined: str
    left_at: Number


@with_config(_EXACT)
class _Setting(TypedDict):
    server_id: Number
    name: str
    value: str


@with_config(_EXACT)
class _File(TypedDict):
    jargonbot: Number
    shipped: list[dict[str, Any]]
    sets: list[_Set]
    set_words: list[_SetWord]
    imported: list[_Word]
    own: list[_Word]
    reviews: list[_Review]
    comments: list[_Comment]
    readers_checks: list[_ReadersCheck]
    publications: NotRequired[list[_Publication]]
    subscriptions: NotRequired[list[_Subscription]]
    pack_words: NotRequired[list[_PackWord]]
    settings: list[_Setting]


@cache
def _file() -> "TypeAdapter[_File]":
    return TypeAdapter(_File)  # it takes time, which those who bring in no such file need not wait


def read_whole(text: str) -> tuple[dict[str, Any], tuple[Term, ...]]:
    """The rows of each section, and the words that were shipped with the bot that wrote the file.

    Raises:
        JargonError: it is no such file, or a newer one, or a damaged one.
    """
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise JargonError(strings.no_such_file()) from error
    version = document.get("jargonbot") if isinstance(document, dict) else None
    if not isinstance(version, int):
        raise JargonError(strings.no_such_file())
    if version > VERSION:
        raise JargonError(strings.newer())
    try:
        read: dict[str, Any] = dict(_file().validate_python(document))
        read = dict.fromkeys(_PACKS, ()) | read
        for row in (*read["set_words"], *read["imported"]):
            term_from(row[DOCUMENT])
        for row in read["publications"]:
            date.fromisoformat(row["made_on"] or "2000-01-01")
        for row in read["pack_words"]:
            term_from(row["offered"])
            if row["base"]:
                term_from(row["base"])
        for row in read["own"]:
            layer_from(row[DOCUMENT])
        return read, tuple(map(term_from, read["shipped"]))
    except (ValidationError, ValueError, RecursionError) as error:
        raise JargonError(strings.damaged(_place(error))) from error


def _place(error: Exception) -> str:
    if not isinstance(error, ValidationError):
        return ""
    return ".".join(map(str, error.errors(include_url=False, include_context=False, include_input=False)[0]["loc"]))
