"""Small talk around a question, which changes nothing of what it asks: half of what the model learns not to mind."""

import json
import random
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

TALK = Path(__file__).with_name("talk.jsonl")
_ENDS = ".?!"
_BOTH = 0.15
"""How many of the sentences with talk have it on both sides."""


@dataclass(frozen=True)
class Talk:
    """What people say before a question, and after it."""

    before: tuple[str, ...]
    after: tuple[str, ...]

    @classmethod
    def load(cls, path: Path = TALK) -> "Talk":
        """A line of *path* is ``{"place": "before" or "after", "said"}``."""
        said: defaultdict[str, list[str]] = defaultdict(list)
        for line in path.read_text(encoding="utf-8").splitlines():
            told = json.loads(line)
            said[told["place"]].append(told["said"])
        return cls(tuple(said["before"]), tuple(said["after"]))

    def around(self, question: str, order: random.Random) -> str:
        """*question* with something that *order* chooses before it, after it, or both."""
        side = order.random()
        said = question
        if side < (1 + _BOTH) / 2:
            said = self._opened(said, order)
        if side >= (1 - _BOTH) / 2:
            said = self._closed(said, order)
        return said

    def _opened(self, question: str, order: random.Random) -> str:
        opening = order.choice(self.before)
        goes_on = opening[-1] not in _ENDS and order.random() < 0.5
        return f"{opening} {question[0].lower() + question[1:] if goes_on else question}"

    def _closed(self, question: str, order: random.Random) -> str:
        mark = "" if question[-1] in _ENDS else order.choice(("", "?", ",", " -"))
        return f"{question}{mark} {order.choice(self.after)}"
