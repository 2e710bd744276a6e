"""What is computed, as a picture; it says nothing that the table beside it does not say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.scale.projection import Need

TITLE = "What so many servers need"
WIDTH, HEIGHT = 9.0, 6.5  # inches
INK, OTHER = "#2f4b7c", "#b4490f"  # which are told apart by their lightness, too


def draw(found: Sequence[Need], written: Mapping[int, float], file: Path) -> None:
    """Draw processes, memory, the time to identify, and changes a second beside what was measured, over servers."""
    import matplotlib as mpl  # it takes half a second to load
    from matplotlib.figure import Figure
    from matplotlib.ticker import FuncFormatter

    figure = Figure(figsize=(WIDTH, HEIGHT), layout="constrained")
    figure.suptitle(TITLE)
    (processes, memory), (identify, changes) = figure.subplots(2, 2)
    servers = [each.servers for each in found]
    _line(processes, "Processes", servers, [each.processes for each in found])
    _line(memory, "Memory, GiB", servers, [each.memory for each in found])
    _line(
        identify,
        "Until all shards have identified, minutes",
        servers,
        [each.start_one / 60 for each in found],
        "one at a time",
    )
    title, one, sixteen = "Until all shards have identified, minutes", "one at a time", "16 at a time"
    _line(identify, title, servers, [each.start_one / 60 for each in found], one)
    _line(identify, "", servers, [each.start_sixteen / 60 for each in found], sixteen, OTHER)
    _line(changes, "Changes a second at the busiest", servers, [each.changes for each in found], "computed")
    if written:
        most = max(written)
        label = f"measured: {most} processes, one by one"
        changes.axhline(written[most], color=OTHER, linestyle="--", label=label)
    for each in (identify, changes):
        each.legend(fontsize=8)
    for each in (processes, memory, identify, changes):
        each.xaxis.set_major_formatter(FuncFormatter(_number))
        each.yaxis.set_major_formatter(FuncFormatter(_number))
    with mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": "scaling", "font.family": "sans-serif"}):
        figure.savefig(file, format="svg", metadata={"Date": None, "Title": TITLE})
    text = "\n".join(line.rstrip() for line in file.read_text("utf-8").splitlines())
    file.write_text(f"{text}\n", "utf-8")


def _number(value: float, _: object) -> str:
    """As people write it."""
    return f"{value:,.10g}"


def _line(axes: Any, title: str, servers: list[int], values: Sequence[float], label: str = "", ink: str = INK) -> None:
    axes.plot(servers, values, marker="o", color=ink, label=label or None)
    axes.set_xscale("log")
    axes.set_yscale("log")
    if title:
        axes.set_title(title, fontsize=10)
        axes.set_xlabel("servers", fontsize=9)
    axes.grid(visible=True, alpha=0.3)
    axes.spines[["top", "right"]].set_visible(False)
