"""What whoever runs the bot is told while it starts, and of what keeps it from Discord."""

from collections.abc import Sequence

from bot.strings.catalogue import say


def not_discord() -> str:
    return say("starting-not-discord")


def unreadable() -> str:
    return say("starting-unreadable")


def health_pages(host: str, port: int) -> str:
    return say("starting-health-pages", host=host, port=str(port))


def lost_too_often() -> str:
    return say("starting-lost-too-often")


def served_by_others(shards: Sequence[int]) -> str:
    return say("starting-served-by-others", number=len(shards), shards=", ".join(map(str, shards)))


def more_shards(count: int) -> str:
    return say("starting-more-shards", count=str(count))


def closed_for_good(code: int) -> str:
    """Why starting again does not help; empty where it may.

    The codes are those of https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway.
    """
    whys = {
        4010: say("starting-closed-for-good-4010"),
        4011: say("starting-closed-for-good-4011"),
        4012: say("starting-closed-for-good-4012"),
        4013: say("starting-closed-for-good-4013"),
        4014: say("starting-closed-for-good-4014"),
    }
    return whys.get(code, "")


def not_at_home() -> str:
    return say("starting-not-at-home")


def no_answer_in_time() -> str:
    return say("starting-no-answer-in-time")


def closed(code: int) -> str:
    return say("starting-closed", code=str(code))


def unreachable(why: object) -> str:
    return say("starting-unreachable", why=str(why))


def refused(status: int) -> str:
    return say("starting-refused", status=str(status))


def tried_again(why: object, pause: float) -> str:
    return say("starting-tried-again", why=str(why), pause=_time(pause))


def commands_refused(why: object) -> str:
    return say("starting-commands-refused", why=str(why))


def started_often(times: int, pause: float) -> str:
    return say("starting-started-often", times=times, pause=_time(pause))


def no_starts_left(seconds: float) -> str:
    return say("starting-no-starts-left", pause=_time(seconds))


def _time(seconds: float) -> str:
    if seconds < 90:
        return say("starting-seconds", number=max(1, round(seconds)))
    if seconds < 90 * 60:
        return say("starting-minutes", number=round(seconds / 60))
    return say("starting-hours", number=round(seconds / 3600))
