"""What was said and answered, as readers see it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.flags import Comment, Standing
from bot.feedback.reviews import Decision, Review, threads
from bot.glossary.model.keys import keyed
from bot.glossary.model.term import Definition, Kind, Term

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
TERM = Term(slug="advocacy", label="Advocacy", definitions=(Definition(kind=Kind.PLAIN, text="Help to speak."),))
REF = DefinitionRef(1, "advocacy", *keyed(TERM))


def comment(text: str, review_id: str | None = None) -> Comment:
    return Comment(REF, text, "wrong", text, NOON, Standing.PASSED, review_id=review_id)


def review(review_id: str) -> Review:
    return Review(REF, review_id, Decision.RESOLVED, f"Reply {review_id}.", 1, False, NOON, 9)


@pytest.mark.parametrize("standing", [Standing.HIDDEN, Standing.WAITING])
def test_only_what_was_passed_is_read(standing: Standing) -> None:
    """Curators hid it because it hurts somebody, or have not looked at it, whether it was answered or not."""
    comments = [comment("Open."), comment("Answered.", "a")]
    hidden = [replace(each, standing=standing) for each in comments]
    [thread] = threads(TERM, [*comments, *hidden], [review("a")])
    assert [each.text for each in thread.open] == ["Open."]
    assert [[each.text for each in decided.comments] for decided in thread.decided] == [["Answered."]]
    assert threads(TERM, hidden[:1], []) == []


def test_each_reply_stands_under_what_it_answers() -> None:
    """Under the comments of another decision it would make no sense, or a wrong one."""
    [thread] = threads(TERM, [comment("One.", "a"), comment("Two.", "b")], [review("b"), review("a")])
    said = {each.review.reply: [comment.text for comment in each.comments] for each in thread.decided}
    assert said == {"Reply b.": ["Two."], "Reply a.": ["One."]}
