"""Calls to Discord that only look, as the bot that the token is of."""

import asyncio
import json
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

import aiohttp

PATIENCE = 10.0  # seconds
_LONGEST_WAIT = 5.0  # seconds, after which Discord may be asked once more


@dataclass(frozen=True, slots=True)
class Answered:
    """What Discord answered; `found` is None where it is no JSON, such as a page of a proxy."""

    status: int
    found: Any

    def rows(self) -> list[dict[str, Any]] | None:
        """The objects of a list; None where it is none."""
        if self.status != HTTPStatus.OK or not isinstance(self.found, list):
            return None
        return [each for each in self.found if isinstance(each, dict)]

    def fields(self) -> dict[str, Any]:
        """The fields of an object; none where it is none, or has no id."""
        whole = self.found if self.status == HTTPStatus.OK and isinstance(self.found, dict) else {}
        return whole if "id" in whole else {}


@dataclass(frozen=True, slots=True)
class Api:
    """Discord's HTTP API over one session."""

    session: aiohttp.ClientSession
    base: str
    token: str

    async def get(self, path: str) -> Answered:
        """What is there; a limit that ends soon is waited out, once."""
        answered, pause = await self._get(path)
        if answered.status == HTTPStatus.TOO_MANY_REQUESTS and pause <= _LONGEST_WAIT:
            await asyncio.sleep(pause)
            answered, _ = await self._get(path)
        return answered

    async def _get(self, path: str) -> tuple[Answered, float]:
        headers = {"Authorization": f"Bot {self.token}"}
        async with self.session.get(f"{self.base}{path}", headers=headers) as response:
            pause = response.headers.get("Retry-After", "")
            return Answered(response.status, _json(await response.text())), float(pause) if pause.isdecimal() else 1.0


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return None
