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


def related_words(page: Page) -> ui.Select[Any] | None:
    """The menu of one term, each word once, with how it is related; None where there is none."""
    menu: ui.Select[Any] = ui.Select(custom_id=ANOTHER, placeholder=strings.another_word())
    related, seen = strings.related(), set[str]()
    for heading in _AROUND:
        for link in page.relations.get(heading, ()):
            if link.slug in page.offered - seen and len(seen) < MOST_OPTIONS:
                seen.add(link.slug)
                name = cut(bare(link.label), MOST_NAME)
                menu.add_option(label=name, value=link.slug, description=related[heading])
    return menu if menu.options else None
