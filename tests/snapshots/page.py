"""A page for people, with screens in it: what is typed there stands in the page, and so does what comes of it."""

from __future__ import annotations

import re

from tests.snapshots.transcript import TYPED, Transcript

# ```screen … ``` is shown; <!-- screen … --> is typed between two of them, and nobody reads what comes of it.
_SCREEN = re.compile(r"(?P<before>```screen\n)(?P<shown>.*?)(?P<after>```)|<!-- screen\n(?P<hidden>.*?)-->", re.DOTALL)


async def screened(page: str, transcript: Transcript) -> str:
    """The page with its screens as they are now; all of them are one rehearsal, from the first to the last."""
    parts, end = [], 0
    for found in _SCREEN.finditer(page):
        lines = (found["shown"] or found["hidden"]).splitlines()
        now = "\n".join(await transcript.played([line for line in lines if line.startswith(TYPED)])).rstrip()
        parts.append(page[end : found.start()])
        parts.append(f"{found['before']}{now}\n{found['after']}" if found["before"] else found[0])
        end = found.end()
    return "".join(parts) + page[end:]
