"""Counts as a picture, where the plotting library is installed; it says nothing that the words beside it do not say."""

from __future__ import annotations

import io
from collections.abc import Sequence

import discord

from bot.discord.kit.text import bare, cut, units
from bot.service import Count
from bot.strings import insights as strings

MOST_DESCRIPTION = 1024  # https://docs.discord.com/developers/resources/message#attachment-object
MOST_NAME = 40
WIDTH, ROW, AROUND = 8.0, 0.5, 1.2  # inches


def chart_of(counts: Sequence[Count]) -> discord.File | None:
    """A bar for each word that was shown, with its number beside it; None where the library is not installed.

    A hidden number has no bar. The description says all that is to be seen.
    """
    try:
        from matplotlib.figure import Figure  # here, since it is an extra, and takes half a second to load
    except ImportError:
        return None
    names = [cut(bare(each.label), MOST_NAME) for each in counts]
    figure = Figure(figsize=(WIDTH, AROUND + ROW * len(counts)), layout="constrained")
    axes = figure.add_subplot()
    bars = axes.barh(range(len(counts)), [each.ever or 0 for each in counts], color="#2f4b7c")
    axes.bar_label(bars, [strings.number(each.ever) for each in counts], padding=4, parse_math=False)
    axes.set_yticks(range(len(counts)), names, parse_math=False)
    axes.invert_yaxis()
    axes.margins(x=0.2)
    axes.set_title(strings.chart_title(), parse_math=False)
    axes.spines[["top", "right"]].set_visible(False)
    picture = io.BytesIO()
    figure.savefig(picture, format="png", dpi=120)
    picture.seek(0)
    return discord.File(picture, "chart.png", description=_description(names, counts))


def _description(names: Sequence[str], counts: Sequence[Count]) -> str:
    rows = [strings.bar(name, each.ever) for name, each in zip(names, counts, strict=True)]
    return cut("\n".join([strings.chart_title(), *rows]), MOST_DESCRIPTION, units)
