"""What people said about a word and what was decided, without names, and with the year alone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from bot.feedback.definition_ref import WHOLE
from bot.feedback.flags import Comment
from bot.feedback.reviews import Decided, Thread
from bot.glossary.model.ownership import title
from bot.glossary.model.term import Definition
from bot.site.wording import NOTHING, Saying
from bot.strings import answers as answer_strings
from bot.strings import flags as flag_strings
from bot.strings import site as strings


@dataclass(frozen=True, slots=True)
class Said:
    """A comment: its reason and its year, and its own words, line by line."""

    heading: Markup
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """Comments, and what was decided about them; nothing where they wait for an answer."""

    comments: tuple[Said, ...]
    decision: Markup = NOTHING


@dataclass(frozen=True, slots=True)
class Talk:
    """What was said of one definition, or of the whole word."""

    about: Markup
    answered: tuple[Answered, ...]


def talks_of(threads: Iterable[Thread], say: Saying) -> tuple[Talk, ...]:
    """What stands on the page of a word, definition by definition."""
    return tuple(Talk(_about(each, say), tuple(_answered(each, say))) for each in threads)


def _about(thread: Thread, say: Saying) -> Markup:
    each = thread.definition
    if each is None:
        return say(flag_strings.whole_answer if thread.key == WHOLE else flag_strings.gone_definition)
    kind, name = say(answer_strings.kind, each.kind, each.nation), _origin(each)
    return Markup("{} ({})").format(kind, name) if name else kind


def _origin(each: Definition) -> str:
    return title(each.source) or each.source.organisation


def _answered(thread: Thread, say: Saying) -> Iterator[Answered]:
    if thread.open:
        yield Answered(tuple(_said(each, say) for each in thread.open), say(flag_strings.not_reviewed))
    for decided in thread.decided:
        yield Answered(tuple(_said(each, say) for each in decided.comments), _decision(decided, say))


def _decision(each: Decided, say: Saying) -> Markup:
    review = each.review
    decision = say(_called, review.decision.value)
    told = say(strings.decided, decision, str(review.decided_at.year), escape(review.reply))
    if not review.people:
        return told
    return Markup("{} {}").format(say(flag_strings.flagged_this, review.people), told)


def _called(decision: str) -> str:
    return flag_strings.decisions()[decision]


def _said(each: Comment, say: Saying) -> Said:
    heading = say(strings.comment, say(flag_strings.reason_name, each.reason), str(each.at.year))
    return Said(heading, tuple(line for line in each.text.splitlines() if line.strip()))
