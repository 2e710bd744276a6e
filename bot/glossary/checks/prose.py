"""What there is to say of how a definition reads: sentences, grade, acronyms. Formal ones are never scored."""

from collections.abc import Iterator

from bot.glossary.checks.finding import Finding, Path, Severity, finding_in
from bot.glossary.checks.readability import MASK, Readability, readability
from bot.glossary.model.term import Definition, Kind, Term
from bot.glossary.text.acronyms import unexplained
from bot.strings import findings as strings

LONGEST_SENTENCE = {Kind.PLAIN: 25, Kind.EASY_READ: 15}
LONGEST_PLAIN = 60  # words; a phone shows about so many at once
HARD_GRADE = 9.0
GOOD_GRADE = 6.0


def prose_findings(term: Term, definition: Definition, path: Path) -> Iterator[Finding]:
    """Plain: 25 words a sentence and grade 6, 9 at the most; easy read: 15 words. Acronyms are explained."""
    if definition.kind is Kind.FORMAL:
        return
    headwords = (term.label, *term.aliases)
    measured = readability(definition.text, headwords)
    path = (*path, "text")
    yield from _sentence_findings(term, path, measured, LONGEST_SENTENCE[definition.kind])
    if definition.kind is Kind.PLAIN and measured.words > LONGEST_PLAIN:
        yield finding_in(term, path, *strings.long_plain(measured.words, LONGEST_PLAIN))
    if definition.kind is Kind.PLAIN:
        yield from _grade_findings(term, path, measured)
    for acronym in unexplained(definition.text, headwords):
        yield finding_in(term, path, *strings.unexplained(acronym))


def _sentence_findings(term: Term, path: Path, measured: Readability, limit: int) -> Iterator[Finding]:
    longest = measured.longest
    if len(longest) > limit:
        opening = " ".join(longest[:6]).replace(MASK, term.label)
        yield finding_in(term, path, *strings.long_sentence(opening, len(longest), limit), Severity.ERROR)


def _grade_findings(term: Term, path: Path, measured: Readability) -> Iterator[Finding]:
    if measured.grade <= GOOD_GRADE:
        return
    certain = measured.grade - measured.margin > HARD_GRADE
    if measured.margin >= 1:
        told = strings.roughly_hard(measured.grade, round(measured.margin), GOOD_GRADE)
    else:
        told = strings.hard(measured.grade, GOOD_GRADE)
    yield finding_in(term, path, *told, Severity.ERROR if certain else Severity.WARNING)
