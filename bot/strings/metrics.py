"""What each number at `/metrics` is, for whoever watches the bot."""

from bot.strings.catalogue import say


def interactions() -> str:
    return say("metrics-interactions")


def waited() -> str:
    return say("metrics-waited")


def lag() -> str:
    return say("metrics-lag")


def commits() -> str:
    return say("metrics-commits")


def limited() -> str:
    return say("metrics-limited")


def invalid() -> str:
    return say("metrics-invalid")


def build() -> str:
    return say("metrics-build")


def ready() -> str:
    return say("metrics-ready")


def servers() -> str:
    return say("metrics-servers")


def latency() -> str:
    return say("metrics-latency")


def terms() -> str:
    return say("metrics-terms")


def queued() -> str:
    return say("metrics-queued")


def backlog() -> str:
    return say("metrics-backlog")


def copied() -> str:
    return say("metrics-copied")


def flag_events() -> str:
    return say("metrics-flag-events")


def reconciled() -> str:
    return say("metrics-reconciled")


def running() -> str:
    return say("metrics-running")


def restarts() -> str:
    return say("metrics-restarts")
