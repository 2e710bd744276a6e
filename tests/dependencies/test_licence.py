"""What a package says of its licence, and which licences we take."""

from __future__ import annotations

import pytest

from tests.dependencies.licence import WITH_THE_BOT, Said, UnknownLicenceError, allows, licence_of

OSI = "License :: OSI Approved :: "


@pytest.mark.parametrize(
    ("said", "licence"),
    [
        (Said("a", "MIT", "Apache 2.0", ()), "MIT"),
        (Said("a", None, "apache-2.0 and mit", ()), "Apache-2.0 AND MIT"),
        (Said("a", None, "Apache 2.0", ()), "Apache-2.0"),
        (Said("a", None, "MIT License\n\nCopyright (c)", (OSI + "MIT License",)), "MIT"),
        (Said("a", None, "UNKNOWN", (OSI + "ISC License (ISCL)",)), "ISC"),
        (Said("a", None, None, ("License :: Public Domain",)), "LicenseRef-Public-Domain"),
        (
            Said("a", None, None, (OSI + "MIT License", OSI + "Apache Software License", "Topic :: Chat")),
            "MIT OR Apache-2.0",
        ),
        (Said("Prompt_Toolkit", None, None, (OSI + "BSD License",)), "BSD-3-Clause"),
    ],
)
def test_the_clearest_is_taken(said: Said, licence: str) -> None:
    """An expression, then a text that is one, then classifiers; what was read by hand goes before all."""
    assert licence_of(said) == licence


@pytest.mark.parametrize("said", [Said("a", None, None, ()), Said("a", None, "ours", (OSI + "BSD License",))])
def test_what_nobody_understands_is_refused(said: Said) -> None:
    """“BSD License” is several."""
    with pytest.raises(UnknownLicenceError, match="a says"):
        licence_of(said)


def test_all_parts_have_to_be_allowed_and_one_of_a_choice() -> None:
    """Whoever may choose chooses what is allowed."""
    assert allows(WITH_THE_BOT, "MIT AND Zlib")
    assert allows(WITH_THE_BOT, "GPL-3.0-only OR MIT")
    assert not allows(WITH_THE_BOT, "MIT AND GPL-3.0-only")
    assert not allows(WITH_THE_BOT, "GPL-3.0-only")
