"""Other ways to find a label, each behind the same two calls, so that one run measures them all."""

from __future__ import annotations

import re
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from typing import Any, Protocol

from rapidfuzz import fuzz, process, utils

from benchmarks.sets import Row
from bot.glossary.search.index import Index
from bot.glossary.search.match import Outcome, outcome_of
from bot.glossary.search.question import Question

LIMIT = 5


class Matcher(Protocol):
    """Finds the slugs for a query, best first."""

    def search(self, query: str) -> list[str]: ...


class Ours:
    """The index of this project."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._index = Index(rows)

    def search(self, query: str) -> list[str]:
        """Give the slugs of the matches."""
        return [match.slug for match in self._index.matches(Question.of(query), LIMIT)]

    def verdict(self, query: str) -> tuple[Outcome, str]:
        """Give what the bot would do, and the first slug."""
        found = self._index.matches(Question.of(query), LIMIT)
        return outcome_of(found), found[0].slug if found else ""


class Scan:
    """rapidfuzz over every label, with its own default processing."""

    def __init__(self, rows: Sequence[Row], scorer: Callable[..., float]) -> None:
        pairs = list(_labels(rows))
        self._scorer = scorer
        self._slugs = [slug for slug, _ in pairs]
        self._labels = [utils.default_process(label) for _, label in pairs]

    def search(self, query: str) -> list[str]:
        """Give the slugs of the best labels."""
        typed = utils.default_process(query)
        found = process.extract(typed, self._labels, scorer=self._scorer, limit=4 * LIMIT)
        return _distinct(self._slugs[number] for _, _, number in found)


class Trigrams:
    """SQLite's FTS5, trigram tokenizer, bm25 (https://www.sqlite.org/fts5.html#the_trigram_tokenizer)."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._base = sqlite3.connect(":memory:")
        self._base.execute("CREATE VIRTUAL TABLE labels USING fts5(slug UNINDEXED, label, tokenize='trigram')")
        self._base.executemany("INSERT INTO labels VALUES (?, ?)", _labels(rows))

    def search(self, query: str) -> list[str]:
        """Give the slugs of the labels that share triples, best first."""
        words = " ".join(re.findall(r"\w+", query.lower()))
        triples = {words[at : at + 3] for at in range(len(words) - 2)}
        if not triples:
            return []
        asked = " OR ".join(f'"{triple}"' for triple in sorted(triples))
        sql = "SELECT slug FROM labels WHERE labels MATCH ? ORDER BY rank LIMIT ?"
        return _distinct(slug for (slug,) in self._base.execute(sql, (asked, 4 * LIMIT)))


class SymSpell:
    """symspellpy: symmetric deletes over whole labels, two slips apart."""

    def __init__(self, rows: Sequence[Row]) -> None:
        from symspellpy import SymSpell as Dictionary

        self._dictionary = Dictionary(max_dictionary_edit_distance=2)
        self._slugs: dict[str, list[str]] = {}
        for slug, label in _labels(rows):
            text = utils.default_process(label)
            self._slugs.setdefault(text, []).append(slug)
            self._dictionary.create_dictionary_entry(text, 1)

    def search(self, query: str) -> list[str]:
        """Give the slugs of the labels within two slips."""
        from symspellpy import Verbosity

        found = self._dictionary.lookup(utils.default_process(query), Verbosity.ALL, max_edit_distance=2)
        return _distinct(slug for each in found for slug in self._slugs[each.term])


class Tantivy:
    """tantivy: an inverted index of words, each looked up two slips apart."""

    def __init__(self, rows: Sequence[Row]) -> None:
        import tantivy

        self._module: Any = tantivy
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("slug", stored=True, tokenizer_name="raw")
        builder.add_text_field("label", stored=False)
        self._schema = builder.build()
        self._folder = tempfile.TemporaryDirectory()
        index = tantivy.Index(self._schema, path=self._folder.name)
        writer = index.writer(num_threads=1)
        for slug, label in _labels(rows):
            writer.add_document(tantivy.Document(slug=slug, label=label))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        self._searcher = index.searcher()

    def search(self, query: str) -> list[str]:
        """Give the slugs of the labels that share words, or nearly."""
        words = re.findall(r"\w+", query.lower())[:20]
        ask, either = self._module.Query, self._module.Occur.Should
        parts = [
            (either, ask.fuzzy_term_query(self._schema, "label", word, distance=1 if len(word) < 6 else 2))
            for word in words
        ] + [(either, ask.term_query(self._schema, "label", word)) for word in words]
        found = self._searcher.search(ask.boolean_query(parts), 4 * LIMIT).hits
        return _distinct(self._searcher.doc(place)["slug"][0] for _, place in found)


def peers(quick: bool) -> dict[str, Callable[[Sequence[Row]], Matcher]]:
    """Give the matchers to measure, ours first; those whose package is missing are named and left out."""
    every: dict[str, Callable[[Sequence[Row]], Matcher]] = {
        "jargonbot": Ours,
        "rapidfuzz WRatio": lambda rows: Scan(rows, fuzz.WRatio),
        "rapidfuzz token_sort_ratio": lambda rows: Scan(rows, fuzz.token_sort_ratio),
        "SQLite FTS5 trigram": Trigrams,
    }
    for name, package, matcher in (("symspellpy", "symspellpy", SymSpell), ("tantivy", "tantivy", Tantivy)):
        if quick:
            continue
        if find_spec(package):
            every[name] = matcher
        else:
            print(f"{name} is not installed, so it is left out: pip install 'jargonbot[bench]'")
    return every


def _labels(rows: Sequence[Row]) -> Iterator[tuple[str, str]]:
    return ((row.slug, label) for row in rows for label in (row.label, *row.aliases))


def _distinct(slugs: Iterator[str]) -> list[str]:
    return list(dict.fromkeys(slugs))[:LIMIT]
