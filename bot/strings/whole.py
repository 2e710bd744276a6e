"""What is said of the file with all that communities made, and of bringing it into another bot."""

from collections.abc import Mapping

from bot.strings.catalogue import say


def no_such_file() -> str:
    return say("whole-no-such-file")


def newer() -> str:
    return say("whole-newer")


def damaged(place: str) -> str:
    return say("whole-damaged-at", place=place) if place else say("whole-damaged")


def has_words() -> str:
    return say("whole-has-words")


def wrote(file: object, numbers: Mapping[str, int]) -> str:
    """How much of what stands in the file."""
    sets, own, comments, reviews, packs, settings = _numbers(numbers)
    return say(
        "whole-wrote",
        file=str(file),
        sets=sets,
        own=own,
        comments=comments,
        reviews=reviews,
        packs=packs,
        settings=settings,
    )


def stored(numbers: Mapping[str, int]) -> str:
    """The same of what was brought in from it."""
    sets, own, comments, reviews, packs, settings = _numbers(numbers)
    return say("whole-stored", sets=sets, own=own, comments=comments, reviews=reviews, packs=packs, settings=settings)


def would_be_stored(numbers: Mapping[str, int]) -> str:
    sets, own, comments, reviews, packs, settings = _numbers(numbers)
    return say(
        "whole-would-be-stored", sets=sets, own=own, comments=comments, reviews=reviews, packs=packs, settings=settings
    )


def _numbers(numbers: Mapping[str, int]) -> list[int]:
    packs = numbers["publications"] + numbers["subscriptions"]
    sets, own, comments, reviews, settings = (
        numbers[each] for each in ("sets", "own", "comments", "reviews", "settings")
    )
    return [sets, own, comments, reviews, packs, settings]


def left(numbers: Mapping[str, int]) -> str:
    """What is not in it."""
    return say(
        "whole-left",
        flags=numbers["flags"] + numbers["reactions"],
        suggestions=numbers["suggestions"],
        revisions=numbers["revisions"],
        wanted=numbers["wanted"],
    )


def alone() -> str:
    return say("whole-alone")
