"""What is around a word, row by row, in Discord's markdown."""

from collections.abc import Iterable, Iterator

from bot.discord.answers.origin import linked
from bot.discord.kit.text import line, safe
from bot.glossary.model.relation import Heading, Link
from bot.glossary.model.term import Discussion
from bot.glossary.search.wording import is_named
from bot.service import Page
from bot.strings import answers as strings


def discussion_rows(pointers: Iterable[Discussion], *, trusted: bool) -> Iterator[str]:
    """Where people have argued about the word, one line each."""
    for each in pointers:
        row = strings.discussion_row(linked(line(each.title), each.url, trusted=trusted), line(each.author))
        summary = f" {safe(each.summary)}" if each.summary else ""
        yield f"- {row}{summary}"


def advice_rows(links: Iterable[Link]) -> Iterator[str]:
    """What people advise saying instead, one line each: the words, why, and who advises it."""
    for link in links:
        adviser = line(link.source.organisation or link.source.title)
        yield link_row(link) + (f" {strings.advised_by(adviser)}" if adviser else "")


def mix_ups(page: Page) -> Iterator[str]:
    """What the word is not to be mixed up with, one line each, in which both names stand.

    The same sentence stands on both cards, and readers must not have to guess which of the two it calls “this”.
    """
    for link in page.relations.get(Heading.NOT_TO_BE_CONFUSED_WITH, ()):
        names = line(link.label)
        if link.why and not is_named(page.term, link.why):
            names = strings.both(line(page.term.label), names)
        yield f"- **{names}**" + (f": {line(link.why)}" if link.why else "")


def link_row(link: Link) -> str:
    """One word that is related, and why."""
    return f"- **{line(link.label)}**" + (f": {line(link.why)}" if link.why else "")
