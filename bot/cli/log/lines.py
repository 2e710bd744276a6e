"""How records become lines, ours and those of libraries: by structlog, so that all pass the same steps."""

from collections.abc import Sequence
from datetime import UTC, datetime

import structlog
from structlog.stdlib import ProcessorFormatter, add_log_level, add_logger_name
from structlog.typing import EventDict, Processor, WrappedLogger

from bot.cli.log import Shape
from bot.cli.log.discretion import discreet


def lines(shape: Shape) -> ProcessorFormatter:
    """What makes a line of a record: words for people (`text`), or an object with the same in it (`json`)."""
    last = _JSON if shape == "json" else _TEXT
    return ProcessorFormatter(processors=[add_logger_name, add_log_level, discreet, *last], use_get_message=True)


def _moment(event: EventDict) -> datetime:
    return datetime.fromtimestamp(event["_record"].created, UTC)


def _as_text(_: WrappedLogger, __: str, event: EventDict) -> str:
    moment = _moment(event).astimezone()
    time = f"{moment:%Y-%m-%d %H:%M:%S},{moment.microsecond // 1000:03}"
    line = f"{time} {event['level'].upper()} {event['logger']}: {event['event']}"
    return f"{line}\n{event['exception']}" if "exception" in event else line


def _in_order(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """These five and no others, whatever a library adds to a record."""
    known = {
        "time": _moment(event).isoformat(timespec="milliseconds"),
        "level": event["level"],
        "logger": event["logger"],
        "message": event["event"],
    }
    return known | ({"exception": event["exception"]} if "exception" in event else {})


_TEXT: Sequence[Processor] = (_as_text,)
_JSON: Sequence[Processor] = (_in_order, structlog.processors.JSONRenderer(ensure_ascii=False))
