"""Undoing a change by whatever door leaves the exported words as they were, byte for byte; and so does undoing that."""

from __future__ import annotations

import asyncio
from contextlib import closing, suppress
from pathlib import Path

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from bot.errors import JargonError
from bot.glossary.model.layer import Layer
from bot.glossary.model.revision import Door, Revision
from bot.service import FORMATS_OF_OWN, Jargon, exported
from tests.fixtures.words import WORDS
from tests.service.acts import ONE, act
from tests.service.doors import DOORS, UNDOING, Step, change, change_piece, decide, share, take_all, take_in, take_out

TEXTS = ("We meet.", "We sing.", "Asking people what they think before a decision.", "Help.")
OFTEN = [change, change_piece, share, decide, take_in, take_all, take_out] * 3  # as one after the other is rare
STEPS = st.sampled_from([*DOORS.values(), *OFTEN])
steps = st.lists(st.tuples(STEPS, st.integers(0, 11), st.sampled_from(TEXTS)), min_size=1, max_size=10)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small glossary, once for all examples."""
    folder = tmp_path_factory.mktemp("glossary")
    (folder / "words.yaml").write_text(WORDS, encoding="utf-8")
    return folder


def test_every_door_is_tried() -> None:
    """Whoever adds one says in `doors.py` how to go through it."""
    assert {*DOORS} | UNDOING == {*Door}


WANTED = settings().max_examples  # of the profile; no more than CI has time for unless it is `full`


@pytest.mark.many_cases
@given(steps=steps)
@settings(max_examples=WANTED if WANTED > 1000 else 40)
def test_whatever_was_done_is_undone_and_done_again(folder: Path, steps: list[tuple[Step, int, str]]) -> None:
    """Each change at once, and all of them at last, from the newest to the oldest."""
    with closing(Jargon(None, folder)) as jargon:
        asyncio.run(walk(jargon, steps))


async def walk(jargon: Jargon, steps: list[tuple[Step, int, str]]) -> None:
    done: list[tuple[dict[str, Layer], list[Revision]]] = []
    for step, number, text in steps:
        before, laid = files(jargon), dict(jargon.glossary(ONE).layers)
        known = await revisions(jargon)
        with suppress(JargonError):
            await step(jargon, number, text)
        changes = [each for each in await revisions(jargon) if each not in known]
        if not changes:
            continue
        event(str(changes[0].door))
        after = files(jargon)
        assert after != before
        undone = await undo(jargon, changes)
        assert files(jargon) == before
        await undo(jargon, undone)
        assert files(jargon) == after
        done.append((laid, changes))
    for laid, changes in reversed(done):
        await undo(jargon, changes)
        assert dict(jargon.glossary(ONE).layers) == laid


async def undo(jargon: Jargon, changes: list[Revision]) -> list[Revision]:
    """Undo all that one act did, and give the revisions that this left."""
    known = await revisions(jargon)
    if changes[0].door is Door.IMPORT:
        await jargon.own_imports.undo(changes[0].revision_id, act())
    else:
        for each in changes:
            await jargon.layering.undo(each.slug, each.number, act())
    return [each for each in await revisions(jargon) if each not in known]


async def revisions(jargon: Jargon) -> list[Revision]:
    """All that was ever done to the server's words."""
    slugs = {row["slug"] for row in jargon._store.ask_now(lambda db: db.query("select distinct slug from revisions"))}
    return [each for slug in sorted(slugs) for each in await jargon.curation.revisions(ONE, slug)]


def files(jargon: Jargon) -> list[str]:
    """What is exported, in each format."""
    return [exported(jargon.glossary(ONE), form).text for form in FORMATS_OF_OWN]
