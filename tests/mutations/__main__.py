"""Try every mutation, and print which of them the tests notice.   usage: scripts/mutate [NAME…]"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.mutations.mutation import Mutation, mutations
from tests.mutations.workshop import Workshop

AT_ONCE = 2


def main(names: Sequence[str]) -> int:
    chosen = [each for each in mutations() if not names or each.name in names]
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(AT_ONCE) as pool:
        workshops = [Workshop(Path(folder) / str(number)) for number in range(AT_ONCE)]
        shares = [chosen[number::AT_ONCE] for number in range(AT_ONCE)]
        killed = [found for share in pool.map(_try, workshops, shares) for found in share]
    wanted = [each for each in chosen if not each.equivalent]
    survived = [each for each in wanted if each.name not in killed]
    print(f"{len(wanted) - len(survived)} of {len(wanted)} noticed; {len(chosen) - len(wanted)} change nothing.")
    return 1 if survived else 0


def _try(workshop: Workshop, share: Sequence[Mutation]) -> list[str]:
    """The names of those that a test noticed."""
    if not share:
        return []
    if not workshop.passes(dict.fromkeys(test for each in share for test in each.tests)):
        raise SystemExit("The tests fail without any fault, so that they can tell nothing. Mend them first.")
    killed = []
    for each in share:
        noticed = workshop.notices(each)
        print(f"{_verdict(each, noticed):9} {each.name:45} {each.why}", flush=True)
        if noticed:
            killed.append(each.name)
    return killed


def _verdict(mutation: Mutation, noticed: bool) -> str:
    if mutation.equivalent:
        return "EQUAL?" if noticed else "equal"
    return "noticed" if noticed else "SURVIVED"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
