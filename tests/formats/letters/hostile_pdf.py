"""PDF that is made to do harm, or that is only odd; each is made here, by hand or by a library that writes PDF."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from io import BytesIO

import pytest

pypdf = pytest.importorskip("pypdf")

FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
WORDS = b"We believe in reablement."
GIGABYTES = 2  # to which a stream of some kilobytes inflates


def of_objects(objects: Sequence[bytes], extra: bytes = b"") -> bytes:
    """A file of objects, the first of which is the catalogue."""
    made, places = bytearray(b"%PDF-1.7\n"), []  # to which little is added in little time, however long it is
    for number, each in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    table = b"xref\n0 %d\n0000000000 65535 f \n%b" % (len(objects) + 1, rows)
    trailer = b"trailer << /Size %d /Root 1 0 R %b >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, extra, len(made))
    return bytes(made + table + trailer)


def stream(content: bytes, more: bytes = b"") -> bytes:
    """A stream with its length."""
    return b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(content), more, content)


def page_of(content: bytes, *, font: bytes = FONT, catalogue: bytes = b"", more: bytes = b"") -> bytes:
    """One page with that content, which is set in a font F1."""
    return of_objects(
        [
            b"<< /Type /Catalog /Pages 2 0 R %b >>" % catalogue,
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
            b"/Resources << /Font << /F1 5 0 R >> >> %b >>" % more,
            content,
            font,
        ]
    )


def lines(*shown: bytes) -> bytes:
    """A stream that shows lines, one below the other."""
    rows = b"".join(b"(%b) Tj 0 -14 Td\n" % each for each in shown)
    return stream(b"BT /F1 12 Tf 50 700 Td\n%bET" % rows)


def inflating() -> bytes:
    """Zeros, of which a thousand pack into one byte; the same piece is packed once, and stands there over and over."""
    packer, zeros, pieces = zlib.compressobj(9), bytes(2**24), GIGABYTES * 64
    first, again = (packer.compress(zeros) + packer.flush(zlib.Z_FULL_FLUSH) for _ in range(2))
    checksum = (pieces * len(zeros) % 65521) << 16 | 1  # Adler-32 of so many zeros
    return first + again * (pieces - 1) + packer.flush()[:-4] + checksum.to_bytes(4, "big")


def active() -> bytes:
    """What runs a script, starts a program, and holds another file."""
    script = b"<< /S /JavaScript /JS (app.alert\\(1\\)) >>"
    launch = b"<< /S /Launch /F (/bin/sh) /Next << /S /URI /URI (http://127.0.0.1:9/) >> >>"
    within = b"/Names << /EmbeddedFiles << /Names [(a.exe) << /Type /Filespec /F (a.exe) >>] >> >>"
    return page_of(lines(WORDS), catalogue=b"/OpenAction %b %b" % (script, within), more=b"/AA << /O %b >>" % launch)


def looped() -> bytes:
    """Pages that are their own children."""
    return of_objects(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2 >>",
            b"<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>",
        ]
    )


def of_many_pages(number: int) -> bytes:
    """The same page so many times."""
    first = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", lines(WORDS), FONT]
    page = b"<< /Type /Page /Parent 2 0 R /Contents 3 0 R /Resources << /Font << /F1 4 0 R >> >> >>"
    kids = b" ".join(b"%d 0 R" % (5 + at) for at in range(number))
    first[1] = b"<< /Type /Pages /Kids [%b] /Count %d >>" % (kids, number)
    return of_objects([*first, *[page] * number])


def bomb_of_objects() -> bytes:
    """An object stream that inflates to gigabytes, in which the pages are said to lie."""
    made = b"%PDF-1.7\n"
    first = len(made)
    made += b"1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
    packed = len(made)
    made += b"3 0 obj\n%b\nendobj\n" % stream(inflating(), b"/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode")
    table = len(made)
    rows = [(0, 0, 65535), (1, first, 0), (2, 3, 0), (1, packed, 0), (1, table, 0)]
    packed_rows = b"".join(bytes([a]) + b.to_bytes(4, "big") + c.to_bytes(2, "big") for a, b, c in rows)
    return (
        made
        + b"4 0 obj\n%b\nendobj\n" % stream(packed_rows, b"/Type /XRef /Size 5 /W [1 4 2] /Root 1 0 R")
        + (b"startxref\n%d\n%%%%EOF" % table)
    )


def bomb_of_words() -> bytes:
    """A page whose content inflates to gigabytes."""
    return page_of(stream(inflating(), b"/Filter /FlateDecode"))


def of_letters_by_number() -> bytes:
    """Letters that stand by numbers of a font that does not say which they are."""
    kind = b"<< /Type /Font /Subtype /Type0 /BaseFont /Odd /Encoding /Identity-H /DescendantFonts [<< /Type /Font "
    font = kind + b"/Subtype /CIDFontType2 /BaseFont /Odd /CIDSystemInfo << /Registry (A) /Ordering (B) >> >>] >>"
    return page_of(stream(b"BT /F1 12 Tf 50 700 Td <002400440047004800510057> Tj ET"), font=font)


def encrypted(password: str, algorithm: str) -> bytes:
    """The words behind a password, which is empty where only printing is forbidden."""
    writer, made = pypdf.PdfWriter(BytesIO(page_of(lines(WORDS)))), BytesIO()
    writer.encrypt(password, "of its owner", algorithm=algorithm)
    writer.write(made)
    return made.getvalue()


def of_two_columns() -> bytes:
    """Two columns, whose lines a program drew one beside the other."""
    rows = ((b"You will have reable-", b"An advocate can come"), (b"ment at home.", b"to the meeting, too."))
    shown = b"".join(
        b"1 0 0 1 %d %d Tm (%b) Tj\n" % (50 + 300 * column, 700 - 14 * at, cell)
        for at, row in enumerate(rows)
        for column, cell in enumerate(row)
    )
    return page_of(stream(b"BT /F1 12 Tf\n%bET" % shown))


def deep() -> bytes:
    """Lists within lists, ten thousand deep."""
    return page_of(lines(WORDS), more=b"/Odd %b%b" % (b"[" * 10_000, b"]" * 10_000))


def of_forms(depth: int) -> bytes:
    """Content that draws itself twice, over and over: two to the power of its depth."""
    writer = pypdf.PdfWriter(BytesIO(page_of(stream(b"/X Do"))))
    page = writer.pages[0]
    form = pypdf.generic.DecodedStreamObject()
    form.set_data(b"/X Do /X Do")
    form.update(
        {
            pypdf.generic.NameObject("/Type"): pypdf.generic.NameObject("/XObject"),
            pypdf.generic.NameObject("/Subtype"): pypdf.generic.NameObject("/Form"),
        }
    )
    reference = writer._add_object(form)
    resources = pypdf.generic.DictionaryObject(
        {
            pypdf.generic.NameObject("/XObject"): pypdf.generic.DictionaryObject(
                {pypdf.generic.NameObject("/X"): reference}
            )
        }
    )
    form[pypdf.generic.NameObject("/Resources")] = resources
    page[pypdf.generic.NameObject("/Resources")] = resources
    made = BytesIO()
    writer.write(made)
    return made.getvalue()
