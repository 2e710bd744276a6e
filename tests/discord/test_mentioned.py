"""What readers are told of a word that stands only in the texts of others, on Discord and in the terminal."""

from __future__ import annotations

import io

from discord import ui
from rich.console import Console

from bot.cli.terminal_text import print_answer
from bot.discord.answers.choice import Choice, MeaningButton
from bot.glossary.model.term import Term
from bot.glossary.search.match import Match, Outcome
from bot.service import Answer

HOSPICE, NURSE = (Term(slug=label.lower(), label=label) for label in ("Hospice", "Nurse"))
MENTIONED = tuple(Match(term.slug, term.label, 0.0, exact=False) for term in (HOSPICE, NURSE))
ANSWER = Answer("syringe driver", Outcome.NONE, mentioned=MENTIONED)
SAID = "We do not explain “syringe driver” yet. It is mentioned in Hospice and Nurse."


def test_each_of_the_words_has_a_button() -> None:
    """The sentence names them, for whoever hears it read; a press shows what they say."""
    view = Choice(ANSWER, {term.slug: term for term in (HOSPICE, NURSE)})
    assert SAID in [item.content for item in view.walk_children() if isinstance(item, ui.TextDisplay)]
    buttons = [item.item.label for item in view.walk_children() if isinstance(item, MeaningButton)]
    assert buttons == ["Hospice", "Nurse"]


def test_the_terminal_says_the_same() -> None:
    """And where to find urgent help, as under every reply that does not know."""
    out = io.StringIO()
    print_answer(ANSWER, Console(file=out, width=200))
    told = out.getvalue().splitlines()
    assert told[0] == SAID
    assert "999" in told[1]


def test_it_is_no_new_outcome() -> None:
    """Programs that read the JSON see that there is no such word."""
    assert ANSWER.as_json() == {
        "query": "syringe driver",
        "outcome": "none",
        "confidence": 0.0,
        "term": None,
        "suggestions": [],
    }
