"""Whether an address of the internet is one that everybody can reach, and no machine behind somebody's door."""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

Address = IPv4Address | IPv6Address
# An IPv6 address that stands for an IPv4 one; where that is is asked of both.
_NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052: the public way out of a network that has IPv6 alone
_COMPATIBLE = IPv6Network("::/96")  # RFC 4291, 2.5.5.1
_LAST_BITS = 0xFFFFFFFF
_PROTOCOLS = IPv4Network("192.0.0.0/24")  # RFC 6890, of which Python 3.11 takes some for public
_SITE_LOCAL = IPv6Network("fec0::/10")  # RFC 3879


def is_public(address: Address) -> bool:
    """Whether it is a public address of one machine, and so is every other that is written into it."""
    if address in _NAT64:
        return is_public(IPv4Address(int(address) & _LAST_BITS))
    if (
        address in _PROTOCOLS
        or not address.is_global
        or address.is_multicast
        or address.is_reserved
        or address.is_unspecified
    ):
        return False
    if isinstance(address, IPv4Address):
        return True
    return address not in _SITE_LOCAL and all(map(is_public, _within(address)))


def _within(address: IPv6Address) -> list[Address]:
    """The IPv4 addresses that an IPv6 one holds: mapped, of 6to4, of Teredo, or compatible."""
    found: list[Address] = [each for each in (address.ipv4_mapped, address.sixtofour) if each]
    if address.teredo:
        found += address.teredo
    if address in _COMPATIBLE:
        found.append(IPv4Address(int(address) & _LAST_BITS))
    return found


def read_address(text: str) -> Address:
    """An address as a resolver gives it, such as `fe80::1%eth0`.

    Raises:
        ValueError: it is none.
    """
    return ip_address(text)
