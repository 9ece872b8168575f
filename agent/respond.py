"""The one door: every channel hands a message in here and gets progress, then exactly one reply."""

import asyncio
import logging
import threading
import traceback
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from pathlib import Path

from agent.brains.unavailable import BrainUnavailableError
from agent.coach import Coach
from agent.conversations import ForeignConversationError
from agent.guardrails import clean
from agent.reply import Incoming, Reply
from tools.contract import Profile, Progress

FOREIGN = "This conversation belongs to another athlete. Start a new one and ask again."
BROKEN = (
    "Something went wrong inside me, and I have no answer. Nothing of yours was lost. "
    "Try again; if it happens again, run `coach-g doctor` and look at the log."
)

log = logging.getLogger(__name__)


async def respond(coach: Coach, athlete: Profile, incoming: Incoming) -> AsyncIterator[Progress | Reply]:
    """Answer one message: progress while it is worked on, then one :class:`Reply`. Errors come back as a reply too.

    Closing the iterator, or cancelling the task that reads it, stops the work; an import stops after
    the file that it is at.
    """
    loop = asyncio.get_running_loop()
    gone = threading.Event()
    queue: asyncio.Queue[Progress | Reply | None] = asyncio.Queue()

    def report(progress: Progress) -> None:
        with suppress(RuntimeError):  # a thread that outlives the loop has nobody left to tell
            loop.call_soon_threadsafe(queue.put_nowait, progress)

    async def work() -> None:
        reply = await _answer(coach, athlete, incoming, report, gone.is_set)
        # By the same road as progress, so that a report made before the end arrives before it.
        loop.call_soon_threadsafe(queue.put_nowait, reply)

    task = asyncio.create_task(work())
    task.add_done_callback(lambda _: queue.put_nowait(None))
    try:
        while (item := await queue.get()) is not None:
            yield item
            if isinstance(item, Reply):
                return
        yield _without_answer(BROKEN)
    finally:
        gone.set()
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def final_reply(coach: Coach, athlete: Profile, incoming: Incoming) -> Reply:
    """The reply alone, for callers that show no progress."""
    async for item in respond(coach, athlete, incoming):
        if isinstance(item, Reply):
            return item
    raise RuntimeError("respond ended without a reply")


def warm() -> None:
    """Load what the first answer needs. A server calls it in a thread at its start, so that nobody waits for it."""
    from agent import graph  # noqa: PLC0415
    from agent.brains.reader.read import read  # noqa: PLC0415

    graph.compiled()
    read("hello", lambda _: True)


async def _answer(
    coach: Coach,
    athlete: Profile,
    incoming: Incoming,
    report: Callable[[Progress], None],
    stopped: Callable[[], bool],
) -> Reply:
    try:
        # Loaded with the first message: the graph's library is the larger part of a cold start.
        from agent.graph import run_turn  # noqa: PLC0415
        from agent.state import TurnContext  # noqa: PLC0415

        said = clean(incoming.text) or ("Yes." if incoming.confirm else "")
        message = incoming.model_copy(update={"text": said})
        return await run_turn(TurnContext(coach, athlete, message, coach.clock(), report, stopped))
    except ForeignConversationError:
        return _without_answer(FOREIGN)
    except BrainUnavailableError as error:
        return _without_answer(str(error))
    except Exception as error:
        log.error("a turn failed: %s at %s", type(error).__name__, _where(error))
        return _without_answer(BROKEN)


def _without_answer(text: str) -> Reply:
    return Reply(text=text, brain="none", verified=True)


def _where(error: Exception) -> str:
    """File and line of the innermost frames; never the error's text, which may quote the athlete or a secret."""
    frames = traceback.extract_tb(error.__traceback__)[-3:]
    return " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(frames))
