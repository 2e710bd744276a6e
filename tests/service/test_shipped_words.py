from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.errors import ConfigError
from bot.feedback.reactions import Reaction
from bot.formats import reading_of
from bot.glossary.checks.finding import GlossaryError
from bot.glossary.documents.document import term_from
from bot.service import Draft, Jargon
from tests.service.acts import act

HERE = 7
IMPORTED = {
    "label": "Co-production",
    "slug": "co-production",
    "aliases": ["co-pro"],
    "definitions": [{"kind": "formal", "text": "From an import.", "source": {"title": "Another"}}],
}


def rewrite(glossary: Path, old: str, new: str) -> None:
    file = glossary / "words.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def plain(jargon: Jargon, slug: str, server: int = 0) -> str:
    return jargon.page(slug, server).term.definitions[-1].text


def test_the_shipped_glossary_is_there_on_first_use(database: Path) -> None:
    """Without any setting; the second start finds the same words."""
    for _ in range(2):
        jargon = Jargon(database)
        page = jargon.define("what does reablement mean?").page
        assert page
        assert page.term.slug == "reablement"
        assert len(jargon.terms()) > 40
        jargon.close()


async def test_a_changed_file_is_loaded_again_and_nothing_else_is_touched(database: Path, glossary: Path) -> None:
    """Imported terms, a server's own terms and flags stay."""
    jargon = Jargon(database, glossary)
    jargon.import_terms([term_from(IMPORTED)])
    await jargon.curation.add(Draft(labels="Tea club", plain="Mondays."), act(HERE))
    await jargon.flagging.record_answer(HERE, 1, 2, "co-production")
    await jargon.flagging.add(Reaction(HERE, 2, 3, "flagged"))
    jargon.close()
    rewrite(glossary, "Short-term help", "Some help")
    rewrite(glossary, "- {label: Support,", "- {label: New word, definition: x}\n- {label: Support,")

    jargon = Jargon(database, glossary)
    assert plain(jargon, "reablement").startswith("Some help")
    assert jargon.define("new word").page
    assert "co-pro" in jargon.page("co-production").term.aliases
    assert plain(jargon, "tea-club", HERE) == "Mondays."
    assert [row.people for row in jargon.flagging.whole_queue()] == [1]
    jargon.close()


def test_a_word_taken_out_of_the_files_is_gone(database: Path, glossary: Path) -> None:
    """The files are the whole of the shipped glossary."""
    Jargon(database, glossary).close()
    rewrite(glossary, "- {label: Reablement, definition: Short-term help to do things for yourself again.}\n", "")
    jargon = Jargon(database, glossary)
    assert "reablement" not in [term.slug for term in jargon.terms()]
    jargon.close()


def test_a_faulty_change_keeps_the_words_from_before(
    database: Path, glossary: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The bot goes on answering, and the log names file and line."""
    Jargon(database, glossary).close()
    rewrite(glossary, "label: Advocacy", "lable: Advocacy")
    jargon = Jargon(database, glossary)
    assert plain(jargon, "advocacy") == "Someone helps you to say what you want."
    assert "words.yaml:" in caplog.text
    assert "the words from before stay" in caplog.text
    jargon.close()


def test_faulty_files_on_first_use_are_told(database: Path, glossary: Path) -> None:
    """There are no words from before to go on with."""
    rewrite(glossary, "label: Advocacy", "lable: Advocacy")
    with pytest.raises(GlossaryError, match=r"words\.yaml:"):
        Jargon(database, glossary)


@pytest.mark.parametrize("folder", ["nowhere", "empty"])
def test_a_folder_without_words_is_told(database: Path, glossary: Path, folder: str) -> None:
    """A mistyped path must not take all the words away."""
    (glossary.parent / "empty").mkdir()
    Jargon(database, glossary).close()
    with pytest.raises(ConfigError, match=f"{folder} holds no glossary files"):
        Jargon(database, glossary.parent / folder)
    jargon = Jargon(database, glossary)
    assert len(jargon.terms()) == 7
    jargon.close()


def test_unchanged_files_are_not_read_again(database: Path, glossary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A start with the same files writes nothing."""
    Jargon(database, glossary).close()
    os.utime(glossary / "words.yaml")
    monkeypatch.setattr("bot.service.shipped.read_all", lambda files: reading_of([]))
    jargon = Jargon(database, glossary)
    assert len(jargon.terms()) == 7
    jargon.close()


def test_an_import_merges_into_the_term_that_is_there(jargon: Jargon) -> None:
    """Shipped definitions stay; the same source takes the place of its older text; again changes nothing."""
    jargon.import_terms([term_from(IMPORTED)])
    changed = {**IMPORTED, "definitions": [{**IMPORTED["definitions"][0], "text": "A newer text."}]}  # type: ignore[dict-item]
    for _ in range(2):
        jargon.import_terms([term_from(changed)])
    term = jargon.page("co-production").term
    assert len(term.definitions) == 3
    assert "A newer text." in [each.text for each in term.definitions]
    assert term.aliases == ("coproduction", "co-pro")


def test_a_second_import_keeps_what_came_with_the_first(jargon: Jargon) -> None:
    """Two organisations may each import their glossary: neither takes the words of the other away."""
    jargon.import_terms([term_from(IMPORTED)])
    other = {"kind": "formal", "text": "From another import.", "source": {"title": "Yet another"}}
    jargon.import_terms([term_from({**IMPORTED, "aliases": ["copro"], "definitions": [other]})])
    term = jargon.page("co-production").term
    assert {"From an import.", "From another import."} <= {each.text for each in term.definitions}
    assert {"co-pro", "copro"} <= set(term.aliases)
