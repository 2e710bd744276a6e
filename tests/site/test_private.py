"""What does not stand on pages that anybody may read: who said anything, what waits, and what a server hides."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.flags import Reason, Standing
from bot.feedback.reviews import Decision
from bot.glossary.model.keys import keyed
from bot.service import Draft, Jargon
from tests.service.acts import CURATOR, ONE, OTHER, act
from tests.service.deciding import decide
from tests.site.conftest import Build, all_text

PERSON = 100200300400500600


async def comment(jargon: Jargon, flag_id: str, text: str, standing: Standing = Standing.PASSED) -> DefinitionRef:
    """Somebody comments on the first definition of co-production, and a curator decides who reads it."""
    ref = DefinitionRef(ONE, "co-production", next(iter(keyed(jargon.page("co-production", ONE).term))))
    await jargon.flagging.flag(ref, flag_id, PERSON, Reason.WRONG, text)
    if standing is not Standing.WAITING:
        await jargon.reviewing.set_standing(ONE, flag_id, standing)
    return ref


async def test_passed_comments_are_read_with_what_was_decided(jargon: Jargon, build: Build) -> None:
    """Without a name, without a number of few people, and with the year alone."""
    ref = await comment(jargon, "1", "It says <b>too</b> much.")
    await decide(jargon, ref, "8001", Decision.RESOLVED, "It is shorter now.", CURATOR)
    site = build(jargon, ONE)
    page = (site / "words/co-production.html").read_text("utf-8")
    assert "What people said, and what was decided" in page
    assert "It says &lt;b&gt;too&lt;/b&gt; much." in page
    assert "“It is shorter now.”" in page
    assert "1 person" not in page
    assert str(PERSON) not in all_text(site)


@pytest.mark.parametrize("standing", [Standing.WAITING, Standing.HIDDEN])
async def test_no_other_comment_is_read(jargon: Jargon, build: Build, standing: Standing) -> None:
    """Nobody reads it on Discord either."""
    await comment(jargon, "1", "Not for all.", standing)
    assert "Not for all." not in all_text(build(jargon, ONE))


async def test_what_no_curator_has_read_is_not_on_pages(jargon: Jargon, build: Build) -> None:
    """Where a server shows comments at once, they stand on the server; the web waits until somebody answered."""
    await jargon.preferences.settle(ONE, comments_at_once=True)
    ref = await comment(jargon, "1", "Said at once.")
    assert "Said at once." not in all_text(build(jargon, ONE))
    await decide(jargon, ref, "8001", Decision.DECLINED, "We keep it.", CURATOR)
    assert "Said at once." in all_text(build(jargon, ONE))


async def test_comments_stay_on_the_pages_of_their_server(jargon: Jargon, build: Build) -> None:
    """Neither other servers nor the shared words show them."""
    await comment(jargon, "1", "Only of ours.")
    assert "Only of ours." not in all_text(build(jargon, OTHER))
    assert "Only of ours." not in all_text(build(jargon))


async def test_what_nobody_looks_after_is_not_shown(jargon: Jargon, build: Build) -> None:
    """Comments from outside servers, where there is no home server whose curators could take them away."""
    key = next(iter(keyed(jargon.page("co-production").term)))
    outside = DefinitionRef(0, "co-production", key)
    await jargon.flagging.flag(outside, "1", PERSON, Reason.WRONG, "From a group.", desk=ONE)
    assert "From a group." not in all_text(build(jargon))
    await jargon.reviewing.set_standing(ONE, "1", Standing.PASSED)
    assert "From a group." in all_text(build(jargon))
    assert "From a group." not in all_text(build(jargon, looked_after=False))
    assert "From a group." not in all_text(build(jargon, ONE))


async def test_the_words_of_another_server_are_not_there(jargon: Jargon, build: Build) -> None:
    """Each has its own, and its changes of shared ones."""
    await jargon.curation.add(Draft(labels="Tea club", plain="Mondays at ours."), act(ONE))
    assert "Mondays at ours." in all_text(build(jargon, ONE))
    assert "Tea club" not in all_text(build(jargon, OTHER))
    assert "Tea club" not in all_text(build(jargon))


async def test_a_hidden_word_is_named_nowhere(jargon: Jargon, build: Build) -> None:
    """Not on a page, not in a list or a file, and not as the end of a link, nor why it is hidden."""
    await jargon.layering.hide("advocacy", "We have a better one.", act(ONE))
    text = all_text(build(jargon, ONE))
    assert "Advocacy" not in text
    assert "better one" not in text
    assert "Advocacy" in all_text(build(jargon))


async def test_names_that_are_never_shown_are_not_on_pages(jargon: Jargon, build: Build, tmp_path: Path) -> None:
    """Misspellings, and how people describe a word, are for finding it."""
    from bot.glossary.model.term import Term

    jargon.import_terms([Term(slug="tea", label="Tea", hidden_labels=("teee",), people_say=("a hot drink",))])
    pages = "".join(each.read_text("utf-8") for each in build(jargon).rglob("*.html"))
    assert "teee" not in pages
    assert "hot drink" not in pages
