"""The menu from one word to those around it, as it stands on a card."""

from typing import Any

from discord import ui

from bot.discord.kit.text import bare, cut
from bot.glossary.model.relation import Heading
from bot.service import Page
from bot.strings import answers as strings

ANOTHER = "another"  # what the menu is called where it is pressed: `another_word.AnotherWord`
# https://docs.discord.com/developers/components/reference#string-select
MOST_OPTIONS = 25
MOST_NAME = 100
# The words that a reader may look for next. Those that people ask others not to say are not among them, nor are other
# words about people that nobody has said, however they are related: `Page.offered`.
_AROUND = (
    Heading.CONSIDER_USING_INSTEAD,
    Heading.NOT_TO_BE_CONFUSED_WITH,
    Heading.SYNONYM_OF,
    Heading.CHILD_OF,
    Heading.PARENT_OF,
    Heading.SEE_ALSO,
)


def related(page: Page) -> dict[str, tuple[str, str]]:
    """The words that a reader may look for next, each once by its slug: its label, and how it is related."""
    found: dict[str, tuple[str, str]] = {}
    how = strings.related()
    for heading in _AROUND:
        for link in page.relations.get(heading, ()):
            if link.slug in page.offered and len(found) < MOST_OPTIONS:
                found.setdefault(link.slug, (link.label, how[heading]))
    return found


def related_words(page: Page) -> ui.Select[Any] | None:
    """The menu of them; None where there are none."""
    menu: ui.Select[Any] = ui.Select(custom_id=ANOTHER, placeholder=strings.another_word())
    for slug, (label, how) in related(page).items():
        menu.add_option(label=cut(bare(label), MOST_NAME), value=slug, description=how)
    return menu if menu.options else None
