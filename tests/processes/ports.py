"""Ports of this computer that nobody uses."""

from __future__ import annotations

import socket
from contextlib import ExitStack


def free(number: int) -> list[int]:
    """So many of them; all are held until the last is found, so that none comes twice."""
    with ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(number)]
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]
