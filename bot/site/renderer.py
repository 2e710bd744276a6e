"""Makes HTML of what a page shows, by the templates beside this file, in which all text is escaped."""

from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from bot.glossary.model.slug import slug_of
from bot.glossary.urgent_help import directory
from bot.site import names
from bot.site.lists import Item
from bot.site.urgent import ringing
from bot.site.wording import Saying
from bot.strings import answers, nations, site, urgent_help
from bot.strings.choices import language_name
from bot.strings.language import ENGLISH
from bot.strings.translation import unchecked

HERE = Path(__file__).parent
STATIC = HERE / "static"


class Renderer:
    """Makes the pages of one language; they are made while that language is spoken."""

    def __init__(self, say: Saying, languages: tuple[str, ...], menu: tuple[Item, ...] = (), address: str = "") -> None:
        self.say, language = say, say.language
        self._languages, self._address = languages, address
        self._listed = frozenset(each.file for each in menu)
        self._parts: dict[tuple[str, str, str], Markup] = {}
        self._templates = Environment(
            loader=FileSystemLoader(HERE / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._templates.filters["ringing"] = ringing
        self._templates.globals.update(
            say=self.say,
            site=site,
            answers=answers,
            nation_names=nations,
            urgent=urgent_help,
            language=language,
            is_english=language == ENGLISH,
            english=Markup("") if language == ENGLISH else Markup(' lang="en-GB"'),
            unchecked=unchecked(language),
            menu=menu,
            names=names,
            slug_of=slug_of,
            language_name=language_name,
            home=names.HOME,
            dangerous=directory().cards,
        )

    def page(self, template: str, file: str, **shown: Any) -> bytes:
        """The bytes of one page, whose `file` is its path within the folder of its language."""
        to_root, to_site = self._ways_up(file)
        shown |= {"root": to_root, "site_root": to_site, "file": file, "canonical": self._canonical(file)}
        shown["others"] = [(each, to_site + folder_of(each) + file) for each in self._languages]
        if template.endswith(".html"):
            shown["head"] = self._part("head.html", to_root, to_site, file if file in self._listed else "")
            shown["foot"] = self._part("foot.html", to_root, to_site)
        return self._templates.get_template(template).render(shown).encode()

    def _ways_up(self, file: str) -> tuple[str, str]:
        """What leads from a page to the folder of its language, and to that of the site.

        A host sends the one that stands for lost pages at any depth, so that it begins where the site is; where nobody
        said where that is, at the root of the host.
        """
        if file == names.LOST:
            to_site = urlsplit(self._address).path.rstrip("/") + "/"
            return to_site + folder_of(self.say.language), to_site
        to_root = "../" * (len(PurePosixPath(file).parts) - 1)
        return to_root, to_root + ("../" if self.say.language != ENGLISH else "")

    def _part(self, template: str, to_root: str, to_site: str, current: str = "") -> Markup:
        """What is the same on every page of a folder, but for the page that is `current` in the menu."""
        known = self._parts.get((template, to_root, current))
        if known is None:
            text = self._templates.get_template(template).render(root=to_root, site_root=to_site, file=current)
            known = self._parts[template, to_root, current] = Markup(text)
        return known

    def _canonical(self, file: str) -> str:
        """The public address of a page; empty where nobody said it."""
        if not self._address or file == names.LOST:
            return ""
        return address_of(self._address, folder_of(self.say.language) + file)


def folder_of(language: str) -> str:
    """The folder of the pages in a language."""
    return "" if language == ENGLISH else f"{language}/"


def address_of(address: str, file: str) -> str:
    """The public address of a file."""
    return f"{address.rstrip('/')}/{file.removesuffix(names.HOME)}"


def static(name: str) -> bytes:
    """A file that is the same in all sites."""
    return (STATIC / name).read_bytes()
