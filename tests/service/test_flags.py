"""What the form takes, and what it refuses."""

import pytest

from bot.errors import JargonError
from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.flags import Reason
from bot.glossary.model.keys import keyed
from bot.service import Jargon

HERE, ANN = 1, 100


def first_of(jargon: Jargon) -> DefinitionRef:
    return DefinitionRef(HERE, "advocacy", next(iter(keyed(jargon.page("advocacy").term))))


async def test_blanks_are_no_comment(jargon: Jargon) -> None:
    """An empty line in the form is a flag without words: readers are not offered something to read that is nothing."""
    ref = first_of(jargon)
    await jargon.flagging.flag(ref, "1", ANN, Reason.WRONG, " \n ")
    counts = jargon.page("advocacy", HERE).counts_of(ref.key)
    assert (counts.people, counts.comments) == (1, 0)


async def test_a_definition_that_went_while_the_form_was_open_is_told(jargon: Jargon) -> None:
    """The word is still there, the text is not: what somebody wrote about it would hang on nothing."""
    with pytest.raises(JargonError, match="has changed or gone"):
        await jargon.flagging.flag(DefinitionRef(HERE, "advocacy", "p00000000"), "1", ANN, Reason.WRONG, "Too long.")
    assert jargon.flagging.whole_queue(HERE) == []
