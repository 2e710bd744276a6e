"""Which of several languages a glossary in English, with names in Welsh, takes a text from."""

from collections.abc import Iterable, Sequence

from bot.formats.vocabularies.statements import Value

_BEST = ("en", "en-gb", "")  # "": a text of which nobody says what language it is in


def is_english(language: str) -> bool:
    """Whether a text is in English of whatever country, or says no language at all."""
    return language in _BEST or language.startswith("en-")


def is_welsh(language: str) -> bool:
    """Whether a text is in Welsh."""
    return language == "cy" or language.startswith("cy-")


def english(values: Iterable[Value]) -> list[str]:
    """The texts in English, those without a country first, then British ones, then those that say no language."""
    found = [value for value in values if is_english(value.language)]
    return list(dict.fromkeys(value.text for value in sorted(found, key=_rank)))


def one_language(values: Sequence[Value]) -> list[str]:
    """The texts of the best English there is: a text said once more for another country is the same one."""
    found = sorted((value for value in values if is_english(value.language)), key=_rank)
    return [value.text for value in found if value.language == found[0].language]


def welsh(values: Iterable[Value]) -> list[str]:
    """The texts in Welsh."""
    return [value.text for value in values if is_welsh(value.language)]


def foreign(values: Iterable[Value]) -> int:
    """How many texts are in neither."""
    return sum(not is_english(value.language) and not is_welsh(value.language) for value in values)


def _rank(value: Value) -> int:
    return _BEST.index(value.language) if value.language in _BEST else len(_BEST)
