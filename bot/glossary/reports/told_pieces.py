"""The pieces of a word, and what became of them, in plain words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from bot.glossary.model.layer import HIDDEN, Layer
from bot.glossary.model.ownership import basis, title
from bot.glossary.model.pieces import Name, Piece, alike
from bot.glossary.model.term import Definition, Discussion, Kind, Note, Relation, RelationKind, Source
from bot.glossary.text.sentences import sentences
from bot.strings import answers
from bot.strings import pieces as strings

TEXT = "text"
MOST_ORIGIN = 60
APART = Name("apart")


@dataclass(frozen=True, slots=True)
class Told:
    """What became of one piece, or of something about it: its name, what was there, and what is; empty for nothing."""

    what: str
    before: str
    after: str


def name_of(name: Name, *pieces: Piece | None) -> str:
    """What a piece is called; `pieces` are its versions, of which the first that is there tells more."""
    piece = next((each for each in pieces if each is not None), None)
    if name.field == "definitions":
        return _definition_name(name, piece)
    if name.field == "relations":
        return answers.related()[_relation_kind(name)]
    called = strings.fields()[name.field]
    nation = piece.nation if isinstance(piece, Note) else ""
    return strings.which(called, nation) if nation else called


def _definition_name(name: Name, piece: Piece | None) -> str:
    if not isinstance(piece, Definition):
        return answers.kind(next(kind for kind in Kind if kind.letter == name.key[0]), "")
    called, source = answers.kind(piece.kind, piece.nation), basis(piece)
    origin = source.title or source.organisation
    return strings.which(called, origin) if origin and len(origin) <= MOST_ORIGIN else called


def _relation_kind(name: Name) -> RelationKind:
    return RelationKind(name.key.split(" ")[0])


def aspects_of(piece: Piece | None) -> dict[str, str]:
    """All that a piece says, its text first; empty where there is none. What only programs need is left out."""
    match piece:
        case None:
            return {}
        case bool():
            return {TEXT: strings.yes()}
        case str():
            return {TEXT: piece}
        case Definition():
            told = {TEXT: piece.text, "source": _source(basis(piece))}
            told |= {"nation": piece.nation, "in_force": piece.in_force, "checked_on": _day(piece.checked_on)}
            told |= {"checked_by": piece.checked_by, "review_by": _day(piece.review_by)}
            return told | {"sums_until": _day(piece.sums_until)}
        case Note():
            days = {"checked_on": _day(piece.checked_on), "review_by": _day(piece.review_by)}
            return {TEXT: piece.text, "source": _source(piece.source)} | days
        case Discussion():
            return {TEXT: piece.title, "author": piece.author, "summary": piece.summary, "url": piece.url}
        case Relation():
            return {TEXT: piece.target, "why": piece.why, "source": _source(piece.source)}


def differences(what: str, before: Piece | None, after: Piece | None) -> Iterator[Told]:
    """In what two versions of a piece differ; of one that came or went, its text and its source are told."""
    old, new = aspects_of(before), aspects_of(after)
    told = aspects_of(before or after) if before is not None and after is not None else (TEXT, "why", "source")
    named = strings.aspects()
    for aspect in told:
        was, now = old.get(aspect, ""), new.get(aspect, "")
        if was != now:
            yield Told(what if aspect == TEXT else strings.aspect_of(what, named[aspect]), was, now)


def told_changes(before: Layer | None, after: Layer | None) -> list[Told]:
    """What a change of a layer did to the word, piece by piece, as its readers saw it."""
    old, new = _pieces(before), _pieces(after)
    told: list[Told] = []
    for name in dict.fromkeys((*old, *new)):
        was = old[name] if name in old else _shared(after, name)
        now = new[name] if name in new else _shared(before, name)
        if not alike(was, now):
            called = name_of(name, now, was)
            told += list(differences(called, was, now)) or [Told(called, "", "")]
    told += _whole(before, after)
    return told or _decided(before, after)


def _pieces(layer: Layer | None) -> Mapping[Name, Piece | None]:
    return {name: each.now for name, each in layer.changes.items()} if layer else {}


def _shared(layer: Layer | None, name: Name) -> Piece | None:
    """What was shared when it was last looked at; this layer has a piece of its own in its place."""
    return layer.changes[name].was if layer and name in layer.changes and not layer.apart else None


def _whole(before: Layer | None, after: Layer | None) -> Iterator[Told]:
    """Whether the word is hidden, and whether it stands apart from a shared one."""
    was, now = _hidden(before), _hidden(after)
    if was != now:
        yield Told(name_of(HIDDEN), was, now)
    if before and after and before.apart != after.apart:
        yield Told(name_of(APART), strings.yes() if before.apart else "", strings.yes() if after.apart else "")


def _hidden(layer: Layer | None) -> str:
    return "" if layer is None or layer.hidden is None else layer.hidden or strings.yes()


def _decided(before: Layer | None, after: Layer | None) -> list[Told]:
    """The pieces that stayed as they were while a curator saw what is shared there now."""
    if not (before and after):
        return []
    return [
        Told(name_of(name, change.now, change.was), "", "")
        for name, change in after.changes.items()
        if name in before.changes and before.changes[name] != change
    ]


def said(told: Told) -> str:
    """The same as a sentence, or a part of one."""
    if not told.before and not told.after:
        return strings.details(told.what)
    return strings.changed(told.what, told.before, told.after)


def sentences_changed(before: str, after: str) -> Iterator[str]:
    """Which sentences of a text are new, and which are gone."""
    old, new = ([each.strip() for each in sentences(text)] for text in (before, after))
    yield from (strings.new_there(each) for each in new if each and each not in old)
    yield from (strings.gone_there(each) for each in old if each and each not in new)


def fitted(told: Told, most: int) -> Told:
    """The same with texts of at most so many characters, cut with an ellipsis."""
    return replace(told, before=_cut(told.before, most), after=_cut(told.after, most))


def _cut(text: str, most: int) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _source(source: Source) -> str:
    return ", ".join(part for part in (title(source), source.organisation, source.section, source.url) if part)


def _day(day: date | None) -> str:
    return strings.day(day) if day else ""
