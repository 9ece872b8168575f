"""The embedded brain's answer from tool results: what the tools present, joined; nothing added. Pure."""

from collections.abc import Iterable, Sequence

from langchain_core.messages import BaseMessage, HumanMessage, ToolMessage

from agent.brains.reader.texts import ASKED_FIRST, NOTHING_CALLED
from tools.contract import Failure, Presentation


def results_of_turn(messages: Sequence[BaseMessage]) -> list[ToolMessage]:
    """The tool results since the athlete's last message."""
    begun = max((at for at, message in enumerate(messages) if isinstance(message, HumanMessage)), default=-1)
    return [message for message in messages[begun + 1 :] if isinstance(message, ToolMessage)]


def answer(results: Iterable[ToolMessage], notes: Iterable[str] = ()) -> str:
    """Sentences and details of every presentation, each failure with what to do next, and *notes* on the reading."""
    said = [*dict.fromkeys(part for message in results if (part := _one(message)))]
    return "\n\n".join([*said, *notes]) if said else NOTHING_CALLED


def _one(message: ToolMessage) -> str:
    artifact = message.artifact if isinstance(message.artifact, dict) else {}
    if shown := artifact.get("presentation"):
        return Presentation.model_validate(shown).text()
    if failed := artifact.get("failure"):
        failure = Failure.model_validate(failed)
        return f"{failure.message} {failure.next_step}".strip()
    return ASKED_FIRST
