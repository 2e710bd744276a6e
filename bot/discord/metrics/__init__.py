"""How busy and how well the bot is, in numbers for Prometheus (https://prometheus.io): `/metrics` beside `/healthz`.

There are none, and nothing is measured, unless the settings name a port. No label says which server, person or word it
was about: each takes its values from a list that does not grow with use.
"""

from bot.discord.metrics.metrics import Metrics

__all__ = ["Metrics"]
