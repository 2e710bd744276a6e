"""What a server lays over the shared words: deciding where both changed, hiding, removing, and undoing any change."""

import json
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.errors import JargonError, MovedOnError
from bot.feedback.definition_ref import fingerprint
from bot.glossary.documents.layer_document import layer_document
from bot.glossary.model.layer import Clash, Layer, undone
from bot.glossary.model.pieces import Name, Piece
from bot.glossary.model.revision import Door, Revision
from bot.glossary.model.term import Definition, Term
from bot.service.act import Act, Revised
from bot.service.definition_draft import DefinitionDraft, checked
from bot.service.revising import Revising
from bot.service.third_wording import third_wording
from bot.store.revisions import TermLayers
from bot.strings import layering as strings
from bot.strings import refusals


class Choice(StrEnum):
    """What a curator decides where the shared word changed under a piece of the server's own."""

    KEEP = "keep"
    TAKE = "take"


MARK, CLASH_MARK = 8, 12


@dataclass(frozen=True, slots=True)
class Undoing:
    """What undoing a `revision` does: what lies over the word `now`, what is `left` then, and what stays as it is.

    The word `goes` from the server by it, or `comes` back.
    """

    revision: Revision
    now: Layer | None
    left: Layer | None
    kept: tuple[Name, ...]
    goes: bool = False
    comes: bool = False

    @property
    def mark(self) -> str:
        """The mark of what it was told over."""
        return mark_of(self.now)


@dataclass(frozen=True, slots=True)
class Removing:
    """What removing a word takes away from a server: all that lies over it.

    `shared` says that a shared word shows then.
    """

    layer: Layer
    label: str
    shared: bool

    @property
    def mark(self) -> str:
        """The mark of what it was told over."""
        return mark_of(self.layer)


class Layering:
    """Changes to what lies over a word, each a revision as every other; see `Revising`."""

    def __init__(self, revising: Revising) -> None:
        self._revising = revising

    async def settle(self, slug: str, seen: Clash, choice: Choice, act: Act) -> Revised:
        """Keep a server's own piece, or take what is shared; `seen` is what the curator had before them.

        Of a word that is apart, `take` lays it over the shared one, so that people read both.

        Raises:
            MovedOnError: either has changed since.
            JargonError: there is nothing to decide any more.
        """

        async def settled(over: TermLayers) -> Layer | None:
            layer = _deciding(over, seen)
            if choice is Choice.KEEP:
                return layer.keeping(seen.name, over.shared)
            return layer.joined(over.shared) if layer.apart and over.shared else layer.taking(seen.name)

        return await self._revising.revise(slug, Door.MERGE, act, settled)

    async def write_anew(self, slug: str, seen: Clash, sent: DefinitionDraft, act: Act) -> Revised:
        """Put other words in the place of a server's own, written over what is shared now; that settles it, too.

        Raises:
            MovedOnError: either has changed since.
            JargonError: there is nothing to decide any more, or what is wrong with the words.
        """

        async def written(over: TermLayers) -> Layer | None:
            piece = third_wording(seen, sent, act.author)
            layer = _deciding(over, seen).writing(seen.name, piece, over.shared)
            if term := layer.over(over.shared):
                checked(term)
            return layer

        return await self._revising.revise(slug, Door.MERGE, act, written)

    async def hide(self, slug: str, reason: str, act: Act) -> Revised:
        """Show a shared word to nobody in a server, and say why to whoever asks for it by name.

        Raises:
            JargonError: the word is gone, hidden already, or the server's own, which can be removed.
        """

        async def hidden(over: TermLayers) -> Layer:
            if over.layer and over.layer.hidden is not None:
                raise JargonError(strings.hidden_already())
            if over.shared is None:
                raise JargonError(strings.only_shared_is_hidden())
            layer = over.layer or Layer(slug=slug, label=over.shared.label)
            return replace(layer, hidden=reason.strip())

        return await self._revising.revise(slug, Door.TERM_HIDE, act, hidden)

    async def show(self, slug: str, act: Act) -> Revised:
        """Show a hidden word again, with what the server had changed in it.

        Raises:
            JargonError: it is not hidden.
        """

        async def shown(over: TermLayers) -> Layer:
            if over.layer is None or over.layer.hidden is None:
                raise JargonError(strings.not_hidden())
            return replace(over.layer, hidden=None)

        return await self._revising.revise(slug, Door.TERM_HIDE, act, shown)

    async def hidden_words(self, server_id: int) -> dict[str, str]:
        """The words that a server hides, by slug, and how it calls each; those of 0 are hidden from everyone."""
        layers = await self._revising.all_layers(server_id)
        return {each.slug: each.called for each in layers if each.hidden is not None}

    async def undoing(self, server_id: int, slug: str, number: int) -> Undoing:
        """What undoing one change to a word would do now.

        Raises:
            JargonError: there is no such change, or nothing of it is left to undo.
        """
        revision = await self._revision(server_id, slug, number)
        over = await self._revising.layers(server_id, slug)
        left = undone(over.layer, revision.before, revision.after)
        if left.layer == over.layer:
            raise JargonError(strings.nothing_to_undo())
        goes, comes = bool(over.shown), bool(TermLayers(over.shared, left.layer).shown)
        return Undoing(revision, over.layer, left.layer, left.kept, goes=goes and not comes, comes=comes and not goes)

    async def undo(self, slug: str, number: int, act: Act, seen: str = "") -> Revised:
        """Undo one change to a word; what others changed in the same pieces since stays, and is told as `kept`.

        `seen` is the mark of what lay over the word when the curator looked, if that is known.

        Raises:
            MovedOnError: something else lies over the word by now.
            JargonError: there is no such change, or nothing of it is left to undo.
        """
        revision = await self._revision(act.server_id, slug, number)
        kept: tuple[Name, ...] = ()

        async def back(over: TermLayers) -> Layer | None:
            nonlocal kept
            if seen and seen != mark_of(over.layer):
                raise MovedOnError
            left = undone(over.layer, revision.before, revision.after)
            kept = left.kept
            if left.layer == over.layer:
                raise JargonError(strings.nothing_to_undo())
            return left.layer

        revised = await self._revising.revise(slug, Door.TERM_UNDO, act, back)
        return replace(revised, kept=kept)

    async def removing(self, server_id: int, slug: str) -> Removing:
        """What removing a word would take away now.

        Raises:
            JargonError: it is gone, or there is nothing of the server's own.
        """
        over = await self._revising.layers(server_id, slug)
        layer, shown = _own_of(over)
        return Removing(layer, shown.label, shared=over.shared is not None)

    async def remove(self, slug: str, act: Act, seen: str = "") -> Revised:
        """Take away a server's own word, or all that it lays over a shared one.

        `seen` is the mark of what lay there when the curator looked, if that is known.

        Raises:
            MovedOnError: something else lies over the word by now.
            JargonError: the word is gone, or there is nothing of the server's own.
        """

        async def removed(over: TermLayers) -> None:
            layer, _ = _own_of(over)
            if seen and seen != mark_of(layer):
                raise MovedOnError

        return await self._revising.revise(slug, Door.TERM_REMOVE, act, removed)

    async def _revision(self, server_id: int, slug: str, number: int) -> Revision:
        for each in await self._revising.revisions(server_id, slug):
            if each.number == number:
                return each
        raise JargonError(strings.no_such_change(number))


def _own_of(over: TermLayers) -> tuple[Layer, Term]:
    """What is a server's own of a word, and how readers see it.

    Raises:
        JargonError: the word is gone, or shared and without anything of the server's own.
    """
    if not over.shown:
        raise JargonError(refusals.term_gone())
    if not over.layer:
        raise JargonError(refusals.shared(over.shown.label))
    return over.layer, over.shown


def mark_of(layer: Layer | None) -> str:
    """Eight hexadecimal digits that change with what a server lays over a word.

    By what name a layer knows a word that it does not rename is no part of it: it is of the day the layer was made.
    """
    return fingerprint(json.dumps(layer and layer_document(replace(layer, label="")), sort_keys=True))[:MARK]


def mark_of_clash(clash: Clash) -> str:
    """Twelve hexadecimal digits that change with whatever stands against each other."""
    pieces = (_unkeyed(each) for each in (clash.was, clash.ours, clash.shared))
    return fingerprint(repr((*clash.name, *pieces)))[:CLASH_MARK]


def _unkeyed(piece: Piece | None) -> Piece | None:
    return replace(piece, known_as="") if isinstance(piece, Definition) else piece


def _deciding(over: TermLayers, seen: Clash) -> Layer:
    """The layer in which a clash still is as it was seen."""
    layer = over.layer
    clash = next((each for each in layer.clashes(over.shared) if each.name == seen.name), None) if layer else None
    if layer is None or clash is None:
        raise JargonError(strings.nothing_to_decide())
    if mark_of_clash(clash) != mark_of_clash(seen):
        raise MovedOnError
    return layer
