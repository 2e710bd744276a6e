"""What readers may expect of every entry of the shipped glossary."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest
import yaml

from bot.formats import Reading
from bot.glossary.checks.lint import lint
from bot.glossary.model.links import LinkResolver
from bot.glossary.model.term import Kind, RelationKind
from bot.glossary.reports.figures import figures
from bot.glossary.search.never_guessed import is_never_guessed
from bot.glossary.server_glossary import ServerGlossary
from bot.glossary.snapshot import Glossary
from tests.fixtures.shipped import shipped_reading

DATA = Path(__file__).parents[2] / "data"
WRITTEN = date(2026, 11, 23)  # what is due for review later is no fault of the writers
LATEST_OF_OLD_PAGES = date(2027, 5, 31)
LICENCES = {
    "Open Government Licence v3.0",
    "Open Parliament Licence v3.0",
    "Creative Commons Attribution 4.0",
    "Creative Commons Attribution-NonCommercial 4.0; facts only",
    "Crown copyright; facts only",
    "Copyright of the publisher; facts only",
}


@pytest.fixture(scope="module")
def shipped() -> Reading:
    """The shipped glossary, with the lines of its files."""
    return shipped_reading()


def test_the_linter_finds_nothing(shipped: Reading) -> None:
    """No error and no warning on the day it was written."""
    assert [str(each) for each in (*shipped.warnings, *lint(shipped.terms, WRITTEN, shipped.place))] == []


def test_every_term_has_a_plain_and_a_formal_definition(shipped: Reading) -> None:
    """The plain one for people, the formal one for those who must be exact."""
    lacking = {
        (term.slug, kind) for term in shipped.terms for kind in (Kind.PLAIN, Kind.FORMAL) if not term.of_kind(kind)
    }
    assert lacking == set()


def test_every_definition_says_whose_it_is_and_when_it_was_read(shipped: Reading) -> None:
    """Title, organisation, link, licence and day; or the day to look again, where nobody knows how old its page is."""
    for term in shipped.terms:
        for each in term.definitions:
            source = each.source
            day = each.checked_on or (each.review_by and each.review_by <= LATEST_OF_OLD_PAGES)
            given = (source.title, source.organisation, source.url, day)
            assert all(given), (term.slug, each.kind)
            assert source.licence in LICENCES, (term.slug, each.kind)


def test_advice_says_why_and_who_gives_it(shipped: Reading) -> None:
    """“Consider using instead” is somebody's opinion."""
    for term in shipped.terms:
        for finding in term.related(RelationKind.CONSIDER_USING_INSTEAD):
            assert finding.why
            assert finding.source
            assert finding.source.licence in LICENCES, (term.slug, finding.target)


def test_every_name_leads_to_its_entry(shipped: Reading) -> None:
    """Label, aliases, letters, Welsh labels; and what people say for it, unless the word hurts."""
    glossary = ServerGlossary(Glossary(shipped.terms), Glossary())
    for term in shipped.terms:
        for name in (term.label, *term.aliases, *term.welsh_labels):
            assert term.slug in {each.slug for each in glossary.find(name).matches}, name
        for phrase in term.people_say:
            found = {each.slug for each in glossary.find(phrase).matches}
            assert is_never_guessed(term) or term.slug in found, phrase


def test_no_two_terms_are_merely_related_as_well(shipped: Reading) -> None:
    """See also says nothing where another relation says more, or where the other side says it."""
    resolver = LinkResolver(shipped.terms)
    kinds = defaultdict(list)
    for term in shipped.terms:
        for relation in term.relations:
            for other in resolver.candidates(relation.target, term.slug):
                kinds[frozenset((term.slug, other))].append(relation.kind)
    assert [pair for pair, each in kinds.items() if len(each) > 1 and RelationKind.SEE_ALSO in each] == []


def test_the_example_for_writers_is_a_real_entry() -> None:
    """The one in data/README.md, but for its notes, and for what was left out to keep it short."""
    example = re.search(r"```yaml\n(.+?)```", (DATA / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    assert example is not None
    [shown] = yaml.safe_load(example[1])
    entries = yaml.safe_load((DATA / "glossary" / "keeping-safe.yaml").read_text(encoding="utf-8"))["terms"]
    [real] = [each for each in entries if each["slug"] == shown["slug"]]
    definitions, relations = shown.pop("definitions"), shown.pop("relations")
    assert {name: real[name] for name in shown} == shown
    assert [each for each in real["definitions"] if each in definitions] == definitions
    assert {name: real["relations"][name] for name in relations} == relations


def test_there_is_as_much_as_was_promised(shipped: Reading) -> None:
    """450 entries, 250 of them with easy read, texts for every nation; and nothing is hard, or overdue."""
    counted = figures(shipped.terms, WRITTEN)
    assert counted.terms >= 450
    assert sum(counted.relations.values()) >= 1000
    assert counted.easy_reads >= 250
    assert counted.nations["Scotland"] >= 120
    assert counted.nations["Wales"] >= 80
    assert counted.nations["Northern Ireland"] >= 60
    assert counted.plain.median <= 4.5
    assert counted.plain.highest <= 7
    assert counted.stale == 0
