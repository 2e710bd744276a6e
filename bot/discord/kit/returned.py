"""What a person typed into a form, given back to them with the reason why it is not stored, and the ways on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from itertools import islice

import discord
from discord import ui

from bot.discord.kit.budget import MOST_TEXT
from bot.discord.kit.buttons import LastingButton, button_of
from bot.discord.kit.form_ids import word_mark
from bot.discord.kit.interaction import Interaction
from bot.discord.kit.pages import TextView
from bot.discord.kit.reporting import Explanation
from bot.discord.kit.text import cut, line, safe, weight
from bot.errors import (
    AnsweredMeanwhileError,
    BusyError,
    ChangedMeanwhileError,
    JargonError,
    LooksPersonalError,
    OutdatedError,
    RefusedError,
    SameWordError,
    TextChangedError,
)
from bot.glossary.quoting import quotable
from bot.service import KeptDraft
from bot.strings import comments as comment_strings
from bot.strings import drafts as strings
from bot.strings import same_word as same_word_strings

# Discord fails where all texts of a message have more than some 10,170 bytes, and many scripts take three for a unit:
# https://github.com/discord/discord-api-docs/issues/8554
MOST_PART = 1500  # characters of what was typed in one message
MOST_REMINDER = 300  # of each text, by its weight, where the form opens again with all of it
FILE_NAME = "what-you-wrote.txt"
MOST_WORDS = 4  # of one name, beside the button to keep apart from all of them
MOST_DETAILS = 10  # of what looks personal
_STORE, _OPEN, _DROP = "store", "reopen", "drop"  # the buttons of drafts, whose classes know this view
_JOIN, _APART = "join", "apart"  # the same for a word that is there already
_SEND, _CHANGE, _LEAVE = "asitis", "change", "unsent"  # the same for what looks personal


@dataclass(frozen=True, slots=True)
class _Block:
    """A text with our own words above it."""

    heading: str
    text: str

    def shown(self, most: int) -> str:
        text = cut(safe(self.text), most, weight)
        return f"{self.heading}\n{text}" if text else self.heading


# Two texts are to be compared, or the form may not open for this person: a reminder of what it holds is not enough.
_SHOWN_WHOLE = (OutdatedError, RefusedError, BusyError)


class Copy(Explanation):
    """All that was typed, to read and to copy from: in a file or, where no `files` may be sent, in messages."""

    def __init__(self, names: Mapping[str, str], answers: Mapping[str, str], *, files: bool = True) -> None:
        super().__init__()
        typed = _typed(names, answers)
        self.where = strings.in_file() if files else strings.in_messages()
        self.file = _file(typed) if files else None
        self.after = () if files else [TextView([safe(part)]) for text in typed.values() for part in _parts(text)]
        self.add_item(ui.TextDisplay(self.where))
        if self.file:
            self.add_item(ui.File(self.file))


class Returned(Explanation):
    """Why nothing was stored, what was typed, and what stands there now where that has changed.

    `names` are the labels of the fields. The buttons lead to the draft, if there is one: what was typed can be stored
    where only somebody else's change was in the way, the form can be opened `again` where there is still something
    that it is about, and what was typed can be deleted; what looks personal can be sent as it is. What does not fit is
    in a file or, where no `files` may be sent, in messages that follow. `wait` says how long it is kept, or why it is
    not. `clickable` makes the commands in our sentences open when they are pressed.
    """

    def __init__(
        self,
        error: JargonError,
        names: Mapping[str, str],
        answers: Mapping[str, str],
        draft_id: str = "",
        *,
        wait: str = "",
        again: bool = False,
        files: bool = True,
        clickable: Callable[[str], str] = str,
    ) -> None:
        super().__init__()
        sentence = cut(clickable(_sentence(error)), MOST_TEXT // 2, weight)  # it may quote what a forged form held
        typed = _typed(names, answers)
        blocks = list(_blocks(error, names, typed))
        ends = [clickable(wait)] if wait else []
        most = _most(blocks, [sentence, *map(_small, [*ends, strings.not_there(), strings.in_file()])])
        if again and not isinstance(error, _SHOWN_WHOLE):
            most = min(most, MOST_REMINDER)
        self.add_item(ui.TextDisplay(sentence))
        for block in blocks:
            self.add_item(ui.TextDisplay(block.shown(most)))
        if isinstance(error, OutdatedError) and not again:
            ends.insert(0, strings.not_there())
        is_cut = isinstance(error, _SHOWN_WHOLE) and any(weight(safe(each.text)) > most for each in blocks)
        if typed and (is_cut or not again):
            copy = Copy(names, answers, files=files)
            self.file, self.after = copy.file, copy.after
            ends.append(copy.where)
        for end in ends:
            self.add_item(ui.TextDisplay(_small(end)))
        if self.file:
            self.add_item(ui.File(self.file))
        if draft_id and isinstance(error, SameWordError):
            self.add_item(ui.ActionRow(*_joining(error, draft_id)))
        if draft_id:
            self.add_item(ui.ActionRow(*map(button_of, _ways(error, draft_id, again=again))))


def _joining(error: SameWordError, draft_id: str) -> Iterator[LastingButton]:
    """What was typed becomes a part of a word that is there, or stays apart from all of them."""
    for slug, name in islice(error.words.items(), MOST_WORDS):
        yield button_of(f"{_JOIN}:{draft_id}:{word_mark(slug)}", same_word_strings.join(name))
    yield button_of(f"{_APART}:{draft_id}")


def _ways(error: JargonError, draft_id: str, *, again: bool) -> Iterator[str]:
    if isinstance(error, LooksPersonalError):
        yield from (f"{way}:{draft_id}" for way in (_SEND, _CHANGE, _LEAVE))
        return
    if again and isinstance(error, OutdatedError):
        yield f"{_STORE}:{draft_id}"
    if again:
        yield f"{_OPEN}:{draft_id}"
    yield f"{_DROP}:{draft_id}"


def _small(text: str) -> str:
    return f"-# {text}"


def _sentence(error: JargonError) -> str:
    if isinstance(error, LooksPersonalError):
        found = ((kind, line(quotable(text, private=True))) for kind, text in error.details[:MOST_DETAILS])
        return comment_strings.looks_personal(found, len(error.details) - MOST_DETAILS, error.readers)
    return strings.answered_meanwhile() if isinstance(error, AnsweredMeanwhileError) else error.told(line)


def _blocks(error: JargonError, names: Mapping[str, str], typed: Mapping[str, str]) -> Iterator[_Block]:
    """What stands there now, and what was typed, in the order in which they are read."""
    if isinstance(error, ChangedMeanwhileError):
        for field in error.fields:
            yield _Block(f"### {names[field]}\n{strings.you_wrote()}", error.yours[field])
            now = error.now[field]
            yield _Block(strings.stands_there() if now.strip() else strings.nothing_stands_there(), now)
        return
    if isinstance(error, TextChangedError):
        yield _Block(strings.stands_there(), error.now)
    if isinstance(error, AnsweredMeanwhileError) and error.reply:
        yield _Block(strings.their_reply(), error.reply)
    for name, text in typed.items():
        yield _Block(f"### {name}\n{strings.you_wrote()}", text)


def _most(blocks: list[_Block], ours: list[str]) -> int:
    """The room for each text, by its weight, beside what is ours, which may quote one; all that was sent may be
    blank."""
    filled = sum(bool(each.text.strip()) for each in blocks)
    room = MOST_TEXT - sum(map(weight, [*ours, *(f"{each.heading}\n" for each in blocks)]))
    return int(room // max(1, filled))


def _typed(names: Mapping[str, str], answers: Mapping[str, str]) -> dict[str, str]:
    """What was typed, by the labels of the fields; what is blank is left out."""
    return {name: answers[field] for field, name in names.items() if answers.get(field, "").strip()}


def _parts(text: str) -> Iterator[str]:
    for start in range(0, len(text), MOST_PART):
        yield text[start : start + MOST_PART]


def _file(typed: Mapping[str, str]) -> discord.File:
    """Texts just as they were typed, each under the label of its field."""
    written = "\n\n".join(f"{name}:\n{text}" for name, text in typed.items())
    # Half of a surrogate pair is no UTF-8: better one sign in disguise than no file.
    return discord.File(BytesIO(written.encode("utf-8", "backslashreplace")), FILE_NAME)


def returned(
    interaction: Interaction,
    error: JargonError,
    names: Mapping[str, str],
    answers: Mapping[str, str],
    draft: KeptDraft | None = None,
    *,
    wait: str = "",
    again: bool = False,
) -> Returned:
    """The same, as it can be sent where the person is."""
    files, clickable = interaction.app_permissions.attach_files, interaction.client.clickable
    wait = strings.waits(interaction.client.jargon.drafts.until(draft)) if draft else wait
    draft_id = draft.draft_id if draft else ""
    return Returned(error, names, answers, draft_id, wait=wait, again=again, files=files, clickable=clickable)
