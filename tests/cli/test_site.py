"""Pages for the web, from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.service import Jargon
from tests.cli.conftest import Invoke, Run
from tests.service.acts import ONE


def state(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {
        each.relative_to(folder).as_posix(): (each.stat().st_mtime_ns, each.read_bytes())
        for each in folder.rglob("*")
        if each.is_file()
    }


def test_a_site_is_made_and_made_again(run: Run, tmp_path: Path) -> None:
    """What says the same stays as it is, to the moment at which it was written."""
    site = tmp_path / "site"
    made = run("site", str(site))
    assert (made.returncode, made.stdout) == (0, "")
    assert "pages of 7 words are in" in made.stderr
    before = state(site)
    assert {"index.html", "style.css", "words.csv", "words.json", "words.ttl", "cy/index.html"} <= before.keys()
    again = run("site", str(site))
    assert "Written: 0." in again.stderr
    assert state(site) == before


def test_a_word_is_there_for_programs_too(invoke: Invoke, tmp_path: Path) -> None:
    """Each by itself as it stands among all of them, and all of them as `export` writes them."""
    assert invoke("site", str(tmp_path / "site")).exit_code == 0
    assert invoke("export", str(tmp_path / "all.json")).exit_code == 0
    assert (tmp_path / "site/words.json").read_bytes() == (tmp_path / "all.json").read_bytes()
    known = {each["slug"]: each for each in json.loads((tmp_path / "all.json").read_text("utf-8"))["terms"]}
    assert json.loads((tmp_path / "site/words/reablement.json").read_text("utf-8")) == known["reablement"]


def test_a_word_that_is_gone_has_no_page(invoke: Invoke, tmp_path: Path, glossary: Path) -> None:
    """Its files go, in each language, and nothing else does."""
    site = tmp_path / "site"
    invoke("site", str(site))
    (glossary / "words.yaml").write_text("terms:\n- {label: Support, definition: Help.}\n", encoding="utf-8")
    assert invoke("site", str(site)).exit_code == 0
    left = {each for each in state(site) if each.partition("words/")[1]}
    assert left == {"words/support.html", "words/support.json", "cy/words/support.html"}


def test_who_stops_it_is_told_how_to_go_on(invoke: Invoke, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each page that is there is whole, and the same command makes the others."""
    site, made = tmp_path / "site", iter(range(20))

    def stops(*_: object, **__: object) -> bytes:
        if next(made, None) is None:
            raise KeyboardInterrupt
        return b"{}"

    with monkeypatch.context() as patched:
        patched.setattr("bot.site.renderer.Renderer.page", stops)
        told = invoke("site", str(site))
    assert told.exit_code != 0
    assert "Run the same command again to finish" in told.stderr
    assert len([*site.rglob("*.html")]) == 20
    assert invoke("site", str(site)).exit_code == 0
    assert (site / "words/support.html").read_text("utf-8").endswith("</html>")


def test_a_folder_of_others_is_left_as_it_is(invoke: Invoke, tmp_path: Path) -> None:
    """In a sentence that says what to do."""
    (tmp_path / "letter.txt").write_text("Mine.")
    told = invoke("site", str(tmp_path))
    assert told.exit_code != 0
    assert "Name an empty folder" in str(told.exception)


@pytest.mark.parametrize(
    "address", ["words.example.org", "javascript:alert(1)", "https://", "https://a b", "ftp://a.org"]
)
def test_an_address_is_one_of_the_web(invoke: Invoke, tmp_path: Path, address: str) -> None:
    """Before anything is written."""
    told = invoke("site", str(tmp_path / "site"), "--address", address)
    assert "is not a web address" in str(told.exception)
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    "address", ["https://me:secret@words.example.org", "https://a.example.org/?b=1", "https://a.example.org/#b"]
)
def test_an_address_has_nothing_that_others_must_not_read(invoke: Invoke, tmp_path: Path, address: str) -> None:
    """It stands on every page, and the names of files come after it."""
    told = invoke("site", str(tmp_path / "site"), "--address", address)
    assert "has more in it than where the pages will be" in str(told.exception)
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("given", ["abc", "0", "-5", "12.5", "9" * 19, "9" * 5_000, "<#123>", "１２３", ""])
def test_an_id_that_is_none_is_told_so(run: Run, tmp_path: Path, given: str) -> None:
    """With the way to the right one."""
    told = run("site", str(tmp_path / "site"), f"--server={given}")
    assert told.returncode == 2
    assert f"{given} is not the id of a server" in told.stderr
    assert "Copy Server ID" in told.stderr
    assert not (tmp_path / "site").exists()


async def test_a_server_that_nobody_knows_is_told_so(run: Run, tmp_path: Path, database: Path) -> None:
    """With those that are known, so that a slip in an id never makes a site of other words."""
    told = run("site", str(tmp_path / "site"), "--server", "123456789012345678")
    assert told.returncode == 2
    assert "Nothing is kept of the server 123456789012345678, nor of any other" in told.stderr
    jargon = Jargon(database)
    await jargon.preferences.settle(ONE, comments_at_once=True)
    jargon.close()
    told = run("site", str(tmp_path / "site"), "--server", "123456789012345678")
    assert told.returncode == 2
    assert f"The database knows one server: {ONE}." in told.stderr
    assert not (tmp_path / "site").exists()
    assert run("site", str(tmp_path / "site"), "--server", str(ONE)).returncode == 0


def test_an_address_stands_where_others_need_it(invoke: Invoke, tmp_path: Path) -> None:
    """In the map of the site, the feed, and the page's own link; pages lead to each other without it."""
    invoke("site", str(tmp_path / "site"), "--address", "https://words.example.org/a/")
    site = tmp_path / "site"
    assert "<loc>https://words.example.org/a/words/support.html</loc>" in (site / "sitemap.xml").read_text("utf-8")
    assert "<loc>https://words.example.org/a/cy/</loc>" in (site / "sitemap.xml").read_text("utf-8")
    page = (site / "words/support.html").read_text("utf-8")
    assert page.count("https://words.example.org/a/") == 1


def test_without_the_extra_it_says_so(invoke: Invoke, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the command that installs it."""
    monkeypatch.setattr("bot.cli.site.find_spec", lambda _: None)
    told = invoke("site", str(tmp_path / "site"))
    assert 'pip install "jargonbot[site]"' in str(told.exception)
