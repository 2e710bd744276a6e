"""A sum of money that holds for a year, under a name by which texts draw on it."""

from datetime import date
from typing import Annotated, NotRequired

from pydantic import ConfigDict, Field, with_config
from typing_extensions import TypedDict  # pydantic needs this one before Python 3.12

from bot.glossary.documents.document import SourceDocument
from bot.glossary.documents.document_fields import Day, Label, Line
from bot.glossary.model.figure import Figure


@with_config(ConfigDict(extra="forbid", str_strip_whitespace=True))
class FigureDocument(TypedDict):
    """One sum of `data/figures.yaml`.

    `until` is the last day for which it holds. `looked_on` is given where the year is over and no newer sum was found:
    the day of looking. Texts then say openly that it is of that year.
    """

    nation: Label
    year: Annotated[str, Field(pattern=r"^\d{4}([-–]\d\d)?$")]
    sum: Label
    until: Annotated[date, Day]
    source: SourceDocument
    checked_on: NotRequired[Day]
    looked_on: NotRequired[Day]
    note: NotRequired[Line]


def figure_from(document: FigureDocument) -> Figure:
    """Build a sum from a document that was checked."""
    looked_on = document.get("looked_on")
    return Figure(document["nation"], document["year"], document["sum"], document["until"], looked_on)
