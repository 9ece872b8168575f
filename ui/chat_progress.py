"""Progress in the chat: one line that changes, at most a few times a second, and goes when the answer is there."""

import asyncio
from types import TracebackType

import chainlit as cl

from tools.contract import Progress
from ui.progress import Pace, progress_words


class ProgressStep:
    """Shows progress while the block runs."""

    def __init__(self) -> None:
        self._step: cl.Step | None = None
        self._pace = Pace()
        self._loop = asyncio.get_running_loop()
        self._sent: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> "ProgressStep":
        await self.show(Progress("Thinking"))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await asyncio.gather(*self._sent, return_exceptions=True)
        if self._step is not None:
            await self._step.remove()

    async def show(self, progress: Progress) -> None:
        """Show this, unless something was shown a moment ago."""
        if not self._pace.lets(progress):
            return
        words = progress_words(progress)
        words = words[:1].upper() + words[1:]
        if self._step is None:
            self._step = cl.Step(name=words, type="tool")
            await self._step.send()
            return
        self._step.name = words
        await self._step.update()

    def from_thread(self, progress: Progress) -> None:
        """As :meth:`show`, from any thread."""
        self._loop.call_soon_threadsafe(self._soon, progress)

    def _soon(self, progress: Progress) -> None:
        task = self._loop.create_task(self.show(progress))
        self._sent.add(task)
        task.add_done_callback(self._sent.discard)
