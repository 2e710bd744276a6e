"""Words that point where a name should stand, and bodies that are not there in every nation."""

import re
from collections.abc import Iterator

from bot.glossary.checks.finding import Finding, Path, Severity, finding_in, path_of
from bot.glossary.model.nation import is_everywhere
from bot.glossary.model.term import Definition, Kind, RelationKind, Source, Term
from bot.strings import findings as strings

_POINTING = re.compile(r"\b(this|these|those|(?:the|this|that) (?:one|other)|its)\b", re.IGNORECASE)
_COUNCIL = re.compile(r"\b(?:the|your|a) (?:local )?council\b", re.IGNORECASE)
_TOLD_APART = re.compile(r"\btrusts?\b|\bIn England\b|\bcouncil or \w+", re.IGNORECASE)
# `example.org`, `www.example.co.uk`, with nothing after it
_FRONT_PAGE = re.compile(r"https?://(?:www\.)?[\w-]+(?:\.(?:ac|co|gov|nhs|org|police))?\.\w+/?", re.IGNORECASE)


def reason_findings(term: Term) -> Iterator[Finding]:
    """The reason why two words are mixed up stands on both cards: “this one” is wrong on one of them."""
    for relation in term.related(RelationKind.NOT_TO_BE_CONFUSED_WITH):
        if found := _POINTING.search(relation.why):
            told = strings.pointing(found[0], term.label, relation.target)
            yield finding_in(term, path_of(term, relation), *told, Severity.ERROR)


def council_findings(term: Term, definition: Definition, path: Path) -> Iterator[Finding]:
    """Where a text holds in all of the UK, the council is a health and social care trust in Northern Ireland."""
    everywhere = not definition.nation and is_everywhere(term.nations)
    text = definition.text
    if everywhere and definition.kind is not Kind.FORMAL and _COUNCIL.search(text) and not _TOLD_APART.search(text):
        yield finding_in(term, (*path, "text"), *strings.council_alone(), Severity.ERROR)


def front_page_findings(term: Term, source: Source, path: Path) -> Iterator[Finding]:
    """A front page says nothing of the word, and says something else tomorrow.

    A site within another, such as `strategy.skillsforcare.org.uk`, was made for one subject.
    """
    if _FRONT_PAGE.fullmatch(source.url):
        yield finding_in(term, (*path, "source"), *strings.front_page(source.url), Severity.ERROR)
