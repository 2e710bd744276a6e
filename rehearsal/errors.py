"""What can go wrong: an error Discord would answer, and what its client would not let a person do."""

from __future__ import annotations

from rehearsal.wire import Json

RATE_LIMITED = "You are being rate limited."


class DiscordError(Exception):
    """An error in Discord's own shape (https://discord.com/developers/docs/reference#error-messages)."""

    def __init__(self, status: int, code: int, message: str, errors: Json | None = None) -> None:
        super().__init__(f"{status} (error code: {code}): {message}")
        self.status, self.code, self.message, self.errors = status, code, message, errors

    def payload(self) -> Json:
        body: Json = {"message": self.message, "code": self.code}
        return body | {"errors": self.errors} if self.errors else body


class RateLimitedError(DiscordError):
    """429; `scope` says whose limit it is, and `retry_after` (seconds) when to come again."""

    def __init__(self, scope: str, retry_after: float, code: int = 0, message: str = RATE_LIMITED) -> None:
        super().__init__(429, code, message)
        self.scope, self.retry_after = scope, retry_after

    def payload(self) -> Json:
        return super().payload() | {"retry_after": self.retry_after, "global": self.scope == "global"}


class NotPossibleError(Exception):
    """Discord's own app would not let the person do this; the sentence says why."""


class NoReplyError(Exception):
    """The bot did not answer in time; Discord shows “The application did not respond”."""


def unknown(what: str, code: int) -> DiscordError:
    return DiscordError(404, code, f"Unknown {what}")


def missing_access() -> DiscordError:
    return DiscordError(403, 50001, "Missing Access")


def missing_permissions() -> DiscordError:
    return DiscordError(403, 50013, "Missing Permissions")


def archived() -> DiscordError:
    return DiscordError(400, 50083, "Thread is archived")


def locked() -> DiscordError:
    return DiscordError(403, 160005, "Thread is locked")


def unauthorised() -> DiscordError:
    return DiscordError(401, 0, "401: Unauthorized")
