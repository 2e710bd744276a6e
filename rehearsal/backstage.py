"""What stands behind the routes: all that a call of the bot may look at and change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rehearsal.changes import Changes
from rehearsal.commands import Commands
from rehearsal.conversation import Conversation
from rehearsal.files import Files
from rehearsal.gateway import Hub
from rehearsal.integrations import Integrations
from rehearsal.interaction import Interactions
from rehearsal.membership import Membership
from rehearsal.rate_limits import RateLimits
from rehearsal.stewardship import Stewardship
from rehearsal.world import World

Report = Callable[[str, str, str], None]  # takes who broke a rule of Discord's, where, and what is wrong


@dataclass(frozen=True, slots=True)
class Backstage:
    """The server builds it, and every `Call` holds it."""

    world: World
    hub: Hub
    changes: Changes
    conversation: Conversation
    membership: Membership
    stewardship: Stewardship
    commands: Commands
    integrations: Integrations
    interactions: Interactions
    rate_limits: RateLimits
    files: Files
    report: Report
