"""Letters that are made to do harm, or that are only odd: each is read, or refused with what to do instead."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread

import pytest

from bot.errors import JargonError
from bot.formats.letters.letter import Letter, letter_of
from bot.formats.letters.limits import MOST_PAGES, MOST_TEXT
from tests.formats.letters import hostile_office as office
from tests.formats.pages.offices import docx, odt, part_of, zipped

pypdf = pytest.importorskip("pypdf")
pytest.importorskip("lxml")
pdf = pytest.importorskip("tests.formats.letters.hostile_pdf")


DOCX, ODT = docx(office.WORDS), odt("<text:p>We believe in reablement.</text:p>")
WORDS = "We believe in reablement."
MANY = 1_000_000
Made = Callable[[], bytes]

READ: dict[str, Made] = {
    "a PDF that runs things": pdf.active,
    "a PDF that forbids printing": lambda: pdf.encrypted("", "AES-256"),
    "an old PDF that forbids printing": lambda: pdf.encrypted("", "RC4-128"),
    "tables 200 deep": lambda: office.nested(200),
    "tables 5,000 deep": lambda: office.nested(5000),
    "a part that is another file": lambda: office.with_doctype(
        DOCX, office.DOCUMENT, "<!ENTITY x SYSTEM 'file:///etc/passwd'>", "&x;We believe"
    ),
    "no type of contents": lambda: office.of_word(("[Content_Types].xml", b"\0")),
    "macros": lambda: office.of_word(("word/vbaProject.bin", b"\xd0\xcf\x11\xe0")),
    "names that lead elsewhere": lambda: office.with_names(DOCX, ["../../tmp/a", "/abs", "C:\\a", "\x1b[31m"]),
    "a PDF behind it": lambda: DOCX + b"%PDF-1.7",
    "UTF-16 with a mark": lambda: WORDS.encode("utf-16"),
    "UTF-16 without a mark": lambda: WORDS.encode("utf-16-be"),
    "UTF-8 with two marks": lambda: b"\xef\xbb\xbf" * 2 + WORDS.encode(),
    "a text without signs that are seen": lambda: f"\u202e{WORDS}\u202c".encode(),
}
DAMAGED, TOO_MUCH, LOCKED = (
    "This file is damaged",
    "There is more in this file than we can read",
    "locked with a password",
)
OF_ANOTHER_KIND = "We cannot read this kind of file. Open it and save it as PDF or docx"
REFUSED: dict[str, tuple[Made, str]] = {
    "pages that are their own children": (pdf.looped, DAMAGED),
    "lists 10,000 deep": (pdf.deep, DAMAGED),
    "objects of gigabytes": (pdf.bomb_of_objects, TOO_MUCH),
    "a page of gigabytes": (pdf.bomb_of_words, TOO_MUCH),
    "a page that draws itself": (lambda: pdf.of_forms(30), "no words in this file"),
    "letters without names": (pdf.of_letters_by_number, "it does not say which letters they are"),
    "a PDF with a password": (lambda: pdf.encrypted("secret", "AES-256"), LOCKED),
    "100,000 pages": (lambda: pdf.of_many_pages(100_000), "too large"),
    "a billion laughs": (lambda: office.with_doctype(DOCX, office.DOCUMENT, office.LAUGHS, "&a11;"), DAMAGED),
    "laughs in an attribute": (
        lambda: office.with_doctype(DOCX, office.DOCUMENT, office.LAUGHS, '</w:t><w:t a="&a11;">We'),
        DAMAGED,
    ),
    "a part that is there twice": (lambda: office.with_names(DOCX, [office.DOCUMENT]), DAMAGED),
    "a list of parts that lies": (lambda: office.lying(DOCX), DAMAGED),
    "half a file": (lambda: DOCX[:-40], DAMAGED),
    "a locked zip": (lambda: office.locked_in_zip(DOCX), LOCKED),
    "a locked odt": (office.locked_by_libreoffice, LOCKED),
    "a locked docx": (lambda: office.ole("EncryptedPackage"), LOCKED),
    "Word of 1997": (lambda: office.ole("WordDocument"), OF_ANOTHER_KIND),
    "Outlook": (lambda: office.ole("__nameid_version1.0"), OF_ANOTHER_KIND),
    "rich text": (lambda: rb"{\rtf1\ansi Dear}", OF_ANOTHER_KIND),
    "Pages": (lambda: zipped({"Index/Document.iwa": b"a", "preview.jpg": b"\xff\xd8\xff"}), OF_ANOTHER_KIND),
    "a page of the web": (lambda: b"\xef\xbb\xbf\n<!-- a -->\n<!DOCTYPE html><p>Dear", OF_ANOTHER_KIND),
    "a mail": (lambda: b"From: a@b.uk\r\nX-A: b\r\n c\r\nMIME-Version: 1.0\r\n\r\nRGVhcg==", OF_ANOTHER_KIND),
    "a picture before a docx": (lambda: b"GIF89a" + DOCX, "a picture, and we cannot read pictures"),
    "NULs": (lambda: bytes(5_000_000), "We read PDF, docx, odt and plain text"),
    "a program": (lambda: b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 90, "We read PDF, docx, odt and plain text"),
    "packed bytes": (lambda: zlib.compress(bytes(range(256)) * 99) * 9, "We read PDF, docx, odt and plain text"),
}


@pytest.mark.parametrize("name", READ)
def test_its_words_are_read_and_nothing_else(name: str) -> None:
    """Nothing in it is run, followed or put in its place."""
    letter = letter_of(READ[name]())
    assert (letter.text.strip("\u202e\u202c"), letter.is_whole) == (WORDS, True)


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_with_what_to_do(name: str) -> None:
    """In sentences that a person can act on, which repeat nothing of the file."""
    made, told = REFUSED[name]
    with pytest.raises(JargonError, match=told) as caught:
        letter_of(made())
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 400


CUT: dict[str, tuple[Made, Callable[[Letter], bool]]] = {
    "20,000 pages": (lambda: pdf.of_many_pages(20_000), lambda letter: letter.text.count(WORDS) == MOST_PAGES),
    "a million paragraphs": (
        lambda: docx(f"<w:p>{office.RUN.format('a')}</w:p>" * MANY),
        lambda letter: len(letter.text) == MOST_TEXT,
    ),
    "a million paragraphs of LibreOffice": (
        lambda: odt("<text:p>a</text:p>" * MANY),
        lambda letter: len(letter.text) == MOST_TEXT,
    ),
    "a docx of gigabytes": (lambda: office.bomb(DOCX, office.DOCUMENT), lambda letter: letter.text == "We believe in"),
    "an odt of gigabytes": (lambda: office.bomb(ODT, office.CONTENT), lambda letter: letter.text == "We believe in"),
    "a line of 5 MB": (lambda: b"reablement " * 460_000, lambda letter: len(letter.text) == MOST_TEXT),
}


@pytest.mark.parametrize("name", CUT)
def test_the_first_part_of_a_very_long_one_is_read(name: str) -> None:
    """And the rest is told to be left out."""
    made, is_right = CUT[name]
    letter = letter_of(made())
    assert is_right(letter)
    assert not letter.is_whole


def test_odd_signs_do_not_have_a_text_refused() -> None:
    """The space that stands for each keeps the places of all others."""
    odd = b"We believe\0 in\x0cre\x07ablement, and more of it, as we wrote to you in the spring."
    assert letter_of(odd).text.startswith("We believe  in\nre ablement")
    assert letter_of("We “believe” – café".encode("cp1252")).text == "We “believe” – café"
    assert letter_of(b"caf\xe9 \xc3\xa9 and many other words, so that one of them may be broken in it").text.startswith(
        "caf  é and"
    )


def test_a_copied_mail_is_a_letter() -> None:
    """Who pastes a mail into a text has these lines above it."""
    assert letter_of(b"From: Sam\nTo: Jo\nSubject: Received: your form\n\nDear Jo, MIME-Version: 1.0").text


def test_a_text_that_speaks_of_pages_is_a_letter() -> None:
    """Only one that is a page from its first sign on is none."""
    assert letter_of(b"Press <b>Send</b> on the page <html>.").text


@pytest.fixture
def asked_for() -> Iterator[tuple[str, list[str]]]:
    """An address on this machine, and what is asked for there."""
    paths: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            paths.append(self.path)
            self.send_error(404)

        do_HEAD = do_POST = do_GET

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/zxqv7", paths
    server.shutdown()
    thread.join()
    server.server_close()


def test_nothing_that_it_leads_to_is_fetched(asked_for: tuple[str, list[str]]) -> None:
    """Neither templates, nor pictures, nor texts that it includes, nor entities."""
    address, paths = asked_for
    entity = f"<!ENTITY % x SYSTEM '{address}'> %x; <!ENTITY y SYSTEM '{address}'>"
    made = [
        office.leading_to(address),
        office.odt_leading_to(address),
        office.with_doctype(DOCX, office.DOCUMENT, entity, "&y;We believe"),
        office.with_doctype(ODT, office.CONTENT, entity, "&y;We believe"),
    ]
    assert [letter_of(each).text for each in made] == [WORDS] * len(made)
    assert paths == []


def test_a_file_beside_it_is_not_read(tmp_path: Path) -> None:
    """An entity that names one stands for nothing."""
    secret = tmp_path / "secret"
    secret.write_text("zxqv7")
    for whole, part in ((DOCX, office.DOCUMENT), (ODT, office.CONTENT)):
        made = office.with_doctype(whole, part, f"<!ENTITY x SYSTEM '{secret.as_uri()}'>", "&x;We believe")
        assert letter_of(made).text == WORDS


def test_fields_of_a_mailing_and_notes_are_read() -> None:
    """What a program put in for each person is what the letter is about."""
    field = '<text:p>You get <text:database-display text:column-name="a">reablement</text:database-display>.</text:p>'
    assert letter_of(odt(field)).text == "You get reablement."
    notes = part_of(DOCX, office.DOCUMENT).replace(b"w:document", b"w:footnotes").replace(b"w:body", b"w:footnote")
    assert letter_of(office.of_word(("word/footnotes.xml", notes))).text == f"{WORDS}\n{WORDS}"


def test_spaces_between_elements_part_no_word() -> None:
    """A program may write each element on a line of its own."""
    body = f"<w:p>\n  {office.RUN.format('We believe in re')}\n  {office.RUN.format('ablement.')}\n</w:p>"
    assert letter_of(docx(body)).text == WORDS


def test_a_page_that_no_program_can_read_is_told_beside_others() -> None:
    """As a picture is."""
    writer, made = pypdf.PdfWriter(), BytesIO()
    for each in (pdf.page_of(pdf.lines(pdf.WORDS)), pdf.of_letters_by_number()):
        writer.add_page(pypdf.PdfReader(BytesIO(each)).pages[0])
    writer.write(made)
    letter = letter_of(made.getvalue())
    assert (letter.text, letter.pictures) == (WORDS, 1)
