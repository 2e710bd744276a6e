"""What goes over the wire: JSON objects, written as tightly as Discord writes them."""

from __future__ import annotations

import json
from typing import Any

Json = dict[str, Any]


def written(payload: Any) -> str:
    return json.dumps(payload, separators=(",", ":"))
