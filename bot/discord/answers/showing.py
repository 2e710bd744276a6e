"""What the public answers say at the moment, so that no edit is made that would change nothing."""

import json
from asyncio import Lock
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2s
from typing import Any
from weakref import WeakKeyDictionary, WeakValueDictionary

from bot.discord.answers.card import Card

MOST_KEPT = 10_000  # messages, the newest; each takes some hundred bytes
_FINGERPRINTS: WeakKeyDictionary[Card, bytes] = WeakKeyDictionary()


class Showing:
    """The cards of messages, by their fingerprints. After a restart none is known, and Discord is asked."""

    def __init__(self) -> None:
        self._cards: OrderedDict[int, bytes] = OrderedDict()
        self._turns: WeakValueDictionary[int, Lock] = WeakValueDictionary()

    def turn(self, message_id: int) -> Lock:
        """To be held by whoever changes a message, until it is stored what that shows."""
        return self._turns.setdefault(message_id, Lock())

    def note(self, message_id: int, card: Card) -> None:
        """This message shows this card now."""
        self._cards[message_id] = _fingerprint(card)
        self._cards.move_to_end(message_id)
        while len(self._cards) > MOST_KEPT:
            self._cards.popitem(last=False)

    def knows(self, message_id: int) -> bool:
        """Whether anything is known of this message."""
        return message_id in self._cards

    def shows(self, message_id: int, card: Card) -> bool:
        """Whether this message is known to show this card."""
        return self._cards.get(message_id) == _fingerprint(card)


def says_the_same(message: Mapping[str, Any], card: Card) -> bool:
    """Whether a message, as Discord sends it, has the texts and the buttons of this card already."""
    return list(_said(message.get("components", ()))) == list(_said(card.to_components()))


def _said(components: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for each in components:
        yield from (each[name].strip() for name in ("content", "label") if each.get(name))
        yield from _said([*each.get("components", ()), *([each["accessory"]] if "accessory" in each else ())])


def _fingerprint(card: Card) -> bytes:
    if card not in _FINGERPRINTS:
        components = card.to_components()
        _FINGERPRINTS[card] = blake2s(json.dumps(components).encode(), digest_size=16).digest()
    return _FINGERPRINTS[card]
