"""What the desk says of a word, in a line of the list and at full length."""

from collections.abc import Sequence

from bot.discord.answers.card_text import as_read, definition_name
from bot.discord.desk.on_card import card_rows, definitions_on_card
from bot.discord.desk.outlook import Outlook
from bot.discord.kit.text import cut, line, weight
from bot.feedback.definition_ref import WHOLE
from bot.feedback.flagged_word import DeskWord, FlaggedWord
from bot.feedback.harm import Harm
from bot.feedback.packs import Offer
from bot.feedback.queue import FlagRow
from bot.feedback.suggestion import SuggestedWord
from bot.strings import desk as strings
from bot.strings import flags as flag_strings
from bot.strings import merge as merge_strings
from bot.strings import pack_words as pack_strings
from bot.strings import plurals
from bot.strings import suggestions as suggestion_strings

MOST_LABEL = 60  # so that all the words of a page fit into a message
MOST_COMING = 5


def word_line(word: DeskWord, most: float) -> str:
    """What was flagged, by how many, why it stands where it does, and who looks at it.

    What is beyond the `most` that it may weigh is read when the word is opened.
    """
    about = _about(word)
    while about and weight(_line(word, about)) > most:
        about.pop()
    return _line(word, about)


def _line(word: DeskWord, about: Sequence[str]) -> str:
    rows = [f"**{line(cut(word.label, MOST_LABEL, weight))}**: {_how_often(word)}"]
    rows += [f"-# {each}" for each in (why(word), _claimed(word), " · ".join(about)) if each]
    return "\n".join(rows)


def coming_lines(coming: Sequence[DeskWord]) -> str:
    """What a curator comes to after this, in a line each; empty where nothing comes."""
    if not coming:
        return ""
    shown = [f"- **{line(cut(word.label, MOST_LABEL, weight))}**: {_short(word)}" for word in coming[:MOST_COMING]]
    more = len(coming) - len(shown)
    return "\n".join([strings.coming(), *shown, *([strings.and_more(more)] if more else [])])


def opened_text(word: FlaggedWord, outlook: Outlook, told: str, *, is_next: bool) -> str:
    """The head of an opened word: what was just done, which word comes now and why, and all that is open on it."""
    rows = [told] if told else []
    rows.append(strings.word_title(line(word.label), is_next=is_next))
    rows.append(f"-# {strings.position(outlook.place(word), len(outlook.words), chosen=outlook.is_chosen)}")
    rows += [each for each in (why(word), _claimed(word), _to_decide(word)) if each]
    numbered = len(word.rows) > 1
    for number, row in enumerate(word.rows, start=1):
        rows.append(row_text(row, number if numbered else 0))
        if row.key == WHOLE and (page := outlook.page_of(word.slug)):
            rows += card_rows(definitions_on_card(word, page), page)
    return "\n".join(rows)


def why(word: DeskWord) -> str:
    """In words, why it stands before others; empty where only the number of people says so."""
    return strings.why([harm for harm in Harm if harm in word.harms], word.weeks if word.people else 0)


def row_text(row: FlagRow, number: int = 0) -> str:
    """One of the word's definitions, or the whole answer, with what was said of it in numbers."""
    name = definition_name(row.definition, row.key)
    rows = [f"## {number}. {name}" if number else f"## {name}"]
    if row.definition:
        rows.append(as_read(row.definition))
    rows.append(strings.flagged(row.people, row.since) if row.people else strings.nobody_flagged())
    rows += [f"- {flag_strings.reason_name(reason)}: {each:,}" for reason, each in row.reasons.items()]
    rows += _to_be_checked(row)
    return "\n".join(rows)


def _short(word: DeskWord) -> str:
    if isinstance(word, SuggestedWord | Offer):
        return " ".join(filter(None, [_how_often(word), why(word)]))
    said = [strings.flagged_by(word.people)] if word.people else [*_unflagged(word), *_overdue(word)]
    return " ".join(filter(None, [*said, why(word), _to_decide(word)]))


def _how_often(word: DeskWord) -> str:
    if isinstance(word, SuggestedWord):
        return suggestion_strings.waits(word.since)
    if isinstance(word, Offer):
        waits = pack_strings.has_left if word.word.left else pack_strings.waits
        return waits(line(cut(word.word.title, MOST_LABEL, weight)), word.since)
    return strings.flagged(word.people, word.since) if word.people else " ".join(_unflagged(word)) or _to_decide(word)


def _about(word: DeskWord) -> list[str]:
    """The reasons, how many comments, and the day by which it was to be checked."""
    reasons = dict.fromkeys(flag_strings.reason_name(reason) for row in word.rows for reason in row.reasons)
    comments = [plurals.comments(word.comments)] if word.comments else []
    return [*reasons, *comments, *_overdue(word), *([_to_decide(word)] if word.rows and _to_decide(word) else [])]


def _overdue(word: DeskWord) -> list[str]:
    return [sentence for row in word.rows for sentence in _to_be_checked(row)][:1]


def _to_be_checked(row: FlagRow) -> list[str]:
    if row.overdue is None:
        return []
    return [strings.overdue(row.overdue)]


def _unflagged(word: FlaggedWord) -> list[str]:
    return [strings.nobody_flagged()] if word.rows else []


def _to_decide(word: DeskWord) -> str:
    """That the shared words changed under the server's own, and in how many places."""
    if not isinstance(word, FlaggedWord) or not word.clashes:
        return ""
    return merge_strings.waits(len(word.clashes), everyone=word.is_for_everyone)


def _claimed(word: DeskWord) -> str:
    return strings.claimed(word.claimed_by) if word.claimed_by else ""
