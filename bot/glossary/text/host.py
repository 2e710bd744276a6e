"""The host of an address, as whoever is led there reads it."""

from urllib.parse import urlsplit


def host_of(url: str) -> str:
    """The host of an address of the web, without who signs in there; empty for any other, and for half an address."""
    try:
        parts = urlsplit(url)
    except ValueError:  # such as https://[::1
        return ""
    return parts.netloc.rpartition("@")[2] if parts.scheme in ("http", "https") else ""
