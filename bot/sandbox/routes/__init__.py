"""The HTTP routes a bot uses; importing them fills the table."""

from bot.sandbox.call import ROUTES
from bot.sandbox.routes import applications, guilds, interactions, messages, reactions, users, webhooks

__all__ = ["ROUTES", "applications", "guilds", "interactions", "messages", "reactions", "users", "webhooks"]
