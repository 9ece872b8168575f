"""Earlier turns as chat messages, so that a follow-up can see what was asked and with which arguments. Pure."""

from collections.abc import Iterable

from langchain_core.messages import AIMessage, AnyMessage, HumanMessage, ToolCall, ToolMessage

from agent.reply import Incoming, ProposedAction, Reply, ToolCallRecord
from agent.toolbox import as_data

_CONTENT_LIMIT = 300
_YES = frozenset(
    {
        "y",
        "yes",
        "yep",
        "yeah",
        "sure",
        "ok",
        "okay",
        "please",
        "confirm",
        "do it",
        "yes do it",
        "go ahead",
        "yes please",
        "go for it",
        "ja",
        "ja bitte",
        "oui",
        "si",
        "sí",
    }
)


def incoming_message(incoming: Incoming) -> HumanMessage:
    """The athlete's message; uploads are named in the text and in ``additional_kwargs["files"]``."""
    return _human(incoming.text, incoming.files)


def turn_messages(turn_id: int, message: str, reply: Reply) -> list[AnyMessage]:
    """One stored turn: the message, the calls, their results in short, the answer."""
    calls = [
        ToolCall(name=call.name, args=call.args, id=f"turn{turn_id}-{number}", type="tool_call")
        for number, call in enumerate(reply.tools)
    ]
    messages: list[AnyMessage] = [HumanMessage(message)]
    if calls:
        messages.append(AIMessage(content="", tool_calls=calls))
        messages += [_short_result(call, record) for call, record in zip(calls, reply.tools, strict=True)]
    return [*messages, AIMessage(reply.text)]


def confirmed_action(incoming: Incoming, proposed: Iterable[ProposedAction]) -> ProposedAction | None:
    """The action that the message says yes to, if it was *proposed* in the turn before; nothing else."""
    waiting = list(proposed)
    if incoming.confirm is not None:
        return next((a for a in waiting if (a.tool, a.args) == (incoming.confirm.tool, incoming.confirm.args)), None)
    said = incoming.text.casefold().strip(" .!,\n").replace(",", "")
    return waiting[0] if len(waiting) == 1 and said in _YES else None


def _human(text: str, files: list[str]) -> HumanMessage:
    if not files:
        return HumanMessage(text)
    listed = as_data("uploads", "\n".join(files))
    return HumanMessage(f"{text}\n\nUploaded files:\n{listed}".strip(), additional_kwargs={"files": files})


def _short_result(call: ToolCall, record: ToolCallRecord) -> ToolMessage:
    evidence = record.result.get("evidence")
    text = evidence.get("question", "done") if isinstance(evidence, dict) else record.result.get("message", "no result")
    return ToolMessage(
        content=as_data(record.name, str(text), _CONTENT_LIMIT),
        tool_call_id=call["id"] or record.name,
        name=record.name,
    )
