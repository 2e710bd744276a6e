"""All the ways in which Discord can fail us, under one name."""

import aiohttp
import discord

# What the library raises of its own, what aiohttp raises beneath it (a connection that hangs up is no OSError there),
# and what the operating system raises beneath that; TimeoutError is an OSError.
DISCORD_FAILURES = (discord.HTTPException, discord.GatewayNotFound, aiohttp.ClientError, OSError)
# Those of them that end by themselves: the same call may succeed a moment later.
PASSING_FAILURES = (discord.DiscordServerError, aiohttp.ClientError, OSError)
