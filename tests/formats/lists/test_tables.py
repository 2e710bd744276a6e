"""Tables of other people, whatever file they come from."""

import pytest

from bot.formats.lists.entries import reading_of_tables
from bot.formats.lists.table import Row, Table
from bot.formats.reading import Reading
from bot.glossary.checks.finding import GlossaryError


def table_of(text: str) -> Table:
    """A table with one row a line, its cells parted by bars."""
    lines = enumerate(text.splitlines(), 1)
    return Table([Row(tuple(each.strip() for each in line.split("|")), number) for number, line in lines])


def reading_of(*texts: str, columns: list[str] | None = None) -> Reading:
    return reading_of_tables([table_of(each) for each in texts], "words.docx", columns)


def refused(*texts: str) -> str:
    with pytest.raises(GlossaryError) as caught:
        reading_of(*texts)
    return str(caught.value)


@pytest.mark.parametrize(
    "header",
    [
        "Term|Definition",
        "Word|Meaning",
        "WORD OR PHRASE|WHAT IT MEANS",
        "Acronym|Description",
        "Jargon|Plain English",
        "title|explanation",
        "Glossary term|Short definition",
        "term_name|definition_text",
        "Acronym/Term|Definition/Explanation",
        "Name (English)|Description (English)",
        "Begriff|Erklärung",
        "Abkürzung|Bedeutung",
        "Mot|Définition",
        "Término|Significado",
        "Gair|Ystyr",
        "Sheet|Explanation",
    ],
)
def test_the_names_that_people_use_are_known(header: str) -> None:
    """Councils, hospitals and software projects name the same two columns in many ways."""
    [term] = reading_of(f"{header}\nHush room|A room without noise.").terms
    assert (term.label, [each.text for each in term.definitions]) == ("Hush room", ["A room without noise."])


def test_further_columns_find_their_places() -> None:
    """What says nothing of the word is told of, and left out."""
    reading = reading_of(
        "ID|Term|Also known as|Category|Meaning|Notes|Website|Owner\n"
        "7|Hush room|quiet room; calm room|Rooms|A room without noise.|Ask at the desk.|www.example.org/hush|Sam"
    )
    [term] = reading.terms
    assert (term.aliases, term.topics) == (("quiet room", "calm room"), ("Rooms",))
    [definition] = term.definitions
    assert definition.text == "A room without noise.\n\nAsk at the desk."
    assert definition.source.url == "https://www.example.org/hush"
    [warning] = reading.warnings
    assert "“Owner”, “ID”" in warning.what


def test_what_letters_stand_for_is_the_label_where_more_is_said() -> None:
    """And what they mean where nothing more is said. One acronym may stand for several things."""
    reading = reading_of(
        "Acronym|Expansion|Description\n"
        "QRT|Quiet response team|They come when it is loud.\n"
        "QRT|Quarterly return table|\n"
    )  # fmt: skip
    first, second = reading.terms
    assert (first.label, first.aliases) == ("Quiet response team", ("QRT",))
    assert [each.text for each in first.definitions] == ["They come when it is loud."]
    assert (second.label, second.aliases) == ("QRT", ("Quarterly return table",))
    assert [each.text for each in second.definitions] == ["Quarterly return table"]


def test_a_header_may_stand_below_a_title_and_comments() -> None:
    """As in most workbooks. A table that only lays a page out is passed over."""
    reading = reading_of("Home | Contact", "Glossary of terms\n# made in May\n\nTerm|Definition\nHush room|Quiet.")
    [entry] = reading.entries
    assert (entry.term.label, entry.line) == ("Hush room", 5)


def test_what_says_nothing_is_left_out_and_counted() -> None:
    """Formulas that failed, empty entries, and entries without a word."""
    reading = reading_of(
        "Term|Definition\nHush room|Quiet.\n#NAME?|An ending.\n|\n|lost\nStep-free|#REF!\nnull|x\nTap|n/a"
    )
    assert [(each.label, len(each.definitions)) for each in reading.terms] == [
        ("Hush room", 1),
        ("Step-free", 0),
        ("Tap", 0),
    ]
    told = [(each.place.line, each.what) for each in reading.warnings]
    assert told == [
        (3, "In 2 rows a formula failed, so that a cell says nothing. This is the first."),
        (3, "3 entries have no word; they were left out. This is the first."),
        (4, "One empty entry was left out."),
    ]


def test_without_a_header_names_may_be_given() -> None:
    """One for each column; what is not to be read is left empty."""
    [term] = reading_of("1|Hush room|A room.", columns=["", "term", "definition"]).terms
    assert (term.label, term.definitions[0].text) == ("Hush room", "A room.")
    assert "--columns term,definition" in refused("Hush room|A room.\nTap|Water.")


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("", "There is no word in this file."),
        ("Term|Definition", "There is no word in this file."),
        ("Term|Owner\nHush room|Sam", "not one of them holds a meaning: “Term”, “Owner”."),
        ("Name|Owner\nHush room|\nTap|", "not one of them holds a meaning: “Name”, “Owner”"),
        ("Term|Definition\nHush room|x\n🚩|y\n???|z", "“🚩” has no letter and no digit"),
        ("Name\nSam", "not one of them holds a meaning"),
        ("This|term|at our day centre\nhas been full of life|your visit|too", "not one of them holds a meaning"),
        ("This is our day centre|which has been\nfull of life|too", "No row names the columns"),
    ],
)
def test_a_table_that_is_no_glossary_is_refused(text: str, part: str) -> None:
    """Each says what is missing; none is stored as words without a meaning."""
    assert part in refused(text)


@pytest.mark.parametrize(
    "text", ["Term\nHush room\nTap", "Term|Definition\nHush room|\nTap|", "Word|Aliases\nHush room|Quiet\nTap|"]
)
def test_words_that_nobody_has_explained_yet_are_taken(text: str) -> None:
    """Where a heading says that they are words, and none is left that may hold a meaning; a “name” may be anybody's."""
    read = reading_of(text).terms
    assert [(each.label, each.definitions) for each in read] == [("Hush room", ()), ("Tap", ())]


def test_faults_name_their_lines() -> None:
    """All of them at once."""
    with pytest.raises(GlossaryError) as caught:
        reading_of(f"Term|Definition\nA|x\n{'b' * 201}|x\nC|{'x' * 4001}")
    assert [each.place.line for each in caught.value.findings] == [3, 4]
