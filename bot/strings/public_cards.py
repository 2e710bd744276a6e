"""Why a card is not shown to everyone once more, and where the first one stands."""

_HAD_IT = "this channel has had the word twice in the last few minutes"
_TOO_MANY = "this channel has had many answers within a minute"


def only_you(link: str, *, of_this_word: bool) -> str:
    """What stands under a card that is private for that reason."""
    return f"Only you see this answer, because {_HAD_IT if of_this_word else _TOO_MANY}.{_linked(link)}"


def look_there(link: str) -> str:
    """What is said in a channel in the place of one more card."""
    return f"I do not show it again, because {_HAD_IT}.{_linked(link)}"


def _linked(link: str) -> str:
    return f" [Go to the first answer]({link})" if link else ""
