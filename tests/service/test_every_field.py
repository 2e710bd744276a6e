"""Every field that an entry can have is in one of the forms of the desk, or it is said here why it is not."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

from bot.discord.client import EXTENSIONS
from bot.discord.desk.pieces.part import Part
from bot.discord.desk.pieces.piece_form import NewPieceForm, PieceForm
from bot.discord.kit.forms import FORMS
from bot.glossary.documents import document
from bot.glossary.model.pieces import pieces_of
from bot.glossary.model.term import Definition, Discussion, Kind, Note, Relation, RelationKind, Source, Term
from bot.service import Author, draft_of
from bot.service.definition_draft import changed, draft_of_definition
from bot.service.pieces.draft import PieceDraft, WordDraft
from bot.service.texts import Texts

for extension in EXTENSIONS:
    importlib.import_module(extension)  # with all the forms that they show

PIECE_FORMS = [each for each in FORMS if issubclass(each, PieceForm)]
US = Author("Us", date(2026, 1, 2))
DAY, SOURCE = date(2025, 1, 2), Source(title="Tea Act", url="https://example.org/tea")
NOTE = Note(text="Ask us.", source=SOURCE, nation="Wales", checked_on=DAY, review_by=DAY)
FULL = Term(
    slug="tea",
    label="Tea",
    aliases=("cuppa",),
    welsh_labels=("te",),
    hidden_labels=("tee",),
    everyday=("tea",),
    people_say=("hot leaf water",),
    topics=("Drinks",),
    nations=("Wales",),
    speaks_for_people=True,
    definitions=(
        Definition(
            kind=Kind.PLAIN, text="A drink.", source=SOURCE, nation="Wales", in_force="Not yet.", checked_on=DAY
        ),
        Definition(kind=Kind.FORMAL, text="An infusion.", source=SOURCE, nation="Wales"),
    ),
    next_steps=(NOTE,),
    time_limits=(NOTE,),
    discussions=(Discussion(title="Why tea?", author="Ann", url="https://example.org/why", summary="It is warm."),),
    relations=(
        Relation(kind=RelationKind.SEE_ALSO, target="Coffee", why="Both are warm.", source=SOURCE),
        Relation(kind=RelationKind.CONSIDER_USING_INSTEAD, target="Brew", why="It is shorter.", source=SOURCE),
    ),
)
# What is typed into a field where another text will not do.
TYPED = {
    **dict.fromkeys(("checked_on", "review_by", "sums_until"), "2024-03-04"),
    **{"kind": RelationKind.CHILD_OF.value, "nation": "Scotland", "nations": "Scotland", "speaks_for_people": "no"},
    "labels": "Brew, mug",
    "source": "Tea Bill, https://example.org/bill",
}
# The fields of a term by their names in documents, where those differ.
CALLED = {"cy": "welsh_labels", "next": "next_steps", "time_limit": "time_limits"}
# What no form has, and why.
BY_OTHER_WAYS = {
    "term.slug": "links, flags and messages know the word by it, so it stays whatever the word is called",
    "definition.kind": "flags know a definition by a key that begins with its kind: add one of the other kind",
    "definition.known_as": "it is the key by which flags know a definition, and written by the program alone",
    "definition.written_from": "it is what the source was before a community wrote its own words",
    "definition.changed_on": "it is the day on which that was",
    "source.organisation": "a source is typed as one line, and its parts are known only of those that were published",
    "source.section": "the same",
    "source.licence": "the licence of a publisher comes with its text; nobody types words under another's licence",
}


def test_every_field_of_an_entry_is_in_a_form_or_is_named_here() -> None:
    """The fields are those of documents; which a form changes is found by changing each text of each draft."""
    known = {
        "term": document.TermDocument,
        "definition": document.DefinitionDocument,
        "note": document.NoteDocument,
        "discussion": document.DiscussionDocument,
        "relation": document.LinkDocument,
        "source": document.SourceDocument,
    }
    all_fields = {f"{of}.{CALLED.get(each, each)}" for of, shape in known.items() for each in shape.__annotations__}
    all_fields = all_fields - {"relation.term"} | {"relation.target", "relation.kind"}
    assert all_fields - editable() == {*BY_OTHER_WAYS}


def test_the_list_has_a_reason_for_each() -> None:
    """And none for what a form has by now."""
    assert all(BY_OTHER_WAYS.values())
    assert not editable() & {*BY_OTHER_WAYS}


def test_all_that_a_word_has_several_of_can_be_added_changed_and_taken_away() -> None:
    """Each sort of piece that is more than a name is a part of the desk."""
    pieces = {name.field for name, piece in pieces_of(FULL).items() if is_dataclass(piece)}
    assert pieces == {part.field for part in Part}
    assert pieces == {form.draft.field for form in PIECE_FORMS if issubclass(form, NewPieceForm)}


def test_each_text_of_a_draft_is_asked_for_in_its_form() -> None:
    """And given back under its label where nothing could be stored."""
    for form in PIECE_FORMS:
        assert {*form.questions, *form.options} == {each.name for each in fields(form.draft)}, form


def editable() -> set[str]:
    """The fields in which stands what is typed into a draft of any sort."""
    return {each for before, typed, after in changes() for each in _typed_fields(before, after, typed)}


def changes() -> Iterator[tuple[Any, str, Any]]:
    """What was there, what is typed in place of one of its texts, and what comes of that."""
    for sort in _drafts(PieceDraft):
        for piece in (piece for name, piece in pieces_of(FULL).items() if name.field == sort.field):
            for typed, draft in _each_changed(sort.of(piece)):
                after = draft.piece(US, piece)
                yield piece, typed, after
                held: dict[str, Any] = {sort.field: (after,)}
                yield FULL, typed, replace(FULL, **held)
    for whole in _drafts(WordDraft):
        for typed, draft in _each_changed(whole.of(FULL)):
            yield FULL, typed, draft.edited(FULL)
    for typed, draft in _each_changed(draft_of(FULL)):
        yield FULL, typed, draft.edited(FULL, US)
    for definition in FULL.definitions:
        for typed, draft in _each_changed(draft_of_definition(definition)):
            yield definition, typed, changed(definition, draft, US)


def _each_changed(draft: Any) -> Iterator[tuple[str, Any]]:
    """The draft with each of its texts changed by itself, and what is typed there."""
    for name, text in draft.by_name().items():
        typed = TYPED.get(name, f"{text}x" if text else "x")
        yield typed, replace(draft, **{name: typed})


def _typed_fields(before: Any, after: Any, typed: str) -> Iterator[str]:
    """The fields of a value, and of what it holds, that changed and say what was typed: the program sets others."""
    for each in fields(before):
        was, now = getattr(before, each.name), getattr(after, each.name)
        if was != now and any(said and said in typed for said in _said(now)):
            yield f"{type(before).__name__.lower()}.{each.name}"
            if is_dataclass(now):
                yield from _typed_fields(was, now, typed)


def _said(value: Any) -> Iterator[str]:
    """All that stands in a value."""
    if is_dataclass(value):
        yield from (said for each in fields(value) for said in _said(getattr(value, each.name)))
    elif isinstance(value, tuple):
        yield from (said for each in value for said in _said(each))
    else:
        yield "no" if value is False else str(value)


def _drafts(sort: type[Texts]) -> list[Any]:
    """The drafts of a sort, as the forms have them."""
    return [*{form.draft for form in PIECE_FORMS if issubclass(form.draft, sort)}]
