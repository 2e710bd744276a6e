"""Advice to who writes a letter: whole sentences, for the terminal and for Discord."""

from collections.abc import Sequence

from bot.strings import nations as nation_strings
from bot.strings.catalogue import say


def title() -> str:
    return say("letter-advice-title")


def field() -> tuple[str, str]:
    return say("letter-advice-field"), say("letter-advice-field-hint")


def nothing_given() -> str:
    return say("letter-advice-nothing-given")


def private() -> str:
    return say("letter-advice-private")


def more(count: int) -> str:
    return say("letter-advice-more", count=count)


def headings() -> dict[str, str]:
    """Above the findings of each kind."""
    return {
        "advised": say("letter-advice-advised"),
        "unexplained": say("letter-advice-unexplained"),
        "several_meanings": say("letter-advice-several-meanings"),
        "long_sentence": say("letter-advice-long-sentences"),
        "hard": say("letter-advice-hard"),
        "no_next_step": say("letter-advice-no-next-step"),
    }


def hard() -> str:
    return say("letter-advice-hard-remedy")


def no_next_step() -> str:
    return say("letter-advice-no-next-step-remedy")


def written(words: str, instead: str) -> str:
    """What stands in the letter, and what can be said instead."""
    return say("letter-advice-written", words=words, instead=instead)


def can_mean(words: str, meanings: Sequence[str]) -> str:
    return say("letter-advice-can-mean", words=words, meanings="; ".join(meanings))


def means(words: str, meaning: str, nation: str) -> str:
    """What words mean, with the nation where they do if that is not everywhere."""
    if nation:
        return say("letter-advice-means-in", words=words, meaning=meaning, nation=nation_strings.name(nation))
    return say("letter-advice-means", words=words, meaning=meaning)


def long_sentence(opening: str, words: int, most: int) -> str:
    return say("letter-advice-long-sentence", opening=opening, words=words, most=most)


def nothing() -> str:
    return say("letter-advice-nothing")


def too_short(words: int) -> str:
    return say("letter-advice-too-short", words=words)


def measured(words: int, sentences: int) -> str:
    return say("letter-advice-measured", words=words, sentences=sentences)


def grade(grade: int, margin: int, age: int) -> str:
    """The grade, by how much it may be off, and the age at which people at school read as well."""
    return say("letter-advice-grade", grade=grade, margin=margin, age=age)


def only_advice() -> str:
    return say("letter-advice-only-advice")
