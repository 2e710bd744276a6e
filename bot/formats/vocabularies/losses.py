"""What vocabularies have no place for, in numbers."""

from collections.abc import Callable, Iterator, Sequence

from bot.glossary.model.term import Definition, Term
from bot.strings import vocabularies as strings

Lost = Callable[[str, int], str]  # the name of the format, and how many


def always_lost(terms: Sequence[Term]) -> dict[Lost, int]:
    """What no vocabulary holds."""
    definitions = [each for term in terms for each in term.definitions]
    return {
        strings.discussions_lost: sum(len(term.discussions) for term in terms),
        strings.notes_lost: sum(len(term.next_steps) + len(term.time_limits) for term in terms),
        strings.phrases_lost: sum(len((*term.everyday, *term.people_say)) for term in terms),
        strings.nations_lost: sum(len(term.nations) for term in terms),
        strings.speaking_lost: sum(term.speaks_for_people for term in terms),
        strings.days_lost: sum(map(_has_days, definitions)),
    }


def told(form: str, counts: dict[Lost, int]) -> Iterator[str]:
    """A sentence for each kind of thing that is lost."""
    return (lost(form, number) for lost, number in counts.items() if number)


def _has_days(each: Definition) -> bool:
    """Whether it says anything of when it was looked at, what it was written from, or how it is known."""
    days = (each.checked_on, each.review_by, each.changed_on, each.sums_until)
    return any((*days, each.written_from, each.in_force, each.checked_by, each.known_as))
