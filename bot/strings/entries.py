"""What is wrong with an entry of a glossary, and how to mend it, for who is no programmer."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.strings.catalogue import say

Told = tuple[str, str]  # what is wrong, and how to mend it


class Part(NamedTuple):
    """A part of an entry by its name, or one of a list of that name by its position; without both the entry itself."""

    name: str = ""
    position: int = 0

    @property
    def sort(self) -> str:
        """Which of these it is, as messages choose their words by it."""
        return "position" if self.position else "name" if self.name else "entry"


def missing(owner: Part, name: str, choices: Sequence[str]) -> Told:
    """`choices` are all that may stand there, if they are few."""
    what = say("entries-missing", part=owner.sort, name=name, owner=owner.name, position=str(owner.position))
    if choices:
        return what, say("entries-missing-choice-remedy", name=name, choices=_listed(choices))
    return what, say("entries-missing-remedy", name=name)


def unknown_name(name: str, near: str, known: Sequence[str]) -> Told:
    """`near` is a name that may be meant, or empty."""
    return say("entries-unknown-name", name=name), _choose(near, known)


def no_choice(shown: str, name: str, near: str, known: Sequence[str]) -> Told:
    """`name` is empty where it would be a kind of relation."""
    if name:
        return say("entries-no-choice", shown=shown, name=name), _choose(near, known)
    return say("entries-no-relation", shown=shown), _choose(near, known)


def empty(part: Part) -> Told:
    what = say("entries-empty", part=part.sort, name=part.name, position=str(part.position))
    return what, say("entries-empty-remedy")


def too_long(name: str, length: int, most: int) -> Told:
    return say("entries-too-long", name=name, length=length, most=most), say("entries-too-long-remedy")


def no_text(part: Part, shape: str) -> Told:
    """`shape` is what it is instead: a group, a list, nothing, a text, or a bare value."""
    what = say("entries-no-text", part=part.sort, name=part.name, position=str(part.position), shape=shape)
    return what, say("entries-no-text-remedy")


def no_list(part: Part, shape: str) -> Told:
    what = say("entries-no-list", part=part.sort, name=part.name, position=str(part.position), shape=shape)
    return what, say("entries-no-list-remedy")


def no_group(part: Part, shape: str, names: Sequence[str]) -> Told:
    what = say("entries-no-group", part=part.sort, name=part.name, shape=shape)
    return what, say("entries-no-group-remedy", names=_listed(names))


def neither_yes_nor_no(name: str) -> Told:
    return say("entries-neither-yes-nor-no", name=name), say("entries-neither-yes-nor-no-remedy")


def no_slug(shown: str) -> Told:
    return say("entries-no-slug", shown=shown), say("entries-no-slug-remedy")


def no_address(shown: str) -> Told:
    return say("entries-no-address", shown=shown), say("entries-no-address-remedy")


def no_day(shown: str, name: str) -> Told:
    return say("entries-no-day", shown=shown, name=name), say("entries-no-day-remedy")


def control_character(name: str, sign: str) -> Told:
    return say("entries-control-character", name=name, sign=sign), say("entries-control-character-remedy")


def unusable(name: str, why: str) -> Told:
    """Whatever else there is; the library says why, in English."""
    return say("entries-unusable", name=name, why=why), say("entries-unusable-remedy")


def _choose(near: str, known: Sequence[str]) -> str:
    if near:
        return say("entries-did-you-mean", near=near, names=_listed(known))
    return say("entries-use-one", names=_listed(known))


def _listed(names: Sequence[str]) -> str:
    *most, last = names
    return say("entries-either", names=", ".join(most), last=last)
