"""Web pages with words: by hand, from sites, and as Word and Google Docs save a document."""

from collections.abc import Callable

import pytest

pytest.importorskip("lxml")

from bot.formats.content import Content
from bot.formats.pages.web_page import HTML
from bot.formats.reading import Reading
from bot.formats.registry import shown_by
from bot.glossary.checks.finding import GlossaryError

TABLE = (
    "<table><thead><tr><th>Term</th><th>Definition</th></tr></thead><tbody>"
    "<tr><td>Pod</td><td>A hut.</td></tr><tr><td>Nook</td><td>A corner &amp; more.</td></tr></tbody></table>"
)
WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40"><head>
<meta http-equiv=Content-Type content="text/html; charset=windows-1252">
<meta name=Generator content="Word 15">
<style><!-- p.MsoNormal {margin:0cm} --></style></head><body lang=EN-GB><div class=WordSection1>
<p class=MsoNormal><b>Our words<o:p></o:p></b></p><table class=MsoTableGrid border=1>
<tr><td width=200 valign=top><p class=MsoNormal><b>Word</b><o:p></o:p></p></td>
<td><p class=MsoNormal><b>What it means</b></p></td></tr>
<tr><td><p class=MsoNormal>Pod</p></td><td><p class=MsoNormal>A
hut.<o:p></o:p></p></td></tr>
<tr><td><p class=MsoNormal>Nook</p></td><td><p class=MsoNormal>A corner \u2013 and<span
style='mso-spacerun:yes'>\xa0 </span>more.</p>
<p class=MsoListParagraph><span style='mso-list:Ignore'>\xb7</span>Quiet</p>
</td></tr></table></div></body></html>""".replace("\n", "\r\n")
GOOGLE = """<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">
.c1{font-weight:700}.c2{color:#000}</style></head><body class="c0 doc-content"><h1 id="h.1"><span class="c2">Glossary
</span></h1><p class="c2"><span class="c1">Pod</span><span class="c2">: A hut.</span></p><p><span class="c1">Nook</span>
<span>: A <a href="https://www.google.com/url?q=https://a.uk/c&amp;sa=D&amp;usg=x">corner</a> &amp; more.</span></p>
</body></html>"""
READ: dict[str, bytes] = {
    "a page": f"<!DOCTYPE html>\n<html><head><title>Our words</title></head><body>{TABLE}</body></html>".encode(),
    "a table alone": TABLE.encode(),
    "in capitals, open": b"<TABLE><TR><TD>Term<TD>Meaning<TR><TD>Pod<TD>A hut.<TR><TD>Nook<TD>A corner.</TABLE>",
    "Word": WORD.encode("cp1252"),
    "Google Docs": GOOGLE.encode(),
    "UTF-16": f"<html><body>{TABLE}</body></html>".encode("utf-16"),
    "XHTML": f'<?xml version="1.0" encoding="UTF-8"?>\n<html>\n<body>{TABLE}</body></html>'.encode(),
    "a page laid out by a table": f"<html><table><tr><td>Home</td><td>{TABLE}</td></tr></table></body>".encode(),
    "a definition list": b"<dl><dt>Pod<dd>A hut. That is all of it.<dt>Nook<dd><p>A corner.</p><p>Quiet.</p></dl>",
    "a definition list in groups": b"<h2>Glossary</h2><dl><div><dt><dfn>Pod</dfn></dt><dd>A hut.</dd></div>"
    b"<div><dt>Nook:</dt><dd>A corner.</dd></div></dl>",
    "paragraphs": b"<h1>Key terms</h1><p><strong>Pod</strong> &ndash; A hut.</p><p><b>Nook:</b> A corner.</p>",
    "items": b"<h1>Acronyms</h1><ul><li>Pod: A hut.</li><li>Nook: A corner.</li></ul>",
    "headings": b"<h1>A to Z</h1><h2>N</h2><h3>Nook</h3><p>A corner.</p><h2>P</h2><h3>Pod</h3><div>A hut.</div>",
    "lines": b"<h1>Jargon</h1><div><b>Pod</b><br>A hut.</div><div><b>Nook</b><br/>A corner.</div>",
}


def content(raw: bytes) -> Content:
    return Content(raw, "words")  # no name says what it is


def reading_of(raw: bytes) -> Reading:
    assert shown_by(content(raw)) is HTML
    return HTML.read(content(raw))


@pytest.mark.parametrize("raw", READ.values(), ids=READ)
def test_words_are_read_however_the_page_lays_them_out(raw: bytes) -> None:
    """Each as a person sees it."""
    terms = {term.label: term for term in reading_of(raw).terms}
    assert terms.keys() == {"Pod", "Nook"}
    [hut] = terms["Pod"].definitions
    [corner] = terms["Nook"].definitions
    assert hut.text in ("A hut.", "A hut. That is all of it.")
    assert "corner" in corner.text
    assert not set("<>&;\xa0") & set(corner.text.replace("& more", ""))


def test_word_writes_in_the_encoding_that_it_names() -> None:
    """A dash of Windows-1252 is a dash; the dots of its lists are no text; a line is broken where a paragraph ends."""
    nook = reading_of(READ["Word"]).terms[1]
    assert nook.definitions[0].text == "A corner – and more.\n\nQuiet"


def test_google_hides_addresses_in_its_own() -> None:
    """The one that a person wants to go to is kept."""
    nook = reading_of(READ["Google Docs"]).terms[1]
    assert nook.definitions[0].text == "A corner (https://a.uk/c) & more."


def test_several_terms_and_several_texts_of_a_list() -> None:
    """The first term is the word, the others are its other names; each text is a meaning."""
    page = b"<h1>Glossary</h1><dl><dt>Pod<dt>Hut<dd>One.<dd>Two.</dl>"
    [pod] = reading_of(page).terms
    assert (pod.label, pod.aliases, [each.text for each in pod.definitions]) == ("Pod", ("Hut",), ["One.", "Two."])


def test_cells_that_reach_over_rows_and_columns() -> None:
    """One word with two meanings; a title over all columns."""
    page = (
        b"<table><tr><td colspan=2>Our words</td></tr><tr><th>Term<th>Definition</tr>"
        b"<tr><td rowspan=2>PIP<td>A payment.</tr><tr><td>A panel.</tr></table>"
    )
    [pip] = reading_of(page).terms
    assert [each.text for each in pip.definitions] == ["A payment.", "A panel."]


def test_scripts_and_what_is_hidden_are_not_read() -> None:
    """A page may hold what nobody sees."""
    page = TABLE.replace("A hut.", "A <script>alert(1)</script><span style='display:none'>secret</span>hut.<!-- no -->")
    assert reading_of(page.encode()).terms[0].definitions[0].text == "A hut."


@pytest.mark.parametrize(
    "page",
    [
        "<html><body><p>Dear Ann,</p><p><b>Monday</b> we come.</p></body></html>",
        "<html><body><table><tr><td>Monday</td><td>Ann</td></tr><tr><td>Tuesday</td><td>Bob</td></tr></table></body>",
        "<dl><dt>Opened</dt><dd>1990</dd><dt>Rooms</dt><dd>12</dd></dl>",
        "<h1>Pods</h1><h2>Visit us</h2><p>Come.</p><h2>Ring us</h2><p>Ring.</p>",
        "<html></html>",
        "<!-- nothing -->\n<p>",
    ],
)
def test_a_page_about_something_else_is_refused(page: str) -> None:
    """In one sentence."""
    with pytest.raises(GlossaryError) as caught:
        HTML.read(content(page.encode()))
    assert len(caught.value.findings) == 1


@pytest.mark.parametrize(
    "text",
    [
        '[{"term": "Pod", "definition": "<p>A hut.</p>"}]',
        "term,definition\nPod,<table><tr><td>A hut.</table>\n",
        "- label: Pod\n  definition: <b>A hut.</b>\n",
        '<?xml version="1.0"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"></rdf:RDF>',
        "",
    ],
)
def test_tags_within_other_formats_are_no_page(text: str) -> None:
    """A page begins with one."""
    assert not HTML.fits(content(text.encode()))


def deep() -> bytes:
    """A table in a table, fifty thousand times."""
    return b"<table><tr><td>" * 50_000


def wide() -> bytes:
    """A cell that is as wide and as high as can be said, again and again."""
    return b"<table>" + b"<tr><td colspan=999999999 rowspan=999999999>Term" * 20_000


def many() -> bytes:
    """Half a million tags without a text."""
    return b"<p><b>" + b"<i></i>" * 450_000


@pytest.mark.parametrize("make", [deep, wide, many])
def test_a_hostile_page_ends_in_a_sentence(make: Callable[[], bytes]) -> None:
    """Soon."""
    with pytest.raises(GlossaryError) as caught:
        HTML.read(content(make()))
    assert len(caught.value.findings) == 1
