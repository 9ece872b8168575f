"""The part of a reply that is kept: what a follow-up and the trace of a number need. Pure."""

from typing import Any

from agent.reply import Reply, ToolCallRecord
from tools.contract import Evidence

KEPT_FACTS = 100
"""Of one tool call. A long run with its splits and laps has four hundred."""
_KEPT_OF_EVIDENCE = {"tool", "question", "period"}


def kept(reply: Reply) -> Reply:
    """*reply* without charts, with bounded facts, its tool results reduced to what was asked. Failures stay whole."""
    return reply.model_copy(
        update={
            "charts": [],
            "evidence": [_bounded(evidence) for evidence in reply.evidence],
            "tools": [_short(call) for call in reply.tools],
        }
    )


def _bounded(evidence: Evidence) -> Evidence:
    return evidence.model_copy(update={"facts": evidence.facts[:KEPT_FACTS]})


def _short(call: ToolCallRecord) -> ToolCallRecord:
    evidence: Any = call.result.get("evidence")
    if not isinstance(evidence, dict):
        return call
    question = {key: value for key, value in evidence.items() if key in _KEPT_OF_EVIDENCE}
    return call.model_copy(update={"result": {"evidence": question}})
