"""Where the shared words changed under a server's own: both, and what was shared before, for a curator to decide.

The curators of the home server decide so for everyone, where the published words changed under the shared ones.
"""

from __future__ import annotations

from collections.abc import Iterator

from discord import ui

from bot.discord.answers.card_text import as_read
from bot.discord.answers.origin import origin_and_day, source
from bot.discord.desk.filters import written
from bot.discord.desk.outlook import Outlook
from bot.discord.desk.word_text import coming_lines
from bot.discord.kit.budget import MessageBudget
from bot.discord.kit.buttons import LastingButton, button_of
from bot.discord.kit.form_ids import shortened
from bot.discord.kit.pages import page_of
from bot.discord.kit.text import cut, line, safe, weight
from bot.discord.kit.view import View
from bot.feedback.clashing import Clashing
from bot.feedback.flagged_word import FlaggedWord
from bot.glossary.model.layer import Clash
from bot.glossary.model.pieces import Piece
from bot.glossary.model.term import Definition, Discussion, Note, Relation, Term
from bot.glossary.reports.told_pieces import TEXT, aspects_of, differences, fitted, name_of, said, sentences_changed
from bot.service import mark_of_clash
from bot.strings import desk as desk_strings
from bot.strings import home as home_strings
from bot.strings import merge as strings

MOST_SIDE = 800  # of each of the three texts, so that they fit into one message
MOST_DIFFERENCES = 6
MOST_DIFFERENCE = 200
MOST_MEANINGS = 2  # of each of two words of one name


class MergeView(View):
    """One difference of a word, the ways to decide it, and the ways on.

    `told` stands above it all: what the curator has just done; a `note` stands beneath the name of the word.
    """

    def __init__(
        self,
        word: FlaggedWord,
        outlook: Outlook,
        number: int = 0,
        told: str = "",
        *,
        note: str = "",
        is_next: bool = False,
    ) -> None:
        super().__init__()
        assert word.clashing
        [clash], number, pages = page_of(word.clashes, number, 1)
        sides, budget = sides_of(word.clashing, clash), MessageBudget()
        head = [told] if told else []
        head.append(desk_strings.word_title(line(word.label), is_next=is_next))
        if place := outlook.place(word):
            head.append(f"-# {desk_strings.position(place, len(outlook.words), chosen=outlook.is_chosen)}")
        head += [f"-# {home_strings.read_by_everyone()}"] if word.is_for_everyone else []
        head += [*([note] if note else []), heading(word.clashing, clash)]
        if pages > 1:
            head.append(f"-# {strings.position(number + 1, pages)}")
        texts = ["\n".join(head), *(cut(each, MOST_SIDE, weight) for each in sides)]
        for text in (*texts, "\n".join(_differences(word.clashing, clash))):
            if shown := budget.spend(text):
                self.add_item(ui.TextDisplay(shown))
        is_cut = any(weight(each) > MOST_SIDE for each in sides)
        self.add_item(ui.ActionRow(*_decisions(word.clashing, clash, is_cut=is_cut)))
        self.add_item(ui.ActionRow(*_ways_on(word, outlook, number, pages)))
        if coming := budget.spend(coming_lines(outlook.coming(word))):
            self.add_item(ui.TextDisplay(coming))


def heading(clashing: Clashing, clash: Clash) -> str:
    """Which piece it is about."""
    if clashing.apart:
        return strings.same_slug(everyone=clashing.for_everyone)
    piece = line(name_of(clash.name, clash.ours, clash.shared, clash.was))
    return strings.changed_under(piece, everyone=clashing.for_everyone)


def sides_of(clashing: Clashing, clash: Clash) -> list[str]:
    """What is the server's own, what was shared when it was changed, and what is shared now, each under its heading."""
    ours, was, now = (each(everyone=clashing.for_everyone) for each in (strings.ours, strings.was, strings.now))
    if clashing.apart:
        return [f"{title}\n{_word(term)}" for title, term in ((ours, clashing.ours), (now, clashing.shared))]
    return [
        f"{ours}\n{told_piece(clash.ours) or strings.nothing()}",
        f"{was}\n{told_piece(clash.was) or strings.nothing_known()}",
        f"{now}\n{told_piece(clash.shared) or strings.nothing()}",
    ]


def told_piece(piece: Piece | None) -> str:
    """A piece with where it comes from, and the day on which it was checked."""
    match piece:
        case None:
            return ""
        case Definition():
            state = [f"**{line(piece.in_force)}**"] if piece.in_force else []
            return "\n".join([as_read(piece), *state, origin_and_day(piece, trusted=False)])
        case Note():
            return _sourced(safe(piece.text), piece)
        case Relation():
            return _sourced(f"{line(piece.target)}: {line(piece.why)}" if piece.why else line(piece.target), piece)
        case Discussion():
            return "\n".join(line(each) for each in aspects_of(piece).values() if each)
        case _:
            return line(aspects_of(piece)[TEXT])


def _sourced(text: str, piece: Note | Relation) -> str:
    return f"{text}\n-# {source(piece.source, trusted=False)}" if piece.source else text


def _word(term: Term | None) -> str:
    if term is None:
        return strings.nothing()
    return "\n".join([f"**{line(term.label)}**", *map(as_read, term.definitions[:MOST_MEANINGS])])


def _differences(clashing: Clashing, clash: Clash) -> Iterator[str]:
    """In words, how what is shared now differs from what was shared when the server changed it."""
    if clashing.apart:
        return
    yield strings.differs()
    yield from differences_of(clash)


def differences_of(clash: Clash) -> Iterator[str]:
    """The same of one piece, whoever changed it, a row each."""
    if clash.was is None or clash.shared is None:
        yield f"- {strings.came() if clash.was is None else strings.went()}"
        return
    name = name_of(clash.name, clash.shared)
    told = list(differences(name, clash.was, clash.shared))
    texts = next((each for each in told if each.what == name), None)
    rows = [*sentences_changed(texts.before, texts.after)] if texts else []
    rows += [said(fitted(each, MOST_DIFFERENCE)) for each in told if each is not texts]
    yield from (f"- {line(cut(each, MOST_DIFFERENCE))}" for each in rows[:MOST_DIFFERENCES])


def _decisions(clashing: Clashing, clash: Clash, *, is_cut: bool) -> Iterator[LastingButton]:
    of = f"{clashing.named}:{mark_of_clash(clash)}"
    if clashing.apart:
        yield button_of(f"keep:{of}", strings.keep_apart())
        yield button_of(f"take:{of}", strings.join())
    else:
        yield button_of(f"keep:{of}")
        yield button_of(f"take:{of}", strings.take(everyone=clashing.for_everyone))
        yield button_of(f"anew:{of}")
    if is_cut:
        yield button_of(f"texts:{of}")


def _ways_on(word: FlaggedWord, outlook: Outlook, number: int, pages: int) -> Iterator[LastingButton]:
    if pages > 1:
        yield button_of(f"merge:{word.slug}:{(number + 1) % pages}", strings.next_difference())
    if word.rows:
        yield button_of(f"open:{word.slug}:whole:0", desk_strings.open_it())
    shown = written(outlook.shown)
    yield button_of(f"next:{shown}:{shortened(word.slug)}")
    yield button_of(f"list:{shown}:0")
