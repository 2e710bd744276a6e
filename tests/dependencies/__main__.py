"""Write `docs/dependencies.md` from a report of pip, which `scripts/licences` has made."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from packaging.utils import canonicalize_name

from tests.dependencies.licence import Said, licence_of
from tests.dependencies.need import needs
from tests.dependencies.page import PAGE, Package, written


def packages(metadata: list[dict[str, Any]]) -> list[Package]:
    """What a report tells: https://pip.pypa.io/en/stable/reference/installation-report/."""
    purposes = needs({canonicalize_name(each["name"]): each.get("requires_dist", []) for each in metadata})
    return [
        Package(
            name=each["name"],
            version=each["version"],
            licence=licence_of(
                Said(each["name"], each.get("license_expression"), each.get("license"), each.get("classifier", ()))
            ),
            purpose=purposes[canonicalize_name(each["name"])],
        )
        for each in metadata
    ]


if __name__ == "__main__":
    report = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    PAGE.write_text(written(packages([each["metadata"] for each in report["install"]])), "utf-8")
