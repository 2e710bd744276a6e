"""What the pieces of a word are called, and how it is said that one of them changed."""

from bot.strings import answers
from bot.strings.catalogue import say


def fields() -> dict[str, str]:
    """The names of pieces that are no definition and no relation, by the fields that hold them."""
    return {
        "label": say("pieces-label"),
        "aliases": say("pieces-aliases"),
        "welsh_labels": say("pieces-welsh-labels"),
        "hidden_labels": say("pieces-hidden-labels"),
        "everyday": say("pieces-everyday"),
        "people_say": say("pieces-people-say"),
        "topics": say("pieces-topics"),
        "nations": say("pieces-nations"),
        "speaks_for_people": say("pieces-speaks-for-people"),
        "next_steps": answers.next_step(),
        "time_limits": answers.time_limit(),
        "discussions": answers.discussion(),
        "hidden": say("pieces-hidden"),
        "apart": say("pieces-apart"),
    }


def aspects() -> dict[str, str]:
    """What a piece has beside its text."""
    return {
        "why": say("pieces-why"),
        "source": say("pieces-source"),
        "nation": say("pieces-nation"),
        "in_force": say("pieces-in-force"),
        "checked_on": say("pieces-checked-on"),
        "checked_by": say("pieces-checked-by"),
        "review_by": say("pieces-review-by"),
        "sums_until": say("pieces-sums-until"),
        "author": say("pieces-author"),
        "summary": say("pieces-summary"),
        "url": say("pieces-url"),
    }


def which(what: str, of: str) -> str:
    """The name of a piece, and by what it is told from others of its kind."""
    return say("pieces-which", what=what, of=of)


def aspect_of(what: str, aspect: str) -> str:
    return say("pieces-aspect-of", what=what, aspect=aspect)


def yes() -> str:
    return say("pieces-yes")


def day(value: object) -> str:
    return say("pieces-day", day=value)  # type: ignore[arg-type]


def changed(what: str, before: str, after: str) -> str:
    """What became of a piece; an empty text is none."""
    if not before:
        return say("pieces-new", what=what, after=after)
    if not after:
        return say("pieces-gone", what=what, before=before)
    return say("pieces-became", what=what, before=before, after=after)


def details(what: str) -> str:
    return say("pieces-details", what=what)


def new_there(text: str) -> str:
    return say("pieces-new-there", text=text)


def gone_there(text: str) -> str:
    return say("pieces-gone-there", text=text)


def own_here() -> str:
    """What stands above the parts of a shared word that are a server's own."""
    return say("pieces-own-here")


def own(what: str, text: str, *, gone: bool) -> str:
    """A part that is a server's own, or that it took away; its text, if that is short."""
    if gone:
        return say("pieces-own-gone-text", what=what, text=text) if text else say("pieces-own-gone", what=what)
    return say("pieces-own-text", what=what, text=text) if text else what
