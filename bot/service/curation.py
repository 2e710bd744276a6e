"""A server's own words as curators type them into forms: adding them, joining them to others, and changing them."""

from bot.errors import JargonError
from bot.glossary.model.joining import joined_to
from bot.glossary.model.keys import keyed
from bot.glossary.model.layer import Layer, layer_for, own_word
from bot.glossary.model.merge import merged
from bot.glossary.model.revision import Door
from bot.glossary.model.term import Term
from bot.service.act import Act, Revised
from bot.service.authorship import settled
from bot.service.definition_draft import DefinitionDraft, definition_draft_of
from bot.service.draft import Draft, draft_of
from bot.service.opening import Opening, gone
from bot.service.revising import Revising
from bot.store.revisions import TermLayers, revision_of_act
from bot.strings import refusals as strings
from bot.strings import same_word as same_word_strings


class Curation(Revising):
    """What the forms for a whole word, and for one definition, do to the words of a server."""

    async def add(self, draft: Draft, act: Act) -> Term:
        """Add a term of the server's own.

        Raises:
            SameWordError: a word of that name is there already.
            JargonError: what is wrong with the draft.
        """

        async def added(over: TermLayers) -> Layer:
            if over.shared or over.layer:
                raise _taken(over.shown.label if over.shown else term.label)
            return own_word(term)

        async with self.alone(act.server_id):
            await self.catch_up()
            done = await self._store.ask(revision_of_act, act.server_id, act.act_id)
            if done and (again := TermLayers(None, done.after).shown):
                return again
            term = draft.new_term(act.author, taken=self._lexicon.of(act.server_id))
            await self.store_change(term.slug, Door.TERM_ADD, act, added)
        await self.catch_up()
        return term

    async def join(self, slug: str, draft: Draft, act: Act, door: Door = Door.TERM_ADD) -> Revised:
        """Make what was typed for a word a part of another that is there: the server's own, laid over it.

        Raises:
            JargonError: that word is gone, or what is wrong with the draft.
        """

        async def joined(over: TermLayers) -> Layer:
            if not over.shown:
                raise JargonError(same_word_strings.not_there())
            part = joined_to(over.shown, draft.new_term(act.author, taken=()))
            return _laid(settled(merged(over.shown, part), over.shown, over.shared, act.author), over)

        return await self.revise(slug, door, act, joined)

    async def edit(self, slug: str, opening: Opening, sent: Draft, act: Act) -> Revised:
        """Change a term for one server; `opening` is what the form opened with, `sent` what it was sent with.

        A shared term is not touched: the server's wording is laid over it. A term that was removed meanwhile
        comes back only from a form that was opened on nothing.

        Raises:
            ChangedMeanwhileError: somebody else changed the same fields, or removed the term.
            SameWordError: the new name is another word's already.
            JargonError: what is wrong with the draft.
        """

        async def edited(over: TermLayers) -> Layer | None:
            term = over.shown or Term(slug=slug, label="")
            current = draft_of(term)
            if not over.shown and opening != Opening.of(current):
                raise gone(sent, current)
            laid = opening.laid_over(sent, current)
            if laid == current:
                return over.layer
            return _laid(settled(laid.edited(term, act.author), term, over.shared, act.author), over)

        return await self.revise(slug, Door.TERM_EDIT, act, edited)

    async def edit_definition(
        self,
        slug: str,
        key: str,
        opening: Opening,
        sent: DefinitionDraft,
        act: Act,
        door: Door = Door.FLAGS_EDIT,
    ) -> Revised:
        """Change the text and the source of one definition for one server; `key` named it when the form opened.

        Raises:
            ChangedMeanwhileError: somebody else changed the same fields, or the definition is gone.
            JargonError: what is wrong with the text.
        """

        async def edited(over: TermLayers) -> Layer | None:
            now = await self.key_now(act.server_id, over, slug, key)
            if not over.shown or now not in keyed(over.shown):
                raise gone(sent, DefinitionDraft(text=""))
            current = definition_draft_of(over.shown, now)
            laid = opening.laid_over(sent, current)
            if laid == current:
                return over.layer
            return _laid(settled(laid.edited(over.shown, now, act.author), over.shown, over.shared, act.author), over)

        return await self.revise(slug, door, act, edited)


def _laid(term: Term, over: TermLayers) -> Layer:
    """What makes this term of the shared one."""
    return layer_for(term, over.shared, over.layer)


def _taken(label: str) -> JargonError:
    return JargonError(strings.taken(label))
