"""A decision about one definition, or about the whole answer, as a curator makes it who chooses nothing else."""

from __future__ import annotations

from bot.feedback.definition_ref import DefinitionRef
from bot.feedback.reviews import Decision
from bot.service import Jargon, Verdict, WordReview


async def decide(
    jargon: Jargon, ref: DefinitionRef, review_id: str, decision: Decision, reply: str, by: int
) -> WordReview:
    """Resolve or decline all that is open on it."""
    parts = await jargon.desk.parts(ref.server_id, ref.slug)
    chosen = [part.name for part in parts if part.key == ref.key]
    return await jargon.desk.decide(ref.server_id, ref.slug, Verdict(review_id, decision, reply, by, chosen))
