"""All that a server has of its own as a file, which another server can import."""

from dataclasses import dataclass, replace

from bot.formats.own_file import FORMATS_OF_OWN, written_own
from bot.glossary.model.layer import Layer, own_word
from bot.glossary.model.same_word import KnownWords, Verdict
from bot.glossary.model.term import Term
from bot.glossary.server_glossary import ServerGlossary

__all__ = ["FORMATS_OF_OWN", "Export", "exported"]


@dataclass(frozen=True, slots=True)
class Export:
    """The text of a file, and how many words of each sort are in it."""

    text: str
    own: int
    changed: int
    hidden: int


def exported(glossary: ServerGlossary, form: str) -> Export:
    """Write all that a server has of its own in one of `FORMATS_OF_OWN`, the same for the same words."""
    known = KnownWords(glossary.base.terms.values())
    alone = {each.slug: term for each in glossary.layers.values() if (term := _standing_alone(each, known))}
    laid = [each for each in glossary.layers.values() if each.slug not in alone]
    hidden = sum(each.hidden is not None for each in laid)
    own = len(alone) + sum(each.apart and each.hidden is None for each in laid)
    return Export(written_own([*alone.values()], laid, form), own, len(glossary.layers) - own - hidden, hidden)


def _standing_alone(layer: Layer, known: KnownWords) -> Term | None:
    """The word that is a layer as any glossary file has it: a new one wherever only the shared words are known."""
    term = layer.over(None) if layer.apart else None
    if term is None or own_word(term) != layer or is_known(term, known):
        return None
    return term


def is_known(term: Term, known: KnownWords) -> bool:
    """Whether there is a word of this slug, or one that is, or may be, the same."""
    return term.slug in known or any(
        each.verdict is not Verdict.DIFFERENT for each in known.like(replace(term, slug=""))
    )
