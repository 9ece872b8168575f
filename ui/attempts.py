"""How often a caller may try a password: enough for fingers, too few for a machine."""

import time
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass
class Attempts:
    """Sign-in attempts by caller in a sliding window. Counted when they begin, so that many at once count too."""

    allowed: int = 5
    window_s: float = 60.0
    remembered: int = 10_000
    """Callers kept at most; the longest unseen is forgotten first."""
    clock: Callable[[], float] = time.monotonic
    _begun: OrderedDict[str, deque[float]] = field(default_factory=OrderedDict)

    def begin(self, caller: str) -> bool:
        """Whether *caller* may try once more now; if so, the attempt is counted."""
        now = self.clock()
        begun = self._begun.setdefault(caller, deque())
        self._begun.move_to_end(caller)
        while begun and begun[0] <= now - self.window_s:
            begun.popleft()
        if len(begun) >= self.allowed:
            return False
        begun.append(now)
        if len(self._begun) > self.remembered:
            self._begun.popitem(last=False)
        return True

    def forgive(self, caller: str) -> None:
        """The caller knew the password: their slips no longer count."""
        self._begun.pop(caller, None)
