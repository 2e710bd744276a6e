"""Why a card is not shown to everyone once more, and where the first one stands."""

from bot.strings.catalogue import say


def only_you(link: str, *, of_this_word: bool) -> str:
    """What stands under a card that is private for that reason."""
    why = say("public-cards-only-you-word") if of_this_word else say("public-cards-only-you-many")
    return f"{why} {_linked(link)}".rstrip()


def look_there(link: str) -> str:
    """What is said in a channel in the place of one more card."""
    return f"{say('public-cards-look-there')} {_linked(link)}".rstrip()


def _linked(link: str) -> str:
    return say("public-cards-first", link=link) if link else ""
