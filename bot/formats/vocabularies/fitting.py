"""Making the document of a foreign entry fit a glossary: what is longer than fits is left out and counted."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from bot.formats.reading import Entry, Reading, reading_of
from bot.formats.vocabularies.left_out import LeftOut
from bot.glossary.checks.finding import Finding, GlossaryError, Place
from bot.glossary.documents.document import term_from
from bot.glossary.documents.validation import findings_of
from bot.glossary.model.term import MAX_LABEL, MAX_TEXT
from bot.glossary.text.acronyms import is_acronym
from bot.glossary.text.fold import fold
from bot.strings import vocabularies as strings

MAX_LINE = 500  # as `bot.glossary.documents.document_fields.Line` has it
_NAMES = ("aliases", "hidden_labels", "cy", "topics")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")


@dataclass(frozen=True, slots=True)
class Draft:
    """The document of an entry (see `bot.glossary.documents.document`), and its line, 0 where none is known.

    `is_ours` tells that we wrote it, and that its slug is the one of the word.
    """

    document: Mapping[str, Any]
    line: int = 0
    is_ours: bool = False


def reading_of_drafts(drafts: Iterable[Draft], file: str, left_out: LeftOut) -> Reading:
    """The entries of a file, of which each is a word by itself, however many have its label.

    Only letters that one entry alone is called by are looked at anew where they are brought in: what they stand for
    may be known already.

    Raises:
        GlossaryError: with every entry that is none, or because nothing is left.
    """
    entries: list[Entry] = []
    findings: list[Finding] = []
    drafts = list(drafts)
    called = Counter(fold(draft.document["label"]) for draft in drafts)
    for draft in drafts:
        label = draft.document["label"]
        if len(label) > MAX_LABEL:
            left_out.note(strings.long_labels)
            continue
        try:
            term = term_from(_fitting(draft.document, left_out))
        except ValidationError as error:
            findings += (_placed(each, file, draft.line, label) for each in findings_of(error))
        else:
            entries.append(
                Entry(term, file, draft.line, named=draft.is_ours or called[fold(label)] > 1 or not is_acronym(label))
            )
    if findings:
        raise GlossaryError(findings)
    if not entries:
        raise GlossaryError(
            [Finding(Place(file), *strings.nothing_left([each.what for each in left_out.warnings(file)]))]
        )
    return reading_of(entries, left_out.warnings(file))


def _placed(finding: Finding, file: str, line: int, label: str) -> Finding:
    return Finding(Place(file, line, label[:MAX_LABEL]), finding.what, finding.remedy)


def _fitting(document: Mapping[str, Any], left_out: LeftOut) -> dict[str, Any]:
    whole = dict(document)
    for field in _NAMES:
        names = [name for name in document.get(field, ()) if len(name) <= MAX_LABEL]
        left_out.note(strings.long_names, len(document.get(field, ())) - len(names))
        whole[field] = names
    definitions = [each for each in document.get("definitions", ()) if len(each["text"]) <= MAX_TEXT]
    left_out.note(strings.long_definitions, len(document.get("definitions", ())) - len(definitions))
    whole["definitions"] = [{**each, "source": fitting_source(each.get("source", {}))} for each in definitions]
    return whole


def fitting_source(source: Mapping[str, str]) -> dict[str, str]:
    """A source whose address is one, and whose lines are no longer than lines may be."""
    fitting = {name: text if name == "url" else cut(text) for name, text in source.items() if text}
    if "url" in fitting and not (_ADDRESS.fullmatch(source["url"]) and len(source["url"]) <= 2 * MAX_LINE):
        del fitting["url"]
    return fitting


def cut(text: str) -> str:
    """As much of a text as a line may have."""
    return text if len(text) <= MAX_LINE else text[: MAX_LINE - 1] + "…"
