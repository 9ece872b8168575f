"""A reply in the chat: text, table, charts, files, offers, and the fold-out with the evidence."""

import html
import uuid
from pathlib import Path
from typing import Any

import chainlit as cl

from agent.reply import ProposedAction, Reply
from tools.contract import Units
from ui.evidence import TITLE, evidence_markdown, has_evidence
from ui.safe_markdown import without_ways_out
from ui.tables import table_markdown

_COLOURS = ["#17998a", "#e08a2e", "#6d7fd6", "#c65b7c", "#8a9a3b"]
"""Lines and bars that stand out (3:1 and more) on the light and on the dark page."""


async def show_reply(reply: Reply, units: Units) -> dict[str, ProposedAction]:
    """Send the reply; returns what its buttons would do, by key."""
    offers = {uuid.uuid4().hex: action for action in reply.actions}
    message = cl.Message(
        content=content(reply),
        elements=[*map(chart, reply.charts), *map(file, reply.files)],
        actions=[
            cl.Action(name="confirm", payload={"key": key}, label=action.label, icon="check")
            for key, action in offers.items()
        ],
    )
    await message.send()
    if has_evidence(reply):
        await _fold_out(evidence_markdown(reply, units))
    return offers


def content(reply: Reply) -> str:
    """The answer and its table as Markdown."""
    text = without_ways_out(reply.text)
    return f"{text}\n\n{table_markdown(reply.table)}" if reply.table else text


def chart(figure: dict[str, Any]) -> cl.Plotly:
    """A chart that looks right on any background: it has none of its own, and coach.css colours its words and grid."""
    from plotly.graph_objects import Figure  # noqa: PLC0415 - a second, and only charts need it

    drawn = Figure(with_plain_labels(figure))
    drawn.update_layout(
        template="none",
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"family": "system-ui, sans-serif", "color": "#7c8a8e"},
        colorway=_COLOURS,
        margin={"l": 56, "r": 16, "t": 56 if drawn.layout.title.text else 16, "b": 48},
        height=drawn.layout.height or 320,
    )
    return cl.Plotly(name="chart", figure=drawn, display="inline", size="large")


def with_plain_labels(figure: dict[str, Any]) -> dict[str, Any]:
    """The figure with its labels as text: they may be names, and Plotly reads HTML in them, links too."""
    return figure | {"data": [_with_plain_lists(trace) for trace in figure.get("data", [])]}


def _with_plain_lists(trace: dict[str, Any]) -> dict[str, Any]:
    lists = {key: values for key in ("x", "y", "text") if isinstance(values := trace.get(key), (list, tuple))}
    return trace | {key: [_plain(value) for value in values] for key, values in lists.items()}


def _plain(label: Any) -> Any:
    return html.escape(label, quote=False) if isinstance(label, str) else label


def file(path: str) -> cl.File:
    """A file that the reply hands over."""
    return cl.File(name=Path(path).name, path=path, display="inline")


async def _fold_out(text: str) -> None:
    step = cl.Step(name=TITLE, type="tool", show_input=False)
    step.output = text
    await step.send()
