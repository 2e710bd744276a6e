"""The smallest files that offices could have saved, made by hand: no library that reads them wrote them."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

Sheets = Mapping[str, Sequence[Sequence[object]]]
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns"


def zipped(parts: Mapping[str, str | bytes], stored: str = "") -> bytes:
    """A file of several parts, of which one may stand in it as it is."""
    whole = BytesIO()
    with ZipFile(whole, "w", ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part, ZIP_STORED if name == stored else ZIP_DEFLATED)
    return whole.getvalue()


def part_of(whole: bytes, name: str) -> bytes:
    """One part of such a file."""
    with ZipFile(BytesIO(whole)) as file:
        return file.read(name)


def with_part(whole: bytes, name: str, part: bytes) -> bytes:
    """Such a file with another part in the place of this one."""
    with ZipFile(BytesIO(whole)) as file:
        parts: dict[str, str | bytes] = {each: file.read(each) for each in file.namelist()}
    return zipped(parts | {name: part}, stored="mimetype")


def xlsx(sheets: Sheets, hidden: Sequence[str] = (), merged: Sequence[str] = ()) -> bytes:
    """A workbook of Excel; days are numbers of the second format."""
    parts = {
        "[Content_Types].xml": _types(len(sheets)),
        "_rels/.rels": _relations([("officeDocument", "xl/workbook.xml")]),
        "xl/_rels/workbook.xml.rels": _relations(
            [*(("worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(sheets) + 1)), ("styles", "styles.xml")]
        ),
        "xl/workbook.xml": _workbook(sheets, hidden),
        "xl/styles.xml": f'{_DECLARATION}<styleSheet xmlns="{_MAIN}"><cellXfs count="2"><xf numFmtId="0"/>'
        '<xf numFmtId="14"/></cellXfs></styleSheet>',
    }
    for number, rows in enumerate(sheets.values(), 1):
        parts[f"xl/worksheets/sheet{number}.xml"] = sheet_xml(rows, merged)
    return zipped(parts)


def _types(sheets: int) -> str:
    start = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{start}.worksheet+xml"/>'
        for n in range(1, sheets + 1)
    )
    return (
        f'{_DECLARATION}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" '
        f'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{start}.sheet.main+xml"/>'
        f"{overrides}</Types>"
    )


def _relations(targets: Sequence[tuple[str, str]]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{n}" Type="{_LINKS}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _workbook(sheets: Sheets, hidden: Sequence[str]) -> str:
    rows = "".join(
        f'<sheet name="{escape(name)}" sheetId="{n}" r:id="rId{n}" state="{_seen(name in hidden)}"/>'
        for n, name in enumerate(sheets, 1)
    )
    return f'{_DECLARATION}<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>{rows}</sheets></workbook>'


def _seen(is_hidden: bool) -> str:
    return "hidden" if is_hidden else "visible"


def sheet_xml(rows: Sequence[Sequence[object]], merged: Sequence[str] = ()) -> str:
    """One sheet: texts within their cells; a number in a list of one is a day."""
    told = "".join(
        f'<row r="{n}">{"".join(_cell(f"{chr(65 + column)}{n}", value) for column, value in enumerate(row))}</row>'
        for n, row in enumerate(rows, 1)
    )
    ranges = "".join(f'<mergeCell ref="{each}"/>' for each in merged)
    after = f"<mergeCells>{ranges}</mergeCells>" if merged else ""
    return f'{_DECLARATION}<worksheet xmlns="{_MAIN}"><sheetData>{told}</sheetData>{after}</worksheet>'


def _cell(place: str, value: object) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return f'<c r="{place}" t="b"><v>{int(value)}</v></c>'
    if isinstance(value, int | float):
        return f'<c r="{place}"><v>{value}</v></c>'
    if isinstance(value, list):
        return f'<c r="{place}" s="1"><v>{value[0]}</v></c>'
    kind = "e" if str(value).startswith("#") else "inlineStr"
    if kind == "e":
        return f'<c r="{place}" t="e"><v>{value}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(str(value))}</t></is></c>'


def ods(sheets: Sheets) -> bytes:
    """A workbook of LibreOffice, which says of its last rows that they stand there a million times."""
    tables = "".join(
        f'<table:table table:name="{escape(name)}">{"".join(map(_ods_row, rows))}<table:table-row '
        'table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/>'
        "</table:table-row></table:table>"
        for name, rows in sheets.items()
    )
    content = (
        f'{_DECLARATION}<office:document-content xmlns:office="{_OFFICE}:office:1.0" xmlns:table="{_OFFICE}:table:1.0" '
        f'xmlns:text="{_OFFICE}:text:1.0" office:version="1.3"><office:body><office:spreadsheet>{tables}'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = f'{_DECLARATION}<manifest:manifest xmlns:manifest="{_OFFICE}:manifest:1.0"/>'
    return zipped({"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest}, stored="mimetype")


def _ods_row(row: Sequence[object]) -> str:
    cells = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{escape(str(each))}</text:p></table:table-cell>'
        if each not in (None, "")
        else "<table:table-cell/>"
        for each in row
    )
    return f"<table:table-row>{cells}</table:table-row>"


def docx(body: str) -> bytes:
    """A document of Word with the styles “heading 1” and “heading 2”, as a German Word calls them, and one link."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="berschrift{n}"><w:name w:val="heading {n}"/></w:style>' for n in (1, 2)
    )
    links = f'<Relationship Id="rId9" Type="{_LINKS}/hyperlink" Target="https://a.uk/" TargetMode="External"/>'
    return zipped(
        {
            "[Content_Types].xml": f'{_DECLARATION}<Types xmlns="{_PACKAGE}/content-types"/>',
            "word/styles.xml": f'{_DECLARATION}<w:styles xmlns:w="{_WORD}">{styles}</w:styles>',
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>',
            "word/document.xml": f'{_DECLARATION}<w:document xmlns:w="{_WORD}" xmlns:r="{_LINKS}"><w:body>{body}'
            "</w:body></w:document>",
        }
    )


def paragraph(*runs: str, style: str = "") -> str:
    """A paragraph of Word; a run that begins with a star is in bold."""
    told = "".join(
        f"<w:r>{'<w:rPr><w:b/></w:rPr>' if run.startswith('*') else ''}"
        f'<w:t xml:space="preserve">{escape(run.removeprefix("*"))}</w:t></w:r>'
        for run in runs
    )
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{told}</w:p>' if style else f"<w:p>{told}</w:p>"


def word_table(rows: Sequence[Sequence[str]]) -> str:
    """A table of Word. A cell “^” goes on with the one above it."""
    told = "".join("<w:tr>" + "".join(map(_word_cell, row)) + "</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/>{told}</w:tbl>"


def _word_cell(cell: str) -> str:
    if cell == "^":
        return "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>"
    whole = cell if cell.startswith("<") else paragraph(cell)
    return f'<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{whole}</w:tc>'


def odt(body: str) -> bytes:
    """A document of LibreOffice whose style T1 is bold."""
    names = " ".join(f'xmlns:{name}="{_OFFICE}:{name}:1.0"' for name in ("office", "text", "table", "style"))
    content = (
        f'{_DECLARATION}<office:document-content {names} xmlns:fo="{_OFFICE}:xsl-fo-compatible:1.0" '
        'xmlns:xlink="http://www.w3.org/1999/xlink"><office:automatic-styles><style:style style:name="T1" '
        'style:family="text"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}, stored="mimetype")
