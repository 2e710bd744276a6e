"""What 120 messages of distress are met with, and 120 that only look like it; and how often the list of phrases is.

usage: python -m benchmarks.danger_phrases

The list is no recognition, and is not meant to become one: people say such things in words that nobody foresees. Its
hits and false alarms show why the line with whom to ring stands under every reply that does not know, whatever was
said. Then come the replies that these words get, how often some of them are repeated, and to whom a word about people
is shown: only to whoever used it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import yaml

from bot.glossary.quoting import quotable
from bot.glossary.search.match import Outcome
from bot.glossary.search.never_guessed import is_never_guessed
from bot.glossary.urgent_help import speaks_of_danger
from bot.service import Answer, Jargon

MESSAGES = Path(__file__).parents[1] / "tests" / "glossary" / "distress.yaml"
REPLIES = ("help first, no words", "a card", "several words", "the nearest words", "nothing found")


def main() -> None:
    said = yaml.safe_load(MESSAGES.read_text(encoding="utf-8"))
    distress, lookalikes = said["distress"], said["lookalikes"]
    met, mistaken = (list(filter(speaks_of_danger, texts)) for texts in (distress, lookalikes))
    print("The list of phrases, which recognises nobody:")
    print(f"hits {len(met)} of {len(distress)}, false alarms {len(mistaken)} of {len(lookalikes)}")
    for text in (*met, *mistaken):
        print(f"  {text}")
    jargon = Jargon()
    for name, texts in said.items():
        _print_replies(name, [jargon.define(text) for text in texts], jargon)
    jargon.close()


def _print_replies(name: str, answers: list[Answer], jargon: Jargon) -> None:
    replies = Counter(map(_reply, answers))
    print(f"\n{name}: {len(answers)} messages")
    for each in REPLIES:
        print(f"  {each:24} {replies[each]:4}")
    about_people = [(answer.query, labels) for answer in answers if (labels := list(_about_people(answer, jargon)))]
    print(f"  {'repeated in private':24} {sum(bool(quotable(each.query, private=True)) for each in answers):4}")
    print(f"  {'words about people':24} {len(about_people):4}")
    for query, labels in about_people:
        print(f"    {query}: {', '.join(labels)}")


def _reply(answer: Answer) -> str:
    if answer.urgent:
        return REPLIES[0]
    if answer.page:
        return REPLIES[1]
    if not answer.offers:
        return REPLIES[4]
    return REPLIES[3] if answer.outcome is Outcome.NONE else REPLIES[2]


def _about_people(answer: Answer, jargon: Jargon) -> Iterable[str]:
    shown = () if answer.urgent else answer.offers
    return (each.label for each in shown if is_never_guessed(jargon.page(each.slug).term))


if __name__ == "__main__":
    main()
