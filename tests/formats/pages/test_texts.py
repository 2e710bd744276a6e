"""Glossaries of documentation and wikis: AsciiDoc, reStructuredText and MediaWiki."""

import pytest

from bot.formats.content import Content
from bot.formats.format import Format
from bot.formats.pages.texts import ASCIIDOC, MEDIAWIKI, SPHINX
from bot.formats.reading import Reading
from bot.formats.registry import shown_by
from bot.glossary.checks.finding import GlossaryError

READ = {
    "AsciiDoc": (
        ASCIIDOC,
        "= Book\n\n[glossary]\n== Words\n\n[glossary]\n[[p]]Pod:: A *hut*.\nNook::\n  A quiet <<p,corner>>.\n+\nTwo.\n",
    ),
    "AsciiDoc without marks": (ASCIIDOC, "Pod::\nA hut.\n\nNook:: A corner where it is quiet and nobody calls.\n"),
    "a table of AsciiDoc": (
        ASCIIDOC,
        '.Words\n[%header,cols="1,3"]\n|===\n|Term |Definition\n\n|Pod |A hut.\n|Nook\n|A https://a.uk[corner].\n|===\n',
    ),
    "a table of AsciiDoc in one line a row": (
        ASCIIDOC,
        "|===\n|Term|Meaning\n\n|Pod |A hut.\n|Nook |A corner.\n|===\n",
    ),
    "Sphinx": (
        SPHINX,
        "Words\n=====\n\n.. glossary::\n   :sorted:\n\n   Pod\n      A *hut*.\n\n   Nook\n   Bay\n"
        "      A :term:`corner`.\n\nEnd.\n",
    ),
    "a table of MediaWiki": (
        MEDIAWIKI,
        "{| class=\"wikitable\"\n|+ Words\n! Term !! Definition\n|-\n| '''Pod''' || A [[house|hut]].<ref>x</ref>\n|-\n"
        '| style="x" | Nook\n| A corner.\n|}\n',
    ),
    "a list of MediaWiki": (MEDIAWIKI, "== Glossary ==\n; Pod : A hut.\n; Nook\n: A [https://a.uk corner].\n"),
    "bold items of MediaWiki": (MEDIAWIKI, "== Glossary ==\n* '''Pod''': A hut.\n* '''Nook''' – A corner.\n"),
}


def reading_of(kind: Format, text: str) -> Reading:
    content = Content(text.encode(), "words.txt")
    assert shown_by(content) is kind
    return kind.read(content)


@pytest.mark.parametrize(("kind", "text"), READ.values(), ids=READ)
def test_words_are_read(kind: Format, text: str) -> None:
    """Each with its meaning, without the signs that lay it out."""
    terms = {term.label: term for term in reading_of(kind, text).terms}
    assert terms.keys() == {"Pod", "Nook"}
    assert terms["Pod"].definitions[0].text == "A hut."
    assert "corner" in terms["Nook"].definitions[0].text
    assert not set("*<>[]{}'|`+") & set(terms["Nook"].definitions[0].text)


def test_several_terms_of_one_text_are_one_word() -> None:
    """The others are its other names."""
    nook = reading_of(*READ["Sphinx"]).terms[1]
    assert nook.aliases == ("Bay",)


@pytest.mark.parametrize(
    "text",
    [
        "; a setting\nname = value\n; another\nsize = 2\n",
        "Dear Ann,\n\nstd::vector is what you want:: I think. Or not.\n",
        "term;definition\nPod;A hut.\nNook;A corner.\n",
        "terms:\n- label: Pod\n  definition: 'A::'\n",
        '{"terms": [\n"Pod:: A hut",\n"Nook:: A corner"\n]}',
    ],
)
def test_other_texts_are_none_of_these(text: str) -> None:
    """Colons and semicolons stand in many."""
    assert not any(each.fits(Content(text.encode(), "words.txt")) for each in (ASCIIDOC, SPHINX, MEDIAWIKI))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (ASCIIDOC, "|===\n|Monday |Ann\n|Tuesday |Bob\n|===\n"),
        (MEDIAWIKI, "{|\n| Monday || Ann\n|-\n| Tuesday || Bob\n|}\n"),
        (SPHINX, ".. glossary::\n\nNothing.\n"),
    ],
)
def test_a_text_about_something_else_is_refused(kind: Format, text: str) -> None:
    """In one sentence."""
    with pytest.raises(GlossaryError) as caught:
        reading_of(kind, text)
    assert len(caught.value.findings) == 1
