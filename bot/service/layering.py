"""What a server lays over the shared words: deciding where both changed, hiding a word, and undoing any change."""

from dataclasses import replace
from enum import StrEnum

from bot.errors import JargonError
from bot.glossary.model.layer import Layer, undone
from bot.glossary.model.pieces import Name, Piece, alike
from bot.glossary.model.revision import Door
from bot.service.curation import Act, Curation, Revised
from bot.store.revisions import TermLayers
from bot.strings import layering as strings


class Choice(StrEnum):
    """What a curator decides where the shared word changed under a piece of the server's own."""

    KEEP = "keep"
    TAKE = "take"


class Layering:
    """Changes to what lies over a word, each a revision as every other; see `Curation`."""

    def __init__(self, curation: Curation) -> None:
        self._curation = curation

    async def settle(self, slug: str, name: Name, choice: Choice, seen: Piece | None, act: Act) -> Revised:
        """Keep a server's own piece, or take what is shared; `seen` is what was shared when the curator looked.

        Of a word that is apart, `take` lays it over the shared one, so that people read both.

        Raises:
            JargonError: there is nothing to decide any more, or the shared word has changed again since.
        """

        async def settled(over: TermLayers) -> Layer | None:
            layer = over.layer
            clashes = {each.name: each for each in layer.clashes(over.shared)} if layer else {}
            if layer is None or name not in clashes:
                raise JargonError(strings.nothing_to_decide())
            if not alike(clashes[name].shared, seen):
                raise JargonError(strings.shared_changed_again())
            if choice is Choice.KEEP:
                return layer.keeping(name, over.shared)
            return layer.joined(over.shared) if layer.apart and over.shared else layer.taking(name)

        return await self._curation.revise(slug, Door.MERGE, act, settled)

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

        return await self._curation.revise(slug, Door.TERM_HIDE, act, hidden)

    async def show(self, slug: str, act: Act) -> Revised:
        """Show a hidden word again, with what the server had changed in it.

        Raises:
            JargonError: it is not hidden.
        """

        async def shown(over: TermLayers) -> Layer:
            if over.layer is None or over.layer.hidden is None:
                raise JargonError(strings.not_hidden())
            return replace(over.layer, hidden=None)

        return await self._curation.revise(slug, Door.TERM_HIDE, act, shown)

    async def undo(self, slug: str, number: int, act: Act) -> Revised:
        """Undo one change to a word; what others changed in the same pieces since stays, and is told as `kept`.

        Raises:
            JargonError: there is no such change, or nothing of it is left to undo.
        """
        revisions = await self._curation.revisions(act.server_id, slug)
        revision = next((each for each in revisions if each.number == number), None)
        if revision is None:
            raise JargonError(strings.no_such_change(number))
        kept: tuple[Name, ...] = ()

        async def back(over: TermLayers) -> Layer | None:
            nonlocal kept
            left = undone(over.layer, revision.before, revision.after)
            kept = left.kept
            if left.layer == over.layer:
                raise JargonError(strings.nothing_to_undo())
            return left.layer

        revised = await self._curation.revise(slug, Door.TERM_UNDO, act, back)
        return replace(revised, kept=kept)
