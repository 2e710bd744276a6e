"""What is no Python is read by a linter, too: scripts, YAML, and files that other programs read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.house.linters import ROOT, found, ran

FORMS = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"))
# The words are read by `jargonbot check`, which knows more of them.
YAML = ("deploy", ".github", "config.example.yaml", "tests/dependencies")
SCRIPTS = sorted([*(ROOT / "scripts").iterdir(), ROOT / ".ci/run", ROOT / "deploy/rolling"])


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda each: each.name)
def test_a_script_has_no_fault(script: Path) -> None:
    """As shellcheck reads it; and it stops where a command of it fails."""
    done = ran(found("shellcheck"), script)
    assert (done.returncode, done.stdout) == (0, "")
    assert "\nset -euo pipefail\n" in script.read_text("utf-8")


def test_no_yaml_has_a_fault() -> None:
    """Such as a key that stands twice, of which one would be lost in silence."""
    done = ran(found("yamllint"), "--strict", "--config-file", "tests/house/yamllint.yaml", *YAML)
    assert (done.returncode, done.stdout) == (0, "")


def test_what_describes_the_package_is_valid() -> None:
    """`pyproject.toml`, by the schemas of PyPA and of the tools that it names."""
    done = ran(found("validate-pyproject"), "pyproject.toml")
    assert (done.returncode, done.stderr) == (0, "")


def test_the_compose_files_and_the_forms_are_valid() -> None:
    """By the schemas of those who read them."""
    assert FORMS
    check = found("check-jsonschema")
    composed = sorted((ROOT / "deploy").glob("compose*.yaml"))
    for schema, files in {"compose-spec": composed, "github-issue-forms": FORMS}.items():
        done = ran(check, "--builtin-schema", f"vendor.{schema}", *files)
        assert done.returncode == 0, done.stdout
