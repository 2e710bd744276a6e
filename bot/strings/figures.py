"""The figures of a glossary."""

from bot.strings.catalogue import say


def figures(
    *,
    terms: int,
    labels: int,
    topics: int,
    definitions: str,
    nations: str,
    relations: str,
    discussions: int,
    sources: int,
    stale: int,
    next_steps: int,
    time_limits: int,
    easy_reads: int,
    welsh: int,
    plain: float,
    hardest_plain: float,
    easy: float,
    hardest_easy: float,
) -> str:
    return say(
        "figures-figures",
        terms=terms,
        labels=labels,
        topics=topics,
        definitions=definitions,
        nations=nations,
        relations=relations,
        discussions=discussions,
        sources=sources,
        stale=stale,
        next_steps=next_steps,
        time_limits=time_limits,
        easy_reads=easy_reads,
        welsh=welsh,
        plain=plain,
        hardest_plain=hardest_plain,
        easy=easy,
        hardest_easy=hardest_easy,
    )


def counted(number: int, kinds: str) -> str:
    return say("figures-counted", number=number, kinds=kinds)
