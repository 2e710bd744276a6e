"""What is packed in a file that is no text: a workbook, a document of a word processor, or something else."""

from enum import StrEnum

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # of Office until 2003, and of files with a password
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument."


class Container(StrEnum):
    """What a file is, by its first bytes and the names of its parts."""

    WORKBOOK = "workbook"
    DOCUMENT = "document"
    OPEN_DOCUMENT_TEXT = "open_document_text"
    LOCKED = "locked"
    OTHER = "other"


def container_of(raw: bytes) -> Container:
    """What is packed in these bytes. The names of parts stand in them as they are; nothing is unpacked."""
    if raw.startswith(_ZIP):
        return _zipped(raw)
    if raw.startswith(_OLE):
        return _stored(raw)
    return Container.OTHER


def _zipped(raw: bytes) -> Container:
    start = raw[:200]
    if _OPEN_DOCUMENT in start:
        return Container.WORKBOOK if _OPEN_DOCUMENT + b"spreadsheet" in start else Container.OPEN_DOCUMENT_TEXT
    if b"word/document" in raw:
        return Container.DOCUMENT
    return Container.WORKBOOK if b"xl/workbook" in raw else Container.OTHER


def _stored(raw: bytes) -> Container:
    if _utf16("EncryptedPackage") in raw:
        return Container.LOCKED
    return Container.WORKBOOK if _utf16("Workbook") in raw or _utf16("Book") in raw else Container.OTHER


def _utf16(name: str) -> bytes:
    return name.encode("utf-16-le")
