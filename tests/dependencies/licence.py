"""The licence of a package: what its metadata say, as an SPDX expression, and whether we may depend on it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression
from packaging.utils import canonicalize_name

KNOWN: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("licences.yaml").read_text("utf-8"))
WITH_THE_BOT = frozenset(KNOWN["with_the_bot"])
FOR_WORK = WITH_THE_BOT | set(KNOWN["for_work"])
_CLASSIFIER = re.compile(r"License :: (?:OSI Approved :: )?(?P<name>.+)")


@dataclass(frozen=True)
class Said:
    """What a package says of its licence: as an expression, as any text, and by classifiers."""

    name: str
    expression: str | None
    text: str | None
    classifiers: Iterable[str]


class UnknownLicenceError(ValueError):
    """A package says nothing that we understand."""


def licence_of(said: Said) -> str:
    """The expression for what a package says, the clearest first.

    Raises:
        UnknownLicenceError: `licences.yaml` has to say what is meant.
    """
    classified = [found["name"] for each in said.classifiers if (found := _CLASSIFIER.fullmatch(each))]
    named = [KNOWN["meant"].get(each) for each in classified]
    if by_hand := KNOWN["by_hand"].get(canonicalize_name(said.name)):
        return str(by_hand)
    for each in (said.expression, said.text, " OR ".join(filter(None, named))):
        if each and (expression := _expression(each)):
            return expression
    raise UnknownLicenceError(f"{said.name} says “{said.text}” and {classified}")


def _expression(text: str) -> str | None:
    try:
        return str(canonicalize_license_expression(KNOWN["meant"].get(text, text)))
    except InvalidLicenseExpression:
        return None


def allows(allowed: Iterable[str], expression: str) -> bool:
    """Whether all that an expression asks is allowed; of what it leaves us to choose, one is enough."""
    assert not {"(", "WITH"} & {*expression.replace("(", "( ").split()}, "no package has needed this so far"
    return any(all(one in allowed for one in each.split(" AND ")) for each in expression.split(" OR "))
