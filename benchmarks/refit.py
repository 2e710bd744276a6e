"""Fit anew all that finding was fitted to: the weights, the answer threshold, the weighed numbers, the real words.

usage: python -m benchmarks.refit [--evaluation FOLDER] [--write] [WHAT …]

WHAT is `weights`, `threshold`, `numbers` or `words`; all of them unless told. For each it says what is in use, what
would be, and why. `--write` writes what would be better to where it stands; what is as good stays as it is:

- `weights` (`benchmarks/fit.py`), in `data/search/weights.json`: a logit of choices from the half of the queries that
  is not held out. Others are taken where none of the figures on the other half is worse, one is better, and no more
  questions of the tests are answered wrongly.
- `threshold` (`benchmarks/threshold.py`), `ANSWER_FROM` in `bot/glossary/search/policy.py`, on the same half. Another
  is taken where it costs less by more than chance.
- `numbers` (`benchmarks/tried.py`), the weighed ones in the same file, on `tests/glossary/asked/fitting.yaml`: the
  same.
- `words` (`benchmarks/lexicon.py`), `data/words/right_elsewhere.txt`, from a dictionary and the shipped labels.

Nothing is fitted to the set called *judging*. Whoever wrote weights runs it again, for the rest stands on them.
"""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks import fit, lexicon, threshold, tried
from benchmarks.arguments import parser, sets_of
from benchmarks.recipe import Recipe
from benchmarks.refitted import Refitted
from benchmarks.sets import Sets

WHAT = ("weights", "threshold", "numbers", "words")
MANY = 800  # queries of a kind for the costs: wrong answers are so rare that of few one would see none


def refits(what: list[str], sets: Sets, many: Sets, source: str) -> Iterator[Refitted]:
    """Fit anew what is named, one after another; `many` are sets with enough queries for rare mistakes."""
    if "weights" in what:
        yield fit.refitted(sets, source)
    if "threshold" in what:
        yield threshold.refitted(many)
    if "numbers" in what:
        yield from tried.refitted()
    if "words" in what:
        yield lexicon.refitted()


def main() -> None:
    """Say what is and what would be, and write it if asked to."""
    arguments = parser(__doc__)
    arguments.add_argument("--write", action="store_true", help="write what would be better")
    arguments.add_argument("what", nargs="*", metavar="WHAT", help=f"{', '.join(WHAT)}; all unless told")
    wanted = arguments.parse_args()
    if strange := set(wanted.what) - set(WHAT):
        arguments.error(f"nothing is called {', '.join(sorted(strange))}: choose from {', '.join(WHAT)}")
    sets = sets_of(wanted)
    many = sets if wanted.evaluation else Recipe(MANY)
    source = f"the sets in {wanted.evaluation.name}" if wanted.evaluation else "benchmarks/recipe.py"
    found = []
    for each in refits(wanted.what or list(WHAT), sets, many, source):
        print(each, flush=True)
        found.append(each)
    changed = [each for each in found if not each.stays]
    for each in changed if wanted.write else ():
        each.write()
    done = "written" if wanted.write else "would be written with --write"
    print(f"{len(found)} were fitted anew, {len(changed)} {done}.")


if __name__ == "__main__":
    main()
