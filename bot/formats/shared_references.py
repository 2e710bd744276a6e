"""The sources and sums that come with the program, for any file to name by their keys."""

from collections.abc import Callable
from functools import cache

from bot.data_folder import data_file
from bot.formats.file import text_of
from bot.formats.references import References, own_references
from bot.formats.yaml_tree import yaml_tree
from bot.glossary.checks.finding import Finding, GlossaryError


@cache
def shared_references() -> References:
    """Read `data/sources.yaml` and `data/figures.yaml`, once.

    Raises:
        GlossaryError: with every fault in them.
    """
    sources, faults = _read("sources.yaml", References)
    figures, others = _read("figures.yaml", lambda: sources)
    if findings := [*faults, *others]:
        raise GlossaryError(findings)
    return figures


def _read(name: str, shared: Callable[[], References]) -> tuple[References, list[Finding]]:
    path = data_file(name)
    tree = yaml_tree(text_of(path), str(path))
    references, faults = own_references(tree, str(path), shared)
    return references, [*tree.findings, *faults]
