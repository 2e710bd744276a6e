"""The third wording: what a curator writes where a server's own piece and the shared one stand against each other."""

from dataclasses import replace

from bot.errors import JargonError
from bot.glossary.model.layer import Clash
from bot.glossary.model.ownership import says_the_same
from bot.glossary.model.pieces import Piece
from bot.glossary.model.term import Definition, Discussion, Note, Relation, Source
from bot.service.definition_draft import (
    Author,
    DefinitionDraft,
    changed,
    draft_of_definition,
    fitting,
    source_of,
    source_text,
)
from bot.strings import refusals as strings


def draft_of_clash(clash: Clash) -> DefinitionDraft:
    """The texts with which the form opens: the server's own piece, or the shared one where that is none."""
    match _basis(clash):
        case Definition() as piece:
            return draft_of_definition(piece)
        case Note() as piece:
            return DefinitionDraft(text=fitting(piece.text), source=fitting(source_text(piece.source)))
        case Relation() as piece:
            return DefinitionDraft(text=fitting(piece.why), source=fitting(source_text(piece.source)))
        case Discussion() as piece:
            return DefinitionDraft(text=fitting(piece.summary))
        case piece:
            return DefinitionDraft(text=fitting(str(piece)))


def has_source(clash: Clash) -> bool:
    """Whether it is said where such a piece comes from."""
    return isinstance(_basis(clash), Definition | Note | Relation)


def third_wording(clash: Clash, sent: DefinitionDraft, by: Author) -> Piece:
    """The piece with these texts.

    Raises:
        JargonError: a name without a word.
    """
    text = sent.text.strip()
    match _basis(clash):
        case Definition() as piece:
            written = changed(piece, sent, by)
            is_shared = isinstance(clash.shared, Definition) and says_the_same(written, clash.shared)
            return clash.shared if is_shared and clash.shared else written
        case Note() as piece:
            return replace(piece, text=text, source=_source(piece.source, sent), checked_on=None)
        case Relation() as piece:
            return replace(piece, why=text, source=_source(piece.source, sent))
        case Discussion() as piece:
            return replace(piece, summary=text)
        case _:
            if not (name := " ".join(text.split())):
                raise JargonError(strings.no_name())
            return name


def _basis(clash: Clash) -> Piece | None:
    return clash.shared if clash.ours is None else clash.ours


def _source(before: Source, sent: DefinitionDraft) -> Source:
    """The source as it was typed; one that was left as it was stays whole."""
    return before if sent.source.strip() == source_text(before) else source_of(sent.source)
