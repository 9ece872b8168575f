"""At the server's start: load in the background what the first answer needs, so that nobody waits for it."""

import gc
import logging
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from agent.respond import warm

log = logging.getLogger(__name__)


@asynccontextmanager
async def warmed(_app: FastAPI) -> AsyncIterator[None]:
    """The application's life: warming begins with it and delays neither its start nor its end."""
    threading.Thread(target=_warm, name="warming", daemon=True).start()
    yield


def _warm() -> None:
    try:
        warm()
    except Exception:
        log.warning("the first answer will take longer: loading ahead failed", exc_info=True)
        return
    gc.freeze()  # what is loaded now stays for good: no collection need look at it again
