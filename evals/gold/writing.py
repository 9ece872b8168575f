"""Writing question sets: one case, and the two files that a set's cases are dealt into by turns."""

import json
import math
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

OBJECTIVE = Path(__file__).resolve().parents[1] / "cases" / "objective"
HALVES = ("tuned", "untouched")


@dataclass(frozen=True)
class Case:
    """A question, the day on which it is asked, and its true answer.

    *gold* and each of *gold_any* is a number in *unit*, an ISO date or month, a word, a list of such, or ``"no_data"``;
    *tolerance_rel* is 0 for counts, dates and words. *previous* is the question asked just before in the conversation.
    """

    id: str
    athlete: str
    question: str
    today: str
    kind: str
    gold: Any
    unit: str | None = None
    tolerance_rel: float = 0.0
    gold_any: tuple[Any, ...] = ()
    previous: str | None = None

    def line(self) -> str:
        """The case as one JSON line, without the fields that it leaves empty."""
        fields = {name: _plain(value) for name, value in asdict(self).items()}
        kept = {name: value for name, value in fields.items() if name == "gold" or value not in (None, [])}
        return json.dumps(kept, ensure_ascii=False)


def write(cases: Iterable[Case], name: str) -> list[Path]:
    """Write the even-numbered cases to ``tuned/<name>.jsonl`` and the odd ones to ``untouched/<name>.jsonl``."""
    dealt = list(cases)
    ids = [case.id for case in dealt]
    if twice := sorted({one for one in ids if ids.count(one) > 1}):
        raise ValueError(f"these ids are used more than once: {twice}")
    written = []
    for turn, half in enumerate(HALVES):
        target = OBJECTIVE / half / f"{name}.jsonl"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("".join(f"{case.line()}\n" for case in dealt[turn::2]), encoding="utf-8")
        written.append(target)
    return written


def _plain(value: Any) -> Any:
    """*value* as JSON can hold it: numbers of pandas become Python's, days become ISO text; a NaN is a mistake."""
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    if isinstance(value, (date, datetime)):
        return value.isoformat()[:10]
    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, float):
        if math.isnan(value):
            raise ValueError("a gold is unknown: say no_data, or drop the case")
        return round(value, 4)
    return value
