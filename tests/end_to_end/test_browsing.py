"""/browse, walked by a real person over all the words that are shipped, and where it is used."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

import bot as package
from bot.discord.client import JargonBot
from bot.glossary.browsing import Way
from bot.glossary.text.acronyms import is_acronym
from bot.service import Jargon
from rehearsal import Person, Sandbox
from rehearsal.message import Message
from tests.commands.community import Community, add_term, edit_term
from tests.fixtures.logged_in import Restart

MOST_PRESSES = 4  # the letters with most words, and the largest publishers, have two pages of a menu
WORD, TURN = "browse-word", "browse-turn"
Step = tuple[str, str]  # a menu or a button by its id, and the label of what is chosen there


class Walk:
    """Every list that a person can get to from the front, and how many presses it takes to a word."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.presses: dict[str, dict[str, int]] = defaultdict(dict)  # by way and slug

    async def everywhere(self) -> Walk:
        """Go from the front to every list, the near ones first."""
        front = (await self.person.slash("browse")).message
        assert front.private
        seen: set[Step] = set()
        paths: list[tuple[Step, ...]] = [()]
        for path in paths:  # it grows meanwhile
            here = await self._go(front, path)
            self._note(path, here)
            for step in _steps(here):
                if step not in seen:
                    seen.add(step)
                    paths.append((*path, step))
        return self

    async def _go(self, front: Message, path: tuple[Step, ...]) -> Message:
        if any(button.custom_id == "browse" for button in front.buttons):
            await self.person.press(front, "Other lists")
        for control, label in path:
            menus = [each.custom_id for each in front.selects]
            if control in menus:
                await self.person.choose(front, label, select=menus.index(control) + 1)
            else:
                await self.person.press(front, control)
        return front

    def _note(self, path: tuple[Step, ...], here: Message) -> None:
        for menu in here.selects:
            if menu.custom_id == WORD:
                way = path[0][0].partition(":")[2]
                for option in menu.options:
                    self.presses[way].setdefault(option.value.partition(":")[2], len(path) + 1)


def _steps(here: Message) -> Iterator[Step]:
    """What leads on to other lists."""
    for menu in here.selects:
        if menu.custom_id != WORD:
            yield from ((menu.custom_id, each.label) for each in menu.options)
    for button in here.buttons:
        if button.custom_id and button.custom_id.startswith(TURN):
            yield button.custom_id, button.label


class TestAllShippedWords:
    """Over the glossary that comes with the program."""

    @pytest.fixture
    def check_schemas(self) -> bool:
        """The other tests hold a message of each kind against Discord's schemas."""
        return False

    @pytest.fixture
    def glossary(self) -> Path:
        """The files that are shipped."""
        return Path(package.__file__).parents[1] / "data/glossary"

    async def test_every_word_is_a_few_presses_away_on_each_way(
        self, bot: JargonBot, jargon: Jargon, member: Person
    ) -> None:
        """Each word by letter, topic and source; by short form, if it has one; by nation, if it speaks for people."""
        terms = jargon.terms()
        shortened = {each.slug for each in terms if any(map(is_acronym, (each.label, *each.aliases)))}
        speaking = {each.slug for each in terms if each.speaks_for_people}
        walk = await Walk(member).everywhere()
        everything = {each.slug for each in terms}
        expected = {Way.LETTER: everything, Way.TOPIC: everything, Way.SOURCE: everything}
        expected |= {Way.SHORT_FORM: shortened, Way.SPEAKING: speaking}
        assert {way: set(walk.presses[way]) for way in Way} == expected
        assert all(expected.values())
        assert max(presses for each in walk.presses.values() for presses in each.values()) <= MOST_PRESSES


def title(message: Message) -> str:
    """The first line that is a heading."""
    return next(row for row in message.text.splitlines() if row.startswith("#"))


def options(message: Message) -> list[str]:
    """What its first menu offers."""
    return [each.label for each in message.selects[0].options]


async def test_a_choice_shows_the_card_to_one_person_and_the_list_stays(bot: JargonBot, member: Person) -> None:
    """So that they can read about one word after the other."""
    shown = (await member.slash("browse", letter="C")).message
    for word in ("Co-production", "Consultation"):
        card = (await member.choose(shown, word)).message
        assert card.private
        assert title(card) == f"# {word}"
    assert (title(shown), shown.deleted) == ("# Letter: C", False)


@pytest.mark.parametrize(
    ("given", "heading", "first"),
    [
        ({"letter": "c"}, "# Letter: C", "Co-production"),
        ({"letter": "support worker"}, "# Letter: S", "Support"),
        ({"topic": "working"}, "# Topic: Working together", "Co-production"),
        ({"topic": "none"}, "# Topic: None", "Consultation"),
        ({"source": "GUILD"}, "# Source: The Guild", "Co-production"),
        ({"source": "none"}, "# Source: None", "Advocacy"),
        ({"short_forms": True}, "# Short forms", "P"),
    ],
)
async def test_a_list_is_opened_by_the_command(
    bot: JargonBot, member: Person, given: dict[str, str | bool], heading: str, first: str
) -> None:
    """Any part of its name may be typed, in any spelling."""
    shown = (await member.slash("browse", **given)).message
    assert shown.private
    assert (title(shown), options(shown)[0]) == (heading, first)


async def test_a_short_form_of_several_words_stands_for_each(bot: JargonBot, member: Person) -> None:
    """Each says what it is short for, and leads to its own card."""
    shown = (await member.slash("browse", short_forms=True)).message
    await member.choose(shown, "P")
    assert options(shown) == ["PA: Personal assistant", "PA: Public address"]
    assert title((await member.choose(shown, "PA: Public address")).message).startswith("# Public address")


async def test_lists_are_offered_while_somebody_types(bot: JargonBot, member: Person) -> None:
    """What is chosen there opens, and what is typed past all of them says so, with where to find urgent help."""
    offered = await member.autocomplete("browse", "topic", "r")
    assert offered[0].name == "Rights"
    assert title((await member.slash("browse", topic=offered[0].value)).message) == "# Topic: Rights"
    missing = (await member.slash("browse", topic="xylophones")).message
    assert missing.text.startswith("That list is not here")
    assert [each.label for each in missing.buttons] == ["Other lists", "Urgent help"]


async def test_one_list_at_a_time(bot: JargonBot, member: Person) -> None:
    """Two cannot be shown at once, and nobody is to guess which of them was taken."""
    reply = await member.slash("browse", letter="C", topic="Rights")
    assert "one at a time" in reply.text
    assert reply.private


async def test_a_list_that_is_gone_says_so_and_shows_the_others(
    bot: JargonBot, jargon: Jargon, restart: Restart, member: Person, glossary: Path
) -> None:
    """After a restart with other words an old message is still understood."""
    front = (await member.slash("browse")).message
    (glossary / "words.yaml").write_text(
        "terms:\n- {label: Kettle, topics: [Kitchen], definition: It boils water.}\n", encoding="utf-8"
    )
    await restart()
    await member.choose(front, "Rights", select=2)
    assert front.text.startswith("That list is not here")
    assert options(front) == ["Kitchen"]
    await member.choose(front, "Kitchen")
    assert options(front) == ["Kettle"]


async def test_words_of_a_server_are_browsed_with_the_shared_ones(
    bot: JargonBot, sandbox: Sandbox, admin: Person
) -> None:
    """There alone; and a shared word that it changed stands there once, under the name that it has there."""
    await add_term(admin, labels="Buddy club, BUD", plain="We meet on Mondays.")
    await edit_term(admin, "Reablement", labels="Back on your feet", plain="Help to get going.")
    own = (await admin.slash("browse", letter="B")).message
    assert options(own) == ["Back on your feet", "Buddy club"]
    assert "R" not in options((await admin.slash("browse")).message)
    elsewhere = Community(sandbox).elsewhere().member()
    assert options((await elsewhere.slash("browse", letter="R")).message) == ["Reablement"]
    assert "B" not in options((await elsewhere.slash("browse")).message)


async def test_it_works_in_private_chats_and_wherever_the_app_came_with_a_person(
    bot: JargonBot, sandbox: Sandbox, member: Person
) -> None:
    """The shared words, also from the lists that are shown there."""
    sandbox.world.installed.add(member.user.id)
    friend = Person.named(sandbox, "amal")
    for place in (member.in_direct_messages(), member.in_private(friend)):
        shown = (await place.slash("browse")).message
        await place.choose(shown, "A")
        assert title((await place.choose(shown, "Advocacy")).message) == "# Advocacy"


async def test_where_nobody_speaks_for_people_there_is_no_such_list(bot: JargonBot, member: Person) -> None:
    """Other communities' glossaries need none."""
    front = (await member.slash("browse")).message
    assert [each.placeholder for each in front.selects] == ["By letter", "By topic", "By source", "Short forms"]


SHELF = """
terms:
- {label: Kettle, topics: [Kitchen, Tea], definition: It boils water.}
- label: Pot
  topics: [Kitchen]
  definitions:
  - {kind: plain, text: It holds tea., source: {title: Of pots, organisation: The Guild}}
  - {kind: formal, text: It is round., source: {title: Of all things, organisation: Nobody else}}
- label: Cup
  definitions:
  - {kind: plain, text: You drink from it., source: {title: Of cups, organisation: The Guild}}
"""


async def test_more_leads_to_the_lists_in_which_a_word_stands_with_others(
    restart: Restart, member: Person, glossary: Path
) -> None:
    """From a definition to its source, from the last page to the topics, in a message of its own; to no list of one."""
    (glossary / "words.yaml").write_text(SHELF, encoding="utf-8")
    await restart()
    card = (await member.slash("define", term="pot")).message
    more = (await member.press(card, "More")).message
    shown = (await member.press(more, "More from this source")).message
    assert shown is not more
    assert shown.private
    assert (title(shown), options(shown)) == ("# Source: The Guild", ["Cup", "Pot"])
    await member.press(more, "Next")
    assert "It is round." in more.text
    assert not any("source" in each.label for each in more.buttons)
    await member.press(more, "Next")
    assert options((await member.press(more, "Topic: Kitchen")).message) == ["Kettle", "Pot"]
    more = (await member.press((await member.slash("define", term="kettle")).message, "More")).message
    await member.press(more, "Next")
    assert [each.label for each in more.buttons if "Topic" in each.label] == ["Topic: Kitchen"]
