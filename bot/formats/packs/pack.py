"""The file of a pack: one way to write it, and reading it only where not a byte is other than it was published."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from pydantic import ValidationError

from bot.errors import JargonError
from bot.formats.packs.manifest import Manifest, manifest_from
from bot.formats.packs.signing import SigningKey, is_signed
from bot.glossary.documents.document import document_of, term_from
from bot.glossary.model.term import Term
from bot.strings import pack_files as strings

MOST_BYTES = 1024 * 1024
MOST_WORDS = 500  # as many as may wait for the curators of a server
VERSION = "jargonbot pack 1"
_ANY_VERSION = re.compile(r"jargonbot pack \d{1,6}")
_FIELDS = ("format", "manifest", "sha256", "public_key", "signature", "terms")
_SIGNED = ("format", "manifest", "public_key", "sha256")
_HEX = {"sha256": 64, "public_key": 64, "signature": 128}


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack that was read and found whole: its words, their `checksum`, and the public key that signed it."""

    manifest: Manifest
    terms: tuple[Term, ...]
    checksum: str
    public_key: str


def checksum_of(terms: Sequence[Term]) -> str:
    """SHA-256 of the terms in canonical JSON: the same for the same words, in whatever order they come."""
    return _checksum(_documents(terms))


def written_pack(manifest: Manifest, terms: Sequence[Term], key: SigningKey) -> str:
    """The text of a pack. The same words, manifest and key make the same text.

    Raises:
        JargonError: there are too many words, or they are too long.
    """
    documents = _documents(terms)
    unsigned = {
        "format": VERSION,
        "manifest": manifest.document(),
        "sha256": _checksum(documents),
        "public_key": key.public,
    }
    text = _rendered({**unsigned, "signature": key.sign(_message(unsigned)), "terms": documents})
    if len(documents) > MOST_WORDS or len(text.encode()) > MOST_BYTES:
        raise JargonError(strings.too_much_to_publish(MOST_WORDS, MOST_BYTES // 1024))
    return text


def read_pack(content: bytes) -> Pack:
    """Read a pack, and see to it that it is whole: its form, its checksum, its signature, and every word.

    Whose key signed it is for the caller to judge.

    Raises:
        JargonError: it is too large, no pack, one of a later version, or not as it was published; or the extra for
            signatures is not installed.
    """
    if len(content) > MOST_BYTES:
        raise JargonError(strings.too_large(MOST_BYTES // 1024))
    document = _document(content)
    try:
        manifest = manifest_from(document["manifest"])
    except ValueError:
        raise JargonError(strings.no_pack()) from None
    if _checksum(document["terms"]) != document["sha256"]:
        raise JargonError(strings.not_as_published())
    if not is_signed(document["public_key"], document["signature"], _message(document)):
        raise JargonError(strings.not_as_published())
    terms = _terms(document["terms"], manifest)
    if _rendered({**document, "manifest": manifest.document(), "terms": _documents(terms)}).encode() != content:
        raise JargonError(strings.not_as_published())
    return Pack(manifest, terms, document["sha256"], document["public_key"])


def _document(content: bytes) -> Mapping[str, Any]:
    """The fields of the file; the manifest and the terms may still be anything."""
    try:
        document = json.loads(content.decode())
    except (ValueError, RecursionError):  # JSON's and UTF-8's errors are ValueErrors
        raise JargonError(strings.no_pack()) from None
    if not isinstance(document, dict) or not isinstance(version := document.get("format"), str):
        raise JargonError(strings.no_pack())
    if version != VERSION:
        raise JargonError(strings.other_version() if _ANY_VERSION.fullmatch(version) else strings.no_pack())
    if tuple(document) != _FIELDS or not all(_is_hex(document[name], length) for name, length in _HEX.items()):
        raise JargonError(strings.no_pack())
    return document


def _is_hex(value: object, length: int) -> bool:
    return isinstance(value, str) and re.fullmatch(rf"[0-9a-f]{{{length}}}", value) is not None


def _terms(documents: object, manifest: Manifest) -> tuple[Term, ...]:
    """The words of a pack, each as any glossary file could have it."""
    if not isinstance(documents, list) or len(documents) != manifest.words:
        raise JargonError(strings.no_pack())
    if len(documents) > MOST_WORDS:
        raise JargonError(strings.too_many(MOST_WORDS))
    try:
        terms = tuple(map(term_from, documents))
    except ValidationError:
        raise JargonError(strings.no_words()) from None
    if len({each.slug for each in terms}) != len(terms) or not all(each.definitions for each in terms):
        raise JargonError(strings.no_words())
    return terms


def _documents(terms: Sequence[Term]) -> list[dict[str, Any]]:
    """The terms as documents that read the same when they come back."""
    return [document_of(term_from(document_of(each))) for each in sorted(terms, key=lambda each: each.slug)]


def _checksum(documents: object) -> str:
    try:
        return sha256(_canonical(documents)).hexdigest()
    except (ValueError, RecursionError):  # half a character has no bytes
        raise JargonError(strings.no_pack()) from None


def _message(document: Mapping[str, Any]) -> bytes:
    """What is signed: all but the words, which the checksum stands for."""
    return _canonical({name: document[name] for name in _SIGNED})


def _canonical(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _rendered(document: object) -> str:
    """The one way in which the file is written, to be read by people, too."""
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"
