"""The short answer: which texts of a page its card shows, and what gives way where they are long."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.discord.answers import card_text
from bot.discord.answers.origin import origin
from bot.discord.answers.relations import advice_rows, mix_ups
from bot.discord.kit.text import safe, weight
from bot.glossary.model.nation import NATIONS
from bot.glossary.model.relation import Heading
from bot.glossary.model.term import Definition, Kind, Note
from bot.glossary.text.sentences import sentences
from bot.service import Page
from bot.strings import answers as strings

MOST_SHOWN = 900  # characters that a reader sees; a phone shows about 600 at once
UTMOST = 1400  # with the buttons at most 1,500: so many are shown before plain English yields
MOST_WEIGHT = 3400  # of 4,000 in a message, addresses and all; the rest is for what stands around the texts
MOST_MIX_UPS = 3
_ADDRESS = re.compile(r"\]\([^)\s]*\)")


@dataclass
class Block:
    """Sentences or rows under a heading, which may be left out from the end; `rest` and `gone` say so.

    `rest` stands below those that are left, `gone` in the place of all, without the heading if that `goes_along`.
    """

    heading: str
    pieces: list[str]
    joint: str = "\n"
    above: Sequence[str] = ()
    below: Sequence[str] = ()
    rest: str = ""
    gone: str = ""
    goes_along: bool = False
    whole: int = field(init=False)

    def __post_init__(self) -> None:
        self.whole = len(self.pieces)

    @property
    def body(self) -> str:
        """The pieces that are left."""
        return self.joint.join(self.pieces).rstrip()

    @property
    def is_whole(self) -> bool:
        """Whether nothing of it was left out."""
        return len(self.pieces) == self.whole

    @property
    def text(self) -> str:
        """As it is shown; empty where there is nothing."""
        if not self.pieces and (self.goes_along or not self.whole):
            return self.gone if self.whole else ""
        missing = "" if self.is_whole else self.rest if self.pieces else self.gone
        return "\n".join(filter(None, (f"## {self.heading}", *self.above, self.body, missing, *self.below)))

    def give_way(self, least: int = 0) -> bool:
        """Leave out the last piece, down to the `least`; whether there was one."""
        if len(self.pieces) <= least:
            return False
        self.pieces.pop()
        return True

    def go(self) -> bool:
        """Leave out all of it, its heading and what stands around it, too; whether anything was there."""
        if not self.pieces and self.goes_along:
            return False
        self.pieces.clear()
        self.goes_along = True
        return True


def short_texts(page: Page, today: date) -> list[str]:
    """The texts of a card, in the order in which a tired person reads.

    Where they are long, first the words that it is not to be mixed up with yield, then advice beyond the first, then
    the end of the formal definition down to its first sentence: a heading without a text tells nobody anything. Plain
    English stays whole as long as there is any room. Whole sentences go, and each leaves a word that More has the rest.
    What a message could not hold, such as an endless address, goes as a whole, too.
    """
    return _fitted(page, today)[0]


def shown_passages(page: Page, today: date) -> dict[str, Block]:
    """The definitions of a card by their keys, as far as it has room for them."""
    keys = [key for key, _ in chosen_definitions(page)]
    return dict(
        zip(keys, _fitted(page, today)[1], strict=False)
    )  # a page without a definition has a block all the same


def _fitted(page: Page, today: date) -> tuple[list[str], list[Block]]:
    """The texts, and the blocks of definitions among them."""
    chosen = chosen_definitions(page)
    passages, advice, mix_ups = _passages(page, chosen), _advice(page), _mix_ups(page)
    those = [each for _, each in chosen]
    others = [block for each, block in zip(those, passages, strict=False) if each.kind is not Kind.PLAIN]
    first = "\n".join(
        (
            card_text.title(page),
            *card_text.in_welsh(page),
            *card_text.standing(those),
            *card_text.of_elsewhere(page, those),
        )
    )
    notes = _notes(page, those[0].nation if those else "")
    after = sum(each.kind is Kind.PLAIN for each in those) or 1  # what to do next stands beneath plain English
    last = "\n".join((*_others(page, those), *card_text.overdue(those, today), *card_text.whole_flagged(page)))

    def texts() -> list[str]:
        told = [each.text for each in passages]
        told[after:after] = [each.text for each in notes]
        return [text for text in (first, *told, advice.text, mix_ups.text, last) if text]

    while sum(map(shown_length, texts())) > MOST_SHOWN and (
        mix_ups.give_way() or advice.give_way(1) or any(each.give_way(1) for each in others)
    ):
        pass
    while sum(map(shown_length, texts())) > UTMOST and (
        any(each.give_way(1) for each in reversed(notes))
        or any(each.go() for each in notes[:-1])  # a time limit stays where what to do next must go
        or any(each.give_way() for each in reversed(passages))
    ):
        pass
    while sum(map(weight, texts())) > MOST_WEIGHT and (
        advice.give_way() or any(map(Block.go, reversed(notes))) or any(map(Block.go, reversed(passages)))
    ):
        pass
    return texts(), passages


def chosen_definitions(page: Page) -> list[tuple[str, Definition]]:
    """The plain definition and the formal one, each the nearest to where its readers live; else whatever there is."""
    ordered = page.ordered()
    firsts = {each.kind: (key, each) for key, each in reversed(ordered)}
    return [firsts[kind] for kind in (Kind.PLAIN, Kind.FORMAL) if kind in firsts] or ordered[:1]


def _others(page: Page, chosen: Sequence[Definition]) -> Iterator[str]:
    """That there are more definitions than those that were chosen; easy read has a button of its own."""
    others = [each for each in page.term.definitions if each not in chosen and each.kind is not Kind.EASY_READ]
    if others:
        yield strings.other_definitions(len(others))


def shown_length(text: str) -> int:
    """How many characters a reader sees: the addresses behind links are not among them."""
    return len(_ADDRESS.sub("]", text))


def _passages(page: Page, chosen: Sequence[tuple[str, Definition]]) -> list[Block]:
    """Where the definitions hold is said in their headings, unless it is said once for all."""
    everywhere = card_text.common_nation([each for _, each in chosen])
    return [
        Block(
            heading=strings.kind(each.kind, each.nation if each.nation != everywhere else ""),
            pieces=sentences(card_text.as_read(each)),
            joint="",
            above=[*card_text.flagged(page.counts_of(key))],
            below=[origin(each, trusted=not page.local)],
            rest=strings.rest_of_text(),
            gone=strings.text_is_long(),
        )
        for key, each in chosen
    ] or [Block(heading=strings.kinds()[Kind.PLAIN], pieces=[strings.no_definition()])]


def _notes(page: Page, where: str) -> list[Block]:
    """What to do next and what waiting may lose, where the readers live or where the shown text holds."""
    return [
        Block(heading, [_said(page, each, where) for each in held], rest=strings.rest_of_text(), goes_along=True)
        for heading, notes in card_text.note_blocks(page.term)
        if (held := page.holding(notes, where))
    ]


def _said(page: Page, note: Note, where: str) -> str:
    """A note, with its nation where nobody said theirs and it does not hold wherever the shown text does."""
    holds = page.nation or all(each in note.nation for each in NATIONS if each in where)
    return safe(note.text if holds else strings.in_nation(note.nation, note.text))


def _advice(page: Page) -> Block:
    links = page.relations.get(Heading.CONSIDER_USING_INSTEAD, ())
    return Block(
        heading=strings.consider_using_instead(),
        pieces=[*advice_rows(links)],
        below=[f"-# {strings.only_advice()}"],
        rest=strings.rest_of_advice(),
        gone=strings.advice_in_more(),
        goes_along=True,
    )


def _mix_ups(page: Page) -> Block:
    """Some at most; those beyond are said to be under More, as those that yield are."""
    block = Block(
        heading=strings.do_not_mix_up(),
        pieces=[*mix_ups(page)],
        rest=strings.rest_of_mix_ups(),
        gone=strings.mix_ups_in_more(),
        goes_along=True,
    )
    del block.pieces[MOST_MIX_UPS:]
    return block
