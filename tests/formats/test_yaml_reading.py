from pathlib import Path

import pytest

from bot.formats import read
from bot.glossary.checks.finding import Finding, GlossaryError
from bot.glossary.model.term import Term


def terms_of(folder: Path, text: str) -> tuple[Term, ...]:
    file = folder / "glossary.yaml"
    file.write_text(text, encoding="utf-8")
    return read(file).terms


def findings_of(folder: Path, text: str) -> tuple[Finding, ...]:
    with pytest.raises(GlossaryError) as caught:
        terms_of(folder, text)
    return caught.value.findings


@pytest.mark.parametrize("word", ["NO", "Yes", "on", "1.10", "12:30:00", "0x10", "2014", "1e3", "'null'", "2026-01-01"])
def test_every_scalar_stays_the_text_that_was_written(tmp_path: Path, word: str) -> None:
    """YAML would make false, a number, a time or nothing of these; a glossary has them as words."""
    [term] = terms_of(tmp_path, f"terms:\n- label: {word}\n  aliases: [{word}]\n  definition: {word}\n")
    said = word.strip("'")
    assert (term.label, term.aliases, term.definitions[0].text) == (said, (said,), said)


def test_every_fault_is_reported_at_once_with_its_line(tmp_path: Path) -> None:
    """A person mends a file once, not fault by fault."""
    text = """\
terms:
  - label: Care plan
    aliasses: [CP]
    definitions:
      - kind: plane
        text: A plan.
        source: {url: nowhere}
    label: Care plan
  - definitions: []
"""
    findings = findings_of(tmp_path, text)
    assert [(finding.place.line, finding.place.entry) for finding in findings] == [
        (3, "Care plan"),
        (5, "Care plan"),
        (7, "Care plan"),
        (8, "Care plan"),
        (9, "entry 2"),
    ]
    assert "Did you mean “aliases”?" in findings[0].remedy
    assert "plain, easy_read or formal" in findings[1].remedy
    assert "https://" in findings[2].remedy
    assert "given twice; the first is on line 2" in findings[3].what
    assert "has no “label”" in findings[4].what


@pytest.mark.parametrize(
    ("text", "line", "part"),
    [
        ("terms:\n- label: a: b\n", 2, "second colon"),
        ("terms:\n\t- label: a\n", 2, "tab"),
        ("terms:\n- label: 'a\n- label: b\n", 2, "never closed"),
        ("terms:\n- label: a\n  aliases: [b, c\n", 3, "square bracket"),
        ("terms:\n- label: a\n - label: b\n", 3, "indenting"),
        ("terms:\n  - label: a\n  label: b\n", 3, "indenting"),
        ("terms:\n- label: *star\n", 2, "reference"),
        ("terms:\n- label: &and a\n", 2, "reference"),
        ("terms:\n- label: !!python/object:os.system a\n", 2, "tag"),
        ("terms:\n- label: a\n---\nterms: []\n", 3, "second document"),
        ("terms:\n- ? [a, b]\n  : c\n", 2, "not a list or a group"),
        ("term:\n- name: a\n", 2, "not one of them holds a meaning"),
        ("terms:\n- label: a\ndefinitions: []\n", 3, "beside “terms”"),
        ("just words\n", 1, "no list of words"),
        ("terms: words\n", 1, "list named “terms”"),
    ],
)
def test_a_fault_names_the_line_and_the_reason(tmp_path: Path, text: str, line: int, part: str) -> None:
    """The usual slips of somebody new to YAML each get their own sentence."""
    finding = findings_of(tmp_path, text)[0]
    assert finding.place.line == line
    assert part in finding.what


def test_two_meanings_of_one_label_get_slugs_of_their_own(tmp_path: Path) -> None:
    """One acronym with several meanings is normal; a slug that a file gives is kept."""
    terms = terms_of(
        tmp_path,
        "terms:\n"
        "- {label: ASC, definition: Adult social care}\n"
        "- {label: ASC, definition: A stranded cat}\n"
        "- {label: ASC, slug: asc, definition: All sorts of chairs}\n",
    )
    assert [term.slug for term in terms] == ["asc-2", "asc-3", "asc"]


def test_the_same_slug_given_twice_is_a_fault(tmp_path: Path) -> None:
    """Slugs are what flags and links hang on."""
    [finding] = findings_of(tmp_path, "terms:\n- {label: A, slug: a}\n- {label: B, slug: a}\n")
    assert (finding.place.line, finding.place.entry) == (3, "B")


def test_a_text_cut_at_a_comma_is_told(tmp_path: Path) -> None:
    """Without quotation marks a comma ends a text within braces; what follows is no silent loss."""
    file = tmp_path / "words.yaml"
    file.write_text(
        "terms:\n  - label: X\n    definitions:\n      - {kind: plain, text: Y, source: {title: A, B and C}}\n"
    )
    with pytest.raises(GlossaryError, match="B and C"):
        read(file)
