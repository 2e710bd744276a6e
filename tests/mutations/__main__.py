"""Try every mutation, and print which of them the tests notice.   usage: scripts/mutate [NAME…]"""

import sys
import tempfile
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.mutations.mutation import Mutation, mutations
from tests.mutations.workshop import Workshop

AT_ONCE = 2


def main(names: Sequence[str]) -> int:
    chosen = [each for each in mutations() if not names or {each.name, each.fault} & set(names)]
    if unknown := set(names) - {name for each in chosen for name in (each.name, each.fault)}:
        raise SystemExit(f"There are no such mutations: {', '.join(sorted(unknown))}.")
    width = max(len(each.name) for each in chosen)
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(AT_ONCE) as pool:
        workshops = [Workshop(Path(folder) / str(number)) for number in range(AT_ONCE)]
        shares = [chosen[number::AT_ONCE] for number in range(AT_ONCE)]
        trying = pool.map(_try, workshops, shares, [width] * AT_ONCE)
        noticed = {name for share in trying for name in share}
    wrong = [each for each in chosen if bool(each.equivalent) is (each.name in noticed)]
    once, all_faults = (_faults(each for each in chosen if each.once_passed)), _faults(chosen)
    survived = _faults(wrong)
    if once:
        print(f"Of the {len(once)} that once passed, {len(once - survived)} are noticed.")
    print(f"{len(all_faults - survived)} of {len(all_faults)} noticed.")
    return 1 if wrong else 0


def _faults(chosen: Iterable[Mutation]) -> set[str]:
    """Each once, in however many places it stands; without those that change nothing."""
    return {each.fault for each in chosen if not each.equivalent}


def _try(workshop: Workshop, share: Sequence[Mutation], width: int) -> list[str]:
    """The names of those that a test noticed. A row of the table is printed for each as soon as it is known."""
    if not share:
        return []
    if not workshop.passes(dict.fromkeys(test for each in share for test in each.tests)):
        raise SystemExit("The tests fail without any fault, so that they can tell nothing. Mend them first.")
    names = []
    for each in share:
        noticed = workshop.notices(each)
        print(f"{_verdict(each, noticed):9} {each.name:{width}} {each.equivalent or each.why}", flush=True)
        if noticed:
            names.append(each.name)
    return names


def _verdict(mutation: Mutation, noticed: bool) -> str:
    """In capitals where the list or the tests have to be mended."""
    if mutation.equivalent:
        return "NOT EQUAL" if noticed else "equal"
    return "noticed" if noticed else "SURVIVED"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
