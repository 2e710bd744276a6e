"""Sites of the small glossary, read as a visitor's browser reads them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from bot.service import Jargon
from bot.site.folder import File, Folder
from bot.site.plan import Site

NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)
Build = Callable[..., Path]


def site_of(jargon: Jargon, server: int = 0, address: str = "", *, looked_after: bool = True) -> list[File]:
    """All files of a server's site."""
    edition = jargon.editions.of(server, NOW, looked_after=looked_after)
    page = partial(jargon.page, server_id=server)
    return [*Site(jargon.glossary(server), page, edition, NOW.date(), address).files()]


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Makes a site in a folder, and gives the folder."""

    def build(jargon: Jargon, server: int = 0, address: str = "", *, looked_after: bool = True) -> Path:
        files = site_of(jargon, server, address, looked_after=looked_after)
        Folder(tmp_path / "site").put_all(files, frozenset(each.path for each in files))
        return tmp_path / "site"

    return build


def all_text(site: Path) -> str:
    """All that stands in any file."""
    return "\n".join(each.read_text("utf-8") for each in sorted(site.rglob("*")) if each.is_file())
