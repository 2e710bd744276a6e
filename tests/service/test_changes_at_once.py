"""Changes by several people, or several programs, at one moment."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from bot.errors import ChangedMeanwhileError, JargonError
from bot.feedback.definition_ref import DefinitionRef, moved
from bot.feedback.flags import Reason
from bot.glossary.model.keys import keyed
from bot.glossary.model.layer import layer_for
from bot.glossary.model.revision import Door
from bot.glossary.model.term import Kind, Source, Term
from bot.glossary.snapshot import Glossary
from bot.service import DefinitionDraft, Draft, Jargon, Opening, definition_draft_of, draft_of
from bot.store.revisions import ReviseTerm, TermLayers
from tests.service.acts import CURATOR, ONE, OTHER, act, edit

SLUG = "reablement"


@pytest.fixture
def beside(jargon: Jargon, database: Path, glossary: Path) -> Iterator[Jargon]:
    """Another process on the same database."""
    other = Jargon(database, glossary)
    yield other
    other.close()


def shown(jargon: Jargon, server: int = ONE) -> Term:
    return jargon.page(SLUG, server).term


def renamed(term: Term, name: str) -> Draft:
    """The form of a term with one more name in it."""
    draft = draft_of(term)
    return replace(draft, labels=f"{draft.labels}, {name}")


async def test_two_who_send_at_one_moment_are_both_kept(jargon: Jargon) -> None:
    """Five curators change five things, of one word of one server."""
    term = shown(jargon)
    draft = draft_of(term)
    changes = [
        renamed(term, "getting going"),
        replace(draft, plain="Help to do things again."),
        replace(draft, formal="A service."),
        replace(draft, source="The Act"),
        replace(draft, instead="help to recover"),
    ]
    await asyncio.gather(*(edit(jargon, term, each) for each in changes))
    assert draft_of(shown(jargon)) == Draft(
        labels="Reablement, getting going",
        plain="Help to do things again.",
        formal="A service.",
        source="The Act",
        instead="help to recover",
    )
    assert len(await jargon.curation.revisions(ONE, SLUG)) == 5


async def test_what_another_program_stores_in_between_is_seen(
    jargon: Jargon, beside: Jargon, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The store refuses what was laid over an older term; it is read anew, and both changes are there."""
    term, laid_over = shown(jargon), []

    def draft_while_another_stores(current: Term) -> Draft:
        """The text is read; before the change to it is stored, another program stores its own."""
        laid_over.append(current)
        if len(laid_over) == 1:
            with monkeypatch.context() as undone, ThreadPoolExecutor() as another:
                undone.setattr("bot.service.curation.draft_of", draft_of)
                theirs = edit(beside, term, replace(draft_of(term), plain="By another program."))
                another.submit(asyncio.run, theirs).result()
        return draft_of(current)

    monkeypatch.setattr("bot.service.curation.draft_of", draft_while_another_stores)
    changed = await edit(jargon, term, renamed(term, "getting going"))
    assert len(laid_over) == 2
    assert changed.aliases == ("getting going",)
    assert changed.definitions[0].text == "By another program."
    assert shown(jargon) == changed


async def test_an_import_while_a_form_is_open_is_kept(jargon: Jargon, beside: Jargon) -> None:
    """A new name for a shared word came by import; the curator's text is laid over the word with that name."""
    term = shown(jargon)
    beside.import_terms([replace(term, aliases=("re-ablement",))])
    changed = await edit(jargon, term, replace(draft_of(term), plain="Our words."))
    assert changed.aliases == ("re-ablement",)
    assert shown(jargon).definitions[0].text == "Our words."


@pytest.mark.trust("acknowledged late")
async def test_the_same_act_is_stored_once(jargon: Jargon) -> None:
    """It came twice; the second time there is nothing left to change."""
    term, mine = shown(jargon), act()
    for _ in range(2):
        await jargon.curation.edit(SLUG, Opening.of(draft_of(term)), renamed(term, "getting going"), mine)
    [revision] = await jargon.curation.revisions(ONE, SLUG)
    assert (revision.by, revision.door, revision.before) == (CURATOR, Door.TERM_EDIT, None)
    shared = jargon.page(SLUG).term
    assert revision.after
    assert revision.after.over(shared) == shown(jargon)


async def test_every_door_leaves_a_revision(jargon: Jargon) -> None:
    """Add, edit, edit one definition, remove; each begins where the last one ended."""
    added = await jargon.curation.add(Draft(labels="Tea club", plain="We meet."), act())
    await edit(jargon, added, replace(draft_of(added), plain="We meet on Mondays."))
    term = jargon.page("tea-club", ONE).term
    [key] = keyed(term)
    opening = Opening.of(definition_draft_of(term, key))
    sent = DefinitionDraft(text="We meet on Tuesdays.", source="Our rules")
    await jargon.curation.edit_definition("tea-club", key, opening, sent, act())
    await jargon.layering.remove("tea-club", act())
    revisions = (await jargon.curation.revisions(ONE, "tea-club"))[::-1]
    assert [each.door for each in revisions] == [Door.TERM_ADD, Door.TERM_EDIT, Door.FLAGS_EDIT, Door.TERM_REMOVE]
    assert [each.before for each in revisions] == [None, *(each.after for each in revisions[:-1])]
    assert revisions[-1].after is None
    assert await jargon.curation.revisions(OTHER, "tea-club") == []


async def test_flags_go_along_to_the_shared_words_and_back(jargon: Jargon) -> None:
    """What people flagged in the server's own wording waits at the definition that stands there now."""
    own = await edit(jargon, shown(jargon), replace(draft_of(shown(jargon)), plain="Our words."))
    [key] = keyed(own)
    await jargon.flagging.flag(DefinitionRef(ONE, SLUG, key), "f", 100, Reason.WRONG, "")
    await jargon.layering.remove(SLUG, act())
    [word] = await jargon.desk.words(ONE)
    [row] = word.rows
    assert row.definition == shown(jargon).definitions[0]
    assert jargon.page(SLUG, ONE).counts_of(row.key).people == 1, "and readers see it there"


async def test_flags_of_words_that_an_earlier_version_changed_go_along(jargon: Jargon) -> None:
    """That gave a definition another key with its source; the button of an old card finds it, and so do the flags."""
    term = shown(jargon)
    [old] = keyed(term)
    theirs = replace(term.definitions[0], text="Our words.", source=Source(title="In our own words"))
    own = replace(term, definitions=(theirs,))
    before = ReviseTerm(
        revision_id="1",
        server_id=ONE,
        slug=SLUG,
        over=TermLayers(term, None),
        after=layer_for(own, term),
        door=Door.TERM_EDIT,
        by=CURATOR,
        moved=tuple(moved(term, own)),
    )
    jargon._store.do_now(before)
    jargon._lexicon.refresh()
    ref = await jargon.curation.ref_now(DefinitionRef(ONE, SLUG, old))
    assert [ref.key] == list(keyed(own))
    await jargon.flagging.flag(ref, "f", 100, Reason.WRONG, "")
    await edit(jargon, own, replace(draft_of(own), plain="Other words."))
    assert list(keyed(shown(jargon))) == [ref.key]
    await jargon.layering.remove(SLUG, act())
    [word] = await jargon.desk.words(ONE)
    [row] = word.rows
    assert (row.key, row.definition) == (old, term.definitions[0])


async def test_a_text_that_both_changed_is_nobodys_until_it_is_decided(jargon: Jargon) -> None:
    """The second one is refused, with both texts; what she changed alone waits with it."""
    term = shown(jargon)
    draft = draft_of(term)
    await edit(jargon, term, replace(draft, plain="By B.", formal="Formal by B."))
    with pytest.raises(ChangedMeanwhileError) as caught:
        await edit(jargon, term, replace(draft, plain="By A.", instead="help"))
    error = caught.value
    assert error.fields == ("plain",)
    assert (error.yours["plain"], error.now["plain"]) == ("By A.", "By B.")
    assert (error.yours["formal"], error.yours["instead"]) == ("Formal by B.", "help")
    assert shown(jargon).definitions[0].text == "By B."
    assert len(await jargon.curation.revisions(ONE, SLUG)) == 1


async def test_a_word_that_was_removed_comes_back_only_on_purpose(jargon: Jargon) -> None:
    """Under the slug that it had, so that its flags find it again."""
    term = await jargon.curation.add(Draft(labels="Tea club", plain="We meet."), act())
    await jargon.layering.remove("tea-club", act())
    with pytest.raises(ChangedMeanwhileError) as caught:
        await edit(jargon, term, draft_of(term))
    assert caught.value.fields == ("labels", "plain")
    again = Opening.of(Draft(**caught.value.now))
    revised = await jargon.curation.edit("tea-club", again, Draft(**caught.value.yours), act())
    assert revised.before is None
    assert jargon.page("tea-club", ONE).term.label == "Tea club"


async def test_a_word_can_be_removed_once(jargon: Jargon) -> None:
    """The second curator is told that it is gone, and nothing is on record of it."""
    await jargon.curation.add(Draft(labels="Tea club", plain="We meet."), act())
    done = await asyncio.gather(*(jargon.layering.remove("tea-club", act()) for _ in range(2)), return_exceptions=True)
    [refused] = [each for each in done if isinstance(each, JargonError)]
    assert "no longer in the glossary" in str(refused)
    assert len(await jargon.curation.revisions(ONE, "tea-club")) == 2


async def test_a_form_sent_as_it_opened_leaves_nothing(jargon: Jargon) -> None:
    """Not even its definitions in another order: the formal one stands first in this word."""
    term = jargon.page("co-production", ONE).term
    assert term.definitions[0].kind is Kind.FORMAL
    assert await edit(jargon, term, draft_of(term)) == term
    key = next(iter(keyed(term)))
    draft = definition_draft_of(term, key)
    revised = await jargon.curation.edit_definition(term.slug, key, Opening.of(draft), draft, act())
    assert revised.before == revised.after == term
    assert await jargon.curation.revisions(ONE, term.slug) == []
    assert not jargon.page("co-production", ONE).local


class HeldIndex:
    """Keeps every index from being built until it is let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._go_on = threading.Event()
        monkeypatch.setattr("bot.glossary.server_glossary.Glossary", self._make)

    def _make(self, terms: Iterable[Term]) -> Glossary:
        self._go_on.wait()
        return Glossary(terms)

    def __enter__(self) -> None:
        pass

    def __exit__(self, *_: object) -> None:
        self._go_on.set()


async def stored(jargon: Jargon, slug: str, number: int = 1) -> None:
    """Wait until so many changes to a term are stored, and a while longer for what could be stored after them."""
    while len(await jargon.curation.revisions(ONE, slug)) < number:
        await asyncio.sleep(0)
    for _ in range(20):
        await jargon.curation.revisions(ONE, slug)


@pytest.fixture
def held_index(monkeypatch: pytest.MonkeyPatch) -> HeldIndex:
    """As if the words of the server were so many that indexing them took for ever."""
    return HeldIndex(monkeypatch)


async def test_a_change_need_not_wait_for_the_index_of_another(jargon: Jargon, held_index: HeldIndex) -> None:
    """While the words of a server are indexed after one change, the next one is stored."""
    term = shown(jargon)
    draft = draft_of(term)
    changes = [replace(renamed(term, "getting going"), plain="Our words."), replace(draft, formal="A service.")]
    with held_index:
        changing = [asyncio.create_task(edit(jargon, term, each)) for each in changes]
        await stored(jargon, SLUG, number=2)
        assert not any(each.done() for each in changing), "nobody is told before readers can find it"
    await asyncio.gather(*changing)
    kinds = [(each.kind, each.text) for each in shown(jargon).definitions]
    assert kinds == [(Kind.PLAIN, "Our words."), (Kind.FORMAL, "A service.")]


async def test_a_name_that_is_not_indexed_yet_is_taken_all_the_same(jargon: Jargon, held_index: HeldIndex) -> None:
    """A word is added, and while it is indexed another one is to be renamed to it: that is refused."""
    term = shown(jargon)
    with held_index:
        adding = asyncio.create_task(jargon.curation.add(Draft(labels="Tea club", plain="We meet."), act()))
        await stored(jargon, "tea-club")
        renaming = asyncio.create_task(edit(jargon, term, replace(draft_of(term), labels="Tea club")))
        await stored(jargon, "tea-club")
    await adding
    with pytest.raises(JargonError, match="in the glossary already"):
        await renaming
    assert [each.label for each in jargon.terms(ONE)].count("Tea club") == 1


async def test_a_slug_that_is_not_indexed_yet_is_taken_all_the_same(jargon: Jargon, held_index: HeldIndex) -> None:
    """Two words of one slug are added one right after the other: each has a slug of its own."""
    with held_index:
        adding = [
            asyncio.create_task(jargon.curation.add(Draft(labels=each, plain=each), act())) for each in ("C", "C#")
        ]
        await stored(jargon, "c")
    assert [term.slug for term in await asyncio.gather(*adding)] == ["c", "c-2"]


async def test_a_definition_that_was_taken_out_is_shown_as_gone(jargon: Jargon) -> None:
    """Another curator emptied its field; the text that was typed for it comes back."""
    term = await edit(jargon, shown(jargon), replace(draft_of(shown(jargon)), formal="A service."))
    key = next(key for key, each in keyed(term).items() if each.kind is Kind.FORMAL)
    opening = Opening.of(definition_draft_of(term, key))
    await edit(jargon, term, replace(draft_of(term), formal=""))
    with pytest.raises(ChangedMeanwhileError) as caught:
        await jargon.curation.edit_definition(SLUG, key, opening, DefinitionDraft(text="Ours.", source=""), act())
    assert caught.value.fields == ("text",)
    assert (caught.value.yours["text"], caught.value.now["text"]) == ("Ours.", "")
    assert not any(each.kind is Kind.FORMAL for each in shown(jargon).definitions)
