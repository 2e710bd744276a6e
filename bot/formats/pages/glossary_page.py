"""The text of one page of a web glossary, as a browser saves it: a term, what it means, what people say, and links."""

from collections.abc import Iterator
from typing import Any

from bot.formats.content import Content, of_text
from bot.formats.format import Format
from bot.formats.pages.page_text import Page, Section, page_of
from bot.formats.reading import Reading, entries_of, reading_of
from bot.formats.tree import Tree
from bot.glossary.checks.finding import Finding, GlossaryError, Path, Place, Severity
from bot.glossary.model.relation import Heading
from bot.glossary.model.term import Kind
from bot.glossary.text.sentences import sentences
from bot.strings import glossary_pages as strings

# A link under these headings is stored on the other term.
_INVERSE = {Heading.USE_INSTEAD_OF: Heading.CONSIDER_USING_INSTEAD, Heading.PARENT_OF: Heading.CHILD_OF}
_LONGEST_SUMMARY = 500  # characters that the line below a discussion may have


def read(content: Content) -> Reading:
    """Read a page as one term, word for word. A link that is stored on the other term comes with the name of that.

    Raises:
        GlossaryError: when it says nothing of the term, or something that no term can have.
    """
    page = page_of(content.text)
    if page is None or not (page.sections or page.links):
        raise GlossaryError([Finding(Place(content.file), *strings.nothing_there())])
    documents = [_document(page), *_others(page)]
    tree = Tree(documents, dict(_lines(page)))
    warnings = [Finding(Place(content.file, line), *told, Severity.WARNING) for line, told in _left_out(page)]
    return reading_of(entries_of(tree, content.file), warnings)


def _document(page: Page) -> dict[str, Any]:
    relations: dict[str, list[str]] = {}
    for heading, labels in page.links.items():
        if heading is not Heading.TOPICS and heading not in _INVERSE:
            relations[heading.value] = list(labels)
    return {
        "label": page.label,
        "topics": list(page.links.get(Heading.TOPICS, ())),
        "definitions": [_definition(each) for each in page.definitions],
        "discussions": [_discussion(each) for each in page.discussions],
        "relations": relations,
    }


def _definition(section: Section) -> dict[str, Any]:
    source = {"title": section.title, "organisation": section.organisation}
    return {"kind": _kind(section.name), "text": section.text, "source": source}


def _kind(name: str) -> Kind:
    if "plain" in name.casefold():
        return Kind.PLAIN
    return Kind.EASY_READ if "easy" in name.casefold() else Kind.FORMAL


def _discussion(section: Section) -> dict[str, Any]:
    """A pointer, with the first words: the whole of it is its author's, and stands where they published it."""
    title = section.title or section.text.split("\n", 1)[0][:_LONGEST_SUMMARY]
    return {"title": title, "author": section.organisation, "summary": _first_words(section.text)}


def _first_words(text: str) -> str:
    words = ""
    for sentence in sentences(text.split("\n", 1)[0]):
        if len((words + sentence).rstrip()) > _LONGEST_SUMMARY:
            break
        words += sentence
    return words


def _others(page: Page) -> Iterator[dict[str, Any]]:
    for heading, kind in _INVERSE.items():
        for label in page.links.get(heading, ()):
            yield {"label": label, "relations": {kind.value: [page.label]}}


def _lines(page: Page) -> Iterator[tuple[Path, int]]:
    yield (), page.line
    yield (0,), page.line
    for name, sections in (("definitions", page.definitions), ("discussions", page.discussions)):
        for number, section in enumerate(sections):
            yield (0, name, number), section.line


def _left_out(page: Page) -> Iterator[tuple[int, tuple[str, str]]]:
    for section in page.discussions:
        if rest := len(section.text.split()) - len(_first_words(section.text).split()):
            yield section.line, strings.discussion_is_longer(section.title, rest)
    if page.comments:
        yield page.comments, strings.comments_stay()
    for section in page.empty:
        yield section.line, strings.empty_section(section.name)


PAGE = Format(
    name="page",
    suffixes=(),
    fits=of_text(lambda text: page_of(text) is not None),
    read=read,
)
