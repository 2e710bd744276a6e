"""Markdown (CommonMark, with the tables of GitHub, definition lists, and the glossaries of MyST)."""

import re

from bot.formats.child import parsed
from bot.formats.content import Content, of_text
from bot.formats.format import Format
from bot.formats.pages.choosing import reading_of_parts, speaks_of_words
from bot.formats.pages.markdown_table import write
from bot.formats.pages.part import from_json
from bot.formats.reading import Reading

# No quantifier here gives back what it took, so that no line takes longer than it is long.
_TABLE = re.compile(r"^[ >]*+(?:\|[ ]*+)?:?-++:?[ ]*+(?:\|[ ]*+:?-++:?[ ]*+)*+(?:\|[ ]*+)?$", re.MULTILINE)
_GLOSSARY = re.compile(r"^(?:`{3,}|:{3,})[ ]*\{glossary\}", re.MULTILINE)
_DEFINITION = re.compile(r"^\S[^\n]{0,200}\n\n?:[ \t]+\S", re.MULTILINE)
_BOLD = re.compile(r"^[ ]{0,3}(?:(?:[-*+]|\d+[.)])[ ]+)?(?:\*\*|__)[^*_\n]{1,200}(?:\*\*|__)", re.MULTILINE)
_HEADING = re.compile(r"^(?:#{1,6}[ ]+(?P<text>\S.*)|(?P<above>\S.*)\n(?:=+|-+)[ ]*$)", re.MULTILINE)
_TITLE = re.compile(r"\A---\n(?:.*\n)*?title\s*:\s*(?P<title>.+)\n")
_ITEM = re.compile(r"^[ ]{0,3}[-*+][ ]+\S", re.MULTILINE)


def read(content: Content) -> Reading:
    """Read the tables, lists and sections of a text that are words with their meanings.

    Raises:
        GlossaryError: when none is, or those that are have faults.
    """
    from bot.formats.pages.markdown_parts import parts  # here, because whoever asks a question waits for no parser

    text = Content(content.text.encode(), content.file)  # whatever encoding it came in
    return reading_of_parts(from_json(parsed(parts, text)), content)


def _fits(text: str) -> bool:
    if _GLOSSARY.search(text) or any("|" in found[0] for found in _TABLE.finditer(text)):
        return True
    if _DEFINITION.search(text) or len(_BOLD.findall(text)) > 1:
        return True
    headings = [found["text"] or found["above"] for found in _HEADING.finditer(text)]
    headings += [found["title"] for found in _TITLE.finditer(text[:2000])]
    return any(map(speaks_of_words, headings)) and (len(headings) > 2 or bool(_ITEM.search(text)))


MARKDOWN = Format(
    name="markdown",
    suffixes=(".md", ".markdown", ".mdown", ".qmd", ".rmd"),
    fits=of_text(_fits),
    read=read,
    write=write,
)
