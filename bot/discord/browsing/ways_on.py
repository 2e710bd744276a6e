"""From a page of More to the lists in which its word stands with others: by topic, and by who says so."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from discord import ui

from bot.discord.browsing.options import OPEN, apart
from bot.discord.kit.buttons import MOST_LABEL
from bot.glossary.browsing import Contents, Group, Way
from bot.glossary.model.term import Term
from bot.strings import browsing as strings

MOST_TOPICS = 5  # buttons in a row


def topic_buttons(term: Term, contents: Contents) -> list[ui.Button[Any]]:
    """A button for each topic of a term that has other words."""
    groups = {group.key: group for each in term.topics if (group := contents.named(Way.TOPIC, each))}
    return [*_topics([each for each in groups.values() if len(each.rows) > 1])]


def source_buttons(publisher: str, contents: Contents) -> list[ui.Button[Any]]:
    """The button to the words of a publisher, if it has others."""
    group = contents.named(Way.SOURCE, publisher)
    return [_open(Way.SOURCE, group, strings.from_this_source())] if group and len(group.rows) > 1 else []


def _topics(groups: list[Group]) -> Iterator[ui.Button[Any]]:
    seen = set[str]()
    for group in islice(groups, MOST_TOPICS):
        label = apart(strings.topic(group.name), seen, MOST_LABEL)
        seen.add(label)
        yield _open(Way.TOPIC, group, label)


def _open(way: Way, group: Group, label: str) -> ui.Button[Any]:
    return ui.Button(label=label, custom_id=f"{OPEN}:{way}:{group.key}")
