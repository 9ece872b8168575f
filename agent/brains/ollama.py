"""The brain that is a language model behind Ollama.

It adds to its client what local models need: tools go natively to models that know them and through structured output
to the rest, calls written as text are read, thinking is taken out, and a prompt never outgrows the context, since
Ollama would cut it without a word. Every failure is a ``BrainUnavailableError`` that says what to do.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from typing import Any, Self
from uuid import uuid4

import httpx
import ollama
from langchain_core.callbacks import AsyncCallbackManagerForLLMRun, CallbackManagerForLLMRun
from langchain_core.language_models.chat_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage, ToolCall
from langchain_core.outputs import ChatGeneration, ChatGenerationChunk, ChatResult
from langchain_core.runnables import Runnable
from langchain_core.tools import BaseTool
from langchain_core.utils.function_calling import convert_to_openai_tool
from langchain_ollama import ChatOllama
from pydantic import ConfigDict, PrivateAttr

from agent.brains.wire import errors, structured, turns
from agent.brains.wire.arguments import tidy
from agent.brains.wire.calls import Call, is_call_like, read_calls
from agent.brains.wire.context import (
    TooLongError,
    Window,
    earlier_turns,
    estimate,
    surely_cut,
    was_cut,
    without_oldest,
)
from agent.brains.wire.schemas import slim_tool
from agent.brains.wire.text import spoken
from storage.settings import Settings

_KEEP_ALIVE = "30m"
_CONNECT_SECONDS = 5.0

log = logging.getLogger(__name__)


@dataclass
class Nature:
    """What is known about the model; shared by all copies of a brain, asked for once."""

    context: int | None = None
    """Its own longest context, tokens."""
    native_tools: bool | None = None
    """None until asked. False also for a model that claims to know tools and writes its calls as text."""
    client: ChatOllama | None = None


@dataclass(frozen=True)
class Request:
    """One prompt as it is sent."""

    messages: list[BaseMessage]
    options: dict[str, Any]
    """``tools`` or ``format``, if any."""
    estimated: int
    """Tokens, about."""
    before: Sequence[BaseMessage]
    """The messages as the graph has them."""


class OllamaBrain(BaseChatModel):
    """A chat model by its interface. Streams only that something arrives: an answer is worth showing once verified."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    settings: Settings
    model: str
    tools: tuple[dict[str, Any], ...] = ()
    _nature: Nature = PrivateAttr(default_factory=Nature)

    @classmethod
    def from_settings(cls, settings: Settings, model: str) -> Self:
        """The brain for *model* at ``settings.ollama_url``; nothing is asked of the server yet."""
        return cls(settings=settings, model=model)

    @property
    def _llm_type(self) -> str:
        return "ollama"

    def bind_tools(
        self, tools: Sequence[dict[str, Any] | type | Callable[..., Any] | BaseTool], **_: Any
    ) -> Runnable[Any, AIMessage]:
        """A copy that may call *tools*."""
        return self.model_copy(update={"tools": tuple(slim_tool(convert_to_openai_tool(tool)) for tool in tools)})

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        """Blocking; not for use inside a running loop."""
        return asyncio.run(self._agenerate(messages, stop, **kwargs))

    async def _agenerate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: AsyncCallbackManagerForLLMRun | None = None,
        **_: Any,
    ) -> ChatResult:
        answer = [part async for part in self._answer(messages) if part is not None]
        return ChatResult(generations=[ChatGeneration(message=answer[-1])])

    async def _astream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: AsyncCallbackManagerForLLMRun | None = None,
        **_: Any,
    ) -> AsyncIterator[ChatGenerationChunk]:
        """An empty chunk for every piece that arrives, then the whole message as one."""
        async for answer in self._answer(messages):
            if answer is None:
                yield ChatGenerationChunk(message=AIMessageChunk(content=""))
            else:
                yield ChatGenerationChunk(message=AIMessageChunk(**answer.model_dump(exclude={"type"})))

    async def _answer(self, messages: Sequence[BaseMessage]) -> AsyncIterator[AIMessage | None]:
        """None while it arrives, then the message.

        Raises:
            BrainUnavailableError: with the reason and what to do.
        """
        try:
            async for part in self._asked_until_whole(messages):
                yield part
        except TooLongError as error:
            raise errors.too_long(self.model, self.settings, (await self._window()).tokens) from error
        except errors.EXPECTED as error:
            log.warning("ollama %s: %s", self.model, type(error).__name__)
            raise errors.in_words(error, self.model, self.settings) from error

    async def _asked_until_whole(self, messages: Sequence[BaseMessage]) -> AsyncIterator[AIMessage | None]:
        """Ask, and ask again with less history for as long as the server shows that it did not read all."""
        window = await self._window()
        left_out = 0
        while True:
            request, left_out = self._fitting(messages, window, left_out)
            heard: AIMessageChunk | None = None
            try:
                async for chunk in self._chat(window).astream(request.messages, **request.options):
                    heard = chunk if heard is None else heard + chunk
                    yield None
            except ollama.ResponseError as error:
                if not self._learns_that_tools_are_unknown(error, request):
                    raise
                continue
            whole = _complete(heard)
            if not self._was_cut(whole, request, window, can_shorten=left_out < earlier_turns(messages)):
                yield self._understood(whole, request)
                return
            log.info("ollama %s cut a prompt: asking again with less history", self.model)
            left_out += 1

    def _fitting(self, messages: Sequence[BaseMessage], window: Window, left_out: int) -> tuple[Request, int]:
        """The request with as much history as fits, and how many turns that leaves out."""
        for count in range(left_out, earlier_turns(messages) + 1):
            request = self._request(without_oldest(messages, count))
            if request.estimated <= window.for_prompt:
                return request, count
        raise TooLongError

    def _request(self, messages: Sequence[BaseMessage]) -> Request:
        if self._nature.native_tools:
            sent = turns.in_native_roles(messages)
            options: dict[str, Any] = {"tools": list(self.tools)} if self.tools else {}
            return Request(sent, options, estimate(sent, self.tools), messages)
        sent = turns.in_plain_roles(messages)
        if not self.tools:
            return Request(sent, {}, estimate(sent), messages)
        sent = structured.with_tools(sent, self.tools)
        options = {} if turns.awaits_answer(messages) else {"format": structured.call_format(self.tools)}
        return Request(sent, options, estimate(sent), messages)

    def _chat(self, window: Window) -> ChatOllama:
        if self._nature.client is None:
            self._nature.client = self._new_client(window)
        return self._nature.client

    def _new_client(self, window: Window) -> ChatOllama:
        return ChatOllama(
            model=self.model,
            base_url=self.settings.ollama_url,
            reasoning=False,  # None would let <think> through
            temperature=0,
            num_ctx=window.tokens,
            num_predict=window.for_answer,
            keep_alive=_KEEP_ALIVE,
            client_kwargs=_client_options(self.settings),
        )

    async def _window(self) -> Window:
        """The context asked for in the settings, or the model's own if that is shorter."""
        if self._nature.native_tools is None:
            await self._ask_nature()
        return Window(min(self.settings.ollama_num_ctx, self._nature.context or self.settings.ollama_num_ctx))

    async def _ask_nature(self) -> None:
        client = ollama.AsyncClient(self.settings.ollama_url, **_client_options(self.settings))
        shown = await client.show(self.model)
        lengths = [v for k, v in (shown.modelinfo or {}).items() if k.endswith(".context_length")]
        self._nature.context = next((v for v in lengths if isinstance(v, int) and v > 0), None)
        if shown.capabilities is not None:
            self._nature.native_tools = "tools" in shown.capabilities
        else:  # servers before 0.6.4 do not list them
            self._nature.native_tools = ".Tools" in (shown.template or "")

    def _learns_that_tools_are_unknown(self, error: ollama.ResponseError, request: Request) -> bool:
        if error.status_code != 400 or "tools" not in request.options or "tools" not in error.error:
            return False
        self._nature.native_tools = False
        return True

    def _was_cut(self, whole: AIMessageChunk, request: Request, window: Window, *, can_shorten: bool) -> bool:
        """Whether to ask again with less. Raises TooLongError if there is nothing to leave out."""
        counted = whole.response_metadata.get("prompt_eval_count")
        if can_shorten:
            return was_cut(counted, request.estimated, window)
        if surely_cut(counted, window):
            raise TooLongError
        return False

    def _understood(self, whole: AIMessageChunk, request: Request) -> AIMessage:
        """The message with its calls read and its thinking gone.

        A call that this turn has made already says nothing new: without it the message is empty, and the graph asks for
        an answer in words.
        """
        known = {tool["function"]["name"]: tool["function"]["parameters"] for tool in self.tools}
        kept = {"response_metadata": whole.response_metadata, "usage_metadata": whole.usage_metadata}
        text = spoken(str(whole.text))
        calls = [Call(c["name"], tidy(c["args"], known.get(c["name"], {}))) for c in whole.tool_calls]
        if not calls:
            calls = read_calls(text, known, turns.foreign(request.before))
            self._nature.native_tools = self._nature.native_tools and not calls
        if not calls:
            said = structured.as_answer(text)
            return AIMessage(said if said is not None else "" if is_call_like(text) else text, **kept)
        made = turns.made_calls(request.before)
        new = [call for call in calls if (call.name, call.args) not in made]
        return AIMessage("", tool_calls=[_tool_call(call) for call in new], **kept)


def _complete(heard: AIMessageChunk | None) -> AIMessageChunk:
    """*heard*, if the server said that it was done."""
    if heard is None:
        raise errors.NotOllamaError
    if heard.response_metadata.get("done") is not True:
        raise errors.BrokenOffError
    return heard


def _client_options(settings: Settings) -> dict[str, Any]:
    """No proxy, since Ollama is on this machine or this network; no kept connection, since loops come and go."""
    return {
        "timeout": httpx.Timeout(settings.ollama_timeout_s, connect=_CONNECT_SECONDS),
        "trust_env": False,
        "limits": httpx.Limits(max_keepalive_connections=0),
    }


def _tool_call(call: Call) -> ToolCall:
    return ToolCall(name=call.name, args=call.args, id=f"call-{uuid4().hex[:12]}", type="tool_call")
