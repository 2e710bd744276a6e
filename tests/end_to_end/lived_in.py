"""A server where everything that a server can have of its own is there, and has the same secret in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from bot.glossary.model.term import Definition, Kind, Term
from bot.service import Jargon
from bot.store.packs import BeginPublishing, Publish, Subscribe
from bot.store.terms import ReplaceShipped
from rehearsal import Person, Upload
from rehearsal.message import Message
from tests.commands.community import Community, add_term, edit_term
from tests.commands.flags import all_comments, answer, comment, more, queue, whole_list

SECRET = "quibblet"  # in whatever the members and curators of that server write
CHANGED_LATER = "People plan it together."
PACK = "0123456789abcdef" * 2
OWN, CHANGED, HIDDEN, TOGETHER = "zorble", "co-production", "advocacy", "support"


async def live_in(community: Community, jargon: Jargon) -> None:
    """Let members and curators do all of it, and look at it wherever curators can."""
    curator, member = community.curator(), community.member()
    await own_words(curator, jargon)
    share_words(jargon, community.server.id)
    await member_texts(curator, member)
    await look_at_all(curator, member)


async def own_words(curator: Person, jargon: Jargon) -> None:
    """A word, a changed one that is to be decided, a hidden one, an import, and a line of its own."""
    await add_term(curator, labels="Zorble", plain=f"A {SECRET} hat.")
    await edit_term(curator, OWN, labels=f"{SECRET.title()} club")
    await edit_term(curator, CHANGED, plain=f"We plan with a {SECRET}.")
    await curator.slash("term hide", term=HIDDEN, reason=f"We say {SECRET}.")
    words = [changed_later(each) for each in jargon.terms()]
    jargon._store.do_now(ReplaceShipped(tuple(words), jargon.recall("shipped")))
    jargon._lexicon.refresh()
    file = Upload("words.csv", f"term,definition\nTea,A drink with a {SECRET}.\n".encode())
    await curator.press((await curator.slash("glossary import", file=file)).message, "Store them")
    await curator.slash("glossary import", file=Upload("more.csv", file.content.replace(b"Tea", b"Coffee")))
    form = (await curator.press((await curator.slash("settings")).message, "ownline")).form
    await curator.submit(form, {"line": f"Ring the {SECRET}."})


def share_words(jargon: Jargon, server: int) -> None:
    """A pack of its own, and one to which it is subscribed, with a word that waits."""
    names: dict[str, Any] = {
        "title": f"A {SECRET} pack",
        "publisher": f"The {SECRET}",
        "licence": f"As a {SECRET} likes",
    }
    jargon._store.do_now(BeginPublishing(server))
    jargon._store.do_now(Publish(server, **names, checksum="", made_on=date(2026, 11, 27)))
    text = Definition(kind=Kind.PLAIN, text=f"Words of a {SECRET}.")
    words = (Term(slug="warble", label="Warble", definitions=(text,)),)
    taken = Subscribe(server_id=server, pack_id=PACK, **names, edition=1, checksum="", public_key="0", terms=words)
    jargon._store.do_now(taken)


def changed_later(term: Term) -> Term:
    """A shared word as an update brings it."""
    if term.slug != CHANGED:
        return term
    texts = [replace(each, text=CHANGED_LATER) if each.kind is Kind.PLAIN else each for each in term.definitions]
    return replace(term, definitions=tuple(texts))


async def member_texts(curator: Person, member: Person) -> None:
    """A comment, one that nobody decided about yet, a suggestion, words for an open word, and one that is asked for."""
    await comment(member, await answer(member, CHANGED), comment=f"Not with a {SECRET}.")
    await comment(member, await answer(member, CHANGED), comment=f"Ask the {SECRET} on 07700 900123.")
    form = (await member.slash("suggest")).form
    await member.submit(form, {"word": "Zorbling", "meaning": f"To wear a {SECRET}."})
    await curator.press((await curator.slash("term together", term=TOGETHER)).message, "Write together")
    form = (await member.press(await more(member, await answer(member, TOGETHER)), "Add your words")).form
    await member.submit(form, {"text": f"Help with a {SECRET}."})
    await member.press((await member.slash("define", term=f"{SECRET}ry")).message, "Ask for this word")


async def look_at_all(curator: Person, member: Person) -> None:
    """Open what leads to it."""
    shown: list[Message] = [await queue(curator), await whole_list(curator), await all_comments(curator)]
    shown.append((await curator.choose(shown[1], f"From a pack: Warble (A {SECRET} pack)")).message)
    for command in ("term history", "term remove"):
        shown.append((await curator.slash(command, term=OWN)).message)
    shown.append((await curator.slash("term undo", term=OWN, number=1)).message)
    shown.append((await curator.slash("term together", term=TOGETHER)).message)
    for command in ("glossary list", "glossary changes", "glossary insights", "glossary packs", "settings"):
        shown.append((await curator.slash(command)).message)
    for command in ("my flags", "my drafts"):
        shown.append((await member.slash(command)).message)
    for word in (f"{SECRET} club", CHANGED, TOGETHER):
        shown.append(await more(curator, await answer(curator, word)))
    assert SECRET in "".join(each.text for each in shown).lower()
