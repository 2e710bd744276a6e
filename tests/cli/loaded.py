"""Imported by the process from which commands are forked: then all libraries are there."""

from tests.cli.forked import load

load()
