"""What to do next and what waiting may lose, on cards, under More, in the terminal and in JSON."""

from __future__ import annotations

from datetime import date

from rich.console import Console

from bot.cli.terminal_text import print_answer
from bot.discord.answers.sheets import sheets
from bot.discord.answers.short import short_texts
from bot.glossary.documents.document import term_from
from bot.glossary.search.match import Outcome
from bot.service import Answer, Page

TODAY = date(2026, 6, 1)
TERM = term_from(
    {
        "label": "Appeal",
        "cy": ["Apêl"],
        "nations": ["England", "Wales", "Scotland"],
        "next": [{"text": "Ask the council.", "nation": "England and Wales"}, {"text": "Ask an adviser."}],
        "time_limit": {"text": "You have one month.", "nation": "Scotland", "source": {"title": "An Act"}},
        "definitions": [
            {"kind": "plain", "text": "Asking again.", "nation": "England", "sums_until": "2026-04-05"},
            {"kind": "plain", "text": "Asking once more.", "nation": "Scotland"},
            {"kind": "formal", "text": "To appeal.", "nation": "England"},
        ],
    }
)


def card(nation: str) -> str:
    return "\n".join(short_texts(Page(TERM, {}, nation=nation), TODAY))


def test_readers_meet_what_to_do_where_they_live() -> None:
    """Beneath plain English, above the formal definition, and nothing of another nation."""
    scottish = card("Scotland")
    assert "## What to do next\nAsk an adviser." in scottish
    assert "## Time limit\nYou have one month." in scottish
    assert "Ask the council." not in scottish
    assert scottish.index("Asking once more.") < scottish.index("What to do next") < scottish.index("To appeal.")


def test_without_a_nation_it_is_that_of_the_text() -> None:
    """A time limit of another nation would mislead."""
    assert "Ask the council.\nAsk an adviser." in card("")
    assert "one month" not in card("")


def test_the_first_time_limit_stays_where_all_have_no_room() -> None:
    """The others are said to be under More, and the formal definition keeps its first sentence."""
    limits = [
        {"text": f"{number} months. " + "You can ask for more time. " * 20, "nation": "England"} for number in (1, 2)
    ]
    plain, formal = ({"kind": kind, "text": "A word. " * 60, "nation": "England"} for kind in ("plain", "formal"))
    page = Page(term_from({"label": "Appeal", "time_limit": limits, "definitions": [plain, formal]}), {})
    told = "\n".join(short_texts(page, TODAY))
    assert "1 months." in told
    assert "2 months." not in told
    assert told.count("More") >= 1
    assert "## Formal definition\nA word." in told


def test_a_note_for_a_part_of_where_the_text_holds_names_it() -> None:
    """Else readers of two nations would be told nothing, or what holds for one of them."""
    plain = {"kind": "plain", "text": "A word.", "nation": "England and Wales"}
    term = term_from({"label": "Appeal", "next": {"text": "Ask Llais.", "nation": "Wales"}, "definitions": [plain]})
    assert "## What to do next\nWales: Ask Llais." in "\n".join(short_texts(Page(term, {}), TODAY))


def test_readers_in_wales_are_told_the_welsh_word() -> None:
    """And nobody else, on the short card."""
    assert "In Welsh: Apêl" in card("Wales")
    assert "Apêl" not in card("England")


def test_more_has_all_of_it_with_nations_and_sources() -> None:
    """For whoever reads from elsewhere."""
    told = "\n".join(sheet.text for sheet in sheets(Page(TERM, {})))
    assert "- England and Wales: Ask the council." in told
    assert "- Scotland: You have one month. Source: An Act." in told
    assert "## In Welsh\n- Apêl" in told


def test_old_sums_are_said_to_be_old() -> None:
    """From the day after their year, on the card that shows them."""
    assert "from a year that is over" in card("England")
    assert "from a year that is over" not in card("Scotland")


def test_the_terminal_and_json_say_it_too() -> None:
    """In JSON each line names its nation, unless the nation of the readers is known."""
    answer = Answer("appeal", Outcome.ANSWER, 1.0, Page(TERM, {}))
    console = Console(record=True, width=100)
    print_answer(answer, console)
    told = console.export_text()
    assert "What to do next" in told
    assert "Scotland: You have one month." in told
    term = answer.as_json()["term"]
    assert term["next"] == "England and Wales: Ask the council.\nAsk an adviser."
    assert term["time_limit"] == "Scotland: You have one month."
    assert term["nations"] == ["England", "Wales", "Scotland"]
