"""The command line that the benchmarks share."""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.recipe import Recipe
from benchmarks.sets import EvaluationFolder, Sets


def parser(usage: str | None) -> argparse.ArgumentParser:
    """A parser that lets people choose the sets."""
    made = argparse.ArgumentParser(description=usage, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("--evaluation", type=Path, metavar="FOLDER", help="sets from elsewhere, not of our own recipe")
    return made


def sets_of(wanted: argparse.Namespace) -> Sets:
    """The sets that were chosen: of our own recipe, if none."""
    return EvaluationFolder(wanted.evaluation) if wanted.evaluation else Recipe()
