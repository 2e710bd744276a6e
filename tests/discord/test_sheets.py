"""The pages of More are laid out once, however often somebody turns them, and anew in another language."""

from __future__ import annotations

import importlib

from bot.discord.answers.more import MoreView
from bot.discord.answers.sheets import sheets_of
from bot.glossary.model.term import Definition, Kind, Term
from bot.service import Page
from bot.strings.language import speaking
from tests.discord.test_card import page_of
from tests.fixtures.languages import AddLanguage
from tests.fixtures.work import growth

importlib.import_module("commands.define")  # with all the buttons that the pages show


def page_with(number: int) -> Page:
    """One of a term with so many definitions."""
    definitions = tuple(Definition(kind=Kind.PLAIN, text=f"We drink tea, way {each}.") for each in range(number))
    return page_of(Term(slug="tea-club", label="Tea club", definitions=definitions))


def test_to_turn_a_page_costs_the_same_however_many_there_are() -> None:
    """Nobody waits for the pages that they do not see."""
    pages = {number: page_with(number) for number in (40, 80)}
    assert growth(lambda size: MoreView(pages[size], 3), 40) < 1.1


def test_they_are_in_the_language_of_who_reads_them(add_language: AddLanguage) -> None:
    """One after the other, and back again."""
    add_language("el", "answers-to-be-continued = Ακολουθεί\n")
    page = page_of(
        Term(slug="tea", label="Tea", definitions=(Definition(kind=Kind.PLAIN, text="We drink it. " * 400),))
    )
    english = sheets_of(page)
    with speaking("el"):
        assert "Ακολουθεί" in sheets_of(page)[0].text
    assert "Ακολουθεί" not in english[0].text
    assert sheets_of(page) == english
