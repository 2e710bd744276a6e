"""Polls: a question with answers to vote for."""

from __future__ import annotations

import datetime as dt

from rehearsal.wire import Json


def asked(question: str, *answers: str, hours: int = 24) -> Json:
    """What is sent to ask it."""
    media = [{"poll_media": {"text": answer}} for answer in answers]
    return {"question": {"text": question}, "answers": media, "duration": hours}


def opened(now: dt.datetime, asked: Json) -> Json:
    """What is shown of it: https://docs.discord.com/developers/resources/poll#poll-object"""
    numbered = [
        {"answer_id": number, "poll_media": {"text": answer["poll_media"].get("text")}}
        for number, answer in enumerate(asked["answers"], 1)
    ]
    return {
        "question": {"text": asked["question"].get("text")},
        "answers": numbered,
        "expiry": (now + dt.timedelta(hours=asked.get("duration") or 24)).isoformat(),
        "allow_multiselect": bool(asked.get("allow_multiselect")),
        "layout_type": 1,
        "results": {"is_finalized": False, "answer_counts": []},
    }
