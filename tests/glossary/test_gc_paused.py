"""Building without pauses."""

import gc

import pytest

from bot.glossary.search.gc_paused import gc_paused


def _build_what_breaks() -> None:
    with gc_paused():
        raise ValueError("switched on" if gc.isenabled() else "switched off")


def test_the_collector_is_back_afterwards() -> None:
    """Whatever happens while an index is built, collection goes on."""
    with pytest.raises(ValueError, match="switched off"):
        _build_what_breaks()
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    """Who switched collection off keeps it off."""
    gc.disable()
    try:
        with gc_paused():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
