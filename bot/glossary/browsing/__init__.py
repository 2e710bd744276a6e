"""Browsing: the ways through a glossary for whoever has no word to ask for."""

from bot.glossary.browsing.contents import Contents
from bot.glossary.browsing.group import Group, Row, key_of
from bot.glossary.browsing.naming import groups_like, name_of
from bot.glossary.browsing.way import Way, publisher_of

__all__ = ["Contents", "Group", "Row", "Way", "groups_like", "key_of", "name_of", "publisher_of"]
