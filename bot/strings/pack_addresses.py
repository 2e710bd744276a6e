"""Packs at addresses: where they may be, and why one cannot be read there."""

from collections.abc import Iterable
from datetime import datetime

from bot.strings.catalogue import say


def form_address(hosts: Iterable[str]) -> tuple[str, str]:
    """The field for an address, which has to be of one of these hosts."""
    return say("pack-addresses-form-address"), say("pack-addresses-form-address-hint", hosts=", ".join(hosts))


def form_address_anywhere() -> tuple[str, str]:
    return say("pack-addresses-form-address"), ""


def no_hosts() -> str:
    return say("pack-addresses-no-hosts")


def no_address() -> str:
    return say("pack-addresses-no-address")


def other_host(hosts: Iterable[str]) -> str:
    return say("pack-addresses-other-host", hosts=", ".join(hosts))


def not_public() -> str:
    return say("pack-addresses-not-public")


def cannot_reach() -> str:
    return say("pack-addresses-cannot-reach")


def too_slow(seconds: int) -> str:
    return say("pack-addresses-too-slow", seconds=seconds)


def too_many_hops(most: int) -> str:
    return say("pack-addresses-too-many-hops", most=most)


def no_file_there(status: int) -> str:
    return say("pack-addresses-no-file-there", status=str(status))


def other_pack_there(title: str) -> str:
    return say("pack-addresses-other-pack-there", title=title)


def looked_for_at(address: str, at: datetime) -> str:
    return say("pack-addresses-looked-for-at", address=address, day=f"<t:{int(at.timestamp())}:D>")
