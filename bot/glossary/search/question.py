"""Questions around a term: what is left of "what does section 117 mean pls" when the asking is taken off."""

from __future__ import annotations

import re
from collections.abc import Iterator

_POLITE = r"(?:please|pls|plz|thanks|thank you|thx|ta|cheers|ty)"
_MEAN = (
    r"(?:mean|means|meen|meaning|stand for|stands for|refer to|refers to"
    r"|involve|involves|entail|entails|consist of|do|for|about)"
)
_CALLED = r"(?:term|terms|word|words|phrase|acronym|abbreviation|initials|letters|jargon|expression)"
_WHAT = r"(?:what|whats|wot|wots|wat|wats|waht|wht|whta|hwat)"
_IS = r"(?:is|are|was|were|r|s)"
_DOES = rf"(?:{_IS}|does|do|did|dose|would|might|could)"
_SOMEONE = r"(?:any ?one|any ?body|someone|somebody|you|u|one|we|they|people)"
_SENSE = r"(?:meaning|definition|def|explanation|description|significance|sense)s?"

_BEFORE = tuple(
    re.compile(rf"^(?:{pattern})(?: |$)")
    for pattern in (
        rf"{_POLITE}|(?:hi|hello|hey|hiya|morning)(?: all| everyone| everybody| folks| there| both)?",
        r"ok|okay|so|and|but|um|er|sorry|excuse me|(?:just )?(?:a )?quick question",
        rf"{_SOMEONE} (?:here )?(?:know|knows|tell me|explain)|any (?:idea|clue|ideas)",
        rf"(?:can|could|would|will|does|do|did|has|is) {_SOMEONE}(?: here| please)?"
        r"(?: able to| know| tell me| tell us| explain(?: to me)?| help(?: me)?(?: with| understand)?"
        r"| say| describe| remind me| let me know| clarify| define)*",
        r"(?:i|we) (?:dont|do not|didnt|did not|cant|never) (?:know|understand|get|remember)",
        r"not sure|no idea|(?:i am|im|just|i was|i) (?:wondering|asking|ask|wonder|curious)(?: about)?",
        r"(?:i|we) (?:want|need|would like|d like|id like|wd like|wanted) to "
        r"(?:know|understand|ask|find out)(?: about)?",
        r"tell me|tell us|explain(?: to me)?|describe|remind me|clarify|show me|give me",
        r"look up|lookup|search for|find(?: me)?",
        rf"(?:do|does|did) {_SOMEONE}(?: all)? (?:mean|understand) by",
        rf"{_WHAT}(?: on earth| exactly| actually| the heck| the hell)?(?: {_DOES})?"
        r"(?: exactly| actually| really)?(?: it| that)?",
        r"mean (?:to be|to have|if|when)"
        r"(?: (?:someone|somebody|you|they|people|a person)(?: is| are| has| have| says?)?)?",
        rf"(?:is |s |do |{_SOMEONE} )*(?:meant|mean|understand|understood) by",
        rf"who(?:s| is| are)|how (?:do|would|can) (?:i|{_SOMEONE}) (?:define|explain|describe)",
        r"(?:the |a )?(?:simple |plain |clear |full |formal |legal |exact |basic |official |easy )*"
        rf"(?:english )?{_SENSE}(?: of| for| to| behind| in)",
        r"define|defining|meaning|definition|about",
        rf"(?:the|this|that|these|an?|some) {_CALLED}(?: for| of| called)?",
        rf"{_IS}(?= (?:a|an|the) )",
        r"a|an|the|this|that|some|my|our|your|their|his|her",
        r"when (?:people|they|someone|you) (?:say|says|talk about)",
    )
)
_AFTER = tuple(
    re.compile(rf"(?:^| )(?:{pattern})$")
    for pattern in (
        rf"{_POLITE}|again|anyone|anybody|someone|exactly|actually|really|even|though|then|like|lol",
        rf"(?:actually |really |exactly |even )?{_MEAN}|in general|at all|mean by that|means? what",
        r"(?:in )?(?:plain|simple|everyday|easy) (?:english|words|terms|language)",
        r"for dummies|in short|in a nutshell|to me|for me|to us|to you",
        r"(?:is|are|was) (?:it|that|this|they|defined|defined as|called|about)|is|are|all about",
        rf"{_SENSE}(?: of)?|define|defined|explained",
        rf"(?:as )?(?:an?|the) {_CALLED}",
        r"(?:in|within) (?:the )?(?:uk|england|this context|social work"
        r"|(?:adult |health and )?social care)",
    )
)
_QUESTION_WORDS = "what whats is are does do mean means who the a an it that this of by"
_LONGEST_QUESTION = 500  # characters: what is longer is a story, whose terms are found inside it
_ONLY_ASKING = frozenset(_QUESTION_WORDS.split())


def peel(folded: str) -> Iterator[str]:
    """Give a folded text, then what is left each time that question words are taken off an end.

    Every layer may be the term: "what are children in care" asks for "children in care".
    """
    yield folded
    bare = folded if len(folded) > _LONGEST_QUESTION else ""
    while bare != folded:
        bare = folded
        for pattern in (*_BEFORE, *_AFTER):
            shorter = pattern.sub("", folded, count=1).strip()
            if shorter != folded and not _ONLY_ASKING.issuperset(shorter.split()):
                folded = shorter
                yield folded


def unframe(folded: str) -> str:
    """Take question words off both ends of a folded text, but for the last words of it.

    >>> unframe("what does section 117 mean pls")
    'section 117'
    """
    *_, bare = peel(folded)
    return bare
