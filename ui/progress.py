"""Progress in words, and how often to show it. Pure but for the clock."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from tools.contract import Progress

_IN_PLAIN_WORDS = {
    "import files": "Reading your files",
    "query metrics": "Looking through your history",
    "show activity": "Opening the activity",
}
"""What the agent reports when it calls a tool, as a runner would say it."""


@dataclass
class Pace:
    """Lets progress through at most ``per_s`` times a second, and always when the step changes or is complete."""

    per_s: float = 4.0
    clock: Callable[[], float] = time.monotonic
    _last: float = float("-inf")
    _step: str | None = None

    def lets(self, progress: Progress) -> bool:
        """Whether to show this one."""
        now = self.clock()
        complete = progress.total is not None and progress.done >= progress.total
        if progress.step == self._step and not complete and now - self._last < 1 / self.per_s:
            return False
        self._last, self._step = now, progress.step
        return True


def progress_words(progress: Progress) -> str:
    """``Importing 120 of 900, about 2 min left``."""
    words = _IN_PLAIN_WORDS.get(progress.step, progress.step)
    if progress.total:
        words += f" {progress.done:,} of {progress.total:,}"
    elif progress.done:
        words += f" {progress.done:,}"
    if progress.seconds_left is not None and progress.seconds_left >= 1:
        words += f", {_about(progress.seconds_left)} left"
    return words


def _about(seconds: float) -> str:
    if seconds < 55:
        return f"about {max(5, round(seconds / 5) * 5)} s"
    if seconds < 3300:
        return f"about {max(1, round(seconds / 60))} min"
    return f"about {seconds / 3600:.1f} h"
