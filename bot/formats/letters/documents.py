"""The words of a document of Word (ECMA-376) or LibreOffice (ISO 26300); made to run in a process of its own."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError

from lxml import etree

from bot.formats.letters.document_text import OPEN_DOCUMENT, WORD, DocumentText, Enough, Sort
from bot.formats.parsing import Unreadable

PIECE = 2**16  # bytes that are unpacked at once, so that a bomb is left as soon as there is text enough
_DAMAGED = (BadZipFile, ZlibError, NotImplementedError, RuntimeError, EOFError, ValueError, OSError)
_LOCKED, _OF_LIBREOFFICE = 1, ("META-INF/manifest.xml", b"encryption-data")  # the flag of a part of a zip file


def docx(raw: bytes) -> Any:
    """The text with its tables and boxes in their places and its notes behind it, and how many pictures stand in it."""
    return _read(raw, WORD, ("word/document.xml", "word/document2.xml"), ("word/footnotes.xml", "word/endnotes.xml"))


def odt(raw: bytes) -> Any:
    """The same of a document of LibreOffice, which has notes where they are called for."""
    return _read(raw, OPEN_DOCUMENT, ("content.xml",))


def _read(raw: bytes, sort: Sort, bodies: tuple[str, ...], notes: tuple[str, ...] = ()) -> Any:
    """The first of the bodies that the file has, and its notes; or that it is locked with a password.

    Raises:
        Unreadable: the file is damaged.
    """
    found, is_whole = DocumentText(sort), True
    try:
        with ZipFile(BytesIO(raw)) as file:
            if _is_locked(file):
                return {"locked": True}
            there = [name for name in bodies if name in file.NameToInfo][:1]
            for name in (*there, *(name for name in notes if name in file.NameToInfo)):
                _parse(file, name, found)
    except Enough:
        is_whole = False
    except (*_DAMAGED, etree.XMLSyntaxError) as error:
        raise Unreadable from error
    return {"text": found.text.strip(), "pictures": found.pictures, "cut": not is_whole}


def _parse(file: ZipFile, name: str, found: DocumentText) -> None:
    """Nothing outside the file is fetched, and no entity is put in its place: both could be made to do harm."""
    parser = etree.XMLParser(
        target=found, resolve_entities=False, no_network=True, load_dtd=False, remove_pis=True, huge_tree=True
    )
    for piece in _pieces(file, name):
        parser.feed(piece)
    parser.close()


def _pieces(file: ZipFile, name: str) -> Iterator[bytes]:
    with file.open(name) as part:
        while piece := part.read(PIECE):
            yield piece


def _is_locked(file: ZipFile) -> bool:
    if any(each.flag_bits & _LOCKED for each in file.infolist()):
        return True
    name, sign = _OF_LIBREOFFICE
    return name in file.NameToInfo and any(sign in piece for piece in _pieces(file, name))
