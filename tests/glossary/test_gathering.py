"""Many faults are told in a few lines."""

from bot.glossary.checks.finding import Finding, GlossaryError, Place
from bot.glossary.checks.gathering import told_by_kind


def fault(line: int, what: str, entry: str = "") -> Finding:
    return Finding(Place("words.csv", line, entry), what, "Mend it.")


def test_few_faults_are_told_one_by_one() -> None:
    """Each with its line."""
    told = told_by_kind([fault(2, "“a” is wrong."), fault(3, "“b” is wrong."), fault(4, "“c” is wrong.")])
    assert told == [
        f"words.csv:{line}: error: “{sign}” is wrong. Mend it." for line, sign in ((2, "a"), (3, "b"), (4, "c"))
    ]


def test_faults_of_a_kind_are_told_together() -> None:
    """Three of them, and how many more there are; what only differs in a name or a number is of one kind."""
    faults = [fault(line, f"“x{line}” has {line} letters.", f"E{line}") for line in range(2, 3_002)]
    assert told_by_kind([*faults, fault(9, "There is no word.")]) == [
        "words.csv:2: error in “E2”: “x2” has 2 letters. Mend it.",
        "… and 2,999 more of this kind, for example: line 3 (“E3”), line 4 (“E4”).",
        "words.csv:9: error: There is no word. Mend it.",
    ]


def test_of_many_kinds_the_first_are_told() -> None:
    """So that an error is never longer than a screen or two, whatever the file holds."""
    kinds = [chr(ord("a") + kind) * 5 for kind in range(25)]
    told = str(GlossaryError([fault(line, kind) for kind in kinds for line in range(10)])).splitlines()
    assert len(told) == 39
    assert told[-1] == "… and 6 more kinds of faults. Mend these first."


def test_no_flood_is_longer_than_a_screen() -> None:
    """Also where each kind is told with three examples; nothing is left out where all of it fits."""
    kinds = [chr(ord("a") + kind) * 5 for kind in range(14)]
    assert len(told_by_kind(fault(line, kind) for kind in kinds for line in range(3))) == 40
    fitting = told_by_kind(fault(line, kind) for kind in kinds[:13] for line in range(3))
    assert len(fitting) == 39
    assert "more kinds" not in fitting[-1]
