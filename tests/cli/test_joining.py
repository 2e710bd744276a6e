"""Files whose entries are words that are there already."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.errors import UsageError
from bot.glossary.checks.finding import GlossaryError
from tests.cli.conftest import Invoke
from tests.cli.test_files import written


def terms_of(invoke: Invoke, tmp_path: Path) -> dict[str, list[str]]:
    """All definitions by slug."""
    file = tmp_path / "exported.json"
    assert invoke("export", str(file)).exit_code == 0
    terms = json.loads(file.read_text(encoding="utf-8"))["terms"]
    return {each["slug"]: [one["text"] for one in each.get("definitions", ())] for each in terms}


def test_a_short_form_joins_the_word_that_it_spells_out(invoke: Invoke, tmp_path: Path) -> None:
    """And the import says so."""
    file = written(tmp_path, "a.csv", "term,definition\nPA,Personal assistant\nCP,Co-production\n")
    told = invoke("import", file)
    assert told.exit_code == 0, told.exception
    assert "“PA” is joined to “Personal assistant”.\n“CP” is joined to “Co-production”.\n" in told.stdout
    assert len(terms_of(invoke, tmp_path)) == 7
    assert json.loads(invoke("ask", "--json", "CP").stdout)["term"]["slug"] == "co-production"


def test_what_nobody_can_know_is_asked(invoke: Invoke, tmp_path: Path) -> None:
    """Nothing is stored until a person says which; then it is as they say."""
    file = written(tmp_path, "a.csv", "term,definition\nPA,The microphone and its boxes.\n")
    refused = invoke("import", file)
    assert isinstance(refused.exception, GlossaryError)
    assert "another name of “Personal assistant”, “Public address”" in str(refused.exception)
    assert '--apart "PA (what it is)"' in str(refused.exception)
    assert len(terms_of(invoke, tmp_path)) == 7

    apart = invoke("import", "--apart", "PA (sound)", file)
    assert "“PA (sound)” is kept apart from “Personal assistant”" in apart.stdout
    assert terms_of(invoke, tmp_path)["pa-sound"] == ["The microphone and its boxes."]

    assert invoke("import", file).exit_code == 0
    assert len(terms_of(invoke, tmp_path)) == 8


def test_all_that_nobody_can_know_is_joined_at_once(invoke: Invoke, tmp_path: Path) -> None:
    """For who has looked at the list."""
    file = written(tmp_path, "a.csv", "term,definition\nPA,The microphone and its boxes.\n")
    assert "“PA” is joined to “Personal assistant”." in invoke("import", "--join", file).stdout
    assert "The microphone and its boxes." in terms_of(invoke, tmp_path)["personal-assistant"]


@pytest.mark.parametrize("name", ["PA", "Nothing (of that kind)"])
def test_a_wrong_name_is_told(invoke: Invoke, tmp_path: Path, name: str) -> None:
    """It needs brackets, and an entry of that name."""
    file = written(tmp_path, "a.csv", "term,definition\nPA,The microphone.\n")
    assert isinstance(invoke("import", "--apart", name, file).exception, UsageError)


def test_one_word_in_two_files_is_one_word(invoke: Invoke, tmp_path: Path) -> None:
    """As when they are imported one after the other."""
    one = written(tmp_path, "a.json", '[{"term": "Quiet hour", "definition": "Shops turn the music off."}]')
    two = written(tmp_path, "b.csv", "term,definition\nQuiet hour,An hour without music.\n")
    told = invoke("import", one, two)
    assert "“Quiet hour” is there more than once, and is one word now." in told.stdout
    assert terms_of(invoke, tmp_path)["quiet-hour"] == ["Shops turn the music off.", "An hour without music."]


def test_meanings_stay_apart_in_whatever_order_they_come(invoke: Invoke, tmp_path: Path) -> None:
    """Each entry finds its own word again when the list is imported with another in front."""
    lists = [["Extra quiet", "Exit queue"], ["Xylophone quartet", "Extra quiet", "Exit queue"]]
    for number, texts in enumerate(lists):
        entries = [{"term": "XQ", "definition": each} for each in texts]
        assert invoke("import", written(tmp_path, f"{number}.json", json.dumps(entries))).exit_code == 0
    meanings = {slug: texts for slug, texts in terms_of(invoke, tmp_path).items() if slug.startswith("xq")}
    assert sorted(meanings.values()) == [["Exit queue"], ["Extra quiet"], ["Xylophone quartet"]]


def test_a_mended_letter_takes_the_place_of_the_slip(invoke: Invoke, tmp_path: Path) -> None:
    """What says something else stands beside it, as it did."""
    for number, text in enumerate(("Money for bus fairs.", "Money for bus fares.", "A pot for tickets.")):
        assert (
            invoke("import", written(tmp_path, f"{number}.csv", f"term,definition\nBus fund,{text}\n")).exit_code == 0
        )
    assert terms_of(invoke, tmp_path)["bus-fund"] == ["Money for bus fares.", "A pot for tickets."]


@pytest.mark.parametrize(
    ("relations", "loop"),
    [
        ("see_also: [Day club]", "linked to itself"),
        ("child_of: [Week club]", "Week club → Day club → Week club"),
        ("consider_using_instead: [{term: Week club, why: x, source: {title: y}}]", "Week club → Day club → Week club"),
        ("synonym_of: [Week club], not_to_be_confused_with: [Week club]", "“Week club”"),
        ("synonym_of: [Week club], child_of: [Week club]", "“Week club”"),
    ],
)
def test_links_that_cannot_be_are_refused(invoke: Invoke, tmp_path: Path, relations: str, loop: str) -> None:
    """Each refusal names the ring; it stands in the words as they would be, not in the file alone."""
    kind = relations.split(":")[0]
    back = "" if kind in ("see_also", "synonym_of") else f", relations: {{{relations.replace('Week', 'Day')}}}"
    first = written(tmp_path, "a.yaml", f"- {{term: Week club, definition: y{back}}}\n")
    second = written(tmp_path, "b.yaml", f"- {{term: Day club, definition: x, relations: {{{relations}}}}}\n")
    assert invoke("import", first).exit_code == 0
    refused = invoke("import", second).exception
    assert isinstance(refused, GlossaryError)
    assert loop in str(refused)
    assert "b.yaml" in str(refused)
    assert "day-club" not in terms_of(invoke, tmp_path)


def test_a_dry_run_makes_no_database(invoke: Invoke, tmp_path: Path, database: Path) -> None:
    """And still knows the words that are shipped."""
    file = written(tmp_path, "a.csv", "term,definition\nPA,Personal assistant\n")
    assert "is joined to “Personal assistant”" in invoke("import", "--dry-run", file).stdout
    assert not database.exists()
