"""Packs: the words of one community in a file that another can trust to be just what was published."""

from bot.formats.packs.manifest import Manifest
from bot.formats.packs.pack import MOST_BYTES, MOST_WORDS, Pack, checksum_of, read_pack, written_pack
from bot.formats.packs.signing import SigningKey, signing_key

__all__ = [
    "MOST_BYTES",
    "MOST_WORDS",
    "Manifest",
    "Pack",
    "SigningKey",
    "checksum_of",
    "read_pack",
    "signing_key",
    "written_pack",
]
