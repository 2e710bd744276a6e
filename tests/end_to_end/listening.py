"""What the bot says to Discord while somebody listens: every body and every file of every call."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest

from rehearsal.call import Call, Route
from rehearsal.http_app import HttpApp

_ID = re.compile(r'"custom_id": ("(?:[^"\\]|\\.)*")')
_SEAL = re.compile(r"![A-Za-z0-9_-]{6}$")  # at the end of the id of a form


@dataclass
class Said:
    """All of it, as text."""

    texts: list[str] = field(default_factory=list)

    def holds(self, word: str) -> list[str]:
        """Where a word is, in whatever case."""
        return [each for each in self.texts if word in each.lower()]

    @property
    def ids(self) -> set[str]:
        """The ids of buttons, menus and forms."""
        return {_SEAL.sub("", json.loads(each)) for text in self.texts for each in _ID.findall(text)}


@contextmanager
def listening(monkeypatch: pytest.MonkeyPatch) -> Iterator[Said]:
    """Note what is said meanwhile."""
    said, inspect = Said(), HttpApp._inspect_request

    def heard(app: HttpApp, known: Route, call: Call) -> None:
        said.texts.append(json.dumps(call.body, ensure_ascii=False))
        said.texts.extend(each.content.decode(errors="replace") for each in call.files)
        inspect(app, known, call)

    with monkeypatch.context() as patching:
        patching.setattr(HttpApp, "_inspect_request", heard)
        yield said
