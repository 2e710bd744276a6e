"""Where in a file a concept stands, to go by its address."""

import re
from functools import cached_property

_XML = r"""rdf:(?:about|ID)\s*=\s*["'][^"'\n]*?([^"'/#:;&\s]+)["']"""
_JSON = r""""(?:@?id|uri)"\s*:\s*"[^"\n]*?([^"/#:\s]+)\""""
_TURTLE = r"""^\s*(?:<[^>"\n]*?([^>"/#:\s]+)>|[\w.-]*:([^\s;,"]+))\s"""
_HERE = re.compile(f"{_XML}|{_JSON}|{_TURTLE}".encode(), re.MULTILINE)


class Lines:
    """The first line on which something is said of each address, by the last part of it."""

    def __init__(self, raw: bytes) -> None:
        self._raw = raw

    def of(self, address: str) -> int:
        """The line, from 1 on; 0 where it is not known, as of an address that is put together."""
        return self._lines.get(re.split(r"[/#:]", address)[-1].encode(), 0)

    @cached_property
    def _lines(self) -> dict[bytes, int]:
        lines: dict[bytes, int] = {}
        line, after = 1, 0
        for found in _HERE.finditer(self._raw):
            line += self._raw.count(b"\n", after, found.start(found.lastindex or 0))
            after = found.start(found.lastindex or 0)
            lines.setdefault(found[found.lastindex or 0], line)
        return lines
