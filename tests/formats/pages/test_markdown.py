"""Glossaries in Markdown as people write them: tables, lists, sections, and the glossaries of documentation."""

from collections import Counter
from pathlib import Path

import pytest

from bot.formats import read
from bot.formats.content import Content
from bot.formats.pages.markdown import MARKDOWN
from bot.formats.pages.markdown_parts import parts_of
from bot.formats.registry import shown_by
from bot.glossary.checks.finding import GlossaryError
from bot.strings import documents as strings

MOJ = Path(__file__).resolve().parents[3].parent / "shared/real-glossaries/moj-acronyms/README.md"
READ = {
    "a table": "| Term | Meaning |\n|---|:-:|\n| Pod | A hut. |\n| **Nook** | A *quiet* corner.<br>Or two. |\n",
    "without bars around it": "Term | Meaning\n--- | ---\nPod | A hut.\nNook | A quiet corner.\nOr two. | \n",
    "several tables": "# Words\n\n## N\n\nTerm|Meaning\n-|-\nNook|A quiet corner. Or two.\n\n## P\n\n"
    "Term|Meaning\n-|-\nPod|A hut.\n",
    "other headings": "# Jargon buster\n\n| Pods, nooks | It is |\n|-|-|\n| Pod | A hut. |\n| Nook | A corner. |\n",
    "a definition list": "Pod\n: A hut.\n\nNook\n: A quiet corner.\n\n    Or two, or more, if there are any.\n",
    "MyST": "```{glossary}\n:sorted:\nPod\n  A {term}`hut <house>`.\n\nNook\n  A quiet corner.\n\n  Two.\n```\n",
    "MyST between colons": ":::{glossary}\nPod\n: A hut.\n\nNook : key\n: A quiet corner.\n:::\n",
    "items": "# Our glossary\n\n- **Pod**: A hut.\n* **Nook** – A quiet corner.\n  - Or two.\n",
    "items with the colon in bold": "# Glossary\n\n1. **Pod:** A hut.\n2. **Nook:** A quiet corner.\n",
    "items of letters": "# Acronyms\n\n- Pod: a hut\n- Nook - a quiet corner\n",
    "items and nothing else": "- **Pod**: A hut.\n- **Nook**: A quiet corner.\n- **Den**: A small one.\n",
    "paragraphs": "# Key terms\n\n**Pod** – A hut.\n\n**Nook**\n\nA quiet corner.\n",
    "lines": "# Key terms\n\n**Pod**\nA hut.\n\n**Nook**  \nA quiet corner.\n",
    "headings": "# Glossary\n\nText.\n\n## N\n\n### Nook\n\nA quiet corner.\n\n## P\n\n### Pod\nA hut.\n",
    "headings below a title": '---\ntitle: "Glossary"\n---\n\nPod\n---\nA hut.\n\nNook\n----\nA quiet corner.\n',
    "a list of contents": "# Glossary\n\n- [Pod](#pod)\n- [Nook](#nook)\n\n## Pod\n\nA hut.\n\n## Nook\n\nA corner.\n",
}
REFUSED = {
    "what a program can": "# Tool\n\n## Features\n\n- **Fast**: it is fast.\n- **Small**: it is small.\n",
    "how to install it": "# Tool\n\n## Install\n\nDo this.\n\n## Use\n\nDo that.\n\n- **a**: b\n- **c**: d\n",
    "terms of reference": "# Terms of reference\n\n- **Chair**: Ann\n- **Notes**: Bob\n",
    "a rota": "| Monday | Tuesday |\n|---|---|\n| Ann | Bob |\n| Bob | Ann |\n",
}


def content(text: str) -> Content:
    return Content(text.encode(), "words.txt")


@pytest.mark.parametrize("text", READ.values(), ids=READ)
def test_words_are_read_however_they_are_laid_out(text: str) -> None:
    """Each with what stands beside or below it."""
    assert shown_by(content(text)) is MARKDOWN
    terms = {term.label: term for term in MARKDOWN.read(content(text)).terms}
    assert {"Pod", "Nook"} <= terms.keys()
    assert terms["Pod"].definitions[0].text.casefold().rstrip(".") == "a hut"
    assert "corner" in terms["Nook"].definitions[0].text
    assert not set("*|{}<>`") & set(str([each.text for term in terms.values() for each in term.definitions]))


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_what_is_no_list_of_words_is_refused(text: str) -> None:
    """A page about a tool has bold words, too."""
    with pytest.raises(GlossaryError) as caught:
        MARKDOWN.read(content(text))
    assert len(caught.value.findings) == 1


def test_a_letter_is_no_glossary() -> None:
    """With whatever it stresses."""
    text = "Dear Ann,\n\nwe come on **Monday** - or later.\n\nYours\n\nBob: a friend\n"
    assert not MARKDOWN.fits(content(text))
    with pytest.raises(GlossaryError, match=strings.no_list()[0]):
        MARKDOWN.read(content(text))


@pytest.mark.parametrize(
    "text",
    [
        "# Glossary of terms\n# second line\n- label: Pod\n  definition: A hut.\n- label: Nook\n  definition: One.\n",
        '{"terms": [{"label": "**Pod**", "definition": "| --- |"}]}',
        "term,definition\nPod,A hut.\n**Nook**,A corner.\n",
    ],
)
def test_other_formats_stay_what_they_are(text: str) -> None:
    """YAML has comments that look like headings."""
    assert shown_by(content(text)) is not MARKDOWN


def test_links_are_sources_where_they_stand_for_one() -> None:
    """An address within a text stays in it."""
    text = "| Term | Definition | Source |\n|-|-|-|\n| Pod | A [hut](https://a.uk/h). | [Guide](https://a.uk) |\n"
    [term] = MARKDOWN.read(content(text)).terms
    [definition] = term.definitions
    assert definition.text == "A hut (https://a.uk/h)."
    assert (definition.source.title, definition.source.url) == ("Guide", "https://a.uk")


def test_a_term_that_is_a_link_has_it_as_its_source() -> None:
    """As lists have that lead to pages; a link within the page leads nowhere from here."""
    text = "| Term | Definition |\n|-|-|\n| [Pod](https://a.uk/pod) | A hut. |\n| [Nook](#nook) | A corner. |\n"
    pod, nook = MARKDOWN.read(content(text)).terms
    assert (pod.label, pod.definitions[0].source.url) == ("Pod", "https://a.uk/pod")
    assert (nook.label, nook.definitions[0].source.url) == ("Nook", "")


def test_rows_that_people_got_wrong() -> None:
    """A bar too many, one too few, a line that broke, an escaped bar, a stray sign."""
    text = "| Term | Text |\n|-|-|\n| Pod | A hut. | |\n| Nook | A quiet\ncorner |\n| A\\|B | Both.\n' TED | Bear |\n"
    rows = [row.cells for row in parts_of(text)[0].rows[1:]]
    assert rows == [("Pod", "A hut."), ("Nook", "A quiet corner"), ("A|B", "Both. ' TED", "Bear")]


def test_a_row_that_begins_with_a_stray_sign() -> None:
    """Where the row before it is whole."""
    text = "| Term | Definition |\n|-|-|\n| Pod | A hut. |\n' TED | Bear |\n"
    assert parts_of(text)[0].rows[2].cells == ("TED", "Bear")


def test_lines_are_those_of_the_file() -> None:
    """Also below what stands before the text."""
    text = "---\ntitle: Glossary\n---\n\n## Pod\n\nA hut.\n\n## Nook\n\n" + "long " * 900
    with pytest.raises(GlossaryError) as caught:
        MARKDOWN.read(content(text))
    assert [(each.place.line, each.place.entry) for each in caught.value.findings] == [(9, "Nook")]


@pytest.mark.skipif(not MOJ.exists(), reason="the acronyms of the Ministry of Justice are not beside the project")
def test_the_acronyms_of_the_ministry_of_justice() -> None:
    """Counts that an independent script made."""
    [table] = [part for part in parts_of(MOJ.read_text("utf-8")) if len(part.rows) > 100]
    meanings: dict[str, set[str]] = {}
    for row in table.rows[1:]:
        meanings.setdefault(row.cells[0], set()).add(row.cells[1].casefold())
    assert len(table.rows) - 1 == 1235
    assert len(meanings) == 1147
    assert Counter(len(each) > 1 for each in meanings.values())[True] == 77
    known = {name.casefold() for term in read(MOJ).terms for name in term.labels}
    assert {each for each in meanings if each.casefold() not in known} <= {"NA"}
