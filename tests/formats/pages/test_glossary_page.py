"""The text of one page of a web glossary, however a browser and the page itself lay it out."""

from pathlib import Path

import pytest

from bot.formats import read
from bot.formats.content import Content
from bot.formats.pages.glossary_page import PAGE
from bot.formats.reading import Reading
from bot.glossary.checks.finding import GlossaryError
from bot.glossary.model.term import Kind, Term
from bot.strings import glossary_pages as strings

SEED = Path(__file__).resolve().parents[3].parent / "shared/seed/co-production-page.txt"

WHOLE = """top of page

Hush room

Plain English definition

of

Hush room

from

Words we use

Quiet Places Trust

A room where it is quiet.

You can go there at any time.

If a flag appears next to this message, click on it to see others' comments about this definition

See discussion

Comments (2)

I was never told of it.

Legal definition

of

Hush room

from

The Hush Rooms Order

Parliament

A room to which section 3 applies.

See comments

Discussion

about

Hush room

from

Rooms and their names

Ann Writer

Is it a room at all? Some say so.

See also

Nobody knows.

If a flag appears next to this message, click on it to see others' comments about this definition

Synonym of
Quiet room
Not to be confused with (1)
• Hush money
See also
Break, rest and pause
Sensory room
See other terms relating to
Places
Use instead of
Time-out room
Consider using instead
quiet room
Parent of
Pod
Child of
Room

Comment on definitions of

Hush room

Thanks for submitting!

bottom of page
"""


def reading_of(text: str) -> Reading:
    content = Content(text.encode(), "page.txt")
    assert PAGE.fits(content)
    return PAGE.read(content)


def term_of(text: str) -> Term:
    return reading_of(text).terms[0]


def test_all_of_a_page_becomes_one_term() -> None:
    """Word for word, each text with its source, and every heading of links."""
    term = term_of(WHOLE)
    assert term.label == "Hush room"
    assert [(each.kind, each.text, each.source.title, each.source.organisation) for each in term.definitions] == [
        (
            Kind.PLAIN,
            "A room where it is quiet.\n\nYou can go there at any time.",
            "Words we use",
            "Quiet Places Trust",
        ),
        (Kind.FORMAL, "A room to which section 3 applies.", "The Hush Rooms Order", "Parliament"),
    ]
    [discussion] = term.discussions
    assert (discussion.title, discussion.author) == ("Rooms and their names", "Ann Writer")
    assert discussion.summary == "Is it a room at all? Some say so."
    assert term.topics == ("Places",)
    assert [(each.kind.value, each.target) for each in term.relations] == [
        ("synonym_of", "Quiet room"),
        ("not_to_be_confused_with", "Hush money"),
        ("see_also", "Break, rest and pause"),
        ("see_also", "Sensory room"),
        ("consider_using_instead", "quiet room"),
        ("child_of", "Room"),
    ]


def test_links_that_are_stored_on_the_other_term_come_with_it() -> None:
    """Then both headings are shown, on both pages."""
    others = reading_of(WHOLE).terms[1:]
    assert [(each.label, each.relations[0].kind.value, each.relations[0].target) for each in others] == [
        ("Time-out room", "consider_using_instead", "Hush room"),
        ("Pod", "child_of", "Hush room"),
    ]


def test_what_readers_commented_stays_theirs() -> None:
    """It is not taken, and whoever imports the page is told, as of a discussion's further words."""
    warnings = [each.what for each in reading_of(WHOLE).warnings]
    assert "never told" not in str(reading_of(WHOLE).terms)
    assert warnings == [strings.discussion_is_longer("Rooms and their names", 4)[0], strings.comments_stay()[0]]


def without_blank_lines(text: str) -> str:
    """What some browsers copy."""
    return "\n".join(row for row in text.split("\n") if row)


def heads_on_one_line(text: str) -> str:
    """What a narrow heading becomes in another browser."""
    for head in ("Plain English definition\n\nof", "Legal definition\n\nof", "Discussion\n\nabout"):
        text = text.replace(f"{head}\n\nHush room\n\nfrom", head.replace("\n\n", " ") + " Hush room from")
    return text


def indented(text: str) -> str:
    """What is pasted into a mail."""
    return "\r\n".join("   " + row for row in text.split("\n"))


def without_edges(text: str) -> str:
    """What somebody selects with care."""
    return text.removeprefix("top of page\n").removesuffix("bottom of page\n")


def between_menus(text: str) -> str:
    """What stands around each page of a site."""
    return "Skip to main content\nHome\nA to Z\n" + text + "\nPrivacy\nCookies\n"


@pytest.mark.parametrize("laid_out", [without_blank_lines, heads_on_one_line, indented, without_edges, between_menus])
def test_however_it_is_laid_out(laid_out: object) -> None:
    """Only the breaks between paragraphs may be lost."""
    assert callable(laid_out)
    term, whole = term_of(laid_out(WHOLE)), term_of(WHOLE)
    assert [each.source for each in term.definitions] == [each.source for each in whole.definitions]
    assert [each.text.split() for each in term.definitions] == [each.text.split() for each in whole.definitions]
    assert (term.label, term.relations, term.topics) == (whole.label, whole.relations, whole.topics)


def without(text: str, start: str, end: str) -> str:
    first = text.index(start)
    return text[:first] + text[text.index(end, first) :]


def test_a_page_without_definitions_keeps_its_discussion_and_links() -> None:
    """Many words have only been talked about so far."""
    term = term_of(without(WHOLE, "Plain English definition", "Discussion\n"))
    assert (term.definitions, len(term.discussions), len(term.relations)) == ((), 1, 6)


def test_a_page_without_discussion_and_links() -> None:
    """The headings of links may be missing, with or without words below them."""
    term = term_of(without(WHOLE, "Discussion\n", "Comment on"))
    assert (len(term.definitions), term.discussions, term.relations) == (2, (), ())


def test_a_definition_without_source() -> None:
    """It begins right below its heading."""
    source = "\n\nfrom\n\nWords we use\n\nQuiet Places Trust"
    first = term_of(WHOLE.replace(source, "")).definitions[0]
    assert (first.text.split("\n")[0], bool(first.source)) == ("A room where it is quiet.", False)


def test_a_definition_whose_source_is_nobodys() -> None:
    """The line below the title begins the text if it is a sentence."""
    first = term_of(WHOLE.replace("Quiet Places Trust\n", "")).definitions[0]
    assert (first.text.split("\n")[0], first.source.organisation) == ("A room where it is quiet.", "")


def test_a_page_that_says_nothing_is_refused() -> None:
    """Such as one saved before all of it was shown."""
    page = without(WHOLE, "Plain English definition", "Comment on")
    with pytest.raises(GlossaryError) as caught:
        PAGE.read(Content(page.encode(), "page.txt"))
    assert caught.value.findings[0].what == strings.nothing_there()[0]


@pytest.mark.parametrize(
    "text",
    [
        "Dear Ann,\n\nSee also\n\nthe definition of hush room from Friday.\n",
        "term,definition\nHush room,A room.\n",
        "- label: Hush room\n  definition: A room.\n",
        "# Hush room\n\nA room where it is quiet.\n\n## See also\n\nQuiet room\n",
        "",
    ],
)
def test_other_texts_are_no_such_page(text: str) -> None:
    """A letter may speak of definitions, too."""
    assert not PAGE.fits(Content(text.encode(), "page.txt"))


@pytest.mark.skipif(not SEED.exists(), reason="the page that the glossary is modelled on is not beside the project")
def test_the_page_that_the_glossary_is_modelled_on() -> None:
    """Its texts stand in it to the letter, and each belongs to whom it says."""
    text = SEED.read_text("utf-8")
    [term] = read(SEED).terms
    formal, plain = term.definitions
    assert (term.label, formal.kind, plain.kind) == ("Co-production", Kind.FORMAL, Kind.PLAIN)
    assert formal.text in text
    assert formal.text.startswith("When a person who uses")
    assert formal.text.endswith("rather than delivering.")
    assert formal.source.title.startswith("NICE Guideline NG86 - ")
    assert formal.source.organisation == "National Institute for Health and Care Excellence"
    assert plain.text in text
    assert plain.text.startswith("When you as an individual")
    assert plain.text.endswith("need social care.")
    assert plain.source.title == "Think Local Act Personal (TLAP) Jargon Buster"
    assert plain.source.organisation == "Think Local Act Personal"
    [discussion] = term.discussions
    assert discussion.title == "Rewriting Social Care: Words that make me go Hmmm..."
    assert discussion.author == "Rewriting Social Care: Words that make me go hmmm..."
    assert discussion.summary in text
    assert term.relations == ()


def test_every_heading_may_come_with_a_count() -> None:
    """And with a colon, in capitals, or in another order."""
    links = "any text"
    page = "Comment on definitions of Pod\nPARENT OF (1):\nRoom\nSee Also (2)\n- A\n– B\n" + links
    pod, room = reading_of(page).terms
    assert ([each.target for each in pod.relations], room.label) == (["A", "B", links], "Room")
