"""The graph's messages as a model can read them: some know no role for tools, few a late system message. Pure."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage, ToolMessage

from agent.brains.wire.structured import as_written

_ANSWER_NOW = "Answer my question now, in one or two sentences, with these numbers and no others. No JSON."
_CORRECT = "Correct the call, or tell me what is missing."


def in_native_roles(messages: Sequence[BaseMessage]) -> list[BaseMessage]:
    """As they are, with late system messages as the user's."""
    return [_with_content(m) for m in without_late_system(messages)]


def without_late_system(messages: Sequence[BaseMessage]) -> list[BaseMessage]:
    """System messages after the first as the user's: many templates put them first, or drop them."""
    return [HumanMessage(str(m.text)) if at and isinstance(m, SystemMessage) else m for at, m in enumerate(messages)]


def in_plain_roles(messages: Sequence[BaseMessage]) -> list[BaseMessage]:
    """Calls as the text that the model writes, their results as the user's: for models without a role for tools."""
    plain: list[BaseMessage] = []
    for is_result, group in groupby(without_late_system(messages), lambda m: isinstance(m, ToolMessage)):
        part = list(group)
        plain += [_results([m for m in part if isinstance(m, ToolMessage)])] if is_result else map(_spoken, part)
    return plain


def awaits_answer(messages: Sequence[BaseMessage]) -> bool:
    """Whether the current turn has results to speak about, so that nothing more need be called."""
    results = []
    for message in reversed(messages):
        if isinstance(message, HumanMessage):
            break
        if isinstance(message, ToolMessage):
            results.append(message)
    return any(m.status != "error" for m in results)


def foreign(messages: Sequence[BaseMessage]) -> tuple[str, ...]:
    """What the model reads that others wrote: results, and the athlete's own messages."""
    return tuple(str(m.text) for m in messages if isinstance(m, ToolMessage | HumanMessage))


def made_calls(messages: Sequence[BaseMessage]) -> list[tuple[str, dict[str, Any]]]:
    """The calls of the current turn, name and arguments."""
    made = []
    for message in reversed(messages):
        if isinstance(message, HumanMessage):
            break
        if isinstance(message, AIMessage):
            made += [(call["name"], call["args"]) for call in message.tool_calls]
    return made


def _with_content(message: BaseMessage) -> BaseMessage:
    """Ollama's API asks for content in every message, and its client leaves out what is empty."""
    if isinstance(message, AIMessage) and message.tool_calls and not message.content:
        return message.model_copy(update={"content": " "})
    return message


def _spoken(message: BaseMessage) -> BaseMessage:
    if not isinstance(message, AIMessage) or not message.tool_calls:
        return message
    return AIMessage("\n".join(as_written(call["name"], call["args"]) for call in message.tool_calls))


def _results(messages: Sequence[ToolMessage]) -> HumanMessage:
    told = "\n\n".join(f"Result of {m.name}:\n{m.text}" for m in messages)
    failed = all(m.status == "error" for m in messages)
    return HumanMessage(f"{told}\n\n{_CORRECT if failed else _ANSWER_NOW}")
