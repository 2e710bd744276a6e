"""What is remembered of public cards is bounded, and holds nobody."""

from __future__ import annotations

import pytest

from bot.config import Answers
from bot.discord.answers import public_cards
from bot.discord.answers.public_cards import Full, PublicCards, Shown

HERE = 1


class Watch:
    """A clock that a test moves."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


def show(cards: PublicCards, room: int, slug: str, message: int) -> Shown | Full:
    with cards.place(HERE, room, slug) as place:
        if isinstance(place, Shown):
            place.message_id = message
    return place


def kept(cards: PublicCards) -> list[list[Shown]]:
    return [[*each] for each in cards._rooms.values()]


def test_rooms_that_are_quiet_are_forgotten() -> None:
    """Once nothing in them counts any more, by the next card anywhere."""
    clock = Watch()
    cards = PublicCards(Answers(), clock)
    for room in range(5):
        show(cards, room, "advocacy", room + 1)
    clock.now += 600
    show(cards, 9, "advocacy", 9)
    assert [[each.message_id for each in room] for room in kept(cards)] == [[9]]


def test_no_more_is_kept_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """The newest rooms, and the newest cards of each."""
    monkeypatch.setattr(public_cards, "MOST_ROOMS", 3)
    monkeypatch.setattr(public_cards, "MOST_CARDS", 2)
    cards = PublicCards(Answers(repeat_minutes=0, public_per_minute=1000), Watch())
    for room in range(5):
        for message in range(1, 5):
            show(cards, room, "advocacy", message)
    assert [[each.message_id for each in room] for room in kept(cards)] == [[3, 4]] * 3


def test_without_limits_nothing_is_remembered() -> None:
    """There is nothing to count then, however many cards a channel has."""
    cards = PublicCards(Answers(repeat_minutes=0, public_per_minute=0), Watch())
    assert all(isinstance(show(cards, 1, "advocacy", message), Shown) for message in range(1, 50))
    assert kept(cards) == []


def test_what_was_never_sent_leaves_nothing() -> None:
    """Also where sending it raised."""
    cards = PublicCards(Answers(), Watch())
    with pytest.raises(ZeroDivisionError), cards.place(HERE, 1, "advocacy"):
        raise ZeroDivisionError
    show(cards, 1, "advocacy", 0)
    assert kept(cards) == [[]]
    first = show(cards, 1, "advocacy", 5)
    assert isinstance(first, Shown)
    show(cards, 1, "advocacy", 6)
    assert show(cards, 1, "advocacy", 7) == Full(of_this_word=True, first=5)


def test_who_comes_before_any_card_is_sent_is_led_nowhere() -> None:
    """Two places are held, and neither has a message."""
    cards = PublicCards(Answers(), Watch())
    with cards.place(HERE, 1, "advocacy"), cards.place(HERE, 1, "advocacy"):
        assert show(cards, 1, "advocacy", 7) == Full(of_this_word=True, first=0)
