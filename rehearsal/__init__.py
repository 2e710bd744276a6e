"""A small Discord of our own on loopback, for rehearsals and tests. It knows nothing of any bot's subject.

world = small_world()
async with Sandbox(world) as sandbox:
    ...start a bot with sandbox.urls...
    await sandbox.bot_ready()
    member = Person.named(sandbox, "member")
    reply = await member.slash("weather", place="Leeds")
"""

from rehearsal.clock import Clock
from rehearsal.errors import NoReplyError, NotPossibleError
from rehearsal.files import Upload
from rehearsal.founding import small_world
from rehearsal.oracle import Violation
from rehearsal.person import Form, Person, Reply
from rehearsal.server import Sandbox, SandboxUrls
from rehearsal.world import World

__all__ = [
    "Clock",
    "Form",
    "NoReplyError",
    "NotPossibleError",
    "Person",
    "Reply",
    "Sandbox",
    "SandboxUrls",
    "Upload",
    "Violation",
    "World",
    "small_world",
]
