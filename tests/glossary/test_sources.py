from pathlib import Path

from click.testing import CliRunner

from bot.cli import cli
from bot.glossary.documents.document import term_from
from bot.glossary.model.term import Term
from bot.glossary.reports.sources import sources, sources_page
from tests.fixtures.shipped import shipped_reading

ROOT = Path(__file__).parents[2]
ACT = {"title": "An Act", "organisation": "Parliament", "licence": "Open"}


def term(label: str, *given: dict[str, str]) -> Term:
    definitions = [{"kind": "plain", "text": "We go.", "source": source} for source in given]
    return term_from({"label": label, "definitions": definitions})


def test_two_sections_of_one_work_are_one_source() -> None:
    """Wherever they stand, and with the address that is nearest to the whole work."""
    deep = ACT | {"section": "section 2", "url": "https://example.org/act/section/2"}
    whole = ACT | {"section": "section 1", "url": "https://example.org/act"}
    found = sources([term("A", deep), term("B", {"title": "An act", "organisation": "Parliament"}, whole)])
    assert [source.url for source in found] == ["https://example.org/act"]


def test_who_gives_advice_is_a_source_too() -> None:
    """“Consider using instead” rests on somebody's page."""
    finding = {"term": "person", "why": "It is plainer.", "source": {"organisation": "The Guild"}}
    advised = term_from({"label": "A", "relations": {"consider_using_instead": [finding]}})
    assert [source.organisation for source in sources([advised])] == ["The Guild"]


def test_the_page_groups_by_licence_and_ignores_the_order_of_terms() -> None:
    """And says so where a licence is not stated."""
    terms = [term("B", {"title": "Z", "url": "https://example.org/z"}), term("A", ACT)]
    page = sources_page(terms)
    assert page.endswith(
        "\n## Licence not stated\n\n- [Z](<https://example.org/z>)\n\n## Open\n\n- An Act, Parliament\n"
    )
    assert sources_page(reversed(terms)) == page


def test_the_shipped_page_is_what_the_command_writes(tmp_path: Path) -> None:
    """So that data/SOURCES.md cannot go stale: run `jargonbot check --sources data/SOURCES.md`."""
    page = tmp_path / "SOURCES.md"
    assert CliRunner().invoke(cli, ["check", "--sources", str(page)]).exit_code == 0
    assert page.read_text(encoding="utf-8") == (ROOT / "data" / "SOURCES.md").read_text(encoding="utf-8")
    assert len([line for line in page.read_text(encoding="utf-8").splitlines() if line.startswith("- ")]) == len(
        sources(shipped_reading().terms)
    )
