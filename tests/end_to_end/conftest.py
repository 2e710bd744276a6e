"""The real bot over real sockets: logged in to a small Discord on loopback, with a glossary of five words."""

from __future__ import annotations

from pathlib import Path

import pytest

GLOSSARY = """
terms:
  - label: Co-production
    aliases: [coproduction]
    topics: [Working together]
    definitions:
      - kind: plain
        text: People who use support and people who run it plan it together, as equals.
        source: {title: A Guide, organisation: A Council, url: "https://example.org/guide"}
      - kind: formal
        text: A way of working in which people share power over the design of services.
        source: {title: A Guideline, organisation: An Institute}
    discussions:
      - {title: "Words about words", author: "A Writer", url: "https://example.org/blog", summary: "Why it is hard."}
    relations:
      not_to_be_confused_with: [{term: Consultation, why: Consultation only asks for views.}]
      see_also: [Service user]
  - label: Consultation
    definitions: [{kind: plain, text: Asking people what they think.}]
  - label: Service user
    definitions: [{kind: plain, text: A person who uses a service.}]
    relations:
      consider_using_instead:
        - term: person who draws on support
          why: It puts the person first.
          source: {title: A Word List, organisation: A Charity}
  - label: Personal assistant
    aliases: [PA]
    topics: [People]
    definitions: [{kind: plain, text: Someone you employ to support you.}]
  - label: Power of attorney
    aliases: [PA]
    topics: [Law]
    definitions: [{kind: plain, text: A paper that lets someone act for you.}]
"""


@pytest.fixture
def glossary(tmp_path: Path) -> Path:
    """A folder with one glossary file, `words.yaml`."""
    folder = tmp_path / "glossary"
    folder.mkdir()
    (folder / "words.yaml").write_text(GLOSSARY, encoding="utf-8")
    return folder
