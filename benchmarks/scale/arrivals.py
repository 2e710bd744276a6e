"""People come when they come, whether or not those before them were answered, so that waiting is not hidden.

Who is answered late asks no later the next time: a generator that waits for replies asks less of a slow bot, and then
counts few long waits ("coordinated omission", https://www.scylladb.com/2021/04/22/on-coordinated-omission/).
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from random import Random

Act = Callable[[float], object]  # takes the moment at which it is due, by `time.perf_counter`


async def arrive(per_second: float, seconds: float, act: Act, random: Random) -> list[float]:
    """Have something done so often, at moments that chance chooses. Gives how many seconds late each time was."""
    late: list[float] = []
    due = time.perf_counter()
    end = due + seconds
    while per_second and (due := due + random.expovariate(per_second)) < end:
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        late.append(max(0.0, time.perf_counter() - due))
        act(due)
    await asyncio.sleep(max(0.0, end - time.perf_counter()))
    return late
