"""The list of what we depend on: it is that of today, and holds no licence that we may not take."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, metadata

import pytest
from packaging.utils import canonicalize_name

from tests.dependencies.licence import FOR_WORK, WITH_THE_BOT, Said, allows, licence_of
from tests.dependencies.need import BOT, WORK, needs
from tests.dependencies.page import CONSTRAINTS, PAGE, Package, read, written

PACKAGES = read()
MEND = "run scripts/licences"


def test_each_version_of_today_is_listed() -> None:
    """And no other."""
    assert [f"{each.name}=={each.version}" for each in sorted(PACKAGES, key=lambda each: each.name.lower())] == sorted(
        CONSTRAINTS.read_text("utf-8").split(), key=lambda each: each.partition("==")[0].lower()
    ), MEND


def test_the_page_is_as_it_is_written() -> None:
    """Nobody has changed it by hand."""
    assert written(PACKAGES) == PAGE.read_text("utf-8"), MEND


@pytest.mark.parametrize("package", PACKAGES, ids=lambda each: each.name)
def test_we_may_take_it(package: Package) -> None:
    """What runs with the bot is passed on with it, and must not bind others more than we do."""
    assert allows(FOR_WORK if package.purpose == WORK else WITH_THE_BOT, package.licence)


def test_what_is_installed_says_the_same() -> None:
    """Of the versions on the page, each that is installed here."""
    seen = []
    for package in PACKAGES:
        try:
            found = metadata(package.name)
        except PackageNotFoundError:
            continue
        if found["Version"] == package.version:
            classifiers = found.get_all("Classifier", [])
            expression, licence = (
                next(iter(found.get_all(name, [])), None) for name in ("License-Expression", "License")
            )
            said = Said(package.name, expression, licence, classifiers)
            assert licence_of(said) == package.licence, MEND
            seen.append(package.name)
    assert seen


def test_what_the_bot_imports_is_listed_as_its_own() -> None:
    """Not as a tool of ours, for which more licences are allowed."""
    purposes = {canonicalize_name(each.name): each.purpose for each in PACKAGES}
    assert {purposes[name] for name, purpose in needs({}).items() if purpose == BOT} == {BOT}


def test_a_need_is_followed_through_extras_and_pythons() -> None:
    """What one Python alone needs counts, and what an extra of a package needs, if that extra is asked for."""
    found = needs(
        {
            "discord-py": [
                "audioop-lts; python_version >= '3.13'",
                "davey; extra == 'voice'",
                "tzdata; python_version < '3'",
            ],
            "audioop-lts": ["deeper[more]"],
            "deeper": ["even-deeper; extra == 'more'", "not-asked; extra == 'other'"],
            "pytest": ["iniconfig"],
        }
    )
    assert {("audioop-lts", BOT), ("deeper", BOT), ("even-deeper", BOT), ("iniconfig", WORK)} <= {*found.items()}
    assert not {"davey", "tzdata", "not-asked"} & {*found}
