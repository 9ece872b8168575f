"""What goes in at the one door, and what comes out."""

from typing import Any

from pydantic import BaseModel, Field

from tools.contract import Evidence, Table


class ProposedAction(BaseModel):
    """Something that the coach may do once the athlete says yes."""

    label: str
    tool: str
    args: dict[str, Any]


class Incoming(BaseModel):
    """A message of the athlete, as any channel hands it over."""

    text: str
    conversation_id: str
    channel: str
    """``web``, ``terminal``, ``telegram`` …"""
    files: list[str] = Field(default_factory=list)
    """Uploads that the channel has stored, as paths under ``Settings.uploads``."""
    confirm: ProposedAction | None = None
    """An action of the last reply that the athlete says yes to (a pressed button). A typed "yes" works too."""


class ToolCallRecord(BaseModel):
    """One tool call of the turn, as ``--json`` prints it and the conversation keeps it."""

    name: str
    args: dict[str, Any]
    result: dict[str, Any]
    """The typed result or the failure, as JSON."""


class Reply(BaseModel):
    """One answer. Channels translate it and add nothing."""

    text: str
    """Markdown."""
    table: Table | None = None
    charts: list[dict[str, Any]] = Field(default_factory=list)
    """Plotly figures as JSON objects."""
    how: str | None = None
    """How the numbers were computed, in a sentence."""
    files: list[str] = Field(default_factory=list)
    evidence: list[Evidence] = Field(default_factory=list)
    actions: list[ProposedAction] = Field(default_factory=list)
    tools: list[ToolCallRecord] = Field(default_factory=list)
    brain: str
    """Which brain spoke, and with which model: ``embedded``, ``ollama qwen3:8b``."""
    verified: bool
    """Whether every number was matched with a fact. An answer without numbers is verified."""
    answered: bool = False
    """Whether what was asked for was done: a result, an import, or a greeting or help where that was asked for. Not
    when the coach abstained, asks first, failed, or stopped for a red flag."""
