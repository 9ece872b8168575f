"""What can go wrong between us and Ollama, in words that say what to do."""

from json import JSONDecodeError

import httpx
import ollama

from agent.brains.unavailable import BrainUnavailableError
from storage.settings import Settings

_OR_WITHOUT = "Or set COACH_BRAIN=embedded to go without a language model."
_CAUSE_LIMIT = 200


class NotOllamaError(Exception):
    """What answered does not keep to Ollama's API."""


class BrokenOffError(Exception):
    """The answer ended before it was done."""


EXPECTED = (
    ollama.ResponseError,
    ollama.RequestError,
    httpx.HTTPError,
    httpx.StreamError,
    httpx.InvalidURL,
    OSError,
    ValueError,  # bad JSON, and pydantic's complaint about a body of another shape
    TypeError,
    KeyError,
    NotOllamaError,
    BrokenOffError,
)
"""Everything that asking Ollama can raise."""


def in_words(error: Exception, model: str, settings: Settings) -> BrainUnavailableError:
    """*error* as the athlete may read it: what happened, what to do."""
    return BrainUnavailableError(f"{_what_happened(error, model, settings)} {_OR_WITHOUT}")


def too_long(model: str, settings: Settings, tokens: int) -> BrainUnavailableError:
    """The message alone is more than the model's context holds."""
    larger = f" (now {settings.ollama_num_ctx})" if tokens == settings.ollama_num_ctx else ""
    return BrainUnavailableError(
        f"This message and what is needed to answer it do not fit into the context of {model} ({tokens} tokens). "
        f"Ask something shorter, raise COACH_OLLAMA_NUM_CTX{larger} or take a model with a longer context."
    )


def _what_happened(error: Exception, model: str, settings: Settings) -> str:
    url = settings.ollama_url
    if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout | ConnectionError):
        return f"Ollama does not answer at {url}: start it with `ollama serve`."
    if isinstance(error, httpx.TimeoutException | TimeoutError):
        return (
            f"{model} said nothing for {settings.ollama_timeout_s:g} seconds. Ask again, take a smaller model, "
            "or raise COACH_OLLAMA_TIMEOUT_S."
        )
    if isinstance(error, ollama.ResponseError):
        return _refusal(error, model)
    if isinstance(error, BrokenOffError | httpx.TransportError | httpx.StreamError | OSError):
        return f"The connection to Ollama broke in the middle of {model}'s answer. Ask again; its log may say why."
    if isinstance(error, NotOllamaError | JSONDecodeError | ValueError | TypeError | KeyError):
        return f"What answers at {url} does not speak Ollama's API: check COACH_OLLAMA_URL."
    return f"Ollama at {url} could not be asked ({type(error).__name__})."


def _refusal(error: ollama.ResponseError, model: str) -> str:
    if error.status_code == 404:
        return f"Ollama has no model {model}: get it with `ollama pull {model}`."
    cause = " ".join(error.error.split())[:_CAUSE_LIMIT].rstrip(".")
    if "memory" in cause:
        return f"{model} does not fit into this computer's memory (Ollama: {cause}). Take a smaller model."
    return f"Ollama refused to answer with {model}: {cause}."
