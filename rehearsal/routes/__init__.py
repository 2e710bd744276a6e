"""The HTTP routes a bot uses; importing them fills the table."""

from rehearsal.call import ROUTES
from rehearsal.routes import applications, guilds, interactions, messages, reactions, users, webhooks

__all__ = ["ROUTES", "applications", "guilds", "interactions", "messages", "reactions", "users", "webhooks"]
