"""How many of 120 messages of distress the list of phrases happens to meet, and how many that only look like it.

usage: python -m benchmarks.danger_phrases

It is no recognition, and is not meant to become one: people say such things in words that nobody foresees. It shows why
the line with whom to ring stands under every reply that does not know, whatever was said.
"""

from __future__ import annotations

from pathlib import Path

import yaml

from bot.glossary.urgent_help import speaks_of_danger

MESSAGES = Path(__file__).parents[1] / "tests" / "glossary" / "distress.yaml"


def main() -> None:
    said = yaml.safe_load(MESSAGES.read_text(encoding="utf-8"))
    distress, lookalikes = said["distress"], said["lookalikes"]
    met, mistaken = (list(filter(speaks_of_danger, texts)) for texts in (distress, lookalikes))
    print(f"hits {len(met)} of {len(distress)}, false alarms {len(mistaken)} of {len(lookalikes)}")
    for text in (*met, *mistaken):
        print(f"  {text}")


if __name__ == "__main__":
    main()
