"""Calls of a bot's without a library in between, which would wait where Discord says so."""

from __future__ import annotations

import json
from typing import Any

from aiohttp import ClientResponse, ClientSession, FormData

from rehearsal import Person, Sandbox
from rehearsal.message import Message


class Api:
    """Gives each answer after it was read."""

    def __init__(self, sandbox: Sandbox, client: ClientSession) -> None:
        self._sandbox, self._client = sandbox, client

    async def call(self, method: str, path: str, body: Any = None, token: str = "") -> ClientResponse:
        headers = {"Authorization": f"Bot {token or self._sandbox.token}"}
        async with self._client.request(method, self._sandbox.urls.api + path, json=body, headers=headers) as response:
            await response.read()
        return response

    async def upload(self, path: str, payload: Any, *files: bytes) -> ClientResponse:
        """Post files beside a body."""
        form = FormData()
        form.add_field("payload_json", json.dumps(payload))
        for number, content in enumerate(files):
            form.add_field(f"files[{number}]", content, filename=f"{number}.txt")
        headers = {"Authorization": f"Bot {self._sandbox.token}"}
        async with self._client.post(self._sandbox.urls.api + path, data=form, headers=headers) as response:
            await response.read()
        return response

    async def post(self, person: Person) -> ClientResponse:
        return await self.call("POST", f"/channels/{person.channel.id}/messages", {"content": "Hello"})

    async def edit(self, message: Message) -> ClientResponse:
        path = f"/channels/{message.channel.id}/messages/{message.id}"
        return await self.call("PATCH", path, {"content": "Hello again"})
