"""What groups are called for readers, in the language of the moment, and which of them a person may mean."""

from bot.glossary.browsing.contents import Contents
from bot.glossary.browsing.group import Group
from bot.glossary.browsing.way import Way
from bot.glossary.model.ownership import title
from bot.glossary.model.term import Source
from bot.glossary.text.fold import fold
from bot.strings import browsing as strings


def name_of(way: Way, group: Group) -> str:
    """What a group is called: also that of the terms that belong to no other, and that of a community's own words."""
    return title(Source(title=group.name)) if group.name else strings.nameless(way)


def groups_like(contents: Contents, way: Way, typed: str) -> list[Group]:
    """The groups that a person may be typing: the one of this very name, then those that begin so, or hold it.

    Of a word that is typed for a letter, its first letter counts.
    """
    if exact := contents.named(way, typed):
        return [exact]
    wanted = fold(typed)
    named = [(fold(name_of(way, each)), each) for each in contents.groups(way)]
    begin = [each for name, each in named if wanted and name.startswith(wanted)]
    hold = [each for name, each in named if wanted in name and not name.startswith(wanted)]
    return begin + hold or (groups_like(contents, way, wanted[0]) if way is Way.LETTER and wanted[1:] else [])
