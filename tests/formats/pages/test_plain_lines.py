"""Plain text with an entry a line, below a title that promises words."""

import pytest

from bot.formats.content import Content
from bot.formats.pages.plain_lines import PLAIN
from bot.formats.registry import shown_by
from bot.glossary.checks.finding import GlossaryError

ENTRIES = {"Hush room": "A room without noise.", "Den": "A small hut, for two."}


def words_of(text: str) -> dict[str, str]:
    content = Content(text.encode(), "words")
    assert shown_by(content) is PLAIN
    return {each.label: each.definitions[0].text for each in PLAIN.read(content).terms}


@pytest.mark.parametrize(
    "text",
    [
        "Glossary\n\nHush room: A room without noise.\nDen: A small hut, for two.\n",
        "JARGON BUSTER\n=============\nHush room - A room without noise.\nDen – A small hut, for two.",
        "* Glossary\n- Hush room :: A room without noise.\n- Den :: A small hut, for two.\n",
        "Words we use\nD\nDen = A small hut,\n  for two.\nH\nHush room = A room without noise.\nNook = A corner.\n"
        "Pod = A hut.\nBay = A place by a window.\n",
    ],
    ids=["colons", "dashes", "Org", "letters above"],
)
def test_entries_of_a_line_each_are_read(text: str) -> None:
    """A line without a term goes on with the text above it."""
    assert ENTRIES.items() <= words_of(text).items()


@pytest.mark.parametrize(
    "text",
    [
        "Dear Ms Example\n\nYour visit: Monday.\nThe place: our office.\n",
        "Glossary\n\nThis page is about words. We like them.\nNo list is here.\n",
        "Settings\nname: a\nport: 80\n",
        "words:\n  name: a thing\n  port: a number\n",
    ],
)
def test_letters_and_settings_are_no_list_of_words(text: str) -> None:
    """Where no title promises words, or lines are no entries."""
    with pytest.raises(GlossaryError):
        shown_by(Content(text.encode(), "words"))
