"""Documents of Word and LibreOffice with tables of words, or with words in bold and headings."""

import pytest

pytest.importorskip("lxml")

from bot.formats.content import Content
from bot.formats.pages.document import DOCUMENT
from bot.formats.reading import Reading
from bot.formats.registry import shown_by
from bot.glossary.checks.finding import GlossaryError
from bot.strings import parsing as parsing_strings
from tests.formats.pages.offices import docx, odt, paragraph, word_table, zipped

HEADING = paragraph("Glossary", style="berschrift1")
LONG = paragraph("We look forward to it, all of us, and will bring what we said that we would bring.")
TABBED = paragraph("Pod|A hut.").replace("|", "</w:t><w:tab/><w:t>")
ROWS = [["Term", "Definition"], ["Pod", "A hut."], ["Nook", "A corner & more."]]
ODT_TABLE = (
    "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Term</text:p></table:table-cell>"
    "<table:table-cell><text:p>Meaning</text:p></table:table-cell></table:table-row></table:table-header-rows>"
    "<table:table-row><table:table-cell><text:p>Pod</text:p></table:table-cell><table:table-cell><text:p>A<text:s/>"
    "hut.</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>Nook</text:p>"
    "</table:table-cell><table:table-cell><text:p>A corner.</text:p></table:table-cell></table:table-row></table:table>"
)
READ = {
    "a table": docx(paragraph("Dear reader,") + word_table(ROWS)),
    "a table without headings": docx(HEADING + word_table(ROWS[1:])),
    "bold terms": docx(HEADING + paragraph("*Pod", ": A hut.") + paragraph("*No", "*ok: ", "A corner & more.")),
    "bold lines": docx(HEADING + paragraph("*Pod") + paragraph("A hut.") + paragraph("*Nook") + paragraph("A corner.")),
    "a dash": docx(HEADING + paragraph("Pod – A hut.") + paragraph("Nook \u2014 A corner.")),
    "tabs": docx(
        HEADING + paragraph("Pod\tA hut.").replace("\t", "</w:t><w:tab/><w:t>") + paragraph("*Nook", " = A corner.")
    ),
    "headings": docx(
        paragraph("Words we use", style="Title")
        + paragraph("Pod", style="berschrift2")
        + paragraph("A hut.")
        + paragraph("Nook", style="berschrift2")
        + paragraph("A corner.")
    ),
    "a table of LibreOffice": odt(ODT_TABLE),
    "bold terms of LibreOffice": odt(
        '<text:h text:outline-level="1">Key terms</text:h><text:p><text:span text:style-name="T1">Pod</text:span>: A '
        'hut.</text:p><text:list><text:list-item><text:p><text:span text:style-name="T1">Nook</text:span> – A corner.'
        "</text:p></text:list-item></text:list>"
    ),
}


def reading_of(raw: bytes) -> Reading:
    content = Content(raw, "words")  # no name says what it is
    assert shown_by(content) is DOCUMENT
    return DOCUMENT.read(content)


def texts_of(raw: bytes) -> dict[str, list[str]]:
    return {term.label: [each.text for each in term.definitions] for term in reading_of(raw).terms}


@pytest.mark.parametrize("raw", READ.values(), ids=READ)
def test_words_are_read_however_the_document_lays_them_out(raw: bytes) -> None:
    """Each with its meaning."""
    texts = texts_of(raw)
    assert texts.keys() == {"Pod", "Nook"}
    assert texts["Pod"] == ["A hut."]
    assert texts["Nook"] in (["A corner."], ["A corner & more."])


def test_a_merged_cell_stands_in_each_of_its_rows() -> None:
    """One word with two meanings."""
    rows = [["Term", "Definition"], ["PIP", "A payment."], ["^", "A panel."]]
    assert texts_of(docx(word_table(rows))) == {"PIP": ["A payment.", "A panel."]}


def test_paragraphs_of_a_cell_and_addresses_stay() -> None:
    """A link shows words, and leads somewhere."""
    link = '<w:hyperlink r:id="rId9"><w:r><w:t>page</w:t></w:r></w:hyperlink>'
    cell = paragraph("A hut.") + paragraph("See ").replace("</w:p>", f"{link}</w:p>")
    rows = [["Term", "Definition"], ["Pod", cell]]
    assert texts_of(docx(word_table(rows))) == {"Pod": ["A hut.\nSee page (https://a.uk/)"]}


def test_what_was_struck_out_or_hidden_is_not_read() -> None:
    """Word keeps it in the file."""
    deleted = "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>"
    added = "<w:ins><w:r><w:t>hut.</w:t></w:r></w:ins>"
    cell = paragraph("A ").replace("</w:p>", f"{deleted}{hidden}{added}</w:p>")
    assert texts_of(docx(word_table([["Term", "Definition"], ["Pod", cell]]))) == {"Pod": ["A hut."]}


@pytest.mark.parametrize(
    "body",
    [
        paragraph("Dear Ann,")
        + paragraph("*Monday", ": we come.")
        + paragraph("*Tuesday", ": we go. ")
        + paragraph("x" * 99),
        word_table([["Monday", "Ann"], ["Tuesday", "Bob"]]),
        paragraph("Minutes", style="berschrift1") + paragraph("Chair: Ann") + paragraph("Notes: Bob"),
        "",
    ],
)
def test_a_letter_is_refused(body: str) -> None:
    """In one sentence."""
    with pytest.raises(GlossaryError) as caught:
        reading_of(docx(body))
    assert len(caught.value.findings) == 1


def refusal(raw: bytes) -> str:
    with pytest.raises(GlossaryError) as caught:
        DOCUMENT.read(Content(raw, "words.docx"))
    [finding] = caught.value.findings
    return finding.what


def test_a_damaged_one_is_refused() -> None:
    """Half of it came."""
    raw = docx(word_table(ROWS))
    assert refusal(raw[:-200]) == parsing_strings.unreadable()[0]


def test_bombs_end_in_a_sentence() -> None:
    """One that unpacks to 600 MiB, one of entities, and one that is deeper than any document."""
    big = zipped({"word/document.xml": b"<w>" + b" " * (600 * 2**20) + b"</w>"})
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    entities = zipped({"word/document.xml": f'<!DOCTYPE w [<!ENTITY e0 "ha">{levels}]><w>&e11;</w>'})
    deep = zipped({"word/document.xml": "<w>" * 100_000})
    for raw in (big, entities, deep):
        assert refusal(raw)
