"""What no change to words may do: take another word's name, lead relations where they cannot go, or mislead."""

from datetime import date

from bot.errors import JargonError, SameWordError
from bot.glossary.checks.finding import Severity
from bot.glossary.checks.integrity import new_faults
from bot.glossary.checks.lint import lint
from bot.glossary.model.revision import Door
from bot.glossary.model.same_word import How, KnownWords
from bot.glossary.model.telling_apart import named_apart
from bot.glossary.model.term import Term
from bot.glossary.server_glossary import ServerGlossary
from bot.service.definition_draft import MOST_FAULTS
from bot.strings import refusals as strings

# Doors through which people type names, and are asked what they mean by one that is there.
_TYPED = (Door.TERM_ADD, Door.TERM_EDIT, Door.SUGGESTION, Door.PACK)


def refuse_names(term: Term, before: Term | None, known: ServerGlossary, door: Door) -> None:
    """Refuse names that are another word's, unless they were there before.

    What comes back by an undo may have a name in common with another word, but not its label.

    Raises:
        SameWordError: which words have one of the names.
    """
    words = KnownWords(known.terms())
    like = words.like(term)
    if door not in _TYPED:
        like = tuple(each for each in like if each.term.label.casefold() == term.label.casefold())
    accepted = {each.term.slug for each in words.like(before)} if before else set()
    if new := [each for each in like if each.term.slug not in accepted]:
        only_looks = all(each.how is How.LOOKS for each in new)
        raise SameWordError(term.label, named_apart(each.term for each in new), only_looks=only_looks)


def refuse_faults(term: Term, known: ServerGlossary) -> None:
    """Refuse relations that lead a word to itself or in a ring, unless others led there before.

    Raises:
        JargonError: what is wrong, with every word of the ring.
    """
    if faults := new_faults(known.terms(), {term.slug: term}):
        raise JargonError(strings.faulty(" ".join(each.sentence for each in faults[:MOST_FAULTS])))


def refuse_errors(term: Term, before: Term, today: date) -> None:
    """Refuse what `jargonbot check` calls an error, such as a time limit of which nobody says where it is written.

    What was there before may stay.

    Raises:
        JargonError: what is wrong.
    """
    known = {each.sentence for each in lint([before], today)}
    new = [each for each in lint([term], today) if each.severity is Severity.ERROR and each.sentence not in known]
    if new:
        raise JargonError(strings.faulty(" ".join(each.sentence for each in new[:MOST_FAULTS])))
