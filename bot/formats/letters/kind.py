"""What a file is that somebody takes for a letter, by its first bytes: names of files say little on a phone."""

import re
from enum import StrEnum

from bot.formats.pages.container import Container, container_of

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\0", b"MM\0*", b"BM")  # JPEG, PNG, GIF, TIFF, and of Windows
_PDF_WITHIN = 1024  # bytes, as readers of PDF have it: ISO 32000-2, annex I, note 13
_HEAD = 20_000  # bytes, in which the lines above a mail stand
_PAGE = re.compile(
    rb"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
# Only what a program sent has such a line above it (RFC 2045); who copies a mail by hand copies the others.
_MAIL = re.compile(
    rb"(?:[!-9;-~]+:[^\n]*\n|[ \t][^\n]*\n)*?(?:MIME-Version|Content-Transfer-Encoding|Received):", re.IGNORECASE
)


class LetterKind(StrEnum):
    """The kinds that are read, and those for which there is advice."""

    PDF = "pdf"
    DOCUMENT = "docx"
    OPEN_DOCUMENT = "odt"
    TEXT = "text"
    PICTURE = "picture"
    LOCKED = "locked"
    OLD_DOCUMENT = "doc"
    PAGE = "html"
    MAIL = "eml"
    OF_APPLE = "pages"
    OTHER = "other"


_BY_CONTAINER = {
    Container.DOCUMENT: LetterKind.DOCUMENT,
    Container.OPEN_DOCUMENT_TEXT: LetterKind.OPEN_DOCUMENT,
    Container.LOCKED: LetterKind.LOCKED,
    Container.WORKBOOK: LetterKind.OTHER,
}


def kind_of(raw: bytes) -> LetterKind:
    """What these bytes are; whatever is unknown may still be a text."""
    if b"%PDF-" in raw[:_PDF_WITHIN]:
        return LetterKind.PDF
    if raw.startswith(_PICTURES) or _is_of_a_phone(raw):
        return LetterKind.PICTURE
    if found := _BY_CONTAINER.get(container_of(raw)):
        return found
    if raw.startswith((_OLE, rb"{\rtf")):
        return LetterKind.OLD_DOCUMENT
    if raw.startswith(b"PK\x03\x04"):
        return LetterKind.OF_APPLE if b"Index/Document.iwa" in raw else LetterKind.OTHER
    return _of_text(raw)


def _of_text(raw: bytes) -> LetterKind:
    """What a text is that was not made to be read as it is."""
    head = raw[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    if _PAGE.match(head):
        return LetterKind.PAGE
    return LetterKind.MAIL if _MAIL.match(head) else LetterKind.TEXT


def _is_of_a_phone(raw: bytes) -> bool:
    """HEIC and AVIF (ISO 23008-12), and WebP (RFC 9649)."""
    return raw[4:8] == b"ftyp" or (raw[:4] == b"RIFF" and raw[8:12] == b"WEBP")
