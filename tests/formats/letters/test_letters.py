"""Letters as people get them: their words are found, and what cannot be read is refused kindly."""

from __future__ import annotations

import random
from collections.abc import Iterator
from io import BytesIO

import pytest

from bot.errors import JargonError
from bot.formats.letters.letter import MOST_BYTES, letter_of
from bot.service import Jargon
from tests.formats.pages.offices import docx, odt, xlsx, zipped

pypdf = pytest.importorskip("pypdf")
producers = pytest.importorskip("tests.formats.letters.producers")

LETTERS = 8  # by each of five programs
SENTENCES = (
    "We are writing to you about {}.",
    "At the meeting we spoke of {} and what it means.",
    "You asked us for {} in March.",
    "The panel has looked at {} again.",
)


@pytest.fixture(scope="module")
def jargon() -> Iterator[Jargon]:
    """The shipped words."""
    opened = Jargon()
    yield opened
    opened.close()


def paragraphs(jargon: Jargon, number: int) -> list[str]:
    """A letter with twelve of our words, made up of sentences."""
    chance = random.Random(number)
    labels = chance.sample([each.label for each in jargon.terms()], 12)
    return [chance.choice(SENTENCES).format(each) for each in labels]


@pytest.mark.parametrize("name", producers.PRODUCERS)
def test_the_words_of_a_letter_are_found(jargon: Jargon, name: str) -> None:
    """As many as in its text, and each where it is said to stand."""
    found = there = 0
    for number in range(LETTERS):
        written = paragraphs(jargon, number)
        letter = letter_of(producers.PRODUCERS[name](written))
        expected = {each.page.term.slug for each in jargon.explain("\n\n".join(written))}
        spots = jargon.explain(letter.text)
        assert all(letter.text[each.start : each.end] == each.text for each in spots)
        there += len(expected)
        found += len(expected & {each.page.term.slug for each in spots})
    assert there >= LETTERS * 10
    assert found / there >= 0.98, f"{found} of {there}"


def test_a_word_that_a_line_parts_is_found(jargon: Jargon) -> None:
    """Whether the hyphen is its own or only of the line."""
    letter = letter_of(b"You will have reable-\nment, and co-\r\nproduction, and safe-\nguarding.")
    slugs = [each.page.term.slug for each in jargon.explain(letter.text)]
    assert slugs == ["reablement", "co-production", "safeguarding-adults"]


def scan() -> bytes:
    """A page that is nothing but a picture."""
    from PIL import Image

    made = BytesIO()
    Image.new("RGB", (40, 60), "white").save(made, "PDF")
    return made.getvalue()


def locked() -> bytes:
    """A page with a password."""
    writer, made = pypdf.PdfWriter(), BytesIO()
    writer.add_blank_page(100, 100)
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(made)
    return made.getvalue()


def test_a_scan_is_refused_with_a_way_to_read_it() -> None:
    """It has no words, and a phone can take them off a picture."""
    with pytest.raises(JargonError, match="scan: a picture of each page"):
        letter_of(scan())


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"\xff\xd8\xff\xe0 a photo", "a picture, and we cannot read pictures"),
        (b"\0\0\0\x18ftypheic", "a picture, and we cannot read pictures"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 of 1997", "save it as PDF or docx"),
        (rb"{\rtf1 Dear}", "save it as PDF or docx"),
        (xlsx({"Words": [["a"]]}), "We read PDF, docx, odt and plain text"),
        (zipped({"a": "b"}), "We read PDF, docx, odt and plain text"),
        (b"\x01\x02\x03", "We read PDF, docx, odt and plain text"),
        (b"", "no words in this file"),
        (b"  \n ", "no words in this file"),
        (docx(""), "no words in this file"),
        (odt(""), "no words in this file"),
        (b"%PDF-1.7 and then nothing", "damaged"),
        (b"PK\x03\x04 word/document.xml", "damaged"),
        (b"a" * (MOST_BYTES + 1), "too large"),
    ],
)
def test_what_cannot_be_read_is_told_with_what_to_do(raw: bytes, told: str) -> None:
    """Never how the library came to grief."""
    with pytest.raises(JargonError, match=told):
        letter_of(raw)


def test_a_password_is_told() -> None:
    """With what to do."""
    with pytest.raises(JargonError, match="locked with a password"):
        letter_of(locked())


def test_what_nobody_sees_is_not_read() -> None:
    """What was struck out or hidden; a box counts, and once."""
    run = "<w:r><w:t>{}</w:t></w:r>"
    body = (
        f"<w:p>{run.format('Seen')}<w:del>{run.format('struck')}</w:del>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
        f"<w:r><w:txbxContent><w:p>{run.format('Boxed')}</w:p></w:txbxContent></w:r></w:p>"
    )
    assert letter_of(docx(body)).text.split() == ["Seen", "Boxed"]


def test_pictures_beside_words_are_counted() -> None:
    """So that the reader knows that something was not read."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    made = BytesIO()
    canvas = Canvas(made)
    canvas.drawString(100, 700, "Your care plan")
    canvas.drawImage(ImageReader(Image.new("RGB", (8, 8), "red")), 50, 50)
    canvas.save()
    letter = letter_of(made.getvalue())
    assert (letter.text, letter.pictures) == ("Your care plan", 1)


def test_any_damage_is_told_in_a_sentence() -> None:
    """A file that was changed by chance is read, or refused."""
    chance, told = random.Random(7), 0
    whole = producers.of_reportlab(["Your care plan."])
    for _ in range(20):
        raw = bytearray(whole)
        for _ in range(chance.randrange(1, 60)):
            raw[chance.randrange(len(raw))] = chance.randrange(256)
        try:
            letter_of(bytes(raw))
        except JargonError as error:
            told += str(error).endswith(".")
    assert told
