"""The figures of a glossary."""

from bot.strings.catalogue import say


def figures(
    terms: int, labels: int, topics: int, definitions: str, relations: str, discussions: int, sources: int, grade: float
) -> str:
    return say(
        "figures-figures",
        terms=terms,
        labels=labels,
        topics=topics,
        definitions=definitions,
        relations=relations,
        discussions=discussions,
        sources=sources,
        grade=grade,
    )


def counted(number: int, kinds: str) -> str:
    return say("figures-counted", number=number, kinds=kinds)
