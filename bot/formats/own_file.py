"""Files of all that a community has of its own: words as `terms`, and what it lays over shared ones as `changed`."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pydantic import ValidationError

from bot.formats.content import Content
from bot.formats.reading import Reading, entries_of, reading_of
from bot.formats.registry import FORMATS, shown_by
from bot.formats.shared_references import shared_references
from bot.formats.tree import Tree
from bot.formats.tree_lists import is_ours
from bot.glossary.checks.finding import Finding, GlossaryError, Path, Place
from bot.glossary.documents.document import document_of
from bot.glossary.documents.layer_document import layer_document, layer_from
from bot.glossary.documents.validation import findings_of
from bot.glossary.model.layer import Layer
from bot.glossary.model.term import Term
from bot.strings import files as strings

TERMS, CHANGED, HIDDEN, REASON = "terms", "changed", "hidden", "reason"
FORMATS_OF_OWN = tuple(name for name, each in FORMATS.items() if each.dumped)


@dataclass(frozen=True, slots=True)
class OwnFile:
    """What such a file holds. Any other glossary file is one, too, without anything that is laid over shared words."""

    reading: Reading
    layers: tuple[Layer, ...] = ()


def written_own(terms: Sequence[Term], layers: Sequence[Layer], name: str) -> str:
    """The text of such a file, in the order of the slugs, the same for the same words.

    Without anything under `changed` it is a glossary file as every other.
    """
    documents: dict[str, Any] = {TERMS: [document_of(each) for each in sorted(terms, key=lambda each: each.slug)]}
    if layers:
        documents[CHANGED] = [_document(each) for each in sorted(layers, key=lambda each: each.slug)]
    dumped = FORMATS[name].dumped
    if dumped is None:
        raise LookupError(name)
    return dumped(documents)


def _document(layer: Layer) -> dict[str, Any]:
    """A layer as such a file has it: an empty reason stands within a group, for an empty text is left out in YAML."""
    document = layer_document(layer)
    if layer.hidden is not None:
        document[HIDDEN] = {REASON: layer.hidden} if layer.hidden else {}
    return document


def read_own(content: bytes, file: str) -> OwnFile:
    """Read a glossary file of whatever format, and what is laid over shared words, if it has any.

    Raises:
        GlossaryError: with every fault in it.
    """
    whole = Content(content, file)
    form = shown_by(whole)
    tree = form.tree(whole.text, file) if form.tree else None
    if tree is None or not (_has_changed(tree) or is_ours(tree)):
        reading = form.read(whole)
        return OwnFile(replace(reading, warnings=(*whole.warnings, *reading.warnings)))
    documents: Any = tree.value.get(CHANGED, []) if isinstance(tree.value, Mapping) else []
    findings: list[Finding] = []
    layers = tuple(_layers(documents, tree, file, findings))
    try:
        reading = reading_of(entries_of(_without_changed(tree), file, shared_references))
    except GlossaryError as error:
        raise GlossaryError([*error.findings, *findings]) from error
    findings.extend(_twice(reading, layers, file))
    if findings:
        raise GlossaryError(findings)
    return OwnFile(reading, layers)


def _has_changed(tree: Tree) -> bool:
    return isinstance(tree.value, Mapping) and CHANGED in tree.value


def _without_changed(tree: Tree) -> Tree:
    if not _has_changed(tree):
        return tree
    return replace(tree, value={TERMS: []} | {name: each for name, each in tree.value.items() if name != CHANGED})


def _layers(documents: Any, tree: Tree, file: str, findings: list[Finding]) -> Iterator[Layer]:
    if not isinstance(documents, list):
        findings.append(Finding(Place(file, tree.line_of((CHANGED,))), *strings.no_layer()))
        return
    for number, document in enumerate(documents):
        path: Path = (CHANGED, number)
        try:
            yield _layer(document)
        except ValidationError as error:
            for each in findings_of(error):
                line = tree.line_of((*path, "own", *each.place.path))
                findings.append(replace(each, place=Place(file, line, strings.entry(number + 1))))
        except ValueError:
            findings.append(Finding(Place(file, tree.line_of(path), strings.entry(number + 1)), *strings.no_layer()))


def _layer(document: Any) -> Layer:
    if not isinstance(document, Mapping):
        raise ValueError("it is no layer")
    hidden = document.get(HIDDEN)
    if isinstance(hidden, Mapping):
        document = {**document, HIDDEN: hidden.get(REASON, "")}
    layer = layer_from(document)
    if not layer:
        raise ValueError("nothing is different by it")
    return layer


def _twice(reading: Reading, layers: Sequence[Layer], file: str) -> Iterator[Finding]:
    """Words that stand in the file more than once."""
    seen = {each.slug: each.label for each in reading.terms}
    for each in layers:
        if each.slug in seen:
            yield Finding(Place(file, 0, each.label), *strings.same_slug(each.slug, seen[each.slug], file, 0))
        seen[each.slug] = each.label
