"""The bill of materials of a release."""

from __future__ import annotations

import json
from typing import Any

from tests.dependencies.bill import bill


def component(name: str) -> dict[str, Any]:
    return {"name": name, "bom-ref": f"{name}==1", "externalReferences": [{"url": "https://example.org/simple"}]}


SEEN = {
    "bomFormat": "CycloneDX",
    "metadata": {"component": {"name": "jargonbot"}, "tools": {"components": [component("cyclonedx-py")]}},
    "components": [component("babel"), component("pip"), component("setuptools"), component("pytz")],
    "dependencies": [
        {"ref": "babel==1", "dependsOn": ["pytz==1", "setuptools==1"]},
        {"ref": "pip==1"},
        {"ref": "setuptools==1"},
        {"ref": "pytz==1", "dependsOn": ["setuptools==1"]},
    ],
}


def test_a_bill_tells_what_and_whose_version_and_no_address() -> None:
    """What installed the packages is none of them, and nothing refers to it."""
    told = bill(json.loads(json.dumps(SEEN)), "7.2.0")
    assert told["metadata"]["component"] == {"name": "jargonbot", "version": "7.2.0"}
    assert told["components"] == [{"name": name, "bom-ref": f"{name}==1"} for name in ("babel", "pytz")]
    assert told["dependencies"] == [{"ref": "babel==1", "dependsOn": ["pytz==1"]}, {"ref": "pytz==1"}]
    assert told["bomFormat"] == "CycloneDX"
    assert "https:" not in json.dumps(told)
