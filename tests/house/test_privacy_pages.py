"""What the pages about people's data promise is what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.config import Retention
from bot.strings import guide

ROOT = Path(__file__).parents[2]
GOVERNANCE = ROOT / "docs/information-governance.md"


def test_the_days_that_are_named_are_those_of_the_settings() -> None:
    """In the notice to adopt, in square brackets, since a host may settle others; and beside each setting's name."""
    days = Retention()
    notice = set(map(int, re.findall(r"\*\*\[(\d+)\]\*\* days", (ROOT / "PRIVACY.md").read_text("utf-8"))))
    assert notice == {days.answers_days, days.resolved_flags_days, days.left_servers_days, days.copies_days}
    named = dict(re.findall(r"`retention\.(\w+)` \((\d+)[;)]", GOVERNANCE.read_text("utf-8")))
    assert {name: int(number) for name, number in named.items()} == days.model_dump()


@pytest.mark.parametrize("page", ["PRIVACY.md", "TERMS.md"])
def test_what_a_host_has_to_fill_in_is_marked(page: str) -> None:
    """Who they are and how to reach them stands in bold square brackets, and the page says so at its head."""
    text = (ROOT / page).read_text("utf-8")
    assert "**[SQUARE BRACKETS]**" in text.partition("## ")[0]
    assert re.search(r"\*\*\[YOUR NAME OR ORGANISATION\]\*\*", text)
    assert re.search(r"\*\*\[E-MAIL OR POSTAL\s+ADDRESS\]\*\*", text)


def test_the_pages_can_be_found() -> None:
    """From the README, and /privacy from /help and /about."""
    readme = (ROOT / "README.md").read_text("utf-8")
    for page in ("PRIVACY.md", "TERMS.md", "SECURITY.md", "docs/information-governance.md", "docs/what-is-kept.md"):
        assert (ROOT / page).is_file()
        assert f"({page})" in readme
    assert "/privacy" in guide.more()
    assert "/privacy" in guide.more_help()


def test_security_md_names_a_way_that_is_there() -> None:
    """Through the repository; no address of a person, for there is none."""
    text = (ROOT / "SECURITY.md").read_text("utf-8")
    assert "Report a vulnerability" in text
    assert "@" not in text
