"""Which brain speaks: Ollama when it answers with a capable model, else the embedded one; and why."""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import ProxyHandler, Request, build_opener

from agent.brains.unavailable import BrainUnavailableError
from storage.settings import Settings
from tools.contract import Registry

if TYPE_CHECKING:
    from langchain_core.language_models.chat_models import BaseChatModel

PROBE_SECONDS = 1.0
CHOICE_LASTS_SECONDS = 30.0
"""How long an automatic choice stands before Ollama is looked for again."""

CAPABLE_FAMILIES = ("qwen3.5", "qwen3", "gpt-oss", "gemma4", "ministral-3", "gemma3", "qwen2.5", "llama3", "mistral")
"""Model families that can hold a conversation with tools, best first."""


@dataclass(frozen=True)
class Brain:
    """A chat model, and what to call it in a reply."""

    model: "BaseChatModel"
    label: str
    """``embedded``, ``ollama qwen3:8b``."""
    why: str = ""
    """Why this one, in a sentence."""


BrainFactory = Callable[[], Awaitable[Brain]]


@dataclass(frozen=True)
class OllamaFound:
    """What looking for Ollama found: a model to use, or the reason why there is none."""

    model: str | None
    reason: str


def chooser(settings: Settings, registry: Registry) -> BrainFactory:
    """The factory that follows ``settings.brain``. ``auto`` looks for Ollama again every half minute."""
    chosen: list[tuple[float, Brain]] = []
    lock = asyncio.Lock()

    async def choose() -> Brain:
        async with lock:
            if chosen and time.monotonic() - chosen[0][0] < CHOICE_LASTS_SECONDS:
                return chosen[0][1]
            brain = await _choose(settings, registry)
            if chosen and chosen[0][1].label == brain.label:
                brain = chosen[0][1]
            chosen[:] = [(time.monotonic(), brain)]
            return brain

    return choose


def fixed(model: "BaseChatModel", label: str) -> BrainFactory:
    """A factory that always gives *model*."""

    async def give() -> Brain:
        return Brain(model=model, label=label, why="It was given.")

    return give


async def find_ollama(settings: Settings) -> OllamaFound:
    """Look for Ollama and a capable model, for at most a second."""
    try:
        names = await asyncio.wait_for(asyncio.to_thread(_installed_models, settings.ollama_url), PROBE_SECONDS * 1.5)
    except (OSError, ValueError, TimeoutError) as error:
        kind = "did not answer in time" if isinstance(error, TimeoutError) else "does not answer"
        return OllamaFound(None, f"Ollama {kind} at {settings.ollama_url}: start it with `ollama serve`.")
    return pick(names, settings.ollama_model)


def pick(installed: list[str], wanted: str | None) -> OllamaFound:
    """The model to use of those *installed*: the one *wanted*, else the most capable family."""
    if wanted:
        if {wanted, f"{wanted}:latest"} & set(installed):
            return OllamaFound(wanted, f"Ollama answers and has {wanted}.")
        return OllamaFound(None, f"Ollama has no model {wanted}: get it with `ollama pull {wanted}`.")
    for family in CAPABLE_FAMILIES:
        for name in installed:
            if name.split("/")[-1].startswith(family):
                return OllamaFound(name, f"Ollama answers and has {name}.")
    return OllamaFound(None, "Ollama has no model that can coach: get one with `ollama pull qwen3:8b`.")


async def _choose(settings: Settings, registry: Registry) -> Brain:
    if settings.brain == "embedded":
        return _embedded(registry, "COACH_BRAIN asks for it.")
    found = await find_ollama(settings)
    if found.model:
        return _ollama(settings, found.model, found.reason)
    if settings.brain == "ollama":
        raise BrainUnavailableError(f"{found.reason} Or set COACH_BRAIN=embedded to go without a language model.")
    return _embedded(registry, found.reason)


def _embedded(registry: Registry, why: str) -> Brain:
    from agent.brains.embedded import EmbeddedBrain  # noqa: PLC0415 - loads the sentence vectors

    return Brain(model=EmbeddedBrain(registry=registry), label="embedded", why=why)


def _ollama(settings: Settings, model: str, why: str) -> Brain:
    from agent.brains.ollama import OllamaBrain  # noqa: PLC0415 - loads its client

    return Brain(model=OllamaBrain.from_settings(settings, model), label=f"ollama {model}", why=why)


def _installed_models(url: str) -> list[str]:
    """Names that ``GET /api/tags`` lists. No proxy: Ollama is on this machine or this network."""
    if urlsplit(url).scheme not in {"http", "https"}:
        raise ValueError(f"{url} is not an http address")
    opener = build_opener(ProxyHandler({}))
    try:
        with opener.open(Request(f"{url.rstrip('/')}/api/tags"), timeout=PROBE_SECONDS) as answer:  # noqa: S310 - http only, checked above
            body: Any = json.load(answer)
    except URLError as error:
        raise OSError(str(error.reason)) from error
    models = body.get("models") if isinstance(body, dict) else None
    if not isinstance(models, list):
        raise ValueError("this is not Ollama")
    return [str(m["name"]) for m in models if isinstance(m, dict) and "name" in m]
