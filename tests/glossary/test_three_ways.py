"""What a publisher changed, laid over what a community changed: whatever both did, nobody's own words are lost."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.glossary.model.pieces import Name, Piece, alike, pieces_of
from bot.glossary.model.term import Definition, Kind, Note, Relation, RelationKind, Source, Term
from bot.glossary.model.three_ways import three_ways, with_piece

texts = st.sampled_from(["one", "two", "three"])
definitions = st.builds(
    Definition, kind=st.sampled_from(Kind), text=texts, source=st.builds(Source, title=st.sampled_from(["A", "B"]))
)
relations = st.builds(Relation, kind=st.sampled_from(RelationKind), target=st.sampled_from(["X", "Y"]), why=texts)


def as_stored(links: list[Relation]) -> tuple[Relation, ...]:
    """In the order in which documents hold them."""
    return tuple(sorted(links, key=lambda each: list(RelationKind).index(each.kind)))


terms = st.builds(
    Term,
    slug=st.just("word"),
    label=st.sampled_from(["Word", "Wort", "Gair"]),
    aliases=st.lists(texts, max_size=2, unique=True).map(tuple),
    speaks_for_people=st.booleans(),
    definitions=st.lists(definitions, min_size=1, max_size=3, unique_by=lambda each: (each.kind, each.source)).map(
        tuple
    ),
    next_steps=st.lists(st.builds(Note, text=texts, nation=st.sampled_from(["", "Wales"])), max_size=1).map(tuple),
    relations=st.lists(relations, max_size=2, unique_by=lambda each: (each.kind, each.target)).map(as_stored),
)


def model(ours: Term, base: Term, theirs: Term) -> tuple[dict[Name, Piece], set[Name]]:
    """Piece by piece: what stands there then, and which pieces nobody but a person can decide."""
    here, before, there = pieces_of(ours), pieces_of(base), pieces_of(theirs)
    result, open_ = {}, set()
    for name in {*here, *before, *there}:
        mine, was, now = here.get(name), before.get(name), there.get(name)
        mine_changed, theirs_changed = not alike(mine, was), not alike(now, was)
        if mine_changed and theirs_changed and not alike(mine, now):
            open_.add(name)
        piece = mine if mine_changed or not theirs_changed else now
        if piece is not None:
            result[name] = piece
    return result, open_


@settings(max_examples=500, deadline=None)
@given(ours=terms, base=terms, theirs=terms)
def test_three_ways_are_those_of_the_model(ours: Term, base: Term, theirs: Term) -> None:
    """What one side changed is there then; where both did, the own piece, and it is told."""
    both = three_ways(ours, base, theirs)
    pieces, open_ = model(ours, base, theirs)
    found = pieces_of(both.term)
    assert found.keys() == pieces.keys()
    assert all(alike(piece, pieces[name]) for name, piece in found.items())
    assert {each.name for each in both.clashes} == open_
    assert both.term.slug == "word"


@settings(max_examples=300, deadline=None)
@given(ours=terms, base=terms, theirs=terms)
def test_deciding_every_piece_leaves_nothing_to_decide(ours: Term, base: Term, theirs: Term) -> None:
    """A piece that was decided is known from then on, whichever way it was decided."""
    for number, clash in enumerate(three_ways(ours, base, theirs).clashes):
        base = with_piece(base, clash.name, clash.shared)
        if number % 2:
            ours = with_piece(ours, clash.name, clash.shared)
    assert three_ways(ours, base, theirs).clashes == ()


@given(ours=terms, base=terms)
def test_what_nobody_published_anew_changes_nothing(ours: Term, base: Term) -> None:
    """The same edition once more."""
    assert three_ways(ours, base, base).term == ours


@given(base=terms, theirs=terms)
def test_who_changed_nothing_has_what_is_published(base: Term, theirs: Term) -> None:
    """All of it, piece by piece."""
    found = pieces_of(three_ways(base, base, replace(theirs, slug="other")).term)
    assert found.keys() == pieces_of(theirs).keys()
    assert all(alike(piece, found[name]) for name, piece in pieces_of(theirs).items())
