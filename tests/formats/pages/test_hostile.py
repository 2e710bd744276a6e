"""Files that are made to take long, and files in which something was changed by chance."""

import random
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from bot.formats.content import Content
from bot.formats.format import Format
from bot.formats.pages.document import DOCUMENT
from bot.formats.pages.glossary_page import PAGE
from bot.formats.pages.markdown import MARKDOWN
from bot.formats.pages.texts import ASCIIDOC, MEDIAWIKI, SPHINX
from bot.formats.pages.web_page import HTML
from bot.formats.pages.workbook import WORKBOOK
from bot.formats.parsing import Unreadable
from bot.formats.reading import Reading
from bot.formats.registry import FORMATS
from bot.glossary.checks.finding import Finding, GlossaryError, Place
from bot.strings import parsing as parsing_strings
from tests.formats.pages.offices import docx, ods, odt, part_of, with_part, word_table, xlsx
from tests.formats.pages.test_document import ODT_TABLE, ROWS
from tests.formats.pages.test_glossary_page import WHOLE
from tests.formats.pages.test_texts import READ as WORDS_IN_TEXTS
from tests.formats.pages.test_web_page import GOOGLE, TABLE

etree = pytest.importorskip("lxml.etree")
calamine = pytest.importorskip("python_calamine")

MUTANTS = 200
WHOLE_FILES = {
    "page": (PAGE, WHOLE.encode()),
    "markdown": (MARKDOWN, b"# Glossary\n\n| Term | Meaning |\n|-|-|\n| Pod | A hut. |\n\n- **Nook**: A corner.\n"),
    "asciidoc": (ASCIIDOC, WORDS_IN_TEXTS["AsciiDoc"][1].encode()),
    "rst": (SPHINX, WORDS_IN_TEXTS["Sphinx"][1].encode()),
    "mediawiki": (MEDIAWIKI, WORDS_IN_TEXTS["a table of MediaWiki"][1].encode()),
    "html": (HTML, f"<h1>Glossary</h1>{TABLE}<dl><dt>Den<dd>Small.</dl>{GOOGLE}".encode()),
    "xlsx": (WORKBOOK, xlsx({"Words": ROWS}, merged=["A2:A3"])),
    "ods": (WORKBOOK, ods({"Words": ROWS})),
    "docx": (DOCUMENT, docx(word_table(ROWS))),
    "odt": (DOCUMENT, odt(ODT_TABLE)),
}
# Not of LibreOffice's workbooks: a number in them may say that a row stands there for ever, which only a process of
# its own bears (`test_workbook.py` tries that).
PACKED = {
    "xlsx": "xl/worksheets/sheet1.xml",
    "docx": "word/document.xml",
    "odt": "content.xml",
}
PIECES = (
    b"",
    b"\n",
    b"|",
    b"<",
    b">",
    b"&#0;",
    b"\xff",
    b"\0",
    b"''",
    b"```",
    b"::",
    b"{|",
    b"]",
    b"9" * 40,
    b"<td>" * 40,
)


def mutants(raw: bytes, seed: str) -> Iterator[bytes]:
    """The same file with pieces put in, taken out, or put in another place; always the same ones."""
    chance = random.Random(seed)
    for _ in range(MUTANTS):
        mutant = raw
        for _ in range(chance.randint(1, 4)):
            start = chance.randrange(len(mutant) + 1)
            end = min(len(mutant), start + chance.choice((0, 0, 1, 1, 7, 60)))
            piece = chance.choice((*PIECES, raw[start:end] * 3, bytes([chance.randrange(256)])))
            mutant = mutant[:start] + piece + mutant[end:]
        yield mutant


def packed_mutants(raw: bytes, part: str) -> Iterator[bytes]:
    """The same of what is packed in a file."""
    return (with_part(raw, part, mutant) for mutant in mutants(part_of(raw, part), part))


@pytest.mark.parametrize("name", WHOLE_FILES)
def test_a_file_with_a_fault_is_read_or_refused(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """No mutant ends in anything but words or sentences, and nothing comes of one that is refused."""
    kind, raw = WHOLE_FILES[name]
    monkeypatch.setattr(f"{_module_of(kind)}.parsed", _here, raising=False)  # a page needs no other process
    read = 0
    packed = packed_mutants(raw, PACKED[name]) if name in PACKED else ()
    for mutant in (*mutants(raw, name), *packed):
        content = Content(mutant, "words")
        assert isinstance(kind.fits(content), bool)
        outcome = _outcome(kind, content)
        read += isinstance(outcome, Reading)
        if isinstance(outcome, Reading):
            assert all(term.label for term in outcome.terms)
        else:
            assert all(each.what and each.remedy for each in outcome)
    assert read


def _outcome(kind: Format, content: Content) -> Reading | tuple[Finding, ...]:
    try:
        return kind.read(content)
    except GlossaryError as error:
        return error.findings


def _module_of(kind: Format) -> str:
    return "bot.formats.pages.texts" if kind in (ASCIIDOC, SPHINX, MEDIAWIKI) else kind.read.__module__


def _here(parser: Callable[[bytes], Any], content: Content) -> Any:
    """What a parser makes of a file in this process, which is sooner; else what it raises ends in a sentence."""
    try:
        return parser(content.raw)
    except (Unreadable, calamine.CalamineError, etree.LxmlError) as error:
        raise GlossaryError([Finding(Place(content.file), *parsing_strings.unreadable())]) from error


LINES = {
    "dashes": "-" * 10**6 + "x",
    "spaces": " " * 10**6 + "x",
    "bars": "|-" * 500_000 + "x",
    "a dash and spaces": "| -" + " " * 10**6 + "x",
    "tables of MediaWiki": "{|\n" * 300_000,
    "terms of MediaWiki": ";" + " " * 10**6 + "\n" + "; x\n" * 100_000,
    "terms of AsciiDoc": "a:" * 500_000 + "\n" + "a::\n" * 100_000,
    "glossaries of Sphinx": ".. glossary::\n" * 70_000,
    "fences of MyST": ":::{glossary}\n" * 70_000,
    "comments of HTML": "<!-- -->" * 120_000 + "x",
    "bold": "**a" * 300_000,
    "headings": "# Glossary\n" * 90_000,
    "ends of a page": "Top of page\nSee also\nComment on definitions of\n" * 20_000,
    "definitions": "a\n: b\n" * 150_000,
    "empty lines": "term,definition\n" + "\n" * 10**6,
    "rules": "rules:\n" * 130_000,
}


@pytest.mark.parametrize("text", LINES.values(), ids=LINES)
def test_no_text_takes_long_to_be_told_from_others(text: str) -> None:
    """What a text may be is looked at before anything limits the time: no pattern may take the square of its length."""
    for kind in FORMATS.values():
        assert isinstance(kind.fits(Content(text.encode(), "words")), bool)
