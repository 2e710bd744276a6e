"""Laying one term over another that means the same, without losing or repeating anything."""

from dataclasses import replace
from difflib import SequenceMatcher
from typing import TypeVar

from bot.glossary.model.term import Definition, Note, RelationKind, Term

MENDED = 0.9  # of all letters of two texts are the same, in their order: “bus fairs” and “bus fares”. Chosen by hand
_ORDER = {kind: number for number, kind in enumerate(RelationKind)}
Each = TypeVar("Each")


def merged(term: Term, other: Term) -> Term:
    """Add to `term` what `other` has and it has not. Slug and label of `term` stay.

    The label of `other` becomes an alias where more than its case differs.
    """
    known = {label.casefold() for label in (term.label, *term.aliases)}
    new_label = () if other.label.casefold() in known else (other.label,)
    aliases = dict.fromkeys((*term.aliases, *new_label, *other.aliases))
    return replace(
        term,
        aliases=tuple(aliases),
        welsh_labels=_union(term.welsh_labels, other.welsh_labels),
        hidden_labels=_union(term.hidden_labels, other.hidden_labels),
        everyday=_union(term.everyday, other.everyday),
        people_say=_union(term.people_say, other.people_say),
        topics=_union(term.topics, other.topics),
        nations=_union(term.nations, other.nations),
        speaks_for_people=term.speaks_for_people or other.speaks_for_people,
        definitions=_union(term.definitions, other.definitions),
        next_steps=_union(term.next_steps, other.next_steps),
        time_limits=_union(term.time_limits, other.time_limits),
        discussions=_union(term.discussions, other.discussions),
        relations=tuple(sorted(_union(term.relations, other.relations), key=lambda each: _ORDER[each.kind])),
    )


def updated(term: Term, other: Term) -> Term:
    """Merge as `merged` does, and let a definition of `other` take the place of the one from its source.

    One without a source takes the place of one that says nearly the same, letter by letter: it is that one, mended.
    What is to be done, and by when, takes the place of what was known for its nation: two limits would be one too many.
    """
    kept = replace(
        term,
        definitions=tuple(
            each for each in term.definitions if not any(_renews(newer, each) for newer in other.definitions)
        ),
        next_steps=_elsewhere(term.next_steps, other.next_steps),
        time_limits=_elsewhere(term.time_limits, other.time_limits),
    )
    return merged(kept, other)


def _renews(newer: Definition, known: Definition) -> bool:
    if newer.key != known.key:
        return False
    return bool(newer.source) or (newer != known and _is_mended(known.text, newer.text))


def _is_mended(text: str, newer: str) -> bool:
    if text == newer:
        return True
    matcher = SequenceMatcher(None, text, newer, autojunk=False)
    return matcher.quick_ratio() >= MENDED and matcher.ratio() >= MENDED


def _elsewhere(known: tuple[Note, ...], newer: tuple[Note, ...]) -> tuple[Note, ...]:
    """The notes for nations of which the newer ones say nothing."""
    nations = {each.nation for each in newer}
    return tuple(each for each in known if each.nation not in nations)


def _union(first: tuple[Each, ...], second: tuple[Each, ...]) -> tuple[Each, ...]:
    return tuple(dict.fromkeys((*first, *second)))
