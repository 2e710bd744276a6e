"""Ed25519 signatures of packs (RFC 8032), with the one key of whoever runs the bot."""

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import ConfigError, JargonError
from bot.strings import pack_files as strings

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


class SigningKey:
    """A private key. Nothing of it is ever shown but its public half."""

    def __init__(self, key: "Ed25519PrivateKey") -> None:
        self._key = key

    @property
    def public(self) -> str:
        """The public key: 64 hexadecimal digits."""
        raw: bytes = self._key.public_key().public_bytes_raw()
        return raw.hex()

    def sign(self, message: bytes) -> str:
        """The signature of a message: 128 hexadecimal digits, always the same for the same message."""
        signature: bytes = self._key.sign(message)
        return signature.hex()


def signing_key(path: Path) -> SigningKey:
    """The key in a file, which is made at the first use, for nobody's eyes but its owner's (mode 0600).

    Raises:
        JargonError: the extra is not installed.
        ConfigError: the file cannot be made, or holds no such key.
    """
    try:
        from cryptography.exceptions import UnsupportedAlgorithm
        from cryptography.hazmat.primitives import serialization
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    except ImportError:
        raise JargonError(strings.no_extra()) from None
    try:
        if not path.exists():
            new: bytes = Ed25519PrivateKey.generate().private_bytes(
                serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
            )
            _keep(path, new)
        key = serialization.load_pem_private_key(path.read_bytes(), password=None)
    except OSError as error:
        raise ConfigError(strings.key_unusable(path, error.strerror)) from error
    except (ValueError, TypeError, UnsupportedAlgorithm):  # its message may say something of what is in the file
        raise ConfigError(strings.no_key(path)) from None
    if not isinstance(key, Ed25519PrivateKey):
        raise ConfigError(strings.no_key(path))
    return SigningKey(key)


def _keep(path: Path, content: bytes) -> None:
    """Make the file in one step; where another process was quicker, its key stays."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as new:
            new.write(content)
            new.flush()
            os.fsync(new.fileno())
        with suppress(FileExistsError):
            os.link(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)


def is_signed(public: str, signature: str, message: bytes) -> bool:
    """Whether whoever has the private half of this key signed this very message.

    Raises:
        JargonError: the extra is not installed.
    """
    try:
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    except ImportError:
        raise JargonError(strings.no_extra()) from None
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)).verify(bytes.fromhex(signature), message)
    except (InvalidSignature, ValueError):
        return False
    return True
