"""Every page of a site: what anybody needs to find their way, and nothing that a page must not do."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from bot.feedback.definition_ref import WHOLE, DefinitionRef
from bot.feedback.flags import Comment, Reason
from bot.feedback.reviews import Thread
from bot.service import Jargon
from bot.site.sources import linked
from bot.site.talk import talks_of
from bot.site.wording import Saying
from bot.strings.language import speaking
from tests.site.conftest import NOW, Build
from tests.site.reading import Heard, Seen, pages_of


@pytest.fixture
def site(build: Build, jargon: Jargon) -> Path:
    return build(jargon)


def text_of(page: Path) -> str:
    """What a reader sees, without the marks of HTML."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.read_text("utf-8").partition("<main")[2]))


def test_each_page_can_be_walked(site: Path) -> None:
    """One heading above all, no level left out, landmarks, a way past the menu, and a language."""
    pages = pages_of(site)
    assert len(pages) > 40
    for file, page in pages.items():
        assert page.faults == [], file
        assert page.headings[0] == 1, file
        assert page.headings.count(1) == 1, file
        assert all(after <= before + 1 for before, after in zip(page.headings, page.headings[1:], strict=False)), file
        assert [len(page.all(tag)) for tag in ("header", "main", "aside", "footer")] == [1, 1, 1, 1], file
        assert page.all("html") == [{"lang": "cy" if "cy" in file.relative_to(site).parts else "en-GB"}], file
        assert next(each["href"] for each in page.all("a")) == "#text", file
        assert len(page.ids) == len(set(page.ids)), file


def test_every_link_leads_somewhere(site: Path) -> None:
    """Within the site to a page, and to what it names there; elsewhere to the web, which is not told from where."""
    pages = pages_of(site)
    for file, page in pages.items():
        for link in page.all("a"):
            parts = urlsplit(link["href"])
            if parts.scheme == "tel":
                continue
            if parts.scheme:
                assert parts.scheme in ("http", "https"), link
                assert "noopener" in link["rel"], link
                continue
            start = site if parts.path.startswith("/") else file.parent
            target = (start / unquote(parts.path).lstrip("/")).resolve() if parts.path else file
            assert target.is_file(), (file, link)
            if parts.fragment:
                assert parts.fragment in pages[target].ids, (file, link)


def test_no_page_asks_anybody_else(site: Path) -> None:
    """No script, style or picture of others; none within the page; and the browser is told to hold to that."""
    for file, page in pages_of(site).items():
        asked = [each["href"] for each in page.all("link") if each["rel"] == "stylesheet"]
        asked += [each.get("src", "") for tag in ("script", "img", "iframe") for each in page.all(tag)]
        assert [each for each in asked if not each or urlsplit(each).netloc] == [], file
        assert page.all("style") == [], file
        assert not any("style" in each or any(name.startswith("on") for name in each) for _, each in page.elements)
        [policy] = [each for each in page.all("meta") if each.get("http-equiv") == "Content-Security-Policy"]
        assert policy["content"].startswith("default-src 'none';")
    assert "url(" not in (site / "style.css").read_text("utf-8")


@pytest.mark.parametrize("address", ["", "https://words.example.org", "https://example.org/a/words/"])
def test_a_lost_page_leads_on_from_any_depth(build: Build, jargon: Jargon, address: str) -> None:
    """A host sends it in place of whatever was asked for: all that it leads to begins where the site is."""
    site, begin = build(jargon, address=address), urlsplit(address).path.rstrip("/") + "/"
    for file, root in ((site / "404.html", begin), (site / "cy/404.html", f"{begin}cy/")):
        page = Seen(file.read_text("utf-8"))
        links = [each["href"] for tag in ("a", "link") for each in page.all(tag)]
        links += [*(each["src"] for each in page.all("script")), page.all("form")[0]["data-index"]]
        assert [each for each in links if not each.startswith((begin, "#", "tel:"))] == []
        assert page.all("form")[0]["data-root"] == root
        assert {f"{root}letters/c.html", f"{root}urgent-help.html", f"{root}topics.html"} <= {*links}
        assert {"name": "robots", "content": "noindex"} in page.all("meta")
        assert "999" in text_of(file)
    assert not address or "404.html" not in (site / "sitemap.xml").read_text("utf-8")


def test_a_word_stands_as_on_its_card(site: Path) -> None:
    """Plain English before the law, then advice, what not to mix it up with, and what is around it."""
    told = text_of(site / "words/co-production.html")
    expected = [
        "Co-production",
        "Also called: coproduction",
        "Plain English",
        "plan support together, as equals",
        "Source: Our words (example.org) , The Guild.",
        "Formal definition",
        "Consider using instead",
        "working together: It is plainer. Advised by The Guild.",
        "Do not mix up with",
        "Co-production and Consultation : Consultation only asks for opinions.",
        "See also",
        "Advocacy",
        "Other words about",
        "What others have written about it",
        "What equal means (example.org) by A. Writer. Equal is the hard part.",
    ]
    places = [told.find(each) for each in expected]
    assert -1 not in places, expected[places.index(-1)]
    assert places == sorted(places)


def test_urgent_help_is_on_every_page(site: Path) -> None:
    """Whom to ring, and the way to all numbers; these can be touched on a phone."""
    for file, page in pages_of(site).items():
        text = file.read_text("utf-8")
        assert '<a href="tel:999">999</a>' in text.partition("<aside")[2], file
        assert any(each["href"].endswith("urgent-help.html") for each in page.all("a")), file
    assert {"href": "tel:116123"} in Seen((site / "urgent-help.html").read_text("utf-8")).all("a")


def test_what_is_said_in_english_for_want_of_welsh_is_marked(site: Path) -> None:
    """A voice that reads Welsh aloud must not read English as if it were."""
    page = (site / "cy/words/co-production.html").read_text("utf-8")
    assert "<h2>Saesneg clir</h2>" in page
    assert "Skip to" not in page
    assert '<p><span lang="en-GB">If you or someone else is in danger, ring <a href="tel:999">999</a>.' in page
    assert '<h1 lang="en-GB">Co-production</h1>' in page
    assert '<div class="words" lang="en-GB">' in page


def test_welsh_is_read_as_welsh_and_english_as_english(site: Path) -> None:
    """On a Welsh page: its own sentences, also in a list; texts, names, sources and reasons of the glossary."""
    word = Heard((site / "cy/words/co-production.html").read_text("utf-8"))
    for welsh in ("Chwilio am air", "Ffynhonnell:", "Cyngor gan", "Peidiwch â chymysgu â", "Yn ôl pwnc", "Ynghylch y"):
        assert word.languages_of(welsh) == {"cy"}, welsh
    for english in (
        "plan support together",
        "Our words",
        "It is plainer.",
        "The Guild",
        "working together",
        "only asks",
    ):
        assert word.languages_of(english) == {"en-GB"}, english
    assert word.languages_of("Advocacy") == {"en-GB"}
    topics = Heard((site / "cy/topics.html").read_text("utf-8"))
    assert topics.languages_of("gair") == {"cy"}
    nations = Heard((site / "cy/nations.html").read_text("utf-8"))
    assert nations.languages_of("Gogledd Iwerddon") == {"cy"}


def test_a_comment_stands_below_a_welsh_heading() -> None:
    """That both languages would say reason and year alike does not make the heading English."""
    comment = Comment(DefinitionRef(1, "a", WHOLE), "f", Reason.WRONG, "Too hard.", NOW)
    with speaking("cy"):
        [talk] = talks_of([Thread(WHOLE, None, (comment,), ())], Saying("cy"))
    assert talk.about == "Yr ateb cyfan"
    assert talk.answered[0].comments[0].heading == "Anghywir (2026)"
    assert talk.answered[0].decision == "Nid oes neb wedi ateb eto."


@pytest.mark.parametrize(
    "typed",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "{{ 7 * 7 }}",
        "\ue0100\ue010 **[a](javascript:b)**",
    ],
)
async def test_what_people_type_is_text_alone(jargon: Jargon, build: Build, typed: str) -> None:
    """Whatever stands in a word, its names, texts and links: it is read, and does nothing."""
    from bot.glossary.model.term import Definition, Discussion, Kind, Note, Relation, RelationKind, Source, Term

    source = Source(title=typed, organisation=typed, section=typed, url="https://example.org/?a='%22&b=1")
    term = Term(
        slug="odd",
        label=typed,
        aliases=(typed,),
        welsh_labels=(typed,),
        topics=(typed,),
        nations=(typed,),
        speaks_for_people=True,
        definitions=(
            Definition(kind=Kind.EASY_READ, text=typed, source=source, nation=typed, in_force=typed, checked_by=typed),
        ),
        next_steps=(Note(text=typed, source=source, nation=typed),),
        discussions=(Discussion(title=typed, author=typed, url="https://example.org/", summary=typed),),
        relations=(Relation(kind=RelationKind.SEE_ALSO, target=typed + "!", why=typed, source=source),),
    )
    jargon.import_terms([term])
    for page in pages_of(build(jargon)).values():
        assert page.all("img") == []
        assert [each["src"].rpartition("/")[2] for each in page.all("script")] == ["search.js"]
        assert page.faults == []
        assert not any(each.get("href", "").startswith("javascript") for _, each in page.elements)
    assert "49" not in text_of(build(jargon) / "words/odd.html")


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//example.org/a", "https://[", "mailto:a@b.c", ""]
)
def test_only_addresses_of_the_web_are_links(url: str) -> None:
    """Any other is left out, and the words stay."""
    assert linked("Read <this>", url, Saying("en-GB"), trusted=True) == "Read &lt;this&gt;"


def test_nobody_is_led_where_they_did_not_read() -> None:
    """Beside words of the shared glossary stands the host, without a name that only looks like it; else all of it."""
    url = "https://www.nhs.uk@example.org/a"
    assert "(example.org)" in linked("NHS", url, Saying("en-GB"), trusted=True)
    assert f">{url}</a>" in linked("NHS", url, Saying("en-GB"), trusted=False)
