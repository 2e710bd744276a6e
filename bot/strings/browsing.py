"""What /browse says: the ways through the words, the groups on each, and the words in a group."""

from bot.strings.catalogue import say


def how_to() -> str:
    """What /help says of it."""
    return say("browsing-help")


def front(words: int) -> str:
    """The heading above all ways, and how many words there are."""
    return say("browsing-front", words=words)


def in_terminal(words: int) -> str:
    """The same for the terminal, above the names of the ways."""
    return say("browsing-in-terminal", words=words)


def way(name: str) -> str:
    """A way, as the placeholder of its menu and as a heading."""
    return {
        "letter": lambda: say("browsing-way-letter"),
        "topic": lambda: say("browsing-way-topic"),
        "source": lambda: say("browsing-way-source"),
        "short-forms": lambda: say("browsing-way-short-forms"),
        "speaks-for-me": lambda: say("browsing-way-speaks-for-me"),
    }[name]()


def all_from(way: str, first: str) -> str:
    """The choice of a page of all groups of a way, where a menu has no room for them, by the group that begins it."""
    return {
        "letter": lambda: say("browsing-all-letters", first=first),
        "topic": lambda: say("browsing-all-topics", first=first),
        "source": lambda: say("browsing-all-sources", first=first),
        "short-forms": lambda: say("browsing-all-letters", first=first),
        "speaks-for-me": lambda: say("browsing-all-nations", first=first),
    }[way]()


def nameless(way: str) -> str:
    """The name of the group for what belongs to no other on this way."""
    return {
        "letter": lambda: say("browsing-other-signs"),
        "topic": lambda: say("browsing-no-topic"),
        "source": lambda: say("browsing-no-source"),
        "short-forms": lambda: say("browsing-other-signs"),
        "speaks-for-me": lambda: say("browsing-no-nation"),
    }[way]()


def title(way: str, name: str) -> str:
    """The heading of a group; its name is made fit to show."""
    return {
        "letter": lambda: say("browsing-title-letter", name=name),
        "topic": lambda: say("browsing-title-topic", name=name),
        "source": lambda: say("browsing-title-source", name=name),
        "short-forms": lambda: say("browsing-title-short-forms", name=name),
        "speaks-for-me": lambda: say("browsing-title-speaks-for-me", name=name),
    }[way]()


def counted(way: str, number: int) -> str:
    """How many words a group has; in an index of short forms, how many of these."""
    return say("browsing-short-forms", number=number) if way == "short-forms" else say("browsing-words", number=number)


def none_yet() -> str:
    return say("browsing-none-yet")


def read_one() -> str:
    return say("browsing-read-one")


def choose_one() -> str:
    return say("browsing-choose-one")


def go_to_page() -> str:
    return say("browsing-go-to-page")


def page(number: int, first: str, last: str) -> str:
    """One of the pages to go to, by what stands first and last on it."""
    return say("browsing-page", number=number, first=first, last=last)


def other_lists() -> str:
    return say("browsing-other-lists")


def topic(name: str) -> str:
    """The button that leads from a word to the others of its topic."""
    return say("browsing-topic", name=name)


def from_this_source() -> str:
    """The button that leads from a definition to the other words of its source."""
    return say("browsing-from-this-source")


def short_form(short: str, label: str) -> str:
    return say("browsing-short-form", short=short, label=label)


def gone() -> str:
    return say("browsing-gone")


def one_way_at_a_time() -> str:
    return say("browsing-one-way-at-a-time")


def empty() -> str:
    return say("browsing-empty")
