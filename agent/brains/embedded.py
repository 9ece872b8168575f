"""The brain that needs no language model: rules read the sentence, tools answer, their own words are the answer.

It sits where a chat model would. What the rules read is held against the gist that a small model takes from the
sentence (agent/brains/gist). A sentence that neither can read gets no call: it says what was not understood and which
of its questions are nearest, by sentence vectors (memory/embed.py).
"""

import logging
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any
from uuid import uuid4

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models.chat_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, ToolCall
from langchain_core.outputs import ChatGeneration, ChatResult
from langchain_core.runnables import Runnable
from langchain_core.tools import BaseTool
from langchain_core.utils.function_calling import convert_to_openai_tool
from pydantic import ConfigDict, PrivateAttr

from agent.brains import compose
from agent.brains.gist.chances import Gist
from agent.brains.gist.model import gist_of
from agent.brains.harmless import is_harmless
from agent.brains.reader import texts
from agent.brains.reader.read import read
from agent.brains.reader.reading import Call, Reading, Trouble
from agent.brains.routing import Router
from memory import embed
from tools.contract import Registry

IMPORT = "import_files"
_SUGGESTED = 3
_NOTES = "notes"
_UPLOADS = "\n\nUploaded files:\n"

log = logging.getLogger(__name__)


class EmbeddedBrain(BaseChatModel):
    """A chat model by its interface: messages in, tool calls or the final answer out. Deterministic.

    Unbound it calls no tool; :meth:`bind_tools` gives a copy that calls the offered ones.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    registry: Registry
    offered: frozenset[str] = frozenset()
    _router: Router = PrivateAttr()

    def model_post_init(self, context: Any, /) -> None:
        """Examples of tools are what it can suggest: those that it can read itself."""
        super().model_post_init(context)
        self._router = Router(list(self._readable_examples()), embed.embed)

    @property
    def _llm_type(self) -> str:
        return "embedded"

    def bind_tools(
        self, tools: Sequence[dict[str, Any] | type | Callable[..., Any] | BaseTool], **_: Any
    ) -> Runnable[Any, AIMessage]:
        """A copy that may call *tools* (by name; their schemas it knows)."""
        names = frozenset(str(convert_to_openai_tool(tool)["function"]["name"]) for tool in tools)
        bound = self.model_copy(update={"offered": names})
        bound._router = self._router
        return bound

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **_: Any,
    ) -> ChatResult:
        return ChatResult(generations=[ChatGeneration(message=self._speak(messages))])

    def _speak(self, messages: Sequence[BaseMessage]) -> AIMessage:
        results = compose.results_of_turn(messages)
        last = messages[-1] if messages else None
        if results or not isinstance(last, HumanMessage):
            # After tools, and also when a draft came back as unsupported: the tools' own words.
            return AIMessage(compose.answer(results, _notes(messages)))
        return self._reaction(last, messages[:-1])

    def _reaction(self, message: HumanMessage, history: Sequence[BaseMessage]) -> AIMessage:
        files = [str(path) for path in message.additional_kwargs.get("files", [])]
        said = str(message.text).split(_UPLOADS, 1)[0].strip()
        if files and IMPORT in self.offered:
            return _calling(Reading(calls=(Call(IMPORT, {"paths": files}),)))
        reading = read(said, embed.is_common_word, _previous_calls(history), self._is_harmless, self._gist_of)
        if reading.courtesy is not None:
            return AIMessage(texts.courtesy(reading.courtesy, self._first_examples()))
        if reading.calls and self._may_make(reading.calls):
            return _calling(reading)
        if reading.calls:
            reading = Reading(trouble=Trouble("I cannot look that up right now."), understood=reading.understood)
        return AIMessage(texts.abstention(reading, self._suggestions(said)))

    def _is_harmless(self, words: Sequence[str], at: int) -> bool:
        try:
            return is_harmless(words, at)
        except embed.WeightsError as error:
            log.warning("no unknown word is passed over: %s", error)
            return False

    def _gist_of(self, sentence: str) -> Gist | None:
        try:
            return gist_of(sentence)
        except embed.WeightsError as error:
            log.warning("no second opinion on what was read: %s", error)
            return None

    def _first_examples(self) -> list[str]:
        readable = set(self._readable_examples())
        of_tools = ([text for text in tool.examples if text in readable] for tool in self.registry)
        return [text for texts_of_tool in of_tools for text in texts_of_tool[:_SUGGESTED]]

    def _readable_examples(self) -> Iterator[str]:
        for tool in self.registry:
            yield from (example for example in tool.examples if read(example, embed.is_common_word).calls)

    def _may_make(self, calls: tuple[Call, ...]) -> bool:
        return all(call.tool in self.offered for call in calls)

    def _suggestions(self, sentence: str) -> list[str]:
        try:
            return [found.example for found in self._router.nearest(sentence, _SUGGESTED)]
        except embed.WeightsError as error:
            log.warning("no suggestions: %s", error)
            return []


def _previous_calls(history: Sequence[BaseMessage]) -> tuple[Call, ...]:
    """What the last question that needed a tool called."""
    for message in reversed(history):
        if isinstance(message, AIMessage) and message.tool_calls:
            return tuple(Call(call["name"], dict(call["args"])) for call in message.tool_calls)
    return ()


def _calling(reading: Reading) -> AIMessage:
    """The calls of *reading*, and beside them its notes, for the answer to say them."""
    calls = [ToolCall(name=c.tool, args=c.args, id=f"call-{uuid4().hex[:12]}", type="tool_call") for c in reading.calls]
    return AIMessage("", tool_calls=calls, additional_kwargs={_NOTES: list(reading.notes)})


def _notes(messages: Sequence[BaseMessage]) -> list[str]:
    """What the last reading has to say beside its answer."""
    called = (message for message in reversed(messages) if isinstance(message, AIMessage) and message.tool_calls)
    return [str(note) for message in islice(called, 1) for note in message.additional_kwargs.get(_NOTES, [])]
