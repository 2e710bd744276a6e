"""Packs: words that servers share with each other, each at the will of its own curators."""

from bot.formats.packs import MOST_BYTES
from bot.service.packs.at_once import AcceptingAtOnce, AtOnce, can_be_at_once
from bot.service.packs.deciding import AcceptedWord, Offers
from bot.service.packs.fetching import MOST_ADDRESS, Fetcher, Network
from bot.service.packs.publishing import Published, PublishedNames, Publishing
from bot.service.packs.subscribing import Subscribed, Subscribing

__all__ = [
    "MOST_ADDRESS",
    "MOST_BYTES",
    "AcceptedWord",
    "AcceptingAtOnce",
    "AtOnce",
    "Fetcher",
    "Network",
    "Offers",
    "Published",
    "PublishedNames",
    "Publishing",
    "Subscribed",
    "Subscribing",
    "can_be_at_once",
]
