"""/glossary export: all that a server has of its own as a file."""

from __future__ import annotations

import json
from pathlib import Path

import yaml

from bot.formats import read_own
from bot.service import Jargon
from rehearsal.permissions import Permission
from tests.commands.community import Community, add_term
from tests.commands.test_own_words import with_one_of_each


async def test_the_file_is_sent_in_private_and_says_what_it_holds(community: Community, jargon: Jargon) -> None:
    """In numbers; own words stand in it as in any glossary file, and what was changed beside them."""
    curator = community.curator()
    await with_one_of_each(curator, community, jargon)
    sent = await curator.slash("glossary export")
    assert sent.private
    assert "1 word of its own, 1 changed shared word, 1 hidden word." in sent.text
    [file] = sent.message.attachments
    assert file.filename == "glossary.json"
    document = json.loads(file.content)
    assert [each["label"] for each in document["terms"]] == ["Tea club"]
    assert [each["own"]["slug"] for each in document["changed"]] == ["advocacy", "reablement"]
    assert document["changed"][1]["hidden"] == {"reason": "Our *own* team explains it."}
    assert "Someone helps you to say what you want." in json.dumps(document["changed"][0]["over"])


async def test_both_formats_hold_the_same(community: Community, jargon: Jargon) -> None:
    """They are read again as they were written."""
    curator = community.curator()
    await with_one_of_each(curator, community, jargon)
    files = [(await curator.slash("glossary export", format=each)).message.attachments[0] for each in ("JSON", "YAML")]
    assert files[1].filename == "glossary.yaml"
    assert [each["slug"] for each in yaml.safe_load(files[1].content)["terms"]] == ["tea-club"]
    one, other = (read_own(each.content, each.filename) for each in files)
    assert one.reading.terms == other.reading.terms
    assert one.layers == other.layers == tuple(jargon.glossary(community.server.id).layers[each] for each in LAID)


LAID = ("advocacy", "reablement")


async def test_own_words_alone_are_a_file_for_the_command_line(community: Community, tmp_path: Path) -> None:
    """Where nothing shared was changed, it is a glossary file as every other."""
    curator = community.curator()
    await add_term(curator, labels="Tea club", plain="We meet on Mondays.")
    [file] = (await curator.slash("glossary export")).message.attachments
    assert list(json.loads(file.content)) == ["terms"]


async def test_where_there_is_nothing_no_file_is_sent(community: Community) -> None:
    """A sentence says so; nor where the bot may send no files."""
    curator = community.curator()
    assert "nothing to export" in (await curator.slash("glossary export")).text
    await add_term(curator, labels="Tea club", plain="We meet on Mondays.")
    curator.channel.overwrites[community._sandbox.world.bot.id] = (0, Permission.ATTACH_FILES)
    told = await curator.slash("glossary export")
    assert "file" in told.text
    assert not told.message.attachments
