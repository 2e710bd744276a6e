"""What every HTTP call passes: planted faults, the token, the limits, the body, the handler, the oracle."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

from aiohttp import web

from rehearsal import errors
from rehearsal.backstage import Backstage
from rehearsal.call import Answer, Call, Route
from rehearsal.faults import Faults, Harm, Planted
from rehearsal.files import MOST_DESCRIPTION
from rehearsal.gateway import reset
from rehearsal.limits.fault import Fault, length
from rehearsal.oracle import Oracle
from rehearsal.routes import ROUTES
from rehearsal.wire import written

# How Cloudflare answers who may not come through to Discord: without `Via`, and no JSON.
_SHUT_OUT = "error code: 1015"


@dataclass(frozen=True, slots=True)
class Refusal:
    """An error the sandbox answered: 40060 and 10062 are looked for here."""

    where: str
    status: int
    code: int


class HttpApp:
    """`calls` counts what was called, as `METHOD /template`; `refusals` lists the errors answered."""

    def __init__(self, backstage: Backstage, token: str, faults: Faults, oracle: Oracle | None) -> None:
        self._backstage, self._token, self._faults, self._oracle = backstage, token, faults, oracle
        self.calls: Counter[str] = Counter()
        self.refusals: list[Refusal] = []

    def add_routes(self, application: web.Application, prefix: str) -> None:
        # The most literal first: `@original` is no message id.
        for known in sorted(ROUTES, key=lambda known: known.template.count("{")):
            application.router.add_route(known.method, prefix + known.template, self._handler(known, prefix))
        application.router.add_route("*", "/{anything:.*}", self._unknown)

    def _handler(self, known: Route, prefix: str) -> Any:
        async def handle(request: web.Request) -> web.StreamResponse:
            limits = self._backstage.rate_limits
            if limits.shut_out:
                self.refusals.append(Refusal(f"{known.method} {known.template}", 429, 1015))
                return web.Response(status=429, text=_SHUT_OUT)
            response = await self._respond(known, request, request.path.removeprefix(prefix))
            limits.refused(response.status, response.headers.get("X-RateLimit-Scope", ""))
            return response

        return handle

    async def _respond(self, known: Route, request: web.Request, path: str) -> web.StreamResponse:
        planted = self._faults.meet(f"{request.method} {path}")
        if planted:
            self._backstage.changes.tell()
        if planted and not planted.after:
            await self._backstage.world.clock.sleep(planted.seconds)
            if planted.harm is not Harm.SLOW:
                return self._harmed(request, planted)
        answer = await self._answered(known, request)
        return self._harmed(request, planted) if planted and planted.after else _response(answer)

    async def _answered(self, known: Route, request: web.Request) -> Answer:
        where = f"{known.method} {known.template}"
        self.calls[where] += 1
        limits, limited = self._backstage.rate_limits, None
        try:
            self._authenticate(known, request)
            if not known.open:
                limits.pass_global()
            limits.pass_route(where, request.match_info)
            call = await self._call(known, request)
            self._inspect_request(known, call)
            result = known.handler(call)
            answer = result if isinstance(result, Answer) else Answer(200 if result is not None else 204, result)
        except errors.DiscordError as error:
            self.refusals.append(Refusal(where, error.status, error.code))
            self._backstage.changes.tell()
            limited = error if isinstance(error, errors.RateLimitedError) else None
            answer = Answer(error.status, error.payload())
        self._inspect_answer(known, answer)
        return replace(answer, headers=limits.headers(where, request.match_info, limited))

    def _authenticate(self, known: Route, request: web.Request) -> None:
        is_the_bot = request.headers.get("Authorization") == f"Bot {self._token}" and not self._backstage.hub.spent
        if not known.open and not is_the_bot:
            raise errors.unauthorised()

    async def _call(self, known: Route, request: web.Request) -> Call:
        query, params = dict(request.query), dict(request.match_info)
        call = Call(self._backstage, known.method, known.template, params, query)
        if request.content_type == "multipart/form-data":
            await self._read_parts(call, request)
        elif request.can_read_body:
            call.body = _parsed(await request.read())
        return call

    async def _read_parts(self, call: Call, request: web.Request) -> None:
        for part in (await request.post()).values():
            if isinstance(part, web.FileField):
                call.files.append(self._backstage.files.of_bot(part.filename, part.file.read()))
            elif isinstance(part, str):
                call.body = _parsed(part.encode())
        _describe(call)

    def _inspect_request(self, known: Route, call: Call) -> None:
        if self._oracle and call.body is not None:
            where = f"{known.method} {known.template}"
            for what in self._oracle.request_faults(known.method, known.template, call.body):
                self._backstage.report("bot", where, what)

    def _inspect_answer(self, known: Route, answer: Answer) -> None:
        if self._oracle and answer.status < 500:
            where = f"{known.method} {known.template} ({answer.status})"
            for what in self._oracle.answer_faults(known.method, known.template, answer.status, answer.body):
                self._backstage.report("sandbox", where, what)

    def _harmed(self, request: web.Request, planted: Planted) -> web.StreamResponse:
        if planted.harm is Harm.RESET and request.transport is not None:
            reset(request.transport)
        return _response(Answer(planted.status or 500, planted.body, dict(planted.headers)))

    async def _unknown(self, request: web.Request) -> web.StreamResponse:
        self._backstage.report("bot", f"{request.method} {request.path}", "There is no such route here.")
        return _response(Answer(404, {"message": "404: Not Found", "code": 0}))


def _describe(call: Call) -> None:
    """Give each file the description that stands beside its number.

    https://docs.discord.com/developers/reference#editing-message-attachments
    """
    within = call.body.get("data") or call.body if isinstance(call.body, dict) else {}
    for number, each in enumerate(within.get("attachments") or []):
        description = each.get("description") or ""
        if length(description) > MOST_DESCRIPTION:
            message = f"Must be {MOST_DESCRIPTION} or fewer in length."
            call.check([Fault(f"attachments.{number}.description", "BASE_TYPE_MAX_LENGTH", message)])
        if str(each.get("id")).isdigit() and int(each["id"]) < len(call.files):
            call.files[int(each["id"])].description = description


def _parsed(body: bytes) -> Any:
    try:
        return json.loads(body)
    except ValueError:
        raise errors.DiscordError(400, 50109, "The request body contains invalid JSON.") from None


def _response(answer: Answer) -> web.Response:
    """Discord's Content-Type has no charset, and clients look at it closely."""
    if answer.body is None:
        return web.Response(status=answer.status, headers=answer.headers)
    body = written(answer.body).encode()
    return web.Response(status=answer.status, body=body, headers={**answer.headers, "Content-Type": "application/json"})
