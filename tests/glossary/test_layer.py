"""What a community lays over shared words: its pieces stay, the rest follows, and of clashes a person decides."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.glossary.documents.layer_document import layer_document, layer_from
from bot.glossary.model.keys import keyed, with_fixed_keys
from bot.glossary.model.layer import Change, Clash, Layer, layer_for, own_word, undone
from bot.glossary.model.ownership import reworded
from bot.glossary.model.pieces import LABEL, Name, pieces_of, term_of
from bot.glossary.model.term import Definition, Discussion, Kind, Note, Relation, RelationKind, Source, Term

SLUG = "respite"
texts = st.sampled_from(["One.", "Two.", "Three."])
names = st.sampled_from(["respite", "break", "time off", "RC"])
sources = st.builds(Source, title=st.sampled_from(["", "The Act", "A guide"]))
definitions = st.builds(
    Definition, kind=st.sampled_from(Kind), text=texts, source=sources, nation=st.sampled_from(["", "Wales"])
)
notes = st.builds(Note, text=texts, nation=st.sampled_from(["", "Wales"]))
terms = st.builds(
    Term,
    slug=st.just(SLUG),
    label=st.sampled_from(["Respite", "Short break"]),
    aliases=st.lists(names, unique=True, max_size=3).map(tuple),
    topics=st.lists(names, unique=True, max_size=2).map(tuple),
    speaks_for_people=st.booleans(),
    definitions=st.lists(definitions, min_size=1, max_size=4).map(tuple),
    next_steps=st.lists(notes, unique_by=lambda each: each.nation, max_size=2).map(tuple),
    discussions=st.lists(st.builds(Discussion, title=names), unique=True, max_size=2).map(tuple),
    relations=st.lists(
        st.builds(Relation, kind=st.sampled_from(RelationKind), target=names, why=st.sampled_from(["", "Plainer."])),
        unique_by=lambda each: (each.kind, each.target),
        max_size=3,
    ).map(lambda those: tuple(sorted(those, key=lambda each: list(RelationKind).index(each.kind)))),
)


def plain(text: str, **rest: object) -> Definition:
    return replace(Definition(kind=Kind.PLAIN, text=text, source=Source(title="A guide")), **rest)  # type: ignore[arg-type]


def term(*definitions: Definition, label: str = "Respite", aliases: tuple[str, ...] = ()) -> Term:
    return Term(slug=SLUG, label=label, aliases=aliases, definitions=definitions)


def read_again(layer: Layer) -> Layer:
    """The layer as it comes back from where it is kept."""
    return layer_from(json.loads(json.dumps(layer_document(layer))))


@given(terms)
def test_a_term_put_together_of_its_pieces_is_itself(given_term: Term) -> None:
    """Nothing is lost, and nothing comes in."""
    again = term_of(SLUG, "", pieces_of(given_term))
    assert again == given_term
    assert list(keyed(again)) == list(keyed(given_term))


@given(terms, terms)
def test_a_community_reads_what_its_curators_wrote(shared: Term, ours: Term) -> None:
    """Piece by piece; the order is that of the shared word, and what is only ours comes after it."""
    read = layer_for(ours, shared).over(shared)
    assert read
    assert {name: _bare(each) for name, each in pieces_of(read).items()} == {
        name: _bare(each) for name, each in pieces_of(ours).items()
    }


@given(terms, terms, terms)
def test_what_is_kept_is_read_again_as_it_was(shared: Term, ours: Term, later: Term) -> None:
    """Also what it lies over, so that clashes are the same after a restart, but for the keys that are written down."""
    for layer in (layer_for(ours, shared), own_word(ours), replace(layer_for(ours, shared), hidden="Not ours.")):
        again = read_again(layer)
        assert _with_keys(again.over(later)) == _with_keys(layer.over(later))
        assert list(map(_shown, again.clashes(later))) == list(map(_shown, layer.clashes(later)))
        assert layer_document(again) == layer_document(layer)


@given(terms, terms, terms)
def test_what_is_not_changed_follows_the_shared_word(shared: Term, ours: Term, later: Term) -> None:
    """A plain model says for each piece: ours where we changed it, else what is shared now."""
    layer = layer_for(ours, shared)
    theirs, changed, now = pieces_of(shared), pieces_of(ours), pieces_of(later)
    expected = {}
    for name in {*theirs, *changed, *now}:
        piece = changed.get(name) if _bare(changed.get(name)) != _bare(theirs.get(name)) else now.get(name)
        if piece is not None:
            expected[name] = _bare(piece)
    read = layer.over(later)
    if any(name.field == "definitions" for name in expected):
        assert read
        assert {name: _bare(piece) for name, piece in pieces_of(read).items()} == expected
    else:
        assert read is None


def _with_keys(read: Term | None) -> Term | None:
    """The same with every key written down: twins have theirs by their order, or written down."""
    return read and with_fixed_keys(read)


def _shown(clash: Clash) -> tuple[object, ...]:
    """What a curator sees of it."""
    return clash.name, _bare(clash.was), _bare(clash.ours), _bare(clash.shared)


def _bare(piece: object) -> object:
    return replace(piece, known_as="") if isinstance(piece, Definition) else piece


@given(terms, terms, terms)
def test_a_clash_is_where_both_changed_to_something_else(shared: Term, ours: Term, later: Term) -> None:
    """And nowhere else; whatever is decided about each of them ends it."""
    layer = layer_for(ours, shared)
    before, mine, now = ({name: _bare(each) for name, each in pieces_of(one).items()} for one in (shared, ours, later))
    expected = {
        name for name in {*before, *mine, *now} if mine.get(name) != before.get(name) != now.get(name) != mine.get(name)
    }
    clashes = list(layer.clashes(later))
    assert {each.name for each in clashes} == expected
    for number, each in enumerate(clashes):
        layer = layer.keeping(each.name, later) if number % 2 else layer.taking(each.name)
        assert len(list(layer.clashes(later))) == len(clashes) - number - 1


@given(terms, st.lists(st.one_of(st.none(), terms), min_size=1, max_size=5))
@settings(max_examples=60)
def test_undone_in_any_order_nothing_is_left(shared: Term, versions: list[Term | None]) -> None:
    """The newest first gives back each state just as it was kept; all of them in another order leave nothing either."""
    layers: list[Layer | None] = [None]
    for each in versions:
        layers.append(layer_for(each, shared, layers[-1]) or None if each else None)
    now = layers[-1]
    for before, after in zip(layers[-2::-1], layers[:0:-1], strict=True):
        now = undone(now, before, after).layer
        assert (now and layer_document(now)) == (before and layer_document(before))
    assert now is None


def test_a_piece_that_was_changed_again_stays_when_an_earlier_change_is_undone() -> None:
    """What can be undone is, and the rest is told."""
    shared = term(plain("A break."), aliases=("RC",))
    first = layer_for(term(plain("Time off."), aliases=("RC", "rest")), shared)
    second = layer_for(term(plain("A rest."), aliases=("RC", "rest")), shared, first)
    left = undone(second, None, first)
    [kept] = left.kept
    assert kept.field == "definitions"
    assert left.layer
    read = left.layer.over(shared)
    assert read
    assert (read.aliases, read.definitions[0].text) == (("RC",), "A rest.")


def test_a_word_of_ones_own_takes_nothing_from_a_shared_one_that_comes_later() -> None:
    """It may mean something else: whoever looks after it is told, and joins both or keeps them apart."""
    ours, shared = term(plain("Our Monday club."), label="Respite club"), term(plain("A break from caring."))
    layer = own_word(ours)
    assert layer.over(shared) == ours
    [clash] = layer.clashes(shared)
    assert (clash.name, clash.ours, clash.shared) == (LABEL, "Respite club", "Respite")
    assert list(layer.clashes(None)) == []

    apart = layer.keeping(LABEL, shared)
    assert apart.over(shared) == ours
    assert list(apart.clashes(shared)) == list(read_again(apart).clashes(shared)) == []

    both = layer.joined(replace(shared, definitions=(plain("A break.", source=Source(title="Another")),)))
    read = both.over(shared)
    assert read
    assert (read.label, {each.text for each in read.definitions}) == ("Respite club", {"Our Monday club."})


def test_a_name_that_was_shared_once_can_be_kept_on_purpose() -> None:
    """The shared word has another name by now, and the community went back to the first one."""
    first = layer_for(term(plain("A break."), label="Time off"), term(plain("A break.")))
    later = term(plain("A break."), label="Short break")
    back = layer_for(term(plain("A break.")), later, first)
    read = read_again(back).over(later)
    assert read
    assert read.label == "Respite"
    assert [each.name for each in read_again(back).clashes(later)] == [LABEL]


def test_a_piece_that_came_later_can_be_unwanted() -> None:
    """There was one of the community's own before; now neither that nor the shared one is read."""
    none, note = term(plain("A break.")), Note(text="Ask.")
    first = layer_for(replace(none, next_steps=(note,)), none)
    later = replace(none, next_steps=(replace(note, text="Write."),))
    layer = layer_for(none, later, first)
    read = read_again(layer).over(later)
    assert read
    assert read.next_steps == ()


def test_own_words_that_say_what_is_shared_by_now_are_no_clash() -> None:
    """Word for word the same, from the same source: there is nothing to decide."""
    [fixed] = with_fixed_keys(term(plain("A break."))).definitions
    ours = reworded(fixed, "Time off.", "Us", date(2026, 11, 26))
    layer = layer_for(term(ours), term(plain("A break.")))
    assert list(layer.clashes(term(plain("Time off.")))) == []
    assert list(layer.clashes(term(plain("Some hours."))))


def test_a_hidden_word_is_not_shown_and_keeps_what_was_changed() -> None:
    """Once it is shown again, it says what it said."""
    shared = term(plain("A break."))
    layer = layer_for(term(plain("Time off.")), shared)
    hidden = replace(layer, hidden="")
    assert hidden
    assert hidden.over(shared) is None
    assert replace(read_again(hidden), hidden=None).over(shared) == layer.over(shared)


def test_only_what_is_different_is_kept() -> None:
    """A word of many texts, of which one is changed, costs one text and what stood in its place."""
    shared = term(*(plain(f"Text {number}. " * 50, source=Source(title=f"Guide {number}")) for number in range(20)))
    first, *rest = shared.definitions
    layer = layer_for(replace(shared, definitions=(replace(first, text="Ours."), *rest)), shared)
    assert list(layer.changes) == [Name("definitions", first.key)]
    assert layer.changes == {Name("definitions", first.key): Change(first, replace(first, text="Ours."))}
    read = layer.over(shared)
    assert read
    assert all(one is other for one, other in zip(read.definitions[1:], rest, strict=True)), "the very same objects"
    assert len(json.dumps(layer_document(layer))) < 1500
