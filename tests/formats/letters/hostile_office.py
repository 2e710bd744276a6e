"""Documents of Word and LibreOffice that are made to do harm, or that are only odd."""

from __future__ import annotations

import struct
import warnings
from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from tests.formats.pages.offices import docx, odt, part_of, with_part, zipped

RUN = "<w:r><w:t>{}</w:t></w:r>"
WORDS = f"<w:p>{RUN.format('We believe in reablement.')}</w:p>"
DOCUMENT, CONTENT = "word/document.xml", "content.xml"
BOMB = 2**31  # bytes that a part unpacks to
LAUGHS = "<!ENTITY a0 'ha'>" + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12))


def of_word(*parts: tuple[str, bytes | str]) -> bytes:
    """A document with the words, and these parts besides or in the place of its own."""
    made = docx(WORDS)
    for name, part in parts:
        made = with_part(made, name, part.encode() if isinstance(part, str) else part)
    return made


def bomb(whole: bytes, name: str) -> bytes:
    """The same file with a part that unpacks to gigabytes of spaces between two words."""
    made, part = BytesIO(), part_of(whole, name)
    before, _, behind = part.partition(b"reablement")
    with ZipFile(BytesIO(whole)) as old, ZipFile(made, "w", ZIP_DEFLATED, compresslevel=1) as new:
        for each in old.namelist():
            if each != name:
                new.writestr(each, old.read(each), ZIP_STORED)
        with new.open(name, "w", force_zip64=True) as packed:
            for piece in (before, *[b" " * 2**24] * (BOMB // 2**24), behind):
                packed.write(piece)
    return made.getvalue()


def nested(depth: int) -> bytes:
    """Tables within tables, and the words in the innermost."""
    return docx("<w:tbl><w:tr><w:tc>" * depth + WORDS + "</w:tc></w:tr></w:tbl>" * depth)


def with_doctype(whole: bytes, name: str, entities: str, said: str) -> bytes:
    """The same file with entities of its own, one of which is said before the words."""
    declared, _, rest = part_of(whole, name).decode().partition("\n")
    return with_part(whole, name, f"{declared}<!DOCTYPE d [{entities}]>{rest.replace('We believe', said, 1)}".encode())


def with_names(whole: bytes, names: Iterable[str]) -> bytes:
    """The same file with further parts of these names."""
    made = BytesIO(whole)
    with warnings.catch_warnings(), ZipFile(made, "a") as file:
        warnings.simplefilter("ignore", UserWarning)  # a name may stand there twice
        for name in names:
            file.writestr(name, "zxqv7 further")
    return made.getvalue()


def lying(whole: bytes) -> bytes:
    """The same file, whose list of parts says that each is of four gigabytes, and lies elsewhere."""
    made, at = bytearray(whole), 0
    while (at := made.find(b"PK\x01\x02", at)) >= 0:
        made[at + 24 : at + 28] = struct.pack("<I", 0xFFFFFFF0)
        made[at + 42 : at + 46] = struct.pack("<I", 7)
        at += 4
    return bytes(made)


def locked_in_zip(whole: bytes) -> bytes:
    """The same file, whose parts are said to be behind a password."""
    made = bytearray(whole)
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = 0
        while (at := made.find(sign, at)) >= 0:
            made[at + place] |= 1
            at += 4
    return bytes(made)


def locked_by_libreoffice() -> bytes:
    """A document that LibreOffice saved with a password: its parts are no XML."""
    data = '<m:encryption-data xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    parts: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        CONTENT: b"\x93\x11\x80",
        "META-INF/manifest.xml": data,
    }
    return zipped(parts, stored="mimetype")


def ole(*names: str) -> bytes:
    """A file of Office until 2003, or one with a password, by the names of its streams."""
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(504)
        + b"".join(each.encode("utf-16-le") + bytes(64) for each in names)
    )


LINKS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" Target="{}" TargetMode="External"/>'
    "</Relationships>"
)


def leading_to(address: str) -> bytes:
    """A document whose template, picture and included text lie at an address."""
    body = f'{WORDS}<w:p><w:fldSimple w:instr="INCLUDETEXT {address}"/></w:p><w:altChunk r:id="rId1"/>'
    return with_part(
        with_part(docx(body), "word/_rels/settings.xml.rels", LINKS.format("attachedTemplate", address).encode()),
        "word/_rels/document.xml.rels",
        LINKS.format("image", address).encode(),
    )


def odt_leading_to(address: str) -> bytes:
    """The same of LibreOffice."""
    link = f'xlink:href="{address}" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
    section = f'<text:section text:name="a"><text:section-source {link}/></text:section>'
    return odt(f"<text:p>We believe in reablement.</text:p>{section}<text:p><draw:image {link}/></text:p>")
