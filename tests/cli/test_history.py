from __future__ import annotations

import asyncio
import json
from dataclasses import replace

import pytest

from bot.service import Draft, Jargon, draft_of
from tests.cli.conftest import Invoke
from tests.service.acts import CURATOR, ONE, OTHER, act, edit


@pytest.fixture
def changed(jargon: Jargon) -> Jargon:
    """One word of a server's own that was renamed and removed, and a shared one that two servers changed."""

    async def change() -> None:
        club = await jargon.curation.add(Draft(labels="Tea club", plain="We meet."), act())
        await edit(jargon, club, replace(draft_of(club), labels="Coffee club"))
        await jargon.layering.remove("tea-club", act())
        shared = jargon.page("reablement").term
        for server in (ONE, OTHER):
            await edit(jargon, shared, replace(draft_of(shared), plain=f"Words of {server}."), server)

    asyncio.run(change())
    return jargon


@pytest.mark.parametrize("name", ["Tea club", "coffee CLUB", "tea-club"])
def test_a_removed_word_is_found_by_any_name_that_it_had(changed: Jargon, invoke: Invoke, name: str) -> None:
    """Newest first, with who, how, and from what to what."""
    told = invoke("history", name).output.splitlines()
    heads = [each for each in told if not each.startswith("  ")]
    assert [each.split(", ")[1] for each in heads] == ["number 3", "number 2", "number 1"]
    assert heads[0].startswith("Coffee club, number 3, ")
    assert heads[0].endswith(f"server {ONE}, by {CURATOR}, with /term remove")
    assert "  The name: “Tea club” became “Coffee club”" in told
    assert "  Plain English, new: “We meet.”" in told


def test_json_has_an_object_for_each_change(changed: Jargon, invoke: Invoke) -> None:
    """Of all servers, or of one; ids are texts."""
    both = json.loads(invoke("history", "reablement", "--json").output)
    assert [each["server"] for each in both] == [str(OTHER), str(ONE)]
    [one] = json.loads(invoke("history", "Reablement", "--server", str(ONE), "--json").output)
    assert list(one) == ["server", "slug", "number", "at", "by", "door", "why", "changes"]
    assert (one["slug"], one["number"], one["by"], one["door"]) == ("reablement", 1, str(CURATOR), "term edit")
    [piece] = one["changes"]
    assert piece["before"] == "Short-term help to do things for yourself again."
    assert (piece["piece"], piece["after"]) == ("Plain English", "Words of 1.")


def test_a_word_that_nobody_changed_is_told_so(changed: Jargon, invoke: Invoke) -> None:
    """With exit code 1, as a question that is not answered."""
    none = invoke("history", "advocacy")
    assert none.exit_code == 1
    assert none.output == "Nobody has changed “advocacy”, or no word was ever called that.\n"
    empty = invoke("history", "zorble", "--json")
    assert (empty.exit_code, json.loads(empty.output)) == (1, [])
