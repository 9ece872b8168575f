"""A server of ours that speaks Ollama's API with a GGUF file, so that the Ollama path can be measured without Ollama.

    python -m evals.ollama_api --model FILE.gguf [--port 11434]

It knows what Coach G asks: ``/api/tags``, ``/api/show``, ``/api/chat`` (streaming or not, tools, format). Its context
is fixed when it starts; a prompt that is longer is refused, where Ollama would cut it.
"""

import argparse
import asyncio
import json
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

import uvicorn
from fastapi import FastAPI, HTTPException, Request
from fastapi.responses import JSONResponse, Response, StreamingResponse

from evals.gguf import corrected_template, metadata

Body = dict[str, Any]
THREADS = 2
CONTEXT_TOKENS = 8192


class Engine(Protocol):
    """What runs the model: OpenAI's chat completions, in process."""

    def handle_chat_completions(self, asked: Body, on_chunk: Callable[[Body], bool] | None = None) -> Body | None:
        """The whole answer; or, when streaming, every chunk to *on_chunk* (true stops it)."""


@dataclass(frozen=True)
class Model:
    """What is served."""

    name: str
    about: Body
    """The file's metadata."""
    template: str
    engine: Engine

    @property
    def capabilities(self) -> list[str]:
        return ["completion", "tools"] if "tools" in self.template else ["completion"]


def load(path: Path, context: int = CONTEXT_TOKENS, threads: int = THREADS) -> Model:
    """The model of a GGUF file. Seconds."""
    about = metadata(path)
    template = corrected_template(str(about.get("tokenizer.chat_template", "")))
    return Model(f"{path.stem.lower()}:latest", about, template, _engine(path, template, context, threads))


def app(model: Model) -> FastAPI:
    """The API for one model."""
    api = FastAPI()

    @api.exception_handler(HTTPException)
    async def _refused(_: Request, error: HTTPException) -> JSONResponse:
        return JSONResponse({"error": str(error.detail)}, error.status_code)

    @api.get("/api/tags")
    async def tags() -> Body:
        return {"models": [{"name": model.name, "model": model.name, "details": {"format": "gguf"}}]}

    @api.post("/api/show")
    async def show(request: Request) -> Body:
        _right_model(await request.json(), model)
        about = {key: value for key, value in model.about.items() if not key.startswith("tokenizer.")}
        return {"template": model.template, "capabilities": model.capabilities, "model_info": about, "details": {}}

    @api.post("/api/chat")
    async def chat(request: Request) -> Response:
        asked = await request.json()
        _right_model(asked, model)
        if asked.get("tools") and "tools" not in model.capabilities:
            raise HTTPException(400, f"{model.name} does not support tools")
        return await _answered(model, asked)

    return api


@contextmanager
def serving(model: Model, port: int = 0) -> Iterator[str]:
    """The API on a loopback port, in a thread; its address."""
    server = uvicorn.Server(uvicorn.Config(app(model), "127.0.0.1", port, log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        if not thread.is_alive():
            raise RuntimeError("the server did not start")
        time.sleep(0.05)
    try:
        bound = server.servers[0].sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{bound}"
    finally:
        server.should_exit = True
        thread.join()


def to_engine(asked: Body) -> Body:
    """A chat request of Ollama's as chat completions."""
    options = asked.get("options") or {}
    wanted: Body = {
        "messages": [_message(m, at) for at, m in enumerate(asked["messages"])],
        "temperature": options.get("temperature", 0.8),
        "seed": options.get("seed", 0),
        "cache_prompt": True,
        "stream": True,
        "stream_options": {"include_usage": True},
    }
    if options.get("num_predict", -1) > 0:
        wanted["max_tokens"] = options["num_predict"]
    if asked.get("tools"):
        wanted["tools"] = asked["tools"]
    if form := asked.get("format"):
        schema = {"schema": form} if isinstance(form, dict) else {}
        wanted["response_format"] = {"type": "json_schema" if schema else "json_object", "json_schema": schema}
    return wanted


async def _answered(model: Model, asked: Body) -> Response:
    events = _events(model, asked)
    try:
        first = await anext(events)  # an error before the first piece is still a status
    except ValueError as error:
        raise HTTPException(400, str(error)) from error
    if asked.get("stream", True):
        return StreamingResponse(_lines(first, events), media_type="application/x-ndjson")
    whole = [first, *[event async for event in events]]
    text = "".join(event["message"]["content"] for event in whole)
    calls = [call for event in whole for call in event["message"].get("tool_calls", [])]
    message = {"role": "assistant", "content": text} | ({"tool_calls": calls} if calls else {})
    return JSONResponse(whole[-1] | {"message": message})


async def _lines(first: Body, events: AsyncIterator[Body]) -> AsyncIterator[str]:
    yield json.dumps(first) + "\n"
    async for event in events:
        yield json.dumps(event) + "\n"


async def _events(model: Model, asked: Body) -> AsyncIterator[Body]:
    """Ollama's stream events: text as it comes, then the calls, then the counts.

    Raises:
        ValueError: the engine refused.
    """
    began = time.perf_counter_ns()
    heard = Heard()
    async for chunk in _chunks(model.engine, to_engine(asked)):
        if piece := heard.take(chunk):
            yield _event(model, {"content": piece})
    if calls := heard.calls():
        yield _event(model, {"content": "", "tool_calls": calls})
    yield _event(model, {"content": ""}) | {
        "done": True,
        "done_reason": heard.reason,
        "total_duration": time.perf_counter_ns() - began,
        "prompt_eval_count": heard.prompt_tokens,
        "eval_count": heard.tokens,
    }


class Heard:
    """What the chunks of a completion add up to."""

    def __init__(self) -> None:
        self.reason = "stop"
        self.prompt_tokens = 0
        self.tokens = 0
        self._calls: dict[int, dict[str, str]] = {}

    def take(self, chunk: Body) -> str:
        """The text of one *chunk*, often none; calls and counts are kept."""
        if error := chunk.get("error"):
            raise ValueError(str(error.get("message", error)) if isinstance(error, dict) else str(error))
        usage = chunk.get("usage") or {}
        timings = chunk.get("timings") or {}
        self.prompt_tokens = usage.get("prompt_tokens") or _sum(timings, "cache_n", "prompt_n") or self.prompt_tokens
        self.tokens = usage.get("completion_tokens") or timings.get("predicted_n") or self.tokens
        choice: Body = next(iter(chunk.get("choices") or []), {})
        self.reason = {"length": "length"}.get(choice.get("finish_reason") or "", self.reason)
        delta = choice.get("delta") or {}
        for part in delta.get("tool_calls") or []:
            call = self._calls.setdefault(part.get("index", 0), {"name": "", "arguments": ""})
            for key in call:
                call[key] += (part.get("function") or {}).get(key) or ""
        return delta.get("content") or ""

    def calls(self) -> list[Body]:
        """The calls, in Ollama's form. Arguments that are no JSON make no call."""
        made = []
        for call in self._calls.values():
            try:
                made.append({"function": {"name": call["name"], "arguments": json.loads(call["arguments"] or "{}")}})
            except ValueError:
                continue
        return made


async def _chunks(engine: Engine, wanted: Body) -> AsyncIterator[Body]:
    """The engine's chunks, from its thread into this loop."""
    loop = asyncio.get_running_loop()
    queue: asyncio.Queue[Body | Exception | None] = asyncio.Queue()
    gone = threading.Event()

    def put(item: Body | Exception | None) -> None:
        loop.call_soon_threadsafe(queue.put_nowait, item)

    def on_chunk(chunk: Body | list[Body]) -> bool:
        for part in chunk if isinstance(chunk, list) else [chunk]:
            put(part)
        return gone.is_set()

    def work() -> None:
        try:
            engine.handle_chat_completions(wanted, on_chunk)
            put(None)
        except Exception as error:
            put(error)

    threading.Thread(target=work, daemon=True).start()
    try:
        while (item := await queue.get()) is not None:
            if isinstance(item, Exception):
                raise ValueError(str(item)) from item
            yield item
    finally:
        gone.set()


def _message(message: Body, at: int) -> Body:
    kept = {"role": message["role"], "content": message.get("content", "")}
    if calls := message.get("tool_calls"):
        kept["tool_calls"] = [
            {
                "id": f"call-{at}-{number}",
                "type": "function",
                "function": {
                    "name": call["function"]["name"],
                    "arguments": json.dumps(call["function"].get("arguments", {})),
                },
            }
            for number, call in enumerate(calls)
        ]
    if message["role"] == "tool":
        kept["tool_call_id"] = message.get("tool_call_id", f"call-{at - 1}-0")
    return kept


def _event(model: Model, message: Body) -> Body:
    now = datetime.now(UTC).isoformat().replace("+00:00", "Z")
    return {"model": model.name, "created_at": now, "message": {"role": "assistant", **message}, "done": False}


def _right_model(asked: Body, model: Model) -> None:
    name = str(asked.get("model", ""))
    if name not in (model.name, model.name.removesuffix(":latest")):
        raise HTTPException(404, f"model '{name}' not found")


def _sum(values: Body, *keys: str) -> int:
    return sum(int(values.get(key) or 0) for key in keys)


def _engine(path: Path, template: str, context: int, threads: int) -> Engine:
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = str(path)
    params.n_ctx = context
    params.n_parallel = 1
    params.cpuparams.n_threads = threads
    params.cpuparams_batch.n_threads = threads
    params.n_gpu_layers = 0
    params.use_jinja = True
    params.chat_template = template
    params.warmup = False
    params.verbosity = -1
    engine: Engine = xllamacpp.Server(params)
    return engine


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--port", type=int, default=11434)
    args = parser.parse_args()
    model = load(args.model)
    with serving(model, args.port) as url:
        print(f"{model.name} at {url}, stop with Ctrl-C")
        threading.Event().wait()


if __name__ == "__main__":
    main()
