"""Shards: connections to which Discord deals out the servers of a bot, so that each hears of its own alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Shards:
    """Those that one process serves, by their numbers, of so many that the bot has in all.

    https://docs.discord.com/developers/events/gateway#sharding
    """

    ids: tuple[int, ...]
    count: int

    @classmethod
    def all(cls, count: int) -> Self:
        """Every shard there is."""
        return cls(tuple(range(count)), count)

    def have(self, server_id: int) -> bool:
        """Whether one of them hears of a server; private chats, of server 0, come to shard 0."""
        return (server_id >> 22) % self.count in self.ids

    def among(self, servers: Iterable[int]) -> frozenset[int]:
        """The servers of which they hear."""
        return frozenset(each for each in servers if self.have(each))

    def __str__(self) -> str:
        return f"{', '.join(map(str, self.ids))} of {self.count}"


ONLY = Shards.all(1)  # of a bot that has one connection
