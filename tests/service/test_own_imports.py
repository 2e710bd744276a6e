"""A server's own words out into a file and back in, whatever they are; and an import undone, whatever came after."""

from __future__ import annotations

import asyncio
import tempfile
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import JargonError
from bot.glossary.model.layer import Layer, layer_for, own_word
from bot.glossary.model.slug import slug_of
from bot.glossary.model.term import Definition, Kind, Relation, RelationKind, Source, Term
from bot.service import FORMATS_OF_OWN, Act, Fate, Jargon, draft_of, exported
from bot.store.layers import put_layer
from bot.store.port import Connection
from bot.store.terms import ReplaceShipped
from tests.fixtures.words import WORDS
from tests.service.acts import edit

HERE, THERE = 1, 2
_numbers = count(1)
SHARED = ("co-production", "consultation", "advocacy", "support", "reablement", "personal-assistant")


def act(server: int = HERE) -> Act:
    return Act(act_id=str(next(_numbers)), server_id=server, person_id=9, community="Us")


@pytest.fixture(scope="module")
def folder() -> Path:
    """The small glossary, once for all examples."""
    folder = Path(tempfile.mkdtemp())
    (folder / "words.yaml").write_text(WORDS, encoding="utf-8")
    return folder


# What a label and a text may be once a document was read: nothing that hides, no white space at the ends.
lines = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=30)
labels = lines.map(lambda text: " ".join(text.split())).filter(bool)
sources = st.builds(Source, title=st.sampled_from(["", "Our rules", "In our own words", "Law: “x”, #1"]))
definitions = st.builds(
    Definition, kind=st.sampled_from(Kind), text=labels, source=sources, nation=st.sampled_from(["", "Wales"])
)
relations = st.builds(
    Relation,
    kind=st.sampled_from([RelationKind.SEE_ALSO]),
    target=st.sampled_from(["Support", "Nowhere"]),
    why=st.just(""),
)


@st.composite
def own_layers(draw: st.DrawFn) -> list[Layer]:
    """All that a server has of its own: words, changes of shared ones, and what it hides."""
    terms: dict[str, Term] = {}
    for label in draw(st.lists(labels, max_size=4)):
        slug = slug_of(label, {*terms, *SHARED, "public-address"})
        terms[slug] = Term(
            slug=slug,
            label=label,
            aliases=tuple(dict.fromkeys(draw(st.lists(labels, max_size=2)))),
            definitions=tuple(dict.fromkeys(draw(st.lists(definitions, min_size=1, max_size=3)))),
            relations=tuple(dict.fromkeys(draw(st.lists(relations, max_size=1)))),
        )
    changed = draw(st.dictionaries(st.sampled_from(SHARED), st.lists(definitions, min_size=1, max_size=2), max_size=3))
    reasons = draw(st.dictionaries(st.sampled_from(SHARED), st.one_of(st.just(""), labels), max_size=2))
    layers = {slug: own_word(each) for slug, each in terms.items()}
    for slug, texts in changed.items():
        ours = Term(slug=slug, label=slug, definitions=tuple(dict.fromkeys(texts)))
        layers[slug] = layer_for(ours, replace(ours, definitions=(), label="Shared"))
    for slug, reason in reasons.items():
        layers[slug] = replace(layers.get(slug, Layer(slug=slug, label=slug)), hidden=reason)
    return [*layers.values()]


@dataclass(frozen=True)
class Lay:
    """A server lays these over the shared words."""

    layers: tuple[Layer, ...]

    def apply(self, db: Connection) -> None:
        for each in self.layers:
            put_layer(db, HERE, each)


def with_layers(jargon: Jargon, layers: list[Layer]) -> None:
    """Have a server lay these over the shared words."""
    jargon._store.do_now(Lay(tuple(layers)))
    jargon._lexicon.refresh()
    assert dict(jargon.glossary(HERE).layers) == {each.slug: each for each in layers if each}


async def brought_in(jargon: Jargon, content: bytes, name: str, server: int = HERE) -> str:
    """Import a file, and give the id of the act."""
    doing = act(server)
    plan = await jargon.own_imports.plan(content, name, doing)
    await jargon.own_imports.store(content, name, plan.mark, doing)
    return doing.act_id


@given(layers=own_layers(), form=st.sampled_from(FORMATS_OF_OWN))
@settings(max_examples=40)
def test_out_and_in_and_out_is_the_same_byte_for_byte(folder: Path, layers: list[Layer], form: str) -> None:
    """Whatever a server has of its own: a server that has nothing gets just that from the file."""
    jargon = Jargon(None, folder)
    try:
        with_layers(jargon, layers)
        out = exported(jargon.glossary(HERE), form)
        assert out.own + out.changed + out.hidden == len(jargon.glossary(HERE).layers)
        asyncio.run(brought_in(jargon, out.text.encode(), f"glossary.{form}", THERE))
        assert exported(jargon.glossary(THERE), form).text == out.text
        assert dict(jargon.glossary(THERE).layers) == dict(jargon.glossary(HERE).layers)
    finally:
        jargon.close()


@given(before=own_layers(), file=own_layers(), form=st.sampled_from(FORMATS_OF_OWN))
@settings(max_examples=20)
def test_an_import_that_is_undone_leaves_all_as_it_was(
    folder: Path, before: list[Layer], file: list[Layer], form: str
) -> None:
    """Byte for byte in the export, whatever the server had and whatever the file does."""
    jargon, other = Jargon(None, folder), Jargon(None, folder)
    try:
        with_layers(other, file)
        content = exported(other.glossary(HERE), form).text.encode()
        with_layers(jargon, before)
        was = exported(jargon.glossary(HERE), form).text
        name = f"glossary.{form}"
        done = asyncio.run(brought_in(jargon, content, name))
        again = asyncio.run(jargon.own_imports.plan(content, name, act()))
        assert not again.layings, "what is stored is there"
        try:
            undone = asyncio.run(jargon.own_imports.undo(done, act()))
        except JargonError:
            pass  # it changed nothing
        else:
            assert not undone.kept
        assert exported(jargon.glossary(HERE), form).text == was
    finally:
        jargon.close()
        other.close()


@pytest.mark.sqlite("it limits the pages of a file")
async def test_all_or_nothing(jargon: Jargon, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full in the middle of an import leaves nothing of it."""
    content = ("term,definition\n" + "".join(f"Word {each},{'x' * 3000}\n" for each in range(50))).encode()
    plan = await jargon.own_imports.plan(content, "words.csv", act())
    pages = jargon._store.ask_now(lambda db: db.query("pragma page_count"))[0]["page_count"]
    jargon._store.ask_now(lambda db: db.query(f"pragma max_page_count = {pages + 8}"))
    with pytest.raises(JargonError, match="disk is full"):
        await jargon.own_imports.store(content, "words.csv", plan.mark, act())
    jargon._lexicon.refresh()
    assert dict(jargon.glossary(HERE).layers) == {}


async def test_a_word_that_is_changed_while_it_is_stored_is_planned_anew(jargon: Jargon) -> None:
    """Two imports of the same word at the same moment: one is stored, the other is told."""
    contents = [f"term,definition\nTea club,Text {each}.\n".encode() for each in range(2)]
    acts = [act(), act()]
    plans = [await jargon.own_imports.plan(each, "a.csv", act()) for each in contents]
    done = await asyncio.gather(
        *(jargon.own_imports.store(contents[n], "a.csv", plans[n].mark, acts[n]) for n in range(2)),
        return_exceptions=True,
    )
    assert sorted(type(each).__name__ for each in done) == ["OtherThanShownError", "OwnImport"]
    assert len(await jargon.curation.revisions(HERE, "tea-club")) == 1


async def test_the_same_press_twice_is_stored_once(jargon: Jargon) -> None:
    """An act that comes again, as Discord may send it, leaves one revision a word."""
    content = b"term,definition\nTea club,We meet.\n"
    doing = act()
    plan = await jargon.own_imports.plan(content, "a.csv", doing)
    await jargon.own_imports.store(content, "a.csv", plan.mark, doing)
    with pytest.raises(JargonError):
        await jargon.own_imports.store(content, "a.csv", plan.mark, doing)
    assert len(await jargon.curation.revisions(HERE, "tea-club")) == 1


async def test_a_file_that_says_nothing_new_changes_nothing(jargon: Jargon) -> None:
    """Not even where the shared words have come to say what the server has of its own."""
    ours, words = "We ask you first.", {each.slug: each for each in jargon.terms()}
    term = words["consultation"]
    await edit(jargon, term, replace(draft_of(term), plain=ours, labels="Consulting"), HERE)
    [meaning] = term.definitions
    words["consultation"] = replace(term, definitions=(replace(meaning, text=ours),))
    jargon._store.do_now(ReplaceShipped(tuple(words.values()), "of a test"))
    jargon._lexicon.refresh()
    plan = await jargon.own_imports.plan(f"term,definition\nConsulting,{ours}\n".encode(), "a.csv", act())
    assert [each.fate for each in plan.words] == [Fate.SAME]
    assert plan.layings == {}


async def test_what_was_shown_is_stored_whatever_the_shared_word_is_called_by_then(jargon: Jargon) -> None:
    """A new name of it is no change of what the file does."""
    words = {each.slug: each for each in jargon.terms()}
    content = b"terms: [{slug: support, label: Support, next: [Ask us.], definition: Help.}]"
    plan = await jargon.own_imports.plan(content, "a.yaml", act())
    words["support"] = replace(words["support"], label="Help to live", aliases=("Support",))
    jargon._store.do_now(ReplaceShipped(tuple(words.values()), "of a test"))
    jargon._lexicon.refresh()
    await jargon.own_imports.store(content, "a.yaml", plan.mark, act())
    assert [each.text for each in jargon.page("support", HERE).term.next_steps] == ["Ask us."]


async def test_an_import_of_another_server_cannot_be_undone(jargon: Jargon) -> None:
    """A forged id leads to nothing."""
    done = await brought_in(jargon, b"term,definition\nTea club,We meet.\n", "a.csv")
    with pytest.raises(JargonError):
        await jargon.own_imports.undo(done, act(THERE))
    assert "tea-club" in jargon.glossary(HERE)
