"""Who the bot is, where its gateway is, and direct messages."""

from __future__ import annotations

from typing import Any

from rehearsal import channel_payload, payloads
from rehearsal.call import Call, route


@route("GET", "/users/@me")
def me(call: Call) -> Any:
    return payloads.own_user(call.bot)


@route("GET", "/users/{user_id}")
def user(call: Call) -> Any:
    return payloads.user(call.backstage.world.user(call.id("user_id")))


@route("POST", "/users/@me/channels")
def open_direct_messages(call: Call) -> Any:
    recipient = call.backstage.world.user(int(call.body["recipient_id"]))
    return channel_payload.full(call.backstage.world.direct(recipient), call.backstage.world)


@route("GET", "/oauth2/applications/@me")
def application(call: Call) -> Any:
    return payloads.application(call.backstage.world, call.backstage.hub.application_flags)


@route("GET", "/gateway", open=True)
def gateway(call: Call) -> Any:
    return {"url": call.backstage.hub.url}


@route("GET", "/gateway/bot")
def gateway_for_bots(call: Call) -> Any:
    hub = call.backstage.hub
    starts = hub.starts
    limit = {"total": starts.limit.times, "remaining": starts.left, "max_concurrency": hub.max_concurrency}
    limit["reset_after"] = round(starts.reset_after * 1000)
    return {"url": hub.url, "shards": hub.shards, "session_start_limit": limit}
