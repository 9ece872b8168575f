"""How much a model can be told. Ollama cuts a prompt that is too long without a word: it must never get one. Pure."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from langchain_core.messages import AIMessage, BaseMessage, HumanMessage

CHARACTERS_PER_TOKEN = 3.0
"""Cautious: English prose has about 4, JSON and numbers about 3."""

_TOKENS_PER_MESSAGE = 8
_TOO_FEW = 0.4
"""A count this much below the estimate means that messages were left out: no tokenizer averages 7.5 characters."""


@dataclass(frozen=True)
class Window:
    """A model's context: prompt and answer share it."""

    tokens: int

    @property
    def for_answer(self) -> int:
        """Tokens kept free for the answer."""
        return min(1024, self.tokens // 4)

    @property
    def for_prompt(self) -> int:
        """Tokens that a prompt may take."""
        return self.tokens - self.for_answer


class TooLongError(Exception):
    """System prompt, tools and the current message alone are more than the window holds."""


def estimate(messages: Sequence[BaseMessage], tools: Sequence[Mapping[str, Any]] = ()) -> int:
    """About how many tokens a prompt takes, rather too many than too few."""
    characters = sum(len(str(m.content)) + _calls_length(m) for m in messages)
    characters += len(json.dumps(list(tools), ensure_ascii=False)) if tools else 0
    return round(characters / CHARACTERS_PER_TOKEN) + _TOKENS_PER_MESSAGE * len(messages)


def earlier_turns(messages: Sequence[BaseMessage]) -> int:
    """How many whole turns there are before the current one."""
    return len(_split(messages)[1])


def without_oldest(messages: Sequence[BaseMessage], count: int) -> list[BaseMessage]:
    """*messages* less the oldest *count* turns; never less the system prompt or the current turn."""
    first, earlier, current = _split(messages)
    return [*first, *(m for turn in earlier[count:] for m in turn), *current]


def was_cut(counted: int | None, estimated: int, window: Window) -> bool:
    """Whether the server says (``prompt_eval_count``) that it read less than it was sent.

    It fills the whole window when it cuts inside a message, and counts far less than sent when it leaves messages out.
    Small prompts are not judged by the second sign: some versions count only what their cache did not hold.
    """
    if counted is None:
        return False
    return counted >= window.tokens or (estimated > window.for_prompt // 2 and counted < _TOO_FEW * estimated)


def surely_cut(counted: int | None, window: Window) -> bool:
    """Whether the prompt has filled the whole window."""
    return counted is not None and counted >= window.tokens


def _split(
    messages: Sequence[BaseMessage],
) -> tuple[list[BaseMessage], list[list[BaseMessage]], list[BaseMessage]]:
    """System prompt, earlier turns, current turn; a turn begins with what the athlete says."""
    starts = [at for at, message in enumerate(messages) if isinstance(message, HumanMessage)]
    if not starts:
        return list(messages), [], []
    turns = [list(messages[a:b]) for a, b in zip(starts, [*starts[1:], len(messages)], strict=True)]
    return list(messages[: starts[0]]), turns[:-1], turns[-1]


def _calls_length(message: BaseMessage) -> int:
    return sum(len(json.dumps(c["args"])) + 40 for c in message.tool_calls) if isinstance(message, AIMessage) else 0
