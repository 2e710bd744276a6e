"""The cards of the shipped glossary: how long they are to a reader, and what it costs to build them.

    python -m benchmarks.cards

Characters are those that a reader sees: the addresses behind links are not among them, the words on buttons are. Lines
are those of a narrow phone, 40 characters wide. Each figure that has a goal comes with it.
"""

from __future__ import annotations

import statistics
import textwrap
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.discord.answers.card import Card
from bot.discord.answers.sheets import sheets
from bot.discord.answers.short import chosen_definitions, shown_length
from bot.glossary.model.term import Kind
from bot.service import Jargon, Page
from rehearsal import reading

ON_A_PHONE = 40  # characters in a line
MEDIAN, MOST = 900, 1500  # the goals for what a reader sees
TIMES = 5  # that each card is built


@dataclass(frozen=True)
class Measured:
    """One card."""

    characters: int
    plain: float
    components: int
    controls: int
    lines: int
    pages: int


def measured(page: Page) -> Measured:
    """What a reader meets on the card of a page, and how many pages More has."""
    parts = [*reading.walk(Card(page).to_components())]
    texts = [part["content"] for part in parts if part["type"] == reading.TEXT_DISPLAY]
    words = [part.get("label") or part.get("placeholder") for part in parts if "custom_id" in part]
    shown = sum(map(shown_length, (*texts, *filter(None, words))))
    plain = [each.text for _, each in chosen_definitions(page) if each.kind is Kind.PLAIN]
    return Measured(
        characters=shown,
        plain=min(1.0, sum(map(len, plain)) / shown),
        components=len(parts),
        controls=sum("custom_id" in part for part in parts),
        lines=sum(len(textwrap.wrap(row, ON_A_PHONE)) or 1 for text in texts for row in _as_read(text)),
        pages=len([*sheets(page)]),
    )


def _as_read(text: str) -> list[str]:
    return [shown_length(row) * "x" if "](" in row else row for row in text.splitlines()]


def spread(values: Iterable[float]) -> str:
    """The median, the highest of nine in ten, and the highest."""
    ordered = sorted(values)
    at_ninety = ordered[min(len(ordered) - 1, round(len(ordered) * 0.9))]
    return f"median {statistics.median(ordered):,.0f}, p90 {at_ninety:,.0f}, most {ordered[-1]:,.0f}"


def milliseconds_a_card(pages: Sequence[Page]) -> float:
    """Of the processor's time, on average."""
    begun = time.process_time()
    for _ in range(TIMES):
        for page in pages:
            Card(page)
    return (time.process_time() - begun) * 1000 / (TIMES * len(pages))


def main() -> None:
    jargon = Jargon()
    pages = [jargon.page(term.slug) for term in jargon.terms()]
    cards = [measured(page) for page in pages]
    print(f"{len(cards)} cards")
    print(f"characters: {spread(each.characters for each in cards)} (goals: median {MEDIAN}, most {MOST:,})")
    print(f"of which plain English: median {statistics.median(each.plain for each in cards):.0%}")
    print(f"lines of {ON_A_PHONE} characters: {spread(each.lines for each in cards)}")
    print(f"components: {spread(each.components for each in cards)} (Discord takes 40)")
    print(f"controls: {spread(each.controls for each in cards)}")
    print(f"pages under More: {spread(each.pages for each in cards)}")
    print(f"to build one: {milliseconds_a_card(pages):.2f} ms of processor time")


if __name__ == "__main__":
    main()
