"""Merging: what happens when a term arrives that is already there."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

from bot.glossary.term import Definition, Term

T = TypeVar("T")


def merged(old: Term, new: Term) -> Term:
    """Lay `new` over `old`: nothing of the old is lost, and where both speak of one thing the new holds.

    The old label stays findable as an alias when the new one differs.
    """
    aliases = _united((*old.aliases, *new.aliases), str.casefold, without={new.label.casefold()})
    if old.label.casefold() != new.label.casefold():
        aliases = _united((old.label, *aliases), str.casefold)
    return Term(
        slug=old.slug,
        label=new.label,
        aliases=aliases,
        hidden_labels=_united((*old.hidden_labels, *new.hidden_labels), str.casefold),
        topics=_united((*old.topics, *new.topics), str.casefold),
        nations=_united((*old.nations, *new.nations), str.casefold),
        definitions=_united((*old.definitions, *new.definitions), _same_definition),
        discussions=_united((*old.discussions, *new.discussions), lambda each: (each.title, each.url)),
        relations=_united(
            (*old.relations, *new.relations), lambda each: (each.kind, each.target, each.source)
        ),
    )


def _same_definition(definition: Definition) -> Hashable:
    return definition.key if definition.source else (definition.key, definition.text)


def _united(
    values: Iterable[T], key: Callable[[T], Hashable], without: Iterable[Hashable] = ()
) -> tuple[T, ...]:
    """One value for each key, the last said, in the place where the first stood."""
    united = {key(each): each for each in values}
    return tuple(value for name, value in united.items() if name not in set(without))
