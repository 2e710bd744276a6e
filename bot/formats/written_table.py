"""A whole glossary as a table, for whatever format holds tables: its rows, and what is lost in them."""

from collections.abc import Iterator, Sequence

from bot.formats.csv_columns import COLUMNS, is_parted, merging_key, rows_of
from bot.glossary.model.ownership import is_own
from bot.glossary.model.slug import slug_of
from bot.glossary.model.term import Term
from bot.strings import csv_files as strings

ALWAYS = ("term", "kind", "definition")


def rows_of_table(terms: Sequence[Term], *, narrow: bool = False) -> Iterator[Sequence[str]]:
    """The names of the columns, then one row a definition, no cell of which runs as a formula.

    A `narrow` table has only those columns that hold anything.
    """
    rows = [row for term in terms for row in rows_of(term)]
    kept = [
        number
        for number, name in enumerate(COLUMNS)
        if not narrow or name in ALWAYS or any(row[number] for row in rows)
    ]
    for row in (COLUMNS, *rows):
        yield [row[number] for number in kept]


def losses(terms: Sequence[Term], form: str) -> Iterator[str]:
    """One sentence for each thing that a table in this format cannot hold, with how many there are."""
    names = [name for term in terms for name in (*term.aliases, *term.hidden_labels)]
    counts = {
        strings.relations_lost: sum(len(term.relations) for term in terms),
        strings.discussions_lost: sum(len(term.discussions) for term in terms),
        strings.notes_lost: sum(len(term.next_steps) + len(term.time_limits) for term in terms),
        strings.phrases_lost: sum(len((*term.welsh_labels, *term.everyday, *term.people_say)) for term in terms),
        strings.nations_lost: sum(len(term.nations) for term in terms),
        strings.basis_lost: sum(is_own(each) for term in terms for each in term.definitions),
        strings.slugs_lost: sum(term.slug != slug_of(term.label) for term in terms),
        strings.names_parted: sum(map(is_parted, names)),
        strings.topics_parted: sum(is_parted(topic) for term in terms for topic in term.topics),
        strings.labels_lost: len(terms) - len({merging_key(term.label) for term in terms}),
    }
    for lost, count in counts.items():
        if count:
            yield lost(count, form)
