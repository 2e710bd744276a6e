"""Questions around a term: what is left of "what does section 117 mean pls" when the asking is taken off."""

from __future__ import annotations

import re

_POLITE = r"(?:please|pls|plz|thanks|thank you|thx|ta|cheers|ty)"
_MEAN = r"(?:mean|means|meen|meaning|stand for|stands for|refer to|refers to|involve|involves|entail|entails)"
_CALLED = r"(?:term|terms|word|words|phrase|acronym|abbreviation|initials|letters|jargon|expression)"
_WHAT = r"(?:what|whats|wot|wots|wat|wats|waht|wht|whta|hwat)"
_IS = r"(?:is|are|was|were|r|s)"
_BEFORE = tuple(
    re.compile(rf"^(?:{pattern})(?: |$)")
    for pattern in (
        rf"{_POLITE}|(?:hi|hello|hey|hiya|morning)(?: all| everyone| everybody| folks| there| both)?"
        r"|ok|okay|so|and|but|um|er|sorry|excuse me|(?:just )?(?:a )?quick question",
        r"(?:any ?one|anybody|any ?body|someone|u|you) (?:here )?(?:know|knows|tell me|explain)|any (?:idea|clue|ideas)",
        r"(?:can|could|would|will|does|do|did|has|is) (?:anyone|any one|anybody|someone|somebody|you|u|one|we)(?: here| please)?"
        r"(?: able to| know| tell me| tell us| explain(?: to me)?| help(?: me)?(?: with| understand)?| say| describe"
        r"| remind me| let me know| clarify| define)*",
        r"(?:i|we) (?:dont|do not|didnt|did not|cant|never) (?:know|understand|get|remember)|not sure|no idea",
        r"(?:i|we) (?:want|need|would like|d like|id like|wd like|wanted) to (?:know|understand|ask|find out)(?: about)?",
        r"(?:i am|im|just|i was|i) (?:wondering|asking|ask|wonder|curious)(?: about)?",
        r"tell me|tell us|explain(?: to me)?|describe|remind me|clarify|show me|give me|look up|lookup|search for|find(?: me)?",
        r"(?:do|does|did) (?:you|u|they|people|anyone|we)(?: all)? (?:mean|understand) by",
        rf"{_WHAT}(?: on earth| exactly| actually| the heck| the hell)?(?: (?:{_IS}|does|do|did|dose|would|might|could))?"
        r"(?: exactly| actually| really)?(?: it| that)?",
        r"mean (?:to be|to have|if|when)(?: (?:someone|somebody|you|they|people|a person)(?: is| are| has| have| says?)?)?",
        r"(?:is |do you |they |you |we |people )?(?:meant|mean|understand|understood) by|s meant by",
        r"who(?:s| is| are)|how (?:do|would|can) (?:you|i|we|u) (?:define|explain|describe)|how (?:is|are)(?= .* defined)",
        r"(?:the |a )?(?:simple |plain |clear |full |formal |legal |exact |basic |official |easy )*(?:english )?"
        r"(?:meaning|definition|def|explanation|description|significance|sense|definitions|meanings)s?(?: of| for| to| behind| in)",
        r"define|defining|meaning|definition|about|by(?= the (?:term|word|phrase))",
        rf"(?:the|this|that|these|an?|some) {_CALLED}(?: for| of| called)?(?= )",
        rf"(?:{_IS})(?= (?:a|an|the|meant) )",
        r"a|an|the|this|that|some|my|our|your|their|his|her|when (?:people|they|someone|you) (?:say|says|talk about)",
    )
)
_AFTER = tuple(
    re.compile(rf"(?:^| )(?:{pattern})$")
    for pattern in (
        rf"{_POLITE}|again|anyone|anybody|someone|exactly|actually|really|even|though|then|like|in general|at all|lol",
        rf"(?:actually |really |exactly |even )?{_MEAN}",
        r"(?:in )?(?:plain|simple|everyday|easy) (?:english|words|terms|language)|for dummies|in short|in a nutshell",
        r"(?:is|are|was) (?:it|that|this|they|defined|defined as|called|about)|is|are|all about|mean by that",
        r"definition|meaning|define|defined|explained|explanation|definitions|meaning of|meanings|means? what",
        rf"(?:as )?(?:an?|the) {_CALLED}",
        r"(?:in|within) (?:the )?(?:uk|england|social care|adult social care|health and social care|care|context|social work)",
        r"to me|for me|to us|to you",
    )
)
_QUESTION_WORDS = "what whats is are does do mean means who the a an it that this of by"
_SWALLOWED = frozenset(_QUESTION_WORDS.split())


def unframe(folded: str) -> str:
    """Take question words off both ends of a folded text; the text itself when nothing else would be left.

    >>> unframe("what does section 117 mean pls")
    'section 117'
    """
    bare = folded
    while (shorter := _once(bare)) != bare:
        bare = shorter
    return bare if bare and not _SWALLOWED.issuperset(bare.split()) else folded


def _once(text: str) -> str:
    for pattern in _BEFORE:
        text = pattern.sub("", text, count=1)
    for pattern in _AFTER:
        text = pattern.sub("", text, count=1)
    return text.strip()
