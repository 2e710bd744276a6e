"""What could not be taken from the page of a web glossary, to whoever brings it."""

from bot.strings.catalogue import say


def nothing_there() -> tuple[str, str]:
    return say("glossary-pages-nothing-there"), say("glossary-pages-nothing-there-remedy")


def discussion_is_longer(title: str, words: int) -> tuple[str, str]:
    told = say("glossary-pages-discussion-is-longer", title=title, words=words)
    return told, say("glossary-pages-discussion-is-longer-remedy")


def comments_stay() -> tuple[str, str]:
    return say("glossary-pages-comments-stay"), say("glossary-pages-comments-stay-remedy")


def empty_section(name: str) -> tuple[str, str]:
    return say("glossary-pages-empty-section", name=name), say("glossary-pages-empty-section-remedy")
