"""Transport compression: one stream for each connection, flushed after every payload."""

from __future__ import annotations

import importlib
import zlib
from collections.abc import Callable

Compress = Callable[[bytes], bytes]


def stream(kind: str | None) -> Compress | None:
    """The compressor a client asked for with `?compress=`; None when it wants plain text.

    https://discord.com/developers/docs/events/gateway#transport-compression
    """
    if kind == "zlib-stream":
        return _zlib()
    if kind == "zstd-stream":
        return _zstd()
    return None


def _zlib() -> Compress:
    compressor = zlib.compressobj(level=1)
    return lambda payload: compressor.compress(payload) + compressor.flush(zlib.Z_SYNC_FLUSH)


def _zstd() -> Compress:
    """Asked for by clients that have zstd (Python 3.14 does), so it is imported only then."""
    compressor = importlib.import_module("compression.zstd").ZstdCompressor()
    return lambda payload: bytes(compressor.compress(payload, compressor.FLUSH_BLOCK))
