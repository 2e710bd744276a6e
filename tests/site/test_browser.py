"""Pages of every type in a browser, for people who use a keyboard, large letters, a small screen or paper."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

from bot.service import Jargon
from bot.site.folder import Folder
from bot.site.preview import preview
from tests.site.conftest import site_of

PAGES = (
    "index.html",
    "letters.html",
    "letters/c.html",
    "topics/money.html",
    "sources.html",
    "short-forms.html",
    "who-can-speak-for-me/wales.html",
    "nations.html",
    "nations/wales.html",
    "changes.html",
    "urgent-help.html",
    "about.html",
    "words/co-production.html",
    "words/mental-health-tribunal.html",
    "cy/index.html",
    "cy/words/co-production.html",
    "404.html",
)
REACHED = ("words/reablement.html",)  # by those who look for it
NARROW = {"width": 320, "height": 640}  # which is also 1,280 at 400 %: WCAG 2.2, 1.4.10
RULES = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "color-contrast-enhanced", "link-in-text-block"]


@pytest.fixture(scope="module")
def address(shipped: Jargon, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the shipped words are as pages, without those of words that are not looked at here."""
    folder, made = tmp_path_factory.mktemp("site"), site_of(shipped)
    files = [each for each in made if "words/" not in each.path or each.path in (*PAGES, *REACHED)]
    Folder(folder).put_all(files, frozenset(each.path for each in files))
    with preview(folder, 0) as web:
        thread = Thread(target=web.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{web.server_port}/"
        web.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The browser of this machine, if it has one."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("no Chromium is installed here (Debian: apt install chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


def opened(browser: Browser, **how: Any) -> Page:
    """A page of a new visitor."""
    page = browser.new_context(**how).new_page()
    page.set_default_timeout(60_000)
    return page


@pytest.mark.parametrize(("scheme", "rules", "pages"), [("light", RULES, PAGES), ("dark", COLOURS, PAGES[-7:])])
def test_axe_finds_nothing(browser: Browser, address: str, scheme: Any, rules: list[str], pages: list[str]) -> None:
    """By its rules for WCAG 2.2, to its highest level where it has any, and its own advice."""
    page = opened(browser, color_scheme=scheme, bypass_csp=True)  # which keeps axe out, too
    for path in pages:
        page.goto(address + path)
        found = Axe().run(page, options={"runOnly": rules, "resultTypes": ["violations"]}).response
        assert found["passes"]
        assert [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]] == [], path
    page.context.close()


def test_nobody_else_is_asked_and_nothing_is_kept(browser: Browser, address: str) -> None:
    """On all pages, and while somebody looks a word up."""
    page, asked, said = opened(browser), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    for path in PAGES:
        page.goto(address + path)
    page.locator("#asked").fill("reablment")
    page.locator(".found a").first.wait_for()
    assert [each for each in asked if not each.startswith(address)] == []
    assert said == []
    assert page.context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert page.url == address + PAGES[-1]
    page.context.close()


def test_a_keyboard_is_enough(browser: Browser, address: str) -> None:
    """Past the menu, to the search, through its results, and on to a word; each place can be seen."""
    page = opened(browser)
    page.goto(address + "index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["x"] >= 0  # type: ignore[index]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "text"
    page.reload()
    for _ in range(3):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "asked"
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.type("what is reablment?")
    page.locator(".found a").first.wait_for()
    page.keyboard.press("Enter")
    expect(page.locator(".found a").first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(address + "words/reablement.html")
    focused = page.evaluate("[...document.querySelectorAll('a, input')].every((each) => each.tabIndex === 0)")
    assert focused is True
    page.context.close()


def test_what_is_found_is_told_to_those_who_listen(browser: Browser, address: str) -> None:
    """How many words there are, or that there is none."""
    page = opened(browser)
    page.goto(address + "index.html")
    told = page.locator("form [role=status]")
    page.locator("#asked").fill("PA")
    expect(told).to_contain_text("Found:")
    page.locator("#asked").fill("xqzzkw")
    expect(told).to_contain_text("We did not find that word")
    assert page.locator(".found a").count() == 0
    page.locator("#asked").fill("")
    expect(told).to_have_text("")
    page.context.close()


@pytest.mark.parametrize("size", [16, 32])
def test_a_small_screen_is_enough(browser: Browser, address: str, size: int) -> None:
    """320 pixels wide, which is 400 % of a usual screen, and with letters of twice the size: nothing lies beside it."""
    page = opened(browser, viewport=NARROW)
    for path in PAGES:
        page.goto(address + path)
        page.evaluate(f"document.documentElement.style.fontSize = '{size}px'")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
    page.context.close()


def test_no_script_is_needed(browser: Browser, address: str) -> None:
    """Words are found by the lists; the field that would do nothing is not shown."""
    page = opened(browser, java_script_enabled=False)
    page.goto(address)
    assert not page.locator("form").is_visible()
    page.locator("main").get_by_role("link", name="R", exact=True).click()
    page.get_by_role("link", name="Reablement", exact=True).click()
    assert page.locator("h1").text_content() == "Reablement"
    page.context.close()


@pytest.mark.parametrize("with_script", [True, False])
def test_a_nation_is_chosen_without_a_script(browser: Browser, address: str, with_script: bool) -> None:
    """What holds elsewhere goes, what holds everywhere stays."""
    page = opened(browser, java_script_enabled=with_script)
    page.goto(address + "words/co-production.html")
    wales, england = page.locator("[data-for=wales]").first, page.locator("[data-for=england]").first
    assert wales.is_visible()
    assert england.is_visible()
    page.get_by_label("Wales", exact=True).check()
    assert wales.is_visible()
    assert not england.is_visible()
    assert page.locator("section:not([data-for])").first.is_visible()
    page.context.close()


def test_a_page_is_printed_as_what_it_says(browser: Browser, address: str, tmp_path: Path) -> None:
    """Without menus and fields, in black on white, with the addresses of sources, and whom to ring."""
    page = opened(browser, color_scheme="dark")
    page.goto(address + "words/co-production.html")
    page.emulate_media(media="print")
    for gone in ("nav", "form", "fieldset", ".skip", "[href^='#']", "[href$='.json']"):
        assert not page.locator(gone).first.is_visible(), gone
    assert page.locator("aside").is_visible()
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    shown = "getComputedStyle(document.querySelector('main a[rel]'), '::after').content"
    assert "https://" in page.evaluate(shown)
    assert page.pdf(path=tmp_path / "page.pdf").startswith(b"%PDF")
    page.context.close()


@pytest.mark.parametrize("how", [{"forced_colors": "active"}, {"contrast": "more"}, {"reduced_motion": "reduce"}])
def test_wishes_of_readers_are_followed(browser: Browser, address: str, how: dict[str, Any]) -> None:
    """Strong contrast has pure colours, and nothing moves for those who do not want it."""
    page = opened(browser, **how)
    page.goto(address + "words/co-production.html")
    behaviour = page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")
    colour = page.evaluate("getComputedStyle(document.documentElement).color")
    assert behaviour == ("auto" if "reduced_motion" in how else "smooth")
    assert (colour == "rgb(0, 0, 0)") is ("reduced_motion" not in how)
    page.context.close()
