from datetime import date
from pathlib import Path

import pytest
import yaml

import bot
from bot.data_folder import data_file
from bot.errors import IncompleteError
from bot.formats.registry import digest_of, read_all, shipped_files
from bot.glossary.checks.finding import GlossaryError
from bot.glossary.checks.lint import lint
from bot.glossary.documents.document import term_from
from bot.glossary.reports.figures import figures


def folder_of(root: Path, **files: str) -> list[Path]:
    for name, text in files.items():
        (root / f"{name}.yaml").write_text(text, encoding="utf-8")
    return sorted(root.glob("*.yaml"))


def test_files_are_read_as_one_glossary(tmp_path: Path) -> None:
    """A label in two files is one word, and a fault stands in its own file and line."""
    files = folder_of(
        tmp_path,
        a="terms:\n- label: Care plan\n  definition: x\n",
        b="terms:\n- label: Care-plan\n  definitions:\n  - kind: plain\n    text: |-\n      Ask the MDT.\n",
    )
    reading = read_all(files)
    assert [term.slug for term in reading.terms] == ["care-plan"]
    assert [each.text for each in reading.terms[0].definitions] == ["x", "Ask the MDT."]
    finding = next(finding for finding in lint(reading.terms, date(2026, 1, 1), reading.place) if "MDT" in finding.what)
    assert (finding.place.file, finding.place.line) == (str(files[1]), 5)


def test_the_faults_of_all_files_come_at_once(tmp_path: Path) -> None:
    """Also a slug that two files give."""
    with pytest.raises(GlossaryError) as caught:
        read_all(folder_of(tmp_path, a="terms:\n- lable: x\n", b="terms: [\n"))
    assert {Path(finding.place.file).stem for finding in caught.value.findings} == {"a", "b"}
    with pytest.raises(GlossaryError, match=r"taken by “A” .*a\.yaml, line 2"):
        read_all(folder_of(tmp_path, a="terms:\n- {label: A, slug: s}\n", b="terms:\n- {label: B, slug: s}\n"))


def test_the_fingerprint_follows_name_and_content(tmp_path: Path) -> None:
    """So that a changed file is loaded again, also where a mended letter left it as long; an unchanged one is not."""
    files = folder_of(tmp_path, a="terms: []", b="terms: []")
    before = digest_of(files)
    assert digest_of(files) == before
    assert digest_of(files[:1]) != before
    for changed in ("terms:  []", "terms: {}"):
        folder_of(tmp_path, b=changed)
        assert digest_of(files) != before


@pytest.mark.parametrize("inside", ["project/bot/_data/glossary", "project/data/glossary"])
def test_the_glossary_is_found_in_a_wheel_and_in_a_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inside: str
) -> None:
    """Wherever the package itself lies."""
    monkeypatch.setattr(bot, "__file__", str(tmp_path / "project/bot/__init__.py"))
    with pytest.raises(IncompleteError, match="Install the program again"):
        shipped_files()
    (tmp_path / inside).mkdir(parents=True)
    folder_of(tmp_path / inside, b="terms: []", a="terms: []")
    assert [file.name for file in shipped_files()] == ["a.yaml", "b.yaml"]


@pytest.mark.parametrize("inside", ["project/bot/_data", "project/data"])
def test_whom_to_ring_is_found_in_a_wheel_and_in_a_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inside: str
) -> None:
    """Beside the glossary."""
    monkeypatch.setattr(bot, "__file__", str(tmp_path / "project/bot/__init__.py"))
    (tmp_path / inside / "help.yaml").mkdir(parents=True)
    with pytest.raises(IncompleteError, match="Install the program again"):
        data_file("help.yaml")
    (tmp_path / inside / "help.yaml").rmdir()
    (tmp_path / inside / "help.yaml").write_text("helplines: []", encoding="utf-8")
    assert data_file("help.yaml").parent == tmp_path / inside


def test_figures_count_what_there_is() -> None:
    """Two sections of one Act are one source."""
    sources = [{"title": "An Act", "section": f"s{number}"} for number in (1, 2)]
    terms = [
        term_from({"label": "A", "definitions": [{"kind": "plain", "text": "We go.", "source": sources[0]}]}),
        term_from(
            {
                "label": "B",
                "aliases": ["C"],
                "topics": ["T"],
                "definitions": [{"kind": "formal", "text": "Go.", "source": sources[1]}],
                "relations": {"see_also": ["A"]},
            }
        ),
    ]
    counted = figures(terms, date(2026, 1, 1))
    assert (counted.terms, counted.labels, counted.sources) == (2, 3, 1)
    assert counted.definitions == {"plain": 1, "formal": 1, "easy_read": 0}
    assert counted.relations["see_also"] == 1
    assert "Definitions: 2 (plain 1, easy read 0, formal 1)" in str(counted)
    assert str(figures([], date(2026, 1, 1))).startswith("Terms: 0")


def test_the_sources_can_be_read_without_libyaml() -> None:
    """PyYAML's own reader stands in where there is no libyaml, and takes a question mark in braces for a key."""
    own = yaml.load(data_file("sources.yaml").read_text(encoding="utf-8"), yaml.SafeLoader)
    assert own == yaml.load(data_file("sources.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
