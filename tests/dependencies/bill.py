"""The bill of materials of a release: what `cyclonedx-py` saw in an environment, without the tools that filled it."""

from __future__ import annotations

import json
import sys
from typing import Any

OF_THE_ENVIRONMENT = {"pip", "setuptools", "wheel"}  # they installed the rest


def bill(seen: dict[str, Any], version: str) -> dict[str, Any]:
    """A bill in the format CycloneDX for a version of jargonbot. It names no address: those of packages change."""
    metadata = seen["metadata"]
    metadata["component"]["version"] = version
    components = [each for each in seen["components"] if each["name"] not in OF_THE_ENVIRONMENT]
    dropped = {each["bom-ref"] for each in seen["components"]} - {each["bom-ref"] for each in components}
    for each in (*components, *metadata["tools"]["components"]):
        each.pop("externalReferences", None)
    dependencies = [_without(dropped, each) for each in seen["dependencies"] if each["ref"] not in dropped]
    return seen | {"components": components, "dependencies": dependencies}


def _without(dropped: set[str], row: dict[str, Any]) -> dict[str, Any]:
    left = [each for each in row.get("dependsOn", ()) if each not in dropped]
    return {"ref": row["ref"]} | ({"dependsOn": left} if left else {})


if __name__ == "__main__":
    json.dump(bill(json.load(sys.stdin), sys.argv[1]), sys.stdout, indent=1, ensure_ascii=False)
