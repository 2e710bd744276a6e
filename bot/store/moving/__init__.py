"""A whole database from one place to another, whichever engines keep the two: `move` does it.

The new one is made beside the place where it is to be, and takes its name in one moment, once it is whole and found to
be the same: until then no program takes it for a database.
"""

from bot.store.moving.ends import identity
from bot.store.moving.move import Moved, Progress, move

__all__ = ["Moved", "Progress", "identity", "move"]
