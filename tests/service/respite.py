"""One shared word, what is read of it, and files that bring something of it, for tests against a plain model."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from hypothesis import strategies as st

from bot.formats.own_file import written_own
from bot.glossary.model.keys import keyed
from bot.glossary.model.layer import Change, Layer
from bot.glossary.model.ownership import reworded
from bot.glossary.model.pieces import LABEL, Name, Piece
from bot.glossary.model.term import Definition, Kind, Note, Source, Term
from tests.service.acts import US
from tests.service.plain_word import HIDDEN, Laid, Texts

SLUG = "respite"
GUIDE, LAW = Source(title="A guide"), Source(title="The Act")
LEAFLET = Source(title="A leaflet")
TEXTS = ["A break.", "Time off.", "A rest.", "Some hours."]
NAMES = ["Respite", "Short break", "Breaks"]
CLUB = Term(slug="tea-club", label="Tea club", definitions=(Definition(kind=Kind.PLAIN, text="We meet."),))
IN_CLUB: Laid = {"all": (None, "We meet.")}


def in_leaflet(text: str) -> Definition:
    """What only files bring, of a source of its own."""
    return Definition(kind=Kind.EASY_READ, text=text, source=LEAFLET)


def term_of(texts: Texts) -> Term:
    """A shared word with these texts."""
    return Term(
        slug=SLUG,
        label=texts["label"],
        definitions=(
            Definition(kind=Kind.PLAIN, text=texts["plain"], source=GUIDE),
            Definition(kind=Kind.FORMAL, text=texts["formal"], source=LAW),
        ),
        next_steps=(Note(text=texts["note"]),) if "note" in texts else (),
    )


FIRST: Texts = {"label": "Respite", "plain": TEXTS[0], "formal": TEXTS[1], "note": TEXTS[2]}
PLAIN, FORMAL = keyed(term_of(FIRST))
PLACES = {LABEL: "label", Name("definitions", PLAIN): "plain", Name("definitions", FORMAL): "formal"}
PLACES |= {Name("next_steps", ""): "note", Name("definitions", in_leaflet("").key): "leaflet"}
OURS = {place: name for name, place in PLACES.items()}
texts = st.fixed_dictionaries(
    {"label": st.sampled_from(NAMES), "plain": st.sampled_from(TEXTS), "formal": st.sampled_from(TEXTS)},
    optional={"note": st.sampled_from(TEXTS)},
)


def said(term: Term) -> Texts:
    """What is read of a word."""
    texts = {PLACES[Name("definitions", key)]: each.text for key, each in keyed(term).items()}
    notes = [("note", each.text) for each in term.next_steps]
    return {"label": term.label, **texts, **dict(notes)}


def text_of(piece: Piece | None) -> str | None:
    return piece.text if isinstance(piece, Definition | Note) else None if piece is None else str(piece)


@dataclass(frozen=True)
class File:
    """What a file brings: either what another server lays over the word, or an entry with a text from the leaflet.

    And a word of its own, the club, or not.
    """

    laid: Laid
    leaflet: str
    label: str
    club: bool

    @property
    def content(self) -> bytes:
        """Its bytes, as an export has them."""
        entry = Term(slug=SLUG, label=self.label, definitions=(in_leaflet(self.leaflet),))
        terms = ([entry] if self.leaflet else []) + ([CLUB] if self.club else [])
        return written_own(terms, [layer_of(self.laid)] if self.laid else [], "yaml").encode()


def layer_of(laid: Laid) -> Layer:
    """What a server lays over the word, in its own words."""
    changes = {OURS[place]: change_of(place, *over) for place, over in laid.items() if isinstance(over, tuple)}
    reason = laid.get(HIDDEN)
    return Layer(slug=SLUG, label=NAMES[0], changes=changes, hidden=reason if isinstance(reason, str) else None)


def change_of(place: str, was: str | None, now: str | None) -> Change:
    if place == "label":
        return Change(was, now)
    if place == "note":
        return Change(was and Note(text=was), now and Note(text=now))
    kind, source = (Kind.PLAIN, GUIDE) if place == "plain" else (Kind.FORMAL, LAW)
    shared = Definition(kind=kind, text=was or "", source=source)
    return Change(shared, reworded(shared, now or "", US.community, datetime.now(UTC).date()))


def changed(values: list[Any]) -> st.SearchStrategy[Any]:
    """What was shared, and other words."""
    return st.permutations(values).map(lambda each: (each[0], each[1]))


laids = st.fixed_dictionaries(
    {},
    optional={
        "label": changed(NAMES),
        "plain": changed(TEXTS),
        "formal": changed(TEXTS),
        "note": changed([None, *TEXTS]),
        HIDDEN: st.sampled_from(["", "Not theirs."]),
    },
)
