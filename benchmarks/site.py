"""How long a site takes to build, and to build again where nothing changed, and how large its files are.

`python -m benchmarks.site [WORDS]`: the shipped words as often as it takes for 10,000, each copy under a number of its
own and with its own links, in every language that there is. Seconds of the processor and of the clock.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from itertools import count, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.formats import read_shipped
from bot.glossary.model.term import Term
from bot.service import Jargon
from bot.site.folder import Folder
from bot.site.plan import Site

WORDS = 10_000
KIB = 1024


def words() -> Iterator[Term]:
    """The shipped words, then copies of them."""
    terms = read_shipped().terms
    yield from terms
    for number in count(2):
        for term in terms:
            yield replace(
                term,
                slug=f"{term.slug[:70]}-{number}",
                label=f"{term.label[:190]} {number}",
                aliases=tuple(f"{each[:190]} {number}" for each in term.aliases),
                relations=tuple(replace(each, target=f"{each.target} {number}") for each in term.relations),
            )


def build(jargon: Jargon, folder: Path) -> str:
    """Build a site, and say how long it took and what had to be written."""
    clock, processor, now = time.perf_counter(), time.process_time(), datetime.now(UTC)
    site = Site(jargon.glossary(), partial(jargon.page), jargon.editions.of(0, now), now.date())
    files = [*site.files()]
    done = Folder(folder).put_all(files, frozenset(each.path for each in files))
    took = f"{time.perf_counter() - clock:.1f} s, {time.process_time() - processor:.1f} s of the processor"
    return f"{took}: {done.written} files written, {done.same} as before"


def largest(folder: Path, pattern: str) -> str:
    """The largest file of a kind, in KiB."""
    return f"{max(each.stat().st_size for each in folder.glob(pattern)) / KIB:.0f} KiB"


def main() -> None:
    """Print what was measured."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else WORDS
    with TemporaryDirectory() as place:
        folder, jargon = Path(place), Jargon()
        jargon.import_terms(islice(words(), number))
        print(f"{len(jargon.terms())} words, at first: {build(jargon, folder / 'site')}")
        print(f"{len(jargon.terms())} words, again: {build(jargon, folder / 'site')}")
        for name, pattern in (("home", "index.html"), ("a word", "words/*.html"), ("the index", "search-index.json")):
            print(f"{name}: {largest(folder / 'site', pattern)} at most")
        jargon.close()


if __name__ == "__main__":
    main()
