"""The words around terms that stand side by side, and around advice on what to say."""

from collections.abc import Sequence

from bot.strings.catalogue import say


def named(names: Sequence[str]) -> str:
    """One, two or three names, made fit to show, as a sentence lists them."""
    if len(names) == 1:
        return names[0]
    if len(names) == 2:
        return say("comparison-named-two", one=names[0], other=names[1])
    return say("comparison-named-three", one=names[0], other=names[1], third=names[2])


def one_thing() -> str:
    return say("comparison-one-thing")


def do_not_mix_up() -> str:
    return say("comparison-do-not-mix-up")


def belong_together() -> str:
    return say("comparison-belong-together")


def nothing_between() -> str:
    return say("comparison-nothing-between")


def same(one: str, other: str) -> str:
    return say("comparison-same", one=one, other=other)


def part_of(one: str, other: str) -> str:
    return say("comparison-part-of", one=one, other=other)


def mix_up(both: str, why: str) -> str:
    """What tells two words apart, whose names stand before it."""
    return say("comparison-mix-up", both=both, why=why)


def preferred(one: str, other: str, why: str, adviser: str) -> str:
    """That `adviser` prefers the one to the other, and why; both may be empty."""
    by = say("comparison-advised-by", adviser=adviser) if adviser else ""
    return " ".join(filter(None, (say("comparison-preferred", one=one, other=other), why, by)))


def rest_of_text(name: str) -> str:
    return say("comparison-rest-of-text", name=name)


def others_advised(name: str) -> str:
    """That people advise other words than this one."""
    return say("comparison-others-advised", name=name)


def press_to_read() -> str:
    return say("comparison-press-to-read")


def which_words() -> str:
    return say("comparison-which-words")


def known(names: Sequence[str]) -> str:
    """The words that are sure already."""
    return say("comparison-known", names=", ".join(names), number=len(names))


def which(place: int, word: str) -> str:
    """That one of the words, counted from 1, is not sure; it is made fit to show, or empty not to repeat it."""
    return say("comparison-which", place=place, word=word) if word else say("comparison-which-unrepeated", place=place)


def unknown(place: int, word: str) -> str:
    """That one of the words is not here; it is as in `which`."""
    return (
        say("comparison-unknown", place=place, word=word) if word else say("comparison-unknown-unrepeated", place=place)
    )


def choose() -> str:
    return say("comparison-choose")


def choose_below() -> str:
    return say("comparison-choose-below")


def ask_again() -> str:
    return say("comparison-ask-again")


def advice_title(name: str) -> str:
    return say("comparison-advice-title", name=name)


def no_advice() -> str:
    return say("comparison-no-advice")


def is_advised() -> str:
    return say("comparison-is-advised")


def your_own_word() -> str:
    return say("comparison-your-own-word")
