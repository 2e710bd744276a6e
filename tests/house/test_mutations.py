"""The list of faults fits the code, so that `scripts/mutate` can be run whenever somebody wants to."""

import ast
from collections import Counter

import pytest

from tests.mutations.mutation import Mutation, mutations
from tests.mutations.workshop import ROOT

LISTED = mutations()


def functions(file: str) -> set[str]:
    """The names of the tests in a file."""
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    return {each.name for each in ast.walk(tree) if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)}


@pytest.mark.parametrize("mutation", LISTED, ids=lambda each: each.name)
def test_a_fault_can_be_put_in_and_tried(mutation: Mutation) -> None:
    """The place is there once, what comes of it is still Python, and so are the tests that shall notice it."""
    text = (ROOT / mutation.file).read_text(encoding="utf-8")
    assert text.count(mutation.old) == 1
    changed = text.replace(mutation.old, mutation.new)
    assert changed != text
    compile(changed, mutation.file, "exec")
    for test in mutation.tests:
        file, _, name = test.partition("::")
        assert (ROOT / file).is_file()
        assert not name or name.partition("[")[0] in functions(file)


def test_each_fault_has_a_name_of_its_own() -> None:
    """By which it can be tried alone."""
    assert [name for name, times in Counter(each.name for each in LISTED).items() if times > 1] == []
