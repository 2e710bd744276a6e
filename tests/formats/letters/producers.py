"""The same letter as several programs save it: three that make PDF, Word and LibreOffice."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Sequence
from html import escape
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import docx
import pytest
from fpdf import FPDF
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

from tests.formats.pages.offices import odt

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
Producer = Callable[[Sequence[str]], bytes]


def of_reportlab(paragraphs: Sequence[str]) -> bytes:
    """Set in Times, broken into lines by the program."""
    made, style = BytesIO(), getSampleStyleSheet()["BodyText"]
    SimpleDocTemplate(made).build([Paragraph(each, style) for each in paragraphs])
    return made.getvalue()


def of_fpdf(paragraphs: Sequence[str]) -> bytes:
    """Justified in a narrow column, as letters with a margin for notes are."""
    made: Any = FPDF()
    made.add_page()
    made.set_font("Helvetica", size=12)
    for each in paragraphs:
        made.multi_cell(110, 6, each.replace("’", "'"), new_x="LMARGIN", new_y="NEXT")
        made.ln(3)
    return bytes(made.output())


def of_chromium(paragraphs: Sequence[str]) -> bytes:
    """As a browser prints it: the letters that it needs of a font, by numbers of its own."""
    if CHROMIUM is None:
        pytest.skip("There is no Chromium here")
    rows = "".join(f"<p>{escape(each)}</p>" for each in paragraphs)
    with TemporaryDirectory() as folder:
        page, made = Path(folder, "letter.html"), Path(folder, "letter.pdf")
        page.write_text(f"<meta charset='utf-8'>{rows}", "utf-8")
        way = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--user-data-dir={folder}/own")
        subprocess.run([CHROMIUM, *way, f"--print-to-pdf={made}", page], capture_output=True, timeout=120, check=True)
        return made.read_bytes()


def of_word(paragraphs: Sequence[str]) -> bytes:
    """With every second paragraph in a table."""
    made, document = BytesIO(), docx.Document()
    for number, each in enumerate(paragraphs):
        if number % 2:
            document.add_table(rows=1, cols=1).cell(0, 0).text = each
        else:
            document.add_paragraph(each)
    document.save(made)
    return made.getvalue()


def of_libreoffice(paragraphs: Sequence[str]) -> bytes:
    """With words in spans, as it saves what was edited."""
    spans = ("".join(f"<text:span>{escape(word)}</text:span><text:s/>" for word in each.split()) for each in paragraphs)
    return odt("".join(f"<text:p>{each}</text:p>" for each in spans))


PRODUCERS: dict[str, Producer] = {
    "reportlab": of_reportlab,
    "fpdf2": of_fpdf,
    "Chromium": of_chromium,
    "Word": of_word,
    "LibreOffice": of_libreoffice,
}
